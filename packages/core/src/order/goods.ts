import { DomainError, type Id, type StoreContext } from "../kernel/index.ts";
import { claim, hold, levels, release, restock, take } from "../stock/index.ts";
import { soldOut } from "./errors.ts";
import type { Order, OrderLine } from "./schema.ts";

interface Shortage {
  readonly variantId: Id<"variant">;
  readonly title: string;
  readonly wanted: number;
  readonly left: number;
}

type Name = Id<"order">;

/**
 * Each counted variant once, with all that its lines want: an order has one hold of a variant, however many texts it is wanted
 * with. In one order for all buyers: otherwise two carts of the same goods could each hold what the other lacks, and both give up.
 */
const tracked = (order: Pick<Order, "lines">): OrderLine[] => {
  const wanted = new Map<string, OrderLine>();
  for (const line of order.lines.filter((one) => one.tracked)) {
    const quantity = line.quantity + (wanted.get(line.variantId)?.quantity ?? 0);
    wanted.set(line.variantId, { ...line, quantity });
  }
  return [...wanted.values()].toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
};

const shortage = (line: OrderLine, left: number): Shortage => ({
  variantId: line.variantId,
  title: line.title,
  wanted: line.quantity,
  left,
});

const isRefusal = (error: unknown, ...codes: string[]): error is DomainError => error instanceof DomainError && codes.includes(error.code);

/** Runs the verb of stock on each counted line, one after the other, up to the first that cannot be had: that is the answer. */
const each = async (order: Pick<Order, "lines">, verb: (line: OrderLine) => Promise<unknown>): Promise<Shortage[]> => {
  for (const line of tracked(order)) {
    try {
      await verb(line);
    } catch (error) {
      if (!isRefusal(error, "stock.sold_out", "stock.hold_released", "stock.no_hold")) throw error;
      if (!line.sellOn) return [shortage(line, Number(error.facts["left"] ?? 0))];
    }
  }
  return [];
};

const nameOf = (order: Order): Name => order.stockId ?? order.id;

/**
 * Sets the goods aside, line by line. Only the process that began the order, or revived it, may do it, once: a hold after a claim
 * would be a second one. What it got is given back by whoever ends the order.
 */
export const holdAll = (ctx: StoreContext, order: Order, until: number): Promise<Shortage[]> =>
  each(order, (line) => hold(ctx, nameOf(order), line.variantId, line.quantity, until));

/** Takes what is held, for good. May be repeated. */
export const claimAll = (ctx: StoreContext, order: Order): Promise<Shortage[]> =>
  each(order, (line) => claim(ctx, nameOf(order), line.variantId, line.quantity));

/**
 * Takes the goods at once, for good, all of them or none. The last line is the one that may still be refused, so only that one
 * need not be held first.
 */
export const takeAll = async (ctx: StoreContext, order: Order, until: number): Promise<Shortage[]> => {
  const lines = tracked(order);
  const [held, last] = [{ lines: lines.slice(0, -1) }, { lines: lines.slice(-1) }];
  const name = nameOf(order);
  const short = await each(held, (line) => hold(ctx, name, line.variantId, line.quantity, until));
  if (short.length > 0) return short;
  const missing = await each(last, (line) => take(ctx, name, line.variantId, line.quantity));
  return missing.length > 0 ? missing : each(held, (line) => claim(ctx, name, line.variantId, line.quantity));
};

interface Goods {
  readonly variantId: Id<"variant">;
  readonly quantity: number;
}

/** What an order wants from the shelf. */
export const goodsIn = (order: Pick<Order, "lines">): Goods[] => tracked(order).map(({ variantId, quantity }) => ({ variantId, quantity }));

const back = async (ctx: StoreContext, name: Name, { variantId, quantity }: Goods): Promise<void> => {
  try {
    await release(ctx, name, variantId, quantity);
  } catch (error) {
    if (!isRefusal(error, "stock.already_claimed")) throw error;
    await restock(ctx, name, variantId, quantity);
  }
};

/** Puts goods back on the shelf, held or taken, and refuses holds of this name that come late. Repeating it changes nothing. */
export const putBack = async (ctx: StoreContext, name: Name, goods: readonly Goods[]): Promise<void> => {
  for (const one of goods) await back(ctx, name, one);
};

/** Puts the goods of an ended order back on the shelf, held or taken. Repeating it changes nothing. */
export const giveBack = async (ctx: StoreContext, order: Order): Promise<void> => {
  if (order.restock) await putBack(ctx, nameOf(order), goodsIn(order));
};

/** The lines that cannot be had right now, by a look at the shelf; only a hold decides. */
export const shortagesOf = async (ctx: StoreContext, lines: readonly OrderLine[]): Promise<Shortage[]> => {
  const counted = tracked({ lines: [...lines] });
  if (counted.length === 0) return [];
  const found = await levels(
    ctx,
    counted.map((line) => line.variantId),
  );
  return counted.flatMap((line, i) =>
    (found[i]?.available ?? 0) < line.quantity && !line.sellOn ? [shortage(line, found[i]?.available ?? 0)] : [],
  );
};

/** @throws soldOut naming the lines and what is left of them */
export const refuseShort = (shortages: readonly Shortage[]): void => {
  if (shortages.length > 0) throw soldOut({ lines: shortages });
};
