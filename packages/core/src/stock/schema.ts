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
  delta: z
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((n) => n !== 0, "A change of 0 changes nothing"),
  reason: z.enum(["received", "counted", "damaged", "returned", "other"]).default("counted"),
});

/** What a product page shows: in stock, how few are left (rounded), or sold out. Stale by seconds; only a hold decides. */
export const Availability = z.object({
  variantId: idOf("variant"),
  state: z.enum(["in_stock", "low", "sold_out", "made_to_order"]),
  left: z.int().optional(),
});
export type Availability = z.infer<typeof Availability>;

/** A list asks for so many products at once: a page of it. */
export const mostProductsAsked = 24;
/** A product with more variants is not asked for as a whole: what its page says of each is told there. */
export const mostVariantsAsked = 12;

/** What a card of a product says: in stock, nearly gone, or sold out when each variant is. Stale by seconds; only a hold decides. */
export const ProductAvailability = z.object({ productId: idOf("product"), state: z.enum(["in_stock", "low", "sold_out"]) });
export type ProductAvailability = z.infer<typeof ProductAvailability>;

export const HoldState = z.enum(["held", "claimed", "released"]);

/** Units of one order, inside the stock row. `released` is a tombstone: a hold that comes late is refused. */
export const Hold = z.object({
  q: z.int().min(0),
  /** Epoch milliseconds from which the sweeper may release it. */
  exp: z.int(),
  st: HoldState,
});
export type Hold = z.infer<typeof Hold>;

export const MoveKind = z.enum(["opening", "claim", "restock", ...StockAdjustment.shape.reason.unwrap().options]);
export type MoveKind = z.infer<typeof MoveKind>;

/** A change of what is on hand. It lies in the stock row until the ledger has it. */
export const Move = z.object({
  delta: z.int(),
  kind: MoveKind,
  at: z.iso.datetime(),
  orderId: idOf("order").optional(),
});
export type Move = z.infer<typeof Move>;

/** The stock row of one variant: a row of its own, never part of a transaction. */
export const Stock = z.object({
  variantId: idOf("variant"),
  onHand: z.int().min(0),
  available: z.int().min(0),
  holds: z.record(z.string(), Hold),
  /** Moves by the sort key of their ledger row. */
  moves: z.record(z.string(), Move),
});
export type Stock = z.infer<typeof Stock>;

/** One line of the ledger: append-only, `onHand` is the sum of its deltas. */
export const LedgerEntry = Move.extend({ id: z.string(), variantId: idOf("variant") });
export type LedgerEntry = z.infer<typeof LedgerEntry>;
