import { publishWaiting } from "@matjar/builder/publish";
import * as Publish from "@matjar/core/publish";
import { listener } from "../events/listener.ts";

/**
 * Builds the waiting release of the store, whichever event brought us here: several requests may be one release by now.
 * When somebody else builds the very release of this event, that builder may be dead; then the event must come again.
 */
export const buildSite = listener("build-site", Publish.Requested, async (ctx, event, services) => {
  const { outcomes, busyWith } = await publishWaiting(ctx, { themes: services.themes, snapshot: Publish.snapshotSince });
  for (const outcome of outcomes) services.log(outcome.state === "failed" ? "warn" : "info", "site built", facts(ctx.storeId, outcome));
  if (busyWith === event.data.releaseId) throw Publish.buildTaken();
});

type Outcome = Awaited<ReturnType<typeof publishWaiting>>["outcomes"][number];

const facts = (storeId: string, outcome: Outcome): Record<string, unknown> => {
  const { state, releaseId } = outcome;
  if (outcome.state === "failed") return { storeId, releaseId, state, ...outcome.failure };
  if (outcome.state === "lost") return { storeId, releaseId, state };
  const { pages, written, kept, made, axeLooks, timings } = outcome.built;
  return { storeId, releaseId, state, pages, written, kept, made, axeLooks, snapshotMs: outcome.snapshotMs, ...timings };
};
