import { addLine, changeLine, createCart, loadCart, removeLine, viewCart } from "@matjar/core/cart";
import * as Catalog from "@matjar/core/catalog";
import { adjust } from "@matjar/core/stock";
import type { StoreTable } from "@matjar/core/table";
import { beforeEach, describe, expect, it } from "vitest";
import { shelve, testTill } from "../../support/till.ts";

type Till = Awaited<ReturnType<typeof testTill>>;
let till: Till;
beforeEach(async () => {
  till = await testTill();
});

const view = async (token: string, locale: "en" | "ar" = "en") =>
  viewCart({ ...till.shopper, locale }, await loadCart(till.shopper, token));

describe("a cart", () => {
  it("is priced by the server at every look", async () => {
    const variantId = await shelve(till.ctx, { price: 11_500 });
    const { token } = await createCart(till.shopper, { variantId, quantity: 2 });
    expect(await view(token)).toMatchObject({ currency: "SAR", count: 2, subtotal: 23_000, requiresShipping: true, taxInclusive: true });
    const { value, version } = await Catalog.get(till.ctx, (await loadCart(till.ctx, token)).value.lines[0]?.productId as never);
    await Catalog.update(till.ctx, value.id, version, { ...input(value), variants: value.variants.map((v) => ({ ...v, price: 10_000 })) });
    expect(await view(token)).toMatchObject({ subtotal: 20_000 });
  });

  it("keeps the hash of its token alone", async () => {
    const { token } = await createCart(till.shopper);
    expect(token).toHaveLength(43);
    expect(JSON.stringify(till.memory.all())).not.toContain(token);
  });

  it("makes one line of a variant that is added twice", async () => {
    const variantId = await shelve(till.ctx);
    const { token } = await createCart(till.shopper);
    await addLine(till.shopper, token, variantId, 2);
    const { value } = await addLine(till.shopper, token, variantId, 3);
    expect(value.lines).toMatchObject([{ variantId, quantity: 5 }]);
  });

  it("loses nothing when fifty add at once", async () => {
    const variantId = await shelve(till.ctx);
    const { token } = await createCart(till.shopper);
    await Promise.all(Array.from({ length: 50 }, () => addLine(till.shopper, token, variantId, 1)));
    expect((await loadCart(till.shopper, token)).value.lines).toMatchObject([{ quantity: 50 }]);
  });

  it("says what stands in the way of each line", async () => {
    const [short, none, gone, endless] = await Promise.all([
      shelve(till.ctx, { title: "Short", stock: 5 }),
      shelve(till.ctx, { title: "None", stock: 1 }),
      shelve(till.ctx, { title: "Gone" }),
      shelve(till.ctx, { title: "Endless", stock: 0, stockPolicy: "continue" }),
    ]);
    const { token } = await createCart(till.shopper);
    for (const variantId of [short, none, gone, endless]) await addLine(till.shopper, token, variantId, 3);
    await adjust(till.ctx, { variantId: short, delta: -3, reason: "damaged" });
    await adjust(till.ctx, { variantId: none, delta: -1, reason: "damaged" });
    const line = (await loadCart(till.ctx, token)).value.lines[2];
    await Catalog.setStatus(till.ctx, line ? [line.productId] : [], "archived");
    const { lines } = await view(token);
    expect(lines.map(({ problem, left }) => [problem, left])).toEqual([
      ["short", 2],
      ["sold_out", 0],
      ["gone", undefined],
      [undefined, undefined],
    ]);
  });

  it("speaks the asked language and links into it", async () => {
    const { value } = await Catalog.create(till.ctx, {
      title: "Coffee pot",
      translations: { ar: { title: "دلة قهوة" } },
      options: [{ name: "Size", values: ["Large"], translations: { ar: { name: "المقاس", values: { Large: "كبير" } } } }],
      variants: [{ price: 100, options: ["Large"], initialStock: 1 }],
    });
    const variantId = value.variants[0]?.id as never;
    const { token } = await createCart(till.shopper, { variantId, quantity: 1 });
    expect((await view(token)).lines[0]).toMatchObject({ title: "Coffee pot", variantTitle: "Large", href: "/products/coffee-pot/" });
    expect((await view(token, "ar")).lines[0]).toMatchObject({ title: "دلة قهوة", variantTitle: "كبير", href: "/ar/products/coffee-pot/" });
  });

  it("changes and drops lines", async () => {
    const variantId = await shelve(till.ctx);
    const { token, value } = await createCart(till.shopper, { variantId, quantity: 2 });
    const lineId = value.lines[0]?.id as never;
    expect((await changeLine(till.shopper, token, lineId, 7)).value.lines).toMatchObject([{ quantity: 7 }]);
    expect((await removeLine(till.shopper, token, lineId)).value.lines).toEqual([]);
    await expect(changeLine(till.shopper, token, lineId, 1)).rejects.toMatchObject({ code: "not_found" });
  });

  it("refuses the forty-first line and the thousandth unit", async () => {
    const { token } = await createCart(till.shopper);
    const first = await shelve(till.ctx);
    await addLine(till.shopper, token, first, 999);
    await expect(addLine(till.shopper, token, first, 1)).rejects.toMatchObject({ code: "cart.too_many" });
    for (let i = 1; i < 40; i++) await addLine(till.shopper, token, await shelve(till.ctx, { title: `Thing ${i}` }), 1);
    const last = await shelve(till.ctx, { title: "One more" });
    await expect(addLine(till.shopper, token, last, 1)).rejects.toMatchObject({ code: "cart.too_many_lines" });
  });

  it("is forgotten thirty days after the last change", async () => {
    const { token } = await createCart(till.shopper);
    till.world.advance(31 * 86_400_000);
    await expect(loadCart(till.shopper, token)).rejects.toMatchObject({ code: "not_found" });
  });

  it("costs one write and few reads to add to", async () => {
    const variantId = await shelve(till.ctx);
    const { token } = await createCart(till.shopper);
    let reads = 0;
    let writes = 0;
    const table: StoreTable = {
      ...till.shopper.table,
      get: (key) => {
        reads++;
        return till.shopper.table.get(key);
      },
      getMany: (keys) => {
        reads += keys.length;
        return till.shopper.table.getMany(keys);
      },
      write: (write) => {
        writes++;
        return till.shopper.table.write(write);
      },
    };
    await addLine({ ...till.shopper, table }, token, variantId, 1);
    expect({ reads, writes }).toEqual({ reads: 3, writes: 1 });
  });
});

const input = ({ id: _id, createdAt: _created, updatedAt: _updated, ...rest }: Catalog.Product) => rest;
