import type { Id } from "../kernel/index.ts";
import type { Availability, ProductAvailability, Stock, StockLevel } from "./schema.ts";

/** Open holds that one row carries: about 70 bytes each, so at most 70 kB. */
export const maxHolds = 1000;

/** Tombstones and recorded moves stay this long: four times the longest life of a process that might still repeat itself. */
export const settledAfterMs = 3_600_000;

/** From this number on the page says how few are left. */
export const lowFrom = 5;

const none = { available: 0, held: 0, onHand: 0 };

export const levelOf = (variantId: Id<"variant">, stock: Stock | undefined): StockLevel => {
  if (!stock) return { variantId, ...none };
  const held = Object.values(stock.holds).reduce((sum, hold) => sum + (hold.st === "held" ? hold.q : 0), 0);
  return { variantId, available: stock.available, held, onHand: stock.onHand };
};

/** What a page says. `continue` sells on when nothing is left; `untracked` never runs out. */
export const availabilityOf = (level: StockLevel, policy: "deny" | "continue" | "untracked"): Availability => {
  const { variantId, available } = level;
  if (policy === "untracked" || available > lowFrom) return { variantId, state: "in_stock" };
  if (available > 0) return { variantId, state: "low", left: available };
  return policy === "continue" ? { variantId, state: "made_to_order" } : { variantId, state: "sold_out", left: 0 };
};

/** Of a product from its variants: what can be bought of the best of them. */
export const bestOf = (variants: readonly Pick<Availability, "state">[]): ProductAvailability["state"] => {
  const has = (state: Availability["state"]) => variants.some((one) => one.state === state);
  if (has("in_stock") || has("made_to_order")) return "in_stock";
  return has("low") ? "low" : "sold_out";
};
