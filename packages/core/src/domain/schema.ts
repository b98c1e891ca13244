import { z } from "zod";
import { idOf } from "../kernel/index.ts";

/** A host name as rows keep it: small letters, names outside ASCII in their `xn--` form (RFC 5891), no port, no dot at the end. */
export const HostName = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
  .meta({ description: "A host name in ASCII", example: "shop.example.com" });

/** What a person types, pastes or copies from the address bar. */
export const DomainInput = z.strictObject({ host: z.string().trim().min(1).max(300) });
export type DomainInput = z.infer<typeof DomainInput>;

/**
 * `pending`: waits for the proof. `verified`: the store's own, waits for the records that lead here. `certificate`: one is being
 * made. `live`: the shop answers there. `failed`: given up, or lost to a store that proved it.
 */
export const DomainState = z.enum(["pending", "verified", "certificate", "live", "failed"]);
export type DomainState = z.infer<typeof DomainState>;

/** What stands in the way. On a live domain: it no longer leads here. */
export const DomainProblem = z.enum([
  "proof_missing",
  "proof_other",
  "claimed",
  "points_nowhere",
  "points_elsewhere",
  "caa",
  "dns_silent",
  "certificate_failed",
  "lost",
]);
export type DomainProblem = z.infer<typeof DomainProblem>;

/** What the last look found in the DNS, as it stands there. */
export const DomainFound = z.object({
  /** Texts at the name of the proof. */
  proof: z.array(z.string()),
  /** Where the host leads: names (CNAME), else addresses. */
  way: z.array(z.string()),
  /** Authorities that CAA records allow; empty: all. */
  authorities: z.array(z.string()),
});
export type DomainFound = z.infer<typeof DomainFound>;

/** A domain of a store. */
export const Domain = z.object({
  host: HostName,
  state: DomainState,
  problem: DomainProblem.optional(),
  found: DomainFound,
  addedAt: z.iso.datetime(),
  /** Account that added it. */
  by: idOf("account"),
  /** Epoch milliseconds from which the patience counts. */
  askedAt: z.int(),
  /** Looks since then. */
  checks: z.int().min(0),
  checkedAt: z.iso.datetime().optional(),
  /** Epoch milliseconds of the next look; absent when nobody looks by itself any more. */
  nextAt: z.int().optional(),
  liveSince: z.iso.datetime().optional(),
  /** Being taken away: shown nowhere, served no more; the row goes a minute later. */
  going: z.boolean().optional(),
});
export type Domain = z.infer<typeof Domain>;

/** A record to be made at the registrar, exactly as it is to be typed. */
export const DnsRecord = z.object({
  purpose: z.enum(["proof", "way"]),
  /** `ALIAS`: what a registrar offers for a domain without a label before it: ALIAS, ANAME, or a flattened CNAME. */
  type: z.enum(["TXT", "CNAME", "ALIAS"]),
  /** The whole name. */
  name: z.string(),
  /** The name within the registered domain, as most registrars ask for it; `@` is the domain itself. */
  label: z.string(),
  value: z.string(),
  /** Whether the last look found it so. */
  found: z.boolean(),
});
export type DnsRecord = z.infer<typeof DnsRecord>;

/** A domain as the desk shows it, with the version to send in `If-Match`. */
export const DomainView = Domain.omit({ by: true, askedAt: true, checks: true, going: true, nextAt: true }).extend({
  /** The name in the script that it was registered in. */
  shown: z.string(),
  /** The registered domain itself, with nothing before it. */
  apex: z.boolean(),
  records: z.array(DnsRecord),
  primary: z.boolean(),
  nextCheckAt: z.iso.datetime().optional(),
  /** The same domain with or without `www`, unless the store has that one too. */
  companion: z.string().optional(),
  version: z.int(),
});
export type DomainView = z.infer<typeof DomainView>;

export const DomainList = z.object({
  /** The host that every store has and keeps. */
  ownHost: z.string(),
  /** Where the shop is at home: what pages, mails and search engines are told. */
  origin: z.string(),
  /** Absent: the store's own host is. */
  primary: z.string().optional(),
  items: z.array(DomainView),
});
export type DomainList = z.infer<typeof DomainList>;

/** Makes a live domain the shop's address; `null` gives it back to the store's own host. */
export const PrimaryDomain = z.strictObject({ host: HostName.nullable() });
