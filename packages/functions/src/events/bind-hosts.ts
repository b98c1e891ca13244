import { HostsChanged, hostMap } from "@matjar/core/domain";
import { platformContext } from "../services.ts";
import { listener } from "./listener.ts";

/**
 * Brings the edge's map of hosts up to date with the store: its hosts are bound, those of the event that it no longer has are
 * taken off. It reads what is true now, so that events may come late and in any order. Where sites are served without an edge,
 * the registry itself is the map.
 */
export const bindHosts = listener(
  "bind-hosts",
  HostsChanged,
  async (ctx, { data }, services) => {
    const places = await hostMap(platformContext(services, ctx.locale), ctx);
    const gone = data.hosts.filter((host) => places.every((place) => place.host !== host));
    for (const host of gone) await services.siteEdge?.unbind(host, ctx.storeId);
    for (const { host, home } of places) await services.siteEdge?.bind(host, ctx.storeId, home);
  },
  { wants: (_facts, { siteEdge }) => siteEdge !== undefined },
);
