import { z } from "zod";
import { command, type StoreContext, stale } from "../kernel/index.ts";
import { ConditionFailed, entity, replace, type Versioned } from "../table/index.ts";
import { connectionIn, connectionKey } from "./connection-row.ts";
import type { StripeConnection } from "./connection-schema.ts";
import { PaymentSettings } from "./schema.ts";

const key = { pk: "PAYMENTS", sk: "SETTINGS" };
/** Rows from before accounts were made by us may still name one that was typed in; it is not read any more. */
const Stored = PaymentSettings.extend({ stripe: z.object({ enabled: z.boolean() }) });
const settings = entity("payment_settings", Stored, () => key);

/**
 * What a store begins with: cash on delivery for parcels, and the labelled test gateway where the deployment has one, so that a
 * new merchant can walk the whole line.
 */
export const firstSettings: PaymentSettings = {
  stripe: { enabled: false },
  cashOnDelivery: { enabled: true, fee: 0 },
  bankTransfer: { enabled: false, instructions: "", holdHours: 72 },
  test: { enabled: true },
};

/** The store's ways to be paid; version 0 when nothing was saved yet. */
export const paymentSettings = async (ctx: StoreContext): Promise<Versioned<PaymentSettings>> => {
  const item = await ctx.table.get(key);
  return item ? settings.parse(item) : { value: firstSettings, version: 0 };
};

/** What a merchant has switched on, with what decides besides whether it can be offered. */
export interface WaysToPay extends PaymentSettings {
  readonly connection: StripeConnection;
}

/** The settings and the store's account at Stripe, in one read. */
export const waysToPay = async (ctx: StoreContext): Promise<WaysToPay> => {
  const [item, connected] = await ctx.table.getMany([key, connectionKey]);
  return { ...(item ? settings.parse(item).value : firstSettings), connection: connectionIn(connected).value };
};

const Save = z.strictObject({ settings: PaymentSettings, version: z.int().min(0) });

/** Replaces the settings read at `version`. @throws stale */
export const savePaymentSettings = command(
  Save,
  async (ctx: StoreContext, { settings: wanted, version }): Promise<Versioned<PaymentSettings>> => {
    try {
      await ctx.table.write(replace(settings.row(wanted), version));
    } catch (error) {
      throw error instanceof ConditionFailed ? stale() : error;
    }
    return { value: wanted, version: version + 1 };
  },
);
