import type { z } from "zod";
import { isoTime, type StoreContext } from "../kernel/index.ts";
import { ConditionFailed } from "../table/index.ts";
import { fromReserved, fromTaken, loops } from "./errors.ts";
import { isReserved, localKey, pathKey } from "./rules.ts";
import { RedirectInput, type RedirectView } from "./schema.ts";
import { findOwn, ownInsert, redirectsWait, viewOf } from "./store.ts";

const longestWay = 50;

const fault = (detail: string, pointer = "/from") => ({ fields: [{ pointer, code: "redirect", detail }] });

/** Follows the merchant's redirects from where the new one leads. The site flattens what is left, whoever wrote at once. */
const leadsBack = async (ctx: StoreContext, from: string, to: string): Promise<boolean> => {
  let key = localKey(to);
  for (let step = 0; key !== undefined && step < longestWay; step++) {
    if (key === from) return true;
    const next = await findOwn(ctx, key);
    key = next && localKey(next.value.to);
  }
  return key !== undefined;
};

/**
 * Leads an old address to another. It works from the next publish on, as long as no page has the address.
 * @throws fromReserved, loops, fromTaken
 */
export const create = async (ctx: StoreContext, raw: z.input<typeof RedirectInput>): Promise<RedirectView> => {
  const { from: address, to } = RedirectInput.parse(raw);
  const from = pathKey(address);
  if (isReserved(from)) throw fromReserved({ from }, fault(from));
  if (await leadsBack(ctx, from, to)) throw loops({ from }, fault(to, "/to"));
  const value = { kind: "own" as const, from, to, createdAt: isoTime(ctx.world) };
  try {
    await ctx.table.commit([ownInsert(value), redirectsWait(ctx)]);
  } catch (error) {
    throw error instanceof ConditionFailed ? fromTaken({ from }, fault(from)) : error;
  }
  return viewOf({ value, version: 1 });
};
