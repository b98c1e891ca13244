import type { Context } from "hono";

/** What only the host in front knows. Wiring replaces it where a trusted proxy stands in front (a configured header). */
export interface Edge {
  /** Host name and port that the browser asked for. Never from a header that a client may set on the way to us. */
  hostOf(c: Context): string;
  /** For rate limits; undefined when it is this machine itself or not known: then nothing is limited by address. */
  clientAddress(c: Context): string | undefined;
}

interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  readonly event?: { readonly requestContext?: { readonly http?: { readonly sourceIp?: string } } };
}

const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

/** One customer has a whole /64 of IPv6, so that is what counts as one address. */
const counted = (address: string): string =>
  address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address.replace(/^::ffff:/, "");

/** An address as rate limits count it; undefined for this machine itself. */
export const countedAddress = (address: string | undefined): string | undefined =>
  address === undefined || isLoopback(address) ? undefined : counted(address);

/** The `Host` header and the address of the connection: right for `npm start` and for API Gateway without a proxy in front. */
export const plainEdge: Edge = {
  hostOf: (c) => c.req.header("host") ?? new URL(c.req.url).host,
  clientAddress: (c) => {
    const { incoming, event } = (c.env ?? {}) as Connection;
    return countedAddress(incoming?.socket?.remoteAddress ?? event?.requestContext?.http?.sourceIp);
  },
};
