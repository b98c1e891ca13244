import type { Id } from "@matjar/core/kernel";
import * as Stock from "@matjar/core/stock";
import fc from "fast-check";
import { expect, test } from "vitest";
import { testStore } from "../../support/context.ts";
import { expectSound } from "../../support/invariants.ts";

const later = Date.UTC(2030, 0, 1);
type State = "none" | "held" | "claimed" | "released" | "restocked";

/** What stock is, in the fewest words: one number and the state of each order. */
class Model {
  free = 0;
  onHand = 0;
  readonly orders: State[] = ["none", "none", "none"];
}

interface Real {
  readonly store: ReturnType<typeof testStore>;
  readonly variantId: Id<"variant">;
  readonly orderIds: Id<"order">[];
}

const { claim, release, restock, take } = Stock;
const ending = { claim, release, restock, take };

const quantity = [2, 3, 4];
const outcome = (deed: Promise<unknown>): Promise<unknown> => deed.catch((error: { code: string }) => error.code);

const verbs = ["hold", "take", "claim", "release", "restock"] as const;
type Verb = (typeof verbs)[number];

class OrderDeed implements fc.AsyncCommand<Model, Real> {
  constructor(verb: Verb, order: number) {
    this.verb = verb;
    this.order = order;
  }
  readonly verb: Verb;
  readonly order: number;
  check = () => true;
  toString = () => `${this.verb}(${this.order})`;

  expected(model: Model): string {
    const state = model.orders[this.order] ?? "none";
    const q = quantity[this.order] ?? 0;
    const move = (to: State, free: number, onHand: number, word: string) => {
      model.orders[this.order] = to;
      model.free += free;
      model.onHand += onHand;
      return word;
    };
    switch (this.verb) {
      case "hold":
        if (state === "released") return "stock.hold_released";
        if (state === "held") return "already";
        if (model.free < q) return "stock.sold_out";
        return move("held", -q, 0, "held");
      case "take":
        if (state === "released") return "stock.hold_released";
        if (state === "held") return "already";
        if (model.free < q) return "stock.sold_out";
        return move("claimed", -q, -q, "taken");
      case "claim":
        if (state === "claimed" || state === "restocked") return "already";
        return state === "held" ? move("claimed", 0, -q, "claimed") : "stock.no_hold";
      case "release":
        if (state === "claimed" || state === "restocked") return "stock.already_claimed";
        return state === "held" ? move("none", q, 0, "released") : move("released", 0, 0, "already");
      case "restock":
        if (state === "restocked") return "already";
        return state === "claimed" ? move("restocked", q, q, "restocked") : "stock.no_hold";
    }
  }

  async run(model: Model, { store: { ctx }, variantId, orderIds }: Real): Promise<void> {
    const [orderId, q] = [orderIds[this.order] as Id<"order">, quantity[this.order] ?? 0];
    // An order is held, then paid or given up; it never begins anew once it was claimed.
    if (["hold", "take"].includes(this.verb) && ["claimed", "restocked"].includes(model.orders[this.order] ?? "")) return;
    const deed = this.verb === "hold" ? Stock.hold(ctx, orderId, variantId, q, later) : ending[this.verb](ctx, orderId, variantId, q);
    expect(await outcome(deed)).toBe(this.expected(model));
  }
}

class Adjust implements fc.AsyncCommand<Model, Real> {
  constructor(delta: number) {
    this.delta = delta;
  }
  readonly delta: number;
  check = () => this.delta !== 0;
  toString = () => `adjust(${this.delta})`;

  async run(model: Model, { store: { ctx }, variantId }: Real): Promise<void> {
    const answer = await outcome(Stock.adjust(ctx, { variantId, delta: this.delta }));
    if (this.delta < 0 && model.free + this.delta < 0) return void expect(answer).toBe("stock.below_held");
    model.free += this.delta;
    model.onHand += this.delta;
    expect(answer).toMatchObject({ available: model.free, onHand: model.onHand });
  }
}

const commands = fc.commands(
  [
    ...verbs.map((verb) => fc.nat({ max: 2 }).map((order) => new OrderDeed(verb, order))),
    fc.integer({ min: -4, max: 6 }).map((delta) => new Adjust(delta)),
  ],
  { maxCommands: 30 },
);

test("any sequence of deeds does what the words say, and the numbers add up after each", async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.nat(), async (all, seed) => {
      const store = testStore({ seed });
      const variantId = store.world.id("variant");
      await Stock.open(store.ctx, variantId, 0);
      const real: Real = { store, variantId, orderIds: [0, 1, 2].map(() => store.world.id("order")) };
      const model = new Model();
      await fc.asyncModelRun(() => ({ model, real }), all);
      expectSound(store);
      const level = await Stock.level(store.ctx, variantId);
      expect([level.available, level.onHand]).toEqual([model.free, model.onHand]);
    }),
    { numRuns: 300 },
  );
});

test("the same deeds all at once, cut off and repeated at random, still add up", async () => {
  const deed = fc.record({
    verb: fc.constantFrom(...verbs, "adjust"),
    order: fc.nat({ max: 2 }),
    delta: fc.integer({ min: -3, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 40 }), fc.nat(), async (deeds, seed) => {
      const faults = { lostAnswer: 0.2, throttle: 0.1, delay: () => new Promise<void>((done) => setImmediate(done)) };
      const { ctx, memory, world } = testStore({ seed, faults });
      const variantId = world.id("variant");
      const orderIds = [0, 1, 2].map(() => world.id("order"));
      await Stock.open(ctx, variantId, 6);
      await Promise.allSettled(
        deeds.map(({ verb, order, delta }) => {
          const [orderId, q] = [orderIds[order] as Id<"order">, quantity[order] ?? 0];
          if (verb === "adjust") return Stock.adjust(ctx, { variantId, delta });
          if (verb === "hold") return Stock.hold(ctx, orderId, variantId, q, later);
          return ending[verb as keyof typeof ending](ctx, orderId, variantId, q);
        }),
      );
      expectSound({ memory });
    }),
    { numRuns: 150 },
  );
});
