import type { Id, PlatformContext, StoreContext } from "../kernel/index.ts";
import { homeOf, storeOfHost } from "../store/hosts.ts";
import { readStore } from "../store/store.ts";
import { allDomains } from "./store.ts";

/** A host of the store, and where its visitors go on to when the shop is at home elsewhere. */
export interface HostPlace {
  readonly host: string;
  /** Origin without a path; absent where the shop itself answers. */
  readonly home?: string;
}

/** What a map of hosts should say of the store now: its own host and every live domain that the registry still has as its. */
export const hostMap = async (platform: PlatformContext, ctx: StoreContext): Promise<HostPlace[]> => {
  const [{ value: store }, domains] = await Promise.all([readStore(ctx), allDomains(ctx)]);
  const mine = async (host: string): Promise<Id<"store"> | undefined> => storeOfHost(platform.registry, host);
  const live = domains.filter(({ value }) => value.state === "live").map(({ value }) => value.host);
  const held = (await Promise.all(live.map(async (host) => ((await mine(host)) === ctx.storeId ? [host] : [])))).flat();
  return [ctx.hosts.storeHost(store.slug), ...held].map((host) => {
    const home = homeOf(ctx.hosts, store, host);
    return home === undefined ? { host } : { host, home };
  });
};
