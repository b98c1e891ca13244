import type { Order, OrderStatus, TimelineEntry } from "./schema.ts";

/** The life of an order. Whatever is not in here does not happen; ends absorb. */
export const moves = {
  reserving: ["confirmed", "refunded"],
  awaiting_payment: ["confirmed", "cancelled", "expired", "refunded"],
  confirmed: ["shipped", "delivered", "cancelled", "refunded"],
  shipped: ["delivered", "refunded"],
  delivered: ["refunded"],
  expired: ["reserving", "refunded"], // only by money that came late: goods are set aside once more, or the money goes back
  cancelled: [],
  refunded: [],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

export const canMove = (from: OrderStatus, to: OrderStatus): boolean => (moves[from] as readonly OrderStatus[]).includes(to);

/** Nothing more is to be delivered; its goods are back, or on their way back to the shelf. */
export const hasEnded = (status: OrderStatus): boolean => status === "expired" || status === "cancelled" || status === "refunded";

/** The goods are promised: the order will be, or was, fulfilled. */
export const isPromised = (status: OrderStatus): boolean => status === "confirmed" || status === "shipped" || status === "delivered";

type Money = Pick<Order, "captured" | "refunded" | "totals">;

/** What a person is told of the money. A free order is paid from the start. */
export const paymentStatusOf = ({ captured, refunded, totals }: Money): Order["paymentStatus"] => {
  if (captured === 0) return totals.total === 0 ? "paid" : "unpaid";
  if (refunded === 0) return "paid";
  return refunded < captured ? "partially_refunded" : "refunded";
};

/** The part of an order that its timeline tells in full: each move writes down what it changed of these. */
export const told = ["status", "paymentStatus", "captured", "refunded", "number"] as const;
export type Told = Pick<Order, (typeof told)[number]>;

/** The facts that differ, for the timeline. */
export const changesOf = (before: Partial<Told>, after: Told): Partial<Told> =>
  Object.fromEntries(told.filter((name) => before[name] !== after[name]).map((name) => [name, after[name]]));

/** What the order is, from its story alone: moves in the order of their versions, each overwriting what it tells. */
export const fold = (story: readonly TimelineEntry[]): Partial<Told> => {
  const moved = story.filter((entry) => typeof entry.facts["version"] === "number");
  const sorted = moved.toSorted((a, b) => Number(a.facts["version"]) - Number(b.facts["version"]));
  const facts = sorted.flatMap((entry) => told.filter((name) => name in entry.facts).map((name) => [name, entry.facts[name]]));
  return Object.fromEntries(facts);
};
