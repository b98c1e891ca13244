import { z } from "zod";
import { idOf } from "../kernel/index.ts";

/** Stock of one variant. `available + held = onHand`, and `available` is never below 0. */
export const StockLevel = z.object({
  variantId: idOf("variant"),
  available: z.int().min(0),
  held: z.int().min(0),
  onHand: z.int().min(0),
});
export type StockLevel = z.infer<typeof StockLevel>;

/** Merchants change stock by a delta, never to an absolute number: two people counting at once lose nothing. */
export const StockAdjustment = z.strictObject({
  variantId: idOf("variant"),
  delta: z.int().min(-1_000_000).max(1_000_000).refine((n) => n !== 0, "A change of 0 changes nothing"),
  reason: z.enum(["received", "counted", "damaged", "returned", "other"]).default("counted"),
});

/** What a product page shows: in stock, how few are left (rounded), or sold out. Stale by seconds; only a hold decides. */
export const Availability = z.object({
  variantId: idOf("variant"),
  state: z.enum(["in_stock", "low", "sold_out", "made_to_order"]),
  left: z.int().optional(),
});
export type Availability = z.infer<typeof Availability>;
