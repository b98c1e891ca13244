import * as Publish from "@matjar/core/publish";
import { homeOf, readStore } from "@matjar/core/store";
import { listener } from "../events/listener.ts";
import { guardSite } from "./guard-site.ts";
import { project } from "./projection.ts";
import { layFiles } from "./slot-files.ts";

/**
 * Brings what is live now to where the edge reads it, whichever event brought us here: into the slot that no visitor sees, which
 * becomes the one they see when it is whole. A page view then costs no function.
 */
export const projectSite = listener("project-site", Publish.Published, async (ctx, _event, { siteEdge, hosts }) => {
  if (!siteEdge) return;
  await guardSite(ctx, siteEdge); // a closed shop's files lie behind its gate before they are there
  await project(ctx, { lay: (work) => layFiles(ctx, work), show: (slot) => siteEdge.show(ctx.storeId, slot) });
  const { value: store } = await readStore(ctx);
  const host = hosts.storeHost(store.slug);
  await siteEdge.bind(host, ctx.storeId, homeOf(hosts, store, host));
});
