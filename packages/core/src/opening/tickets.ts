import { createHmac, timingSafeEqual } from "node:crypto";
import type { Id } from "../kernel/index.ts";

/** A closed shop, for whoever serves it: the key that signs tickets. */
export interface Gate {
  readonly storeId: Id<"store">;
  readonly key: string;
}

/** `entry` is kept by the browser and opens the shop; `pass` is in a link from the desk and is changed for an entry. */
type Purpose = "entry" | "pass";

const proof = ({ key, storeId }: Gate, purpose: Purpose, until: string): string =>
  createHmac("sha256", key).update(`${purpose}:${storeId}:${until}`).digest("base64url");

/**
 * `<until>.<proof>`, until in epoch seconds. Whoever serves files checks it with the gate's key alone, as CloudFront's function does
 * (`stacks/edge/site-request.js`).
 */
export const ticket = (gate: Gate, purpose: Purpose, untilMs: number): string => {
  const until = String(Math.floor(untilMs / 1000));
  return `${until}.${proof(gate, purpose, until)}`;
};

export const isTicket = (gate: Gate, purpose: Purpose, text: string | undefined, nowMs: number): boolean => {
  const [, until = "", given = ""] = /^(\d{1,12})\.([\w-]{43})$/.exec(text ?? "") ?? [];
  if (until === "" || Number(until) * 1000 < nowMs) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(proof(gate, purpose, until)));
};
