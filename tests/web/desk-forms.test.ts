import { CollectionInput, ProductInput } from "@matjar/core/catalog/schema";
import { Fulfil } from "@matjar/core/order/schema";
import { PaymentSettings } from "@matjar/core/payment/schema";
import { ShippingInput } from "@matjar/core/shipping/schema";
import { describe, expect, test } from "vitest";
import * as Collections from "../../web/src/desk/pages/collections/form.ts";
import { addressLines } from "../../web/src/desk/pages/orders/address.ts";
import { dayOf, endOfDay } from "../../web/src/desk/pages/orders/day.ts";
import { fulfilOf } from "../../web/src/desk/pages/orders/fulfilment.ts";
import { allowed } from "../../web/src/desk/pages/orders/life.ts";
import { isNamed } from "../../web/src/desk/pages/orders/named.ts";
import * as Payments from "../../web/src/desk/pages/payments/settings.ts";
import { nudged, pointIn } from "../../web/src/desk/pages/products/focal.ts";
import * as Products from "../../web/src/desk/pages/products/form.ts";
import * as Zones from "../../web/src/desk/pages/shipping/zones.ts";
import { readTags } from "../../web/src/ui/tags.ts";
import { readWhole } from "../../web/src/ui/whole.ts";

describe("products", () => {
  test("a form becomes what the API takes, emptied fields left out", () => {
    const form: Products.ProductForm = {
      ...Products.blankProduct,
      title: "Shawl",
      slug: " ",
      seo: { title: "", description: "Soft" },
      translations: { fr: { title: "", seo: { title: "Châle" } } },
      variants: [{ ...Products.blankVariant, price: 9000, sku: "", initialStock: 5 }],
    };
    const sent = ProductInput.parse(Products.draftOf(form));
    expect(sent).toMatchObject({
      seo: { description: "Soft" },
      translations: { fr: { seo: { title: "Châle" } } },
      variants: [{ price: 9000, initialStock: 5 }],
    });
    expect([sent.slug, sent.variants[0]?.sku]).toEqual([undefined, undefined]);
  });

  test("an empty price is refused at its field, which shows it", () => {
    const wrong = ProductInput.safeParse(Products.draftOf({ ...Products.blankProduct, title: "Shawl" }));
    const pointers = wrong.error?.issues.map(({ path }) => `/${path.join("/")}`) ?? [];
    expect(pointers).toEqual(["/variants/0/price"]);
    expect(pointers.every(Products.isShown)).toBe(true);
  });

  test("opening stock is not sent for what is sold without counting", () => {
    const variant = { ...Products.blankVariant, price: 1, stockPolicy: "untracked" as const, initialStock: 3 };
    expect(Products.draftOf({ ...Products.blankProduct, variants: [variant] }).variants[0]).not.toHaveProperty("initialStock");
  });

  test("the focus stays inside of the picture, by pointer and by keys", () => {
    expect(pointIn({ left: 100, top: 50, width: 200, height: 100 }, 150, 200)).toEqual({ x: 0.25, y: 1 });
    expect(nudged({ x: 0.02, y: 0.5 }, "ArrowLeft", false)).toEqual({ x: 0, y: 0.5 });
    expect(nudged({ x: 0.5, y: 0.5 }, "Enter", false)).toBeUndefined();
  });
});

describe("collections", () => {
  test("rules keep their word from field to field, and a half-written one is not asked about", () => {
    expect(Collections.onField({ field: "tag", is: "linen" }, "brand")).toEqual({ field: "brand", is: "linen" });
    expect(Collections.onField({ field: "tag", is: "linen" }, "price")).toEqual({ field: "price" });
    expect(
      [{ field: "tag" as const, is: " " }, { field: "price" as const }, { field: "price" as const, atMost: 0 }].map(Collections.isWritten),
    ).toEqual([false, false, true]);
  });

  test("a new one is what the API takes", () => {
    const members = Collections.asKind(Collections.blankCollection.members, "rules");
    const form = {
      ...Collections.blankCollection,
      title: "New in",
      members: { ...members, rules: [{ field: "tag" as const, is: "new" }] } as Collections.Members,
    };
    expect(CollectionInput.safeParse(Collections.draftOf(form)).success).toBe(true);
  });
});

