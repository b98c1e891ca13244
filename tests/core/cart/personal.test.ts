import { addLine, createCart, loadCart, viewCart } from "@matjar/core/cart";
import * as Catalog from "@matjar/core/catalog";
import type { Id } from "@matjar/core/kernel";
import { cancel, orderDetail, place, publicOrder, quoteFor } from "@matjar/core/order";
import { levels } from "@matjar/core/stock";
import { beforeEach, describe, expect, it } from "vitest";
import { flatRate, testAddress, testTill } from "../../support/till.ts";

type Till = Awaited<ReturnType<typeof testTill>>;
let till: Till;
beforeEach(async () => {
  till = await testTill();
});

const ring = async (asks: Partial<Catalog.Personalisation> = {}, stock = 5): Promise<{ id: Id<"product">; variantId: Id<"variant"> }> => {
  const personalisation = { label: "Name to engrave", translations: { ar: "الاسم المطلوب نقشه" }, maxLength: 12, required: true, ...asks };
  const { value } = await Catalog.create(till.ctx, { title: "Ring", personalisation, variants: [{ price: 9_000, initialStock: stock }] });
  const variantId = value.variants[0]?.id;
  if (!variantId) throw new Error("A product without a variant");
  return { id: value.id, variantId };
};

const order = async (cart: string) => {
  const quote = await quoteFor(till.shopper, cart, { country: "SA", paymentMethod: "cash_on_delivery" });
  const sent = { shippingAddress: testAddress, shippingRateId: flatRate };
  const paid = { paymentMethod: "cash_on_delivery" as const, quoteHash: quote.quoteHash };
  return place(till.shopper, { cart, email: "sara@example.com", locale: "en", ...sent, ...paid });
};

const left = async (variantId: Id<"variant">) => (await levels(till.ctx, [variantId]))[0]?.available;

describe("a text that a buyer gives with a product", () => {
  it("is asked for where it is needed, and only as long as there is room", async () => {
    const { variantId } = await ring();
    const { token } = await createCart(till.shopper);
    const add = (text?: string) => addLine(till.shopper, token, variantId, 1, text);
    await expect(add()).rejects.toMatchObject({ kind: "invalid", code: "cart.personal_missing", facts: { label: "Name to engrave" } });
    await expect(add(" \u202e \u200b\n")).rejects.toMatchObject({ code: "cart.personal_missing" });
    await expect(add("Abdulrahman Al")).rejects.toMatchObject({ code: "cart.personal_too_long", facts: { max: 12 } });
    expect((await loadCart(till.shopper, token)).value.lines).toEqual([]);
  });

  it("may be left out where it is not needed, and is refused where nothing is asked", async () => {
    const { id, variantId } = await ring({ required: false });
    const { token } = await createCart(till.shopper, { variantId, quantity: 1 });
    expect((await loadCart(till.shopper, token)).value.lines[0]).not.toHaveProperty("personalisation");
    const { value, version } = await Catalog.get(till.ctx, id);
    const { personalisation: _none, id: _id, createdAt: _c, updatedAt: _u, ...plain } = value;
    await Catalog.update(till.ctx, id, version, plain);
    await expect(addLine(till.shopper, token, variantId, 1, "Sara")).rejects.toMatchObject({ code: "cart.personal_unwanted" });
  });

  it("is kept as one printable line, and shown beside the question in the reader's language", async () => {
    const { variantId } = await ring();
    const { token } = await createCart(till.shopper, { variantId, quantity: 1, personalisation: "  Sa\u202era\n <b>  " });
    const cart = await loadCart(till.shopper, token);
    const [line] = (await viewCart({ ...till.shopper, locale: "ar" }, cart)).lines;
    expect(line?.personalisation).toEqual({ label: "الاسم المطلوب نقشه", text: "Sara <b>" });
  });

  it("makes lines of their own, which share what is left", async () => {
    const { variantId } = await ring({}, 3);
    const { token } = await createCart(till.shopper, { variantId, quantity: 2, personalisation: "Sara" });
    await addLine(till.shopper, token, variantId, 2, "Omar");
    await addLine(till.shopper, token, variantId, 1, "Noor");
    await addLine(till.shopper, token, variantId, 1, "Omar");
    const { lines } = await viewCart(till.shopper, await loadCart(till.shopper, token));
    expect(lines.map((line) => [line.personalisation?.text, line.quantity, line.problem, line.left])).toEqual([
      ["Sara", 2, undefined, undefined],
      ["Omar", 3, "short", 1],
      ["Noor", 1, "sold_out", 0],
    ]);
    await expect(order(token)).rejects.toMatchObject({ code: "stock.sold_out" });
    expect(await left(variantId)).toBe(3);
  });

  it("goes with the order to buyer and merchant, and every unit of it is taken from the shelf and given back", async () => {
    const { variantId } = await ring();
    const { token } = await createCart(till.shopper, { variantId, quantity: 2, personalisation: "Sara" });
    await addLine(till.shopper, token, variantId, 1, "Omar");
    const placed = await order(token);
    expect(await left(variantId)).toBe(2);
    const { value } = await orderDetail(till.ctx, placed.order.id);
    expect(value.order.lines.map(({ personalisation, quantity }) => [personalisation, quantity])).toEqual([
      [{ label: "Name to engrave", text: "Sara" }, 2],
      [{ label: "Name to engrave", text: "Omar" }, 1],
    ]);
    const seen = await publicOrder(till.shopper, placed.orderUrl.split("/orders/")[1] ?? "");
    expect(seen.lines.map(({ personalisation }) => personalisation?.text)).toEqual(["Sara", "Omar"]);
    expect((await loadCart(till.shopper, token)).value.lines).toEqual([]);
    await cancel(till.ctx, placed.order.id, { reason: "", restock: true });
    expect(await left(variantId)).toBe(5);
  });
});
