import { isoTime, type StoreContext } from "../kernel/index.ts";
import { insert, type Write } from "../table/index.ts";

/** What a change was: an action such as `store.updated`, on what, and the fields before and after. */
interface Deed {
  readonly action: string;
  /** Id of the thing; the store's own when absent. */
  readonly target?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** The row that says who did it. Give it to the commit of the change itself: one never lands without the other. */
export const audited = (ctx: StoreContext, { action, target = ctx.storeId, before = {}, after = {} }: Deed): Write => {
  const at = isoTime(ctx.world);
  const id = ctx.world.id("event").slice(4);
  return insert({
    key: { pk: `AUD#${at.slice(0, 7).replace("-", "")}`, sk: `${at}#${id}` },
    type: "audit",
    data: { at, actor: ctx.actor, action, target, before, after },
  });
};

/** The fields that differ, as they were and as they are. */
export const difference = (before: object, after: object): Pick<Deed, "before" | "after"> => {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]),
  );
  const only = (from: Record<string, unknown>) => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { before: only(old), after: only(now) };
};
