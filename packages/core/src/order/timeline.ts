import { type Id, isoTime, type Page, type StoreContext } from "../kernel/index.ts";
import { insert, type Put } from "../table/index.ts";
import { TimelineEntry } from "./schema.ts";

const who = ({ actor }: StoreContext): string => {
  if (actor.kind === "member") return actor.accountId;
  return actor.kind === "system" ? actor.deed : "shopper";
};

/**
 * One line of the order's story, to be committed with the change it tells. `sequence` sorts; give one made from the event id
 * where the same line must not be written twice.
 */
export const noted = (
  ctx: StoreContext,
  orderId: Id<"order">,
  what: string,
  facts: Readonly<Record<string, unknown>> = {},
  sequence: string = ctx.world.id("event").slice(4),
): Put =>
  insert({
    key: { pk: `O#${orderId}`, sk: `E#${sequence}` },
    type: "timeline",
    data: { at: isoTime(ctx.world), what, by: who(ctx), facts } satisfies TimelineEntry,
  });

/** The story so far, oldest first, ≤ 100 entries a page. */
export const timelineOf = async (ctx: StoreContext, orderId: Id<"order">, cursor?: string): Promise<Page<TimelineEntry>> => {
  const page = await ctx.table.query({ partition: `O#${orderId}`, prefix: "E#", limit: 100, ...(cursor === undefined ? {} : { cursor }) });
  return { ...page, items: page.items.map((item) => TimelineEntry.parse(item.data)) };
};
