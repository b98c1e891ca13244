import { timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { countedAddress, type Edge, plainEdge } from "../api/edge.ts";

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * Behind CloudFront: its function writes the browser's host and address into headers of their own, and CloudFront adds a key
 * that only it and we know. Who comes without that key is read as they came: by `Host` and by the address of the connection.
 */
export const cloudFrontEdge = (edgeKey: string): Edge => {
  const trusted = (c: Context): boolean => {
    const sent = c.req.header("x-matjar-edge");
    return sent !== undefined && same(sent, edgeKey);
  };
  return {
    hostOf: (c) => (trusted(c) ? c.req.header("x-matjar-host") : undefined) ?? plainEdge.hostOf(c),
    clientAddress: (c) => (trusted(c) ? countedAddress(c.req.header("x-matjar-address")) : plainEdge.clientAddress(c)),
  };
};
