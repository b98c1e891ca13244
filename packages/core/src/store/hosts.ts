import { z } from "zod";
import { type Hosts, type Id, idOf } from "../kernel/index.ts";
import { entity, type Key, type RawItem } from "../table/index.ts";
import type { Store } from "./schema.ts";

/** A host name as rows keep it: small letters, no port, no trailing dot. */
export const hostName = (host: string): string => host.trim().toLowerCase().replace(/:\d*$/, "").replace(/\.$/, "");

/**
 * Claimed in the registry before the store is written; `claimedBy` may finish what it began. `mark` tells one claim of a domain
 * from the next: versions begin anew in a row that was gone.
 */
const HostClaim = z.object({ host: z.string(), storeId: idOf("store"), claimedBy: idOf("account"), mark: z.string().optional() });

export const hostKey = (host: string): Key => ({ pk: `HOST#${hostName(host)}`, sk: "HOST" });
export const hostRow = entity("host", HostClaim, ({ host }) => hostKey(host));
export const slugHostKey = (hosts: Hosts, slug: string): Key => hostKey(hosts.storeHost(slug));

/** Where the shop is at home: its own domain, or its host below the platform's. */
export const originOf = (hosts: Hosts, { slug, domain }: Pick<Store, "slug" | "domain">): string =>
  domain === undefined ? hosts.storeOrigin(slug) : hosts.domainOrigin(domain);

/** Where visitors of a host are sent on to: the shop's own domain, once it has one and this is another host; else nowhere. */
export const homeOf = (hosts: Hosts, store: Pick<Store, "slug" | "domain">, host: string): string | undefined =>
  store.domain === undefined || store.domain === hostName(host) ? undefined : hosts.domainOrigin(store.domain);

interface Registry {
  get(key: Key): Promise<RawItem | undefined>;
}

/** Which store answers on a host name; undefined for a host that is nobody's. Strongly consistent. */
export const storeOfHost = async (registry: Registry, host: string): Promise<Id<"store"> | undefined> => {
  const found = await registry.get(hostKey(host));
  return found && hostRow.parse(found).value.storeId;
};
