import type { z } from "zod";
import { type StoreContext, stale, type Words } from "../kernel/index.ts";
import type { Store } from "../store/schema.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, entity, replace, type Versioned } from "../table/index.ts";
import { wrongFields } from "./errors.ts";
import { ShippingSaved } from "./events.ts";
import { faultsOf } from "./rules.ts";
import { Shipping, ShippingInput } from "./schema.ts";

const key = { pk: "SHIPPING", sk: "ZONES" };
const shippingRow = entity("shipping", Shipping, () => key);

/** The store's zones; none, at version 0, before anything was saved. */
export const readShipping = async (ctx: StoreContext): Promise<Versioned<Shipping>> => {
  const found = await ctx.table.get(key);
  return found ? shippingRow.parse(found) : { value: { zones: [] }, version: 0 };
};

const withIds = (ctx: StoreContext, { zones, ...rule }: ShippingInput): Shipping =>
  Shipping.parse({
    ...rule,
    zones: zones.map((zone) => ({
      ...zone,
      id: zone.id ?? ctx.world.id("zone"),
      rates: zone.rates.map((rate) => ({ ...rate, id: rate.id ?? ctx.world.id("rate") })),
    })),
  });

/** Saves all zones together. @throws stale · wrongFields */
export const saveShipping = async (
  ctx: StoreContext,
  version: number,
  raw: z.input<typeof ShippingInput>,
): Promise<Versioned<Shipping>> => {
  const input = ShippingInput.parse(raw);
  const faults = faultsOf(input, ctx.locale);
  if (faults.length > 0) throw wrongFields(faults);
  const value = withIds(ctx, input);
  try {
    await ctx.table.commit(
      [replace(shippingRow.row(value), version), unpublished(ctx, { kind: "shipping" })],
      [ShippingSaved.of(ctx, { zones: value.zones.length })],
    );
  } catch (error) {
    throw error instanceof ConditionFailed ? stale() : error;
  }
  return { value, version: version + 1 };
};

const standard: Words = { en: "Standard delivery", ar: "توصيل عادي", fr: "Livraison standard", it: "Consegna standard" };
const everywhere: Words = { en: "Everywhere", ar: "كل البلدان", fr: "Partout", it: "Ovunque" };

/**
 * What a new store begins with, in its main language, so that its first product can be bought: free delivery everywhere, to be
 * changed. Does nothing where zones were saved before.
 */
export const startShipping = async (ctx: StoreContext, { locales: [main = "en"] }: Pick<Store, "locales">): Promise<void> => {
  const rate = { kind: "flat" as const, name: standard[main], translations: { ...standard }, minDays: 2, maxDays: 5, price: 0 };
  await saveShipping(ctx, 0, { zones: [{ name: everywhere[main], countries: ["*"], rates: [rate] }] }).catch((error: { kind?: string }) => {
    if (error.kind !== "stale") throw error;
  });
};
