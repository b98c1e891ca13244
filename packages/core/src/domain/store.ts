import { notFound, type StoreContext } from "../kernel/index.ts";
import { entity, type Key, remove, replace, type Versioned, versionIs, type Write } from "../table/index.ts";
import { Domain } from "./schema.ts";

/*
 * Keys, inside the store:
 *   DOMAINS  D#<host>   a domain of the store; due when somebody should look at it again
 * In the registry:
 *   HOST#<host>  HOST   whose it is (store/hosts.ts); made by proof, and the only row that opens a shop
 */
const partition = "DOMAINS";
const domainKey = (host: string): Key => ({ pk: partition, sk: `D#${host}` });
export const domainRow = entity("domain", Domain, ({ host }) => domainKey(host), { due: ({ nextAt }) => nextAt });

export const findDomain = async (ctx: StoreContext, host: string): Promise<Versioned<Domain> | undefined> => {
  const found = await ctx.table.get(domainKey(host));
  return found && domainRow.parse(found);
};

/** @throws notFound, also while it is being taken away */
export const readDomain = async (ctx: StoreContext, host: string): Promise<Versioned<Domain>> => {
  const found = await findDomain(ctx, host);
  if (!found || found.value.going) throw notFound();
  return found;
};

/** All that are not being taken away, oldest first; strongly consistent. A store has at most `maxDomains`. */
export const allDomains = async (ctx: StoreContext): Promise<Versioned<Domain>[]> =>
  (await ctx.table.query({ partition, prefix: "D#", limit: 100 })).items
    .map(domainRow.parse)
    .filter(({ value }) => !value.going)
    .sort((a, b) => a.value.addedAt.localeCompare(b.value.addedAt));

export const domainReplace = (domain: Domain, version: number): Write => replace(domainRow.row(domain), version);
export const domainRemove = ({ value, version }: Versioned<Domain>): Write => remove(domainKey(value.host), versionIs(version));
