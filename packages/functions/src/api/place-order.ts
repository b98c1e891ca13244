import { DomainError } from "@matjar/core/kernel";
import { type Placed, type PlaceOrder, place } from "@matjar/core/order";
import type { TillContext } from "@matjar/core/payment";
import type { z } from "zod";

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const rounds = 20;
const everyMs = 100;

/**
 * Places an order. A second submit of a cart that is being placed at this moment (a double click, another tab) waits up to two
 * seconds for the first one's answer, and gives the same.
 */
export const placeOnce = async (ctx: TillContext, wish: z.input<typeof PlaceOrder>): Promise<Placed> => {
  for (let round = 1; ; round++) {
    try {
      return await place(ctx, wish);
    } catch (error) {
      const busy = error instanceof DomainError && error.code === "order.being_placed";
      if (!busy || round >= rounds) throw error;
      await wait(everyMs);
    }
  }
};
