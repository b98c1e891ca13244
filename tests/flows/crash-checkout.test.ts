import { DomainError, type Id } from "@matjar/core/kernel";
import { cancel, checkPayment, loadOrder, place, refund, retryPayment, settle } from "@matjar/core/order";
import type { TillContext } from "@matjar/core/payment";
import { narrow } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { Crash, crashingAt } from "../support/crash.ts";
import { expectSound, ordersIn, paymentsIn } from "../support/invariants.ts";
import { chooseOutcome, hear, letTimePass, readyToOrder, shelve, testTill } from "../support/till.ts";

type Till = Awaited<ReturnType<typeof testTill>>;
type Wish = Awaited<ReturnType<typeof readyToOrder>>;

interface World {
  readonly till: Till;
  readonly wish: Wish;
}

/** What a process does that may die at any of its calls. */
type Deed = (dying: TillContext, world: World) => Promise<unknown>;
/** What people and vendors do afterwards: they know nothing of the crash. */
type After = (world: World) => Promise<unknown>;

const refused = (error: unknown) => {
  if (!(error instanceof DomainError)) throw error;
};

const dead = (error: unknown) => {
  if (!(error instanceof Crash) && !(error instanceof DomainError)) throw error;
};

const paymentOf = async ({ till }: World): Promise<Id<"payment"> | undefined> => ordersIn(till.memory.all()).at(-1)?.paymentId;

/** The shopper pays on the page, if there is one, and the gateway tells it. */
const pays = async (ctx: TillContext, world: World): Promise<void> => {
  const payment = await paymentOf(world);
  if (!payment) return;
  const message = await chooseOutcome(ctx, payment, "webhook_before_return").catch(() => undefined);
  await hear(ctx, world.till.shared.sign, message);
};

const world = async (method: Wish["paymentMethod"]): Promise<World> => {
  const till = await testTill();
  const variantId = await shelve(till.ctx, { stock: 3 });
  return { till, wish: await readyToOrder(till.shopper, { variantId, quantity: 2, method }) };
};

/** Dies at every call of the deed, before and after it, each time in a new world, until the deed gets through. */
const enumerate = async (method: Wish["paymentMethod"], before: After, deed: Deed, after: After): Promise<number> => {
  let points = 0;
  for (const when of ["before", "after"] as const) {
    for (let at = 1; ; at++) {
      const here = await world(method);
      await before(here);
      const { table, crashed } = crashingAt(here.till.memory, at, when);
      const dying: TillContext = { ...here.till.shopper, table: narrow(table, here.till.storeId, here.till.world) };
      await deed(dying, here).catch(dead);
      await after(here);
      await letTimePass(here.till);
      const rows = here.till.memory.all();
      try {
        expectSound(rows, { settled: true });
        const open = ordersIn(rows).filter((o) => o.status === "confirmed");
        expect(open.length).toBeLessThanOrEqual(1);
      } catch (error) {
        throw new Error(`Died ${when} call ${at}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      if (!crashed()) break;
      points++;
    }
  }
  return points;
};

const nothing: After = async () => undefined;
const again: After = ({ till, wish }) => place(till.shopper, wish).catch(refused);
const buys: After = ({ till, wish }) => place(till.shopper, wish);
const theOrder = async ({ till }: World) => loadOrder(till.ctx, ordersIn(till.memory.all())[0]?.id as Id<"order">);

describe("a process that dies at any call leaves one sound order", () => {
  it.each([
    ["cash_on_delivery", nothing],
    ["cash_on_delivery", again],
    ["bank_transfer", nothing],
    ["test", nothing],
    ["test", again],
    [
      "test",
      async (here: World) => {
        await again(here);
        await pays(here.till.shopper, here);
      },
    ],
    ["test", async (here: World) => pays(here.till.shopper, here)],
  ] as const)("while placing by %s", async (method, after) => {
    const points = await enumerate(method, nothing, (dying, { wish }) => place(dying, wish), after);
    expect(points).toBeGreaterThan(15);
  });

  it("while taking in the money", async () => {
    const repeat: After = async (here) => {
      const payment = await paymentOf(here);
      const message = await chooseOutcome(here.till.shopper, payment as Id<"payment">, "webhook_before_return");
      await hear(here.till.shopper, here.till.shared.sign, message);
    };
    const points = await enumerate("test", buys, (dying, here) => pays(dying, here), repeat);
    expect(points).toBeGreaterThan(10);
  });

  it("while taking in money that came after the goods went back", async () => {
    const report = (here: World, state: "captured" | "expired") => {
      const [payment] = paymentsIn(here.till.memory.all());
      if (!payment) throw new Error("No payment");
      const { orderId, amount, currency } = payment;
      return { orderId, paymentId: payment.id, report: { state, amount, currency, orderId, reference: undefined } };
    };
    const lapsed: After = async (here) => {
      await buys(here);
      await settle(here.till.system, report(here, "expired"));
    };
    const comes = (ctx: TillContext, here: World) => settle(ctx, { ...report(here, "captured"), event: { source: "test", id: "late" } });
    const points = await enumerate("bank_transfer", lapsed, comes, (here) => comes(here.till.system, here));
    expect(points).toBeGreaterThan(15);
  });

  it("while ordering anew with another address, and while paying a second time", async () => {
    const anew: Deed = (ctx, { wish }) => place(ctx, { ...wish, email: "other@example.com" });
    const declined: After = async (here) => {
      await buys(here);
      await chooseOutcome(here.till.shopper, (await paymentOf(here)) as Id<"payment">, "decline");
      await checkPayment(here.till.shopper, (await theOrder(here)).value.id);
    };
    const payment = (here: World) => theOrder(here).then(({ value }) => value.id);
    const retries: Deed = async (ctx, here) => retryPayment(ctx, await payment(here));
    const paysThen: After = (here) => pays(here.till.shopper, here);
    const points = [
      await enumerate("test", buys, anew, nothing),
      await enumerate("test", buys, anew, paysThen),
      await enumerate("test", declined, retries, nothing),
      await enumerate("test", declined, retries, paysThen),
    ];
    expect(Math.min(...points)).toBeGreaterThan(15);
  });

  it("while cancelling and while refunding", async () => {
    const bought: After = async (here) => {
      await buys(here);
      await pays(here.till.shopper, here);
    };
    const wish = { reason: "", restock: true };
    const cancelled = await enumerate("test", bought, async (dying, here) => cancel(dying, (await theOrder(here)).value.id, wish), nothing);
    const refunded = await enumerate("test", bought, async (dying, here) => refund(dying, (await theOrder(here)).value.id, wish), nothing);
    expect(cancelled + refunded).toBeGreaterThan(20);
  });
});
