import type { StoreContext } from "@matjar/core/kernel";
import { gate, OpeningChanged } from "@matjar/core/opening";
import { homeOf, readStore } from "@matjar/core/store";
import { listener } from "../events/listener.ts";
import type { SiteEdge } from "../services.ts";

/**
 * Tells the edge whether the store is closed, and by which key its visitors come in. Asks again afterwards: when two who tell meet, the
 * last word is how it is now.
 */
export const guardSite = async (ctx: StoreContext, edge: SiteEdge): Promise<void> => {
  for (let said: string | undefined | null = null; ; ) {
    const now = (await gate(ctx))?.key;
    if (now === said) return;
    await edge.close(ctx.storeId, now);
    said = now;
  }
};

/** A shop was closed or opened. A closed one has a page to show before anything was published, so its host is made known, too. */
export const guardClosed = listener("guard-site", OpeningChanged, async (ctx, _event, { siteEdge, hosts }) => {
  if (!siteEdge) return;
  await guardSite(ctx, siteEdge);
  const { value: store } = await readStore(ctx);
  const host = hosts.storeHost(store.slug);
  await siteEdge.bind(host, ctx.storeId, homeOf(hosts, store, host));
});
