import { z } from "zod";
import { type Hosts, type Id, idOf } from "../kernel/index.ts";
import { entity, type Key, type RawItem } from "../table/index.ts";

/** A host name as rows keep it: small letters, no port, no trailing dot. */
export const hostName = (host: string): string => host.trim().toLowerCase().replace(/:\d*$/, "").replace(/\.$/, "");

/** Claimed in the registry before the store is written; `claimedBy` may finish what it began. */
const HostClaim = z.object({ host: z.string(), storeId: idOf("store"), claimedBy: idOf("account") });

export const hostKey = (host: string): Key => ({ pk: `HOST#${hostName(host)}`, sk: "HOST" });
export const hostRow = entity("host", HostClaim, ({ host }) => hostKey(host));
export const slugHostKey = (hosts: Hosts, slug: string): Key => hostKey(hosts.storeHost(slug));

interface Registry {
  get(key: Key): Promise<RawItem | undefined>;
}

/** Which store answers on a host name; undefined for a host that is nobody's. Strongly consistent. */
export const storeOfHost = async (registry: Registry, host: string): Promise<Id<"store"> | undefined> => {
  const found = await registry.get(hostKey(host));
  return found && hostRow.parse(found).value.storeId;
};
