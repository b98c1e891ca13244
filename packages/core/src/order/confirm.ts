import { goodsKey } from "../cart/personal.ts";
import type { Cart } from "../cart/schema.ts";
import { carts, findCart } from "../cart/store.ts";
import type { StoreContext } from "../kernel/index.ts";
import { ConditionFailed, increase, replace, update, type Versioned } from "../table/index.ts";
import type { Order } from "./schema.ts";

/** The next number for people: one counter, never the same twice; a crash may leave a gap. */
export const drawNumber = async (ctx: StoreContext): Promise<number> => {
  const drawn = await ctx.table.write(
    update({ pk: "SEQ", sk: "ORDER" }, [increase(["n"], 1)], { create: { type: "sequence", data: { n: 0 } } }),
  );
  return Number(drawn?.data["n"]);
};

/** What an order becomes when it is to be fulfilled. */
export const confirmation = (number: number) => ({
  status: "confirmed" as const,
  number,
  deadline: undefined,
  sweepAt: undefined,
  cancelReason: undefined,
});

const without = (cart: Cart, order: Order): Cart => {
  const bought = new Map(
    order.lines.map(({ variantId, personalisation, quantity }) => [
      goodsKey({ variantId, personalisation: personalisation?.text }),
      quantity,
    ]),
  );
  const lines = cart.lines
    .map((line) => ({ ...line, quantity: line.quantity - (bought.get(goodsKey(line)) ?? 0) }))
    .filter((line) => line.quantity > 0);
  return { ...cart, lines, ordered: order.id };
};

/**
 * Takes out of the cart what was bought; what was added since stays. A cart that is busy keeps its lines: no harm. `known` is the
 * cart as it was read a moment ago.
 */
export const emptyCart = async (ctx: StoreContext, order: Order, known?: Versioned<Cart>): Promise<void> => {
  for (let round = 0; round < 5; round++) {
    const found = (round === 0 ? known : undefined) ?? (await findCart(ctx, order.cartHash));
    if (!found || found.value.ordered === order.id) return;
    try {
      return void (await ctx.table.write(replace(carts.row(without(found.value, order)), found.version)));
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  }
};
