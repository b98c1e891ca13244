import { testGateway } from "@matjar/adapters/test-gateway";
import { addLine, createCart } from "@matjar/core/cart";
import * as Catalog from "@matjar/core/catalog";
import type { Actor, Id, Sign, StoreContext } from "@matjar/core/kernel";
import { cartOrderSweep, type Order, orderSweep, place, quoteFor, takeNotice } from "@matjar/core/order";
import {
  type Gateways,
  type PaymentMethod,
  PaymentSettings,
  StripeConnection,
  type TestMessage,
  type TestOutcome,
  type TillContext,
} from "@matjar/core/payment";
import { Shipping } from "@matjar/core/shipping";
import type { Store } from "@matjar/core/store";
import { type TestOptions, testStore } from "./context.ts";
import { openStore } from "./store-row.ts";

export const testAddress = { name: "Sara Al Amri", line1: "12 Palm Street", city: "Riyadh", country: "SA", postalCode: "12211" };

export const flatRate = "rat_01J00000000000000000000001" as Id<"rate">;

const zones = Shipping.parse({
  zones: [
    {
      id: "zon_01J00000000000000000000001",
      name: "Everywhere",
      countries: ["*"],
      rates: [{ id: flatRate, kind: "flat", name: "Courier", minDays: 1, maxDays: 3, price: 2_000 }],
    },
  ],
});

/** A store whose account at Stripe may take money. */
export const connected = StripeConnection.parse({
  attempt: 1,
  asked: { at: 0, country: "SA", email: "shop@example.com" },
  account: { id: "acct_merchant", chargesEnabled: true, detailsSubmitted: true, currentlyDue: [] },
});

const everyMethod = PaymentSettings.parse({
  stripe: { enabled: true },
  cashOnDelivery: { enabled: true, fee: 500 },
  bankTransfer: { enabled: true, instructions: "IBAN SA00 0000", holdHours: 24 },
  test: { enabled: true },
});

/** Everything that a store needs before it can sell: settings, zones, ways to pay. */
const furnish = async (ctx: StoreContext, change: Partial<Store> = {}): Promise<void> => {
  const tax = { inclusive: true, rates: [{ country: "SA", basisPoints: 1500 }] };
  await openStore(ctx, { locales: ["en", "ar"], email: "shop@example.com", tax, ...change });
  await furnishTill(ctx);
};

/** Zones and ways to pay alone, for a store that signed up. */
export const furnishTill = async (ctx: StoreContext): Promise<void> => {
  await ctx.table.write({ verb: "put", row: { key: { pk: "SHIPPING", sk: "ZONES" }, type: "shipping", data: zones } });
  await ctx.table.write({ verb: "put", row: { key: { pk: "PAYMENTS", sk: "SETTINGS" }, type: "payment_settings", data: everyMethod } });
  await ctx.table.write({ verb: "put", row: { key: { pk: "PAYMENTS", sk: "STRIPE" }, type: "stripe_connection", data: connected } });
};

interface Goods {
  readonly title?: string;
  readonly price?: number;
  readonly stock?: number;
  readonly digital?: boolean;
  readonly stockPolicy?: "deny" | "continue" | "untracked";
}

/** One product with one variant on the shelf; answers the variant. */
export const shelve = async (ctx: StoreContext, goods: Goods = {}): Promise<Id<"variant">> => {
  const { title = "Coffee pot", price = 11_500, stock = 10, digital = false, stockPolicy = digital ? "untracked" : "deny" } = goods;
  const { value } = await Catalog.create(ctx, {
    title,
    variants: [{ price, weightGrams: digital ? 0 : 500, stockPolicy, requiresShipping: !digital, initialStock: stock }],
  });
  const variant = value.variants[0];
  if (!variant) throw new Error("A product without a variant");
  return variant.id;
};

/** A small world with one store that can sell. `ctx` is the merchant's, `shopper` anybody's. */
export const testTill = async (options: TestOptions & { readonly store?: Partial<Store>; readonly gateways?: Gateways } = {}) => {
  const all = testStore(options);
  const gateways: Gateways = options.gateways ?? { test: testGateway(all.shared.sign) };
  const as = (actor: Actor): TillContext => ({ ...all.store(all.storeId, actor), gateways });
  const ctx: TillContext = { ...all.ctx, gateways };
  await furnish(ctx, options.store);
  return { ...all, ctx, shopper: as({ kind: "shopper" }), system: as({ kind: "system", deed: "test" }) };
};

interface Wanted {
  readonly variantId: Id<"variant">;
  readonly quantity?: number;
  readonly method?: PaymentMethod;
  readonly email?: string;
}

/** A cart with one line, and what is needed to order it as quoted. */
export const readyToOrder = async (
  ctx: TillContext,
  { variantId, quantity = 1, method = "cash_on_delivery", email = "sara@example.com" }: Wanted,
) => {
  const cart = await createCart(ctx);
  await addLine(ctx, cart.token, variantId, quantity);
  const quote = await quoteFor(ctx, cart.token, { country: "SA", paymentMethod: method });
  return {
    cart: cart.token,
    email,
    ...(quote.requiresShipping ? { shippingAddress: testAddress, shippingRateId: flatRate } : {}),
    paymentMethod: method,
    quoteHash: quote.quoteHash,
    locale: "en" as const,
  };
};

/** Fills a cart and orders it. */
export const buy = async (ctx: TillContext, wanted: Wanted): Promise<Order> => (await place(ctx, await readyToOrder(ctx, wanted))).order;

type Till = Awaited<ReturnType<typeof testTill>>;

/** The sweeper's round: every order and every message of the test gateway whose time has come. */
const sweepTill = async ({ system, memory, world, shared }: Till): Promise<void> => {
  const inside = (pk: string) => pk.slice(pk.indexOf("#", 2) + 1);
  const due = memory.all().filter((row) => row.due !== undefined && row.due <= world.now());
  for (const { key, type } of due) {
    if (type === "order") await orderSweep.run(system, { pk: inside(key.pk), sk: key.sk });
    if (type === "cart_order") await cartOrderSweep.run(system, { pk: inside(key.pk), sk: key.sk });
    if (type === "test_payment")
      await hear(system, shared.sign, await system.gateways.test?.bench?.due(system, { pk: inside(key.pk), sk: key.sk }));
  }
};

/** Takes in a message of the test gateway as the webhook does. */
export const hear = async (ctx: TillContext, sign: Sign, message: TestMessage | undefined): Promise<string> => {
  const notice = message && (await testGateway(sign).read(message.raw, message.signature, ctx.world.now()));
  return notice?.about === "payment" ? takeNotice(ctx, "test", notice) : "nothing";
};

/** Lets time pass with the sweeper at work: three hours in small steps, then up to thirty in large ones. */
export const letTimePass = async (till: Till): Promise<void> => {
  const step = async (minutes: number) => {
    till.world.advance(minutes * 60_000);
    await sweepTill(till);
  };
  for (let i = 0; i < 36; i++) await step(5);
  for (let i = 0; i < 27; i++) await step(60);
};

/** The shopper chooses on the test gateway's page. */
export const chooseOutcome = async (ctx: TillContext, paymentId: string, outcome: TestOutcome): Promise<TestMessage | undefined> =>
  (await ctx.gateways.test?.bench?.choose(ctx, paymentId, outcome))?.message;