describe("shipping", () => {
  test("a rate keeps its name, id, promise and price when it is priced in another way", () => {
    const flat = {
      kind: "flat",
      name: "Express",
      id: "rat_00000000000000000000000001" as never,
      price: 2500,
      minDays: 1,
      maxDays: 5,
    } satisfies Zones.Rate;
    expect(Zones.asKind(flat, "byWeight")).toMatchObject({
      id: flat.id,
      name: "Express",
      minDays: 1,
      steps: [{ upToGrams: 1000, price: 2500 }],
    });
    expect(Zones.asKind(Zones.asKind(flat, "byWeight"), "freeOver")).toMatchObject({ kind: "freeOver", price: 2500, threshold: 0 });
  });

  test("what is sent has ascending steps and days in order, whatever was typed", () => {
    const steps = Zones.withStep([{ upToGrams: 5000, price: 900 }]).toReversed();
    const zone = {
      ...Zones.newZone("Gulf", "SA", "Standard"),
      rates: [{ kind: "byWeight" as const, name: "By weight", minDays: 7, maxDays: 3, steps }],
    };
    const sent = ShippingInput.parse(Zones.tidy({ zones: [zone] }));
    expect(sent.zones[0]?.rates[0]).toMatchObject({ minDays: 3, maxDays: 7, steps: [{ upToGrams: 5000 }, { upToGrams: 10_000 }] });
  });

  test("a country is offered to one zone alone", () => {
    expect(Zones.freeCountries(["SA", "AE"], [Zones.newZone("Home", "SA", "x")])).toEqual(["*", "AE"]);
  });
});

describe("payments", () => {
  test("emptied limits and translations are left out", () => {
    const typed: PaymentSettings = {
      stripe: { enabled: false },
      cashOnDelivery: { enabled: true, fee: 0, minimum: 0, maximum: 50_000 },
      bankTransfer: { enabled: false, instructions: "IBAN", translations: { fr: " " }, holdHours: 72 },
      test: { enabled: false },
    };
    const sent = PaymentSettings.parse(Payments.tidy(typed));
    expect(sent).toEqual({
      stripe: { enabled: false },
      cashOnDelivery: { enabled: true, fee: 0, maximum: 50_000 },
      bankTransfer: { enabled: false, instructions: "IBAN", holdHours: 72 },
      test: { enabled: false },
    });
    expect(Payments.anyOn(sent)).toBe(true);
    expect(Payments.anyOn({ ...sent, cashOnDelivery: { ...sent.cashOnDelivery, enabled: false } })).toBe(false);
  });
});

describe("orders", () => {
  const order = {
    status: "confirmed",
    paymentStatus: "unpaid",
    paymentMethod: "cash_on_delivery",
    captured: 0,
    refunded: 0,
    lines: [{ requiresShipping: true }],
  };
  const detail = (part: object = {}, shipments: object[] = []) =>
    ({ order: { ...order, ...part }, shipments, payments: [], timeline: [] }) as never;

  test("what may be done follows the order's life and the reader's role", () => {
    expect(allowed(detail(), "manager")).toEqual({ fulfil: true, markPaid: true, cancel: true, refund: false });
    expect(allowed(detail(), "staff")).toEqual({ fulfil: true, markPaid: false, cancel: false, refund: false });
    expect(allowed(detail({}, [{ state: "created" }]), "owner").fulfil).toBe(false);
    expect(allowed(detail({ status: "delivered", captured: 900, paymentStatus: "paid" }), "owner")).toEqual({
      fulfil: false,
      markPaid: false,
      cancel: false,
      refund: true,
    });
  });

  test("a refund is confirmed by the order's number alone", () => {
    expect(["12", "#12", "١٢"].map((typed) => isNamed(typed, "#12"))).toEqual([true, true, true]);
    expect(["", "#", "1"].map((typed) => isNamed(typed, "#12"))).toEqual([false, false, false]);
  });

  test("a parcel of another carrier goes without an empty link", () => {
    const typed = { carrier: "manual" as const, carrierName: "SMSA", trackingNumber: "X1", trackingUrl: " " };
    expect(Fulfil.parse(fulfilOf(typed))).toEqual({ carrier: "manual", carrierName: "SMSA", trackingNumber: "X1" });
    expect(fulfilOf({ ...typed, carrier: "test" })).toEqual({ carrier: "test" });
  });

  test("an address is its lines, without empty ones", () => {
    const address = { name: "Nora", line1: "King Rd 1", city: "Riyadh", postalCode: "12211", country: "SA" };
    expect(addressLines(address, "Saudi Arabia")).toEqual(["Nora", "King Rd 1", "12211 Riyadh", "Saudi Arabia"]);
  });

  test("the last day of a download ends at midnight by the merchant's clock, and comes back as the same day", () => {
    expect(endOfDay("")).toBeNull();
    expect(dayOf(endOfDay("2026-11-22"))).toBe("2026-11-22");
  });
});

test("numbers and tags are read in any script", () => {
  expect([readWhole("١٬٢٠٠"), readWhole(" 1,200 "), readWhole(""), readWhole("1.5"), readWhole("-2"), readWhole("-2", true)]).toEqual([
    1200,
    1200,
    undefined,
    Number.NaN,
    Number.NaN,
    -2,
  ]);
  expect(readTags("linen, صيف، linen\nnew")).toEqual(["linen", "صيف", "new"]);
});
