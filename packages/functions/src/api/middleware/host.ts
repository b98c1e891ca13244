import type { Id, World } from "@matjar/core/kernel";
import { hostName, storeOfHost } from "@matjar/core/store";
import type { Table } from "@matjar/core/table";

const freshMs = 10_000;
const maxHosts = 1_000;

/** Host name to store, remembered in this process for ≤ 10 s. Hosts that are nobody's are asked for again each time. */
export const hostDirectory = (registry: Table, world: Pick<World, "now">) => {
  const known = new Map<string, { readonly storeId: Id<"store">; readonly until: number }>();
  const remember = (host: string, storeId: Id<"store">): Id<"store"> => {
    const oldest = known.size >= maxHosts ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    known.set(host, { storeId, until: world.now() + freshMs });
    return storeId;
  };
  return async (hostHeader: string): Promise<Id<"store"> | undefined> => {
    const host = hostName(hostHeader);
    const hit = known.get(host);
    if (hit && hit.until > world.now()) return hit.storeId;
    known.delete(host);
    const storeId = await storeOfHost(registry, host);
    return storeId && remember(host, storeId);
  };
};
export type HostDirectory = ReturnType<typeof hostDirectory>;
