import type { StoreContext } from "../kernel/index.ts";
import { DnsSilent, type DomainContext, type DomainDoors } from "./port.ts";
import { isProof, proofName, proofText } from "./proof.ts";
import type { DomainFound } from "./schema.ts";

/** What the DNS says of a host, and what that means for this store. */
export interface Look {
  readonly found: DomainFound;
  readonly proven: boolean;
  /** Leads to the front door. */
  readonly arrives: boolean;
  /** Its CAA records, if any, allow the authority that makes our certificates. */
  readonly certifiable: boolean;
}

const noDot = (name: string): string => name.trim().toLowerCase().replace(/\.$/, "");

/** The first CAA records from the name upwards hold, those above do not count (RFC 8659 §3). */
const caaOf = async ({ dns }: DomainDoors, host: string): Promise<{ tag: string; value: string }[]> => {
  for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const records = await dns.caa(name);
    if (records.length > 0) return records;
  }
  return [];
};

/** Names of the authorities that may issue; undefined when every one may. Parameters after `;` do not matter here. */
const allowedBy = (records: readonly { tag: string; value: string }[]): string[] | undefined => {
  const issue = records.filter(({ tag }) => tag.toLowerCase() === "issue");
  return issue.length === 0 ? undefined : issue.map(({ value }) => noDot(value.split(";")[0] ?? ""));
};

interface Way {
  readonly way: string[];
  readonly arrives: boolean;
}

/**
 * A CNAME says it by name. A registrar that flattens names gives addresses alone: then the door itself is asked, and where it
 * cannot tell, one address in common with the target's decides.
 */
const wayOf = async ({ dns, door }: DomainDoors, host: string): Promise<Way> => {
  const names = (await dns.cname(host)).map(noDot);
  if (names.length > 0) return { way: names, arrives: names.includes(door.target) };
  const addresses = await dns.addresses(host);
  if (addresses.length === 0) return { way: [], arrives: false };
  const seen = await door.sees(host);
  if (seen !== undefined) return { way: addresses, arrives: seen };
  const ours = await dns.addresses(door.target);
  return { way: addresses, arrives: addresses.some((address) => ours.includes(address)) };
};

/** Texts at the place of the proof. */
export const proofsAt = async ({ dns }: DomainDoors, host: string): Promise<string[]> =>
  (await dns.txt(proofName(host))).map((text) => text.trim());

export const proves = (store: StoreContext, texts: readonly string[], host: string): boolean => texts.includes(proofText(store, host));

/** Looks at everything at once. Undefined when the DNS stayed silent: then nothing is known. */
export const lookAt = async (scene: DomainContext, host: string): Promise<Look | undefined> => {
  try {
    const [texts, { way, arrives }, caa] = await Promise.all([proofsAt(scene, host), wayOf(scene, host), caaOf(scene, host)]);
    const allowed = allowedBy(caa);
    const ours = scene.door.authorities;
    return {
      found: { proof: texts.slice(0, 10), way: way.slice(0, 10), authorities: (allowed ?? []).slice(0, 10) },
      proven: proves(scene.store, texts, host),
      arrives: arrives || !scene.door.mustPoint,
      certifiable: allowed === undefined || ours.length === 0 || allowed.some((name) => ours.includes(name)),
    };
  } catch (error) {
    if (error instanceof DnsSilent) return undefined;
    throw error;
  }
};

export const proofProblem = (texts: readonly string[]) => (texts.some(isProof) ? "proof_other" : "proof_missing");
