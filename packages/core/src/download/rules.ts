import { type Id, type Kind, prefixes, sha256 } from "../kernel/index.ts";
import { Grant, type GrantState, type GrantView } from "./schema.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford base 32, as ULIDs

/** An id that follows from what it stands for: made twice, it is the same. */
export const derivedId = <K extends Kind>(kind: K, ...of: readonly string[]): Id<K> => {
  const digest = Buffer.from(sha256(of.join("|")), "hex");
  const letters = Array.from({ length: 26 }, (_, i) => alphabet[(digest[i] ?? 0) % 32]).join("");
  return `${prefixes[kind]}_0${letters.slice(1)}` as Id<K>;
};

/** Whether and why not a grant opens its file now. */
export const stateOf = (grant: Pick<Grant, "used" | "maxDownloads" | "expiresAt" | "revoked">, nowMs: number): GrantState => {
  if (grant.revoked) return "revoked";
  if (grant.expiresAt !== null && Date.parse(grant.expiresAt) <= nowMs) return "expired";
  return grant.maxDownloads !== null && grant.used >= grant.maxDownloads ? "used_up" : "ready";
};

/** Without the blob's key. */
export const shownGrant = (grant: Grant, nowMs: number): GrantView => ({ ...Grant.parse(grant), state: stateOf(grant, nowMs) });

const day = 86_400_000;

/** The end of a grant that begins now; null = never. */
export const endOf = (days: number | null, nowMs: number): string | null =>
  days === null ? null : new Date(nowMs + days * day).toISOString();
