import * as Catalog from "@matjar/core/catalog";
import type { StoreContext } from "@matjar/core/kernel";
import * as Stock from "@matjar/core/stock";
import { outboxEvents } from "@matjar/core/table";
import { beforeEach, describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";
import { expectSound } from "../../support/invariants.ts";

let store: ReturnType<typeof testStore>;
let ctx: StoreContext;

beforeEach(() => {
  store = testStore();
  ctx = store.ctx;
});

const one = (more: object = {}) => ({ title: "Oud lamp", variants: [{ price: 12_500 }], ...more });
const sized = (values: string[], more: object = {}) => ({
  title: "Shirt",
  options: [{ name: "Size", values }],
  variants: values.map((value) => ({ options: [value], price: 5000 })),
  ...more,
});
const asInput = ({ id: _id, createdAt: _c, updatedAt: _u, ...rest }: Catalog.Product) => rest;
const events = () =>
  store.memory
    .all()
    .flatMap(outboxEvents)
    .map((event) => event.type);
const pointers = (error: unknown) =>
  (error as { fields: { pointer: string; code: string }[] }).fields.map(({ pointer, code }) => `${pointer} ${code}`);

describe("a new product", () => {
  test("gets an id, an address, clean text, stock, price history and an event", async () => {
    const { value, version } = await Catalog.create(
      ctx,
      one({
        descriptionHtml: "<p onclick=x>Warm</p><script>alert(1)</script>",
        translations: { ar: { title: "مصباح", descriptionHtml: "<p>دافئ<img src=x onerror=y></p>" } },
        tags: ["Lamp", "lamp", "Oud"],
        variants: [{ price: 12_500, initialStock: 7, sku: "L-1" }],
      }),
    );
    expect(version).toBe(1);
    expect(value).toMatchObject({ slug: "oud-lamp", descriptionHtml: "<p>Warm</p>", tags: ["Lamp", "Oud"], status: "active" });
    expect(value.translations.ar?.descriptionHtml).toBe("<p>دافئ</p>");
    const [variant] = value.variants;
    expect(variant && (await Stock.level(ctx, variant.id)).onHand).toBe(7);
    expect((await Catalog.priceHistory(ctx, value.id, { limit: 10 })).items).toEqual([
      [{ variantId: variant?.id, price: 12_500, at: value.createdAt }],
    ]);
    expect(events()).toEqual(["product.saved"]);
    expect(await Catalog.get(ctx, value.id)).toEqual({ value, version: 1 });
    expect((await Catalog.bySlug(ctx, "oud-lamp")).value.id).toBe(value.id);
    expectSound(store);
  });

  test.each([
    ["قميص أزرق قُطني", "قميص-أزرق-قطني"],
    ["Café — 100% Arabica!", "café-100-arabica"],
    ["!!!", "product"],
  ])("called %s lives at %s", async (title, slug) => {
    expect((await Catalog.create(ctx, one({ title }))).value.slug).toBe(slug);
  });

  test("with a title that is there already gets a numbered address, even twenty at once", async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => Catalog.create(ctx, one())));
    expect(new Set(all.map(({ value }) => value.slug)).size).toBe(20);
    expect(all.some(({ value }) => value.slug === "oud-lamp-20")).toBe(true);
  });

  test("cannot take an address or SKU of another, and leaves nothing behind", async () => {
    await Catalog.create(ctx, one({ slug: "lamp", variants: [{ price: 1, sku: "abc" }] }));
    await expect(Catalog.create(ctx, one({ slug: "lamp" }))).rejects.toMatchObject({ kind: "conflict", code: "catalog.slug_taken" });
    const second = Catalog.create(ctx, one({ title: "B", variants: [{ price: 1, sku: " ABC ", initialStock: 3 }] }));
    await expect(second).rejects.toMatchObject({ kind: "conflict", code: "catalog.sku_taken", fields: [{ pointer: "/variants/0/sku" }] });
    expect(store.memory.all().filter((row) => row.type === "stock" || row.type === "stock-move")).toEqual([]);
    expect(events()).toEqual(["product.saved"]);
  });

  test("of two with one SKU at the same moment, one wins", async () => {
    const both = await Promise.allSettled(
      ["A", "B"].map((title) => Catalog.create(ctx, one({ title, variants: [{ price: 1, sku: "X" }] }))),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("with 250 variants and SKUs is saved whole, and can be changed and deleted", async () => {
    const values = Array.from({ length: 50 }, (_, i) => `C${i}`);
    const sizes = ["S", "M", "L", "XL", "XXL"];
    const variants = values.flatMap((color) =>
      sizes.map((size) => ({ options: [color, size], price: 100, sku: `${color}-${size}`, initialStock: 1 })),
    );
    const { value } = await Catalog.create(ctx, {
      title: "Big",
      options: [
        { name: "Colour", values },
        { name: "Size", values: sizes },
      ],
      variants,
    });
    expect((await Catalog.get(ctx, value.id)).value.variants).toHaveLength(250);
    expect(
      await Catalog.availability(
        ctx,
        value.variants.slice(0, 50).map((v) => v.id),
      ),
    ).toHaveLength(50);
    const fewer = {
      ...asInput(value),
      options: [
        { name: "Colour", values: values.slice(0, 1) },
        { name: "Size", values: sizes },
      ],
      variants: value.variants.slice(0, 5),
    };
    await Catalog.update(ctx, value.id, 1, fewer);
    await Catalog.create(ctx, one({ variants: [{ price: 1, sku: "C49-XXL" }] })); // its SKU is free again
    await Catalog.remove(ctx, value.id, 2);
    await expect(Catalog.get(ctx, value.id)).rejects.toMatchObject({ code: "not_found" });
    expect(store.memory.all().filter((row) => row.type === "sku")).toHaveLength(1);
    expectSound(store);
  });

  test("takes over the SKU of a save that was cut off", async () => {
    const orphan = ctx.world.id("product");
    await ctx.table.write({ verb: "put", row: { key: { pk: "SKU#X", sk: "SKU" }, type: "sku", data: { sku: "X", productId: orphan } } });
    expect((await Catalog.create(ctx, one({ variants: [{ price: 1, sku: "x" }] }))).version).toBe(1);
  });
});

describe("options and variants must tell the same story", () => {
  test.each([
    [
      "two options of one name",
      sized(["S"], {
        options: [
          { name: "Size", values: ["S"] },
          { name: "size", values: ["S"] },
        ],
        variants: [{ options: ["S", "S"], price: 1 }],
      }),
      ["/options/1/name catalog.option_name_repeated"],
    ],
    [
      "a value twice",
      sized(["S"], { options: [{ name: "Size", values: ["S", "S"] }] }),
      ["/options/0/values/1 catalog.option_value_repeated"],
    ],
    [
      "a value that no variant has",
      sized(["S"], { options: [{ name: "Size", values: ["S", "M"] }] }),
      ["/options/0/values/1 catalog.option_value_unused"],
    ],
    [
      "a colour of no value",
      sized(["S"], { options: [{ name: "Size", values: ["S"], swatches: { Q: "#ff0000" } }] }),
      ["/options/0/swatches catalog.option_value_missing"],
    ],
    [
      "a variant with an unknown value",
      sized(["S"], {
        variants: [
          { options: ["S"], price: 1 },
          { options: ["Q"], price: 1 },
        ],
      }),
      ["/variants/1/options/0 catalog.option_value_missing"],
    ],
    [
      "a variant without its values",
      sized(["S"], { variants: [{ options: ["S"], price: 1 }, { price: 1 }] }),
      ["/variants/1/options catalog.options_count"],
    ],
    [
      "the same values twice",
      sized(["S"], {
        variants: [
          { options: ["S"], price: 1 },
          { options: ["S"], price: 2 },
        ],
      }),
      ["/variants/1/options catalog.combination_repeated"],
    ],
    ["two variants without options", one({ variants: [{ price: 1 }, { price: 2 }] }), ["/variants/1/options catalog.combination_repeated"]],
    [
      "one SKU twice",
      sized(["S", "M"], {
        variants: [
          { options: ["S"], price: 1, sku: "a" },
          { options: ["M"], price: 1, sku: "A" },
        ],
      }),
      ["/variants/1/sku catalog.sku_taken"],
    ],
  ])("%s", async (_name, input, expected) => {
    const error = await Catalog.create(ctx, input as never).catch((e: unknown) => e);
    expect(error).toMatchObject({ kind: "invalid" });
    expect(pointers(error)).toEqual(expected);
  });

  test("the reader's language tells it", async () => {
    const error = await Catalog.create({ ...ctx, locale: "ar" }, one({ variants: [{ price: 1 }, { price: 2 }] })).catch((e: unknown) => e);
    expect(error).toMatchObject({ fields: [{ detail: "يوجد خيار آخر بالقيم نفسها." }] });
  });
});

describe("a changed product", () => {
  test("keeps ids and stock, moves its address, frees the old one, and notes only prices that changed", async () => {
    const { value } = await Catalog.create(
      ctx,
      sized(["S", "M"], {
        variants: [
          { options: ["S"], price: 5000, sku: "S1", initialStock: 4 },
          { options: ["M"], price: 5000, sku: "M1" },
        ],
      }),
    );
    const [small, medium] = value.variants;
    store.world.advance(1000);
    const changed = await Catalog.update(ctx, value.id, 1, {
      ...asInput(value),
      slug: "tee",
      variants: [{ ...medium, price: 6000 } as never, { ...small } as never],
    });
    expect(changed.version).toBe(2);
    expect(changed.value.variants.map((v) => v.id)).toEqual([medium?.id, small?.id]);
    expect(small && (await Stock.level(ctx, small.id)).onHand).toBe(4);
    const [latest] = (await Catalog.priceHistory(ctx, value.id, { limit: 1 })).items;
    expect(latest).toEqual([{ variantId: medium?.id, price: 6000, at: changed.value.updatedAt }]);
    await expect(Catalog.bySlug(ctx, "shirt")).rejects.toMatchObject({ code: "not_found" });
    expect((await Catalog.bySlug(ctx, "tee")).value.id).toBe(value.id);
    expect((await Catalog.create(ctx, one({ title: "Shirt" }))).value.slug).toBe("shirt");
  });

  test("of an old version is refused, as is one that lost the race", async () => {
    const { value } = await Catalog.create(ctx, one());
    const writers = await Promise.allSettled(
      [1, 2, 3].map((price) => Catalog.update(ctx, value.id, 1, { ...asInput(value), title: `T${price}` })),
    );
    expect(writers.filter((w) => w.status === "fulfilled")).toHaveLength(1);
    for (const lost of writers) if (lost.status === "rejected") expect(lost.reason).toMatchObject({ kind: "stale" });
  });

  test("cannot take a variant of another product", async () => {
    const [a, b] = [await Catalog.create(ctx, one()), await Catalog.create(ctx, one())];
    const error = await Catalog.update(ctx, a.value.id, 1, { ...asInput(a.value), variants: [b.value.variants[0] as never] }).catch(
      (e: unknown) => e,
    );
    expect(pointers(error)).toEqual(["/variants/0/id catalog.unknown_variant"]);
  });

  test("gives up the stock of new variants when it is refused", async () => {
    const { value } = await Catalog.create(ctx, one());
    await Catalog.create(ctx, one({ title: "Other", slug: "other" }));
    const wanted = {
      ...asInput(value),
      slug: "other",
      options: [{ name: "Size", values: ["S"] }],
      variants: [{ options: ["S"], price: 1, initialStock: 9 }],
    };
    await expect(Catalog.update(ctx, value.id, 1, wanted)).rejects.toMatchObject({ code: "catalog.slug_taken" });
    expect(store.memory.all().filter((row) => row.type.startsWith("stock"))).toEqual([]);
  });
});

describe("lists", () => {
  test("are newest first, by status or all, page by page, and stay put while products are edited", async () => {
    for (let i = 0; i < 5; i++) await Catalog.create(ctx, one({ title: `P${i}`, status: i % 2 === 0 ? "active" : "draft" }));
    const titles = async (status?: "active" | "draft") => (await Catalog.list(ctx, { limit: 10, status })).items.map((p) => p.title);
    expect(await titles()).toEqual(["P4", "P3", "P2", "P1", "P0"]);
    expect(await titles("active")).toEqual(["P4", "P2", "P0"]);
    const first = await Catalog.list(ctx, { limit: 2 });
    const [edited] = first.items;
    if (edited) await Catalog.setStatus(ctx, [edited.id], "archived");
    const second = await Catalog.list(ctx, { limit: 2, cursor: first.cursor });
    expect(second.items.map((p) => p.title)).toEqual(["P2", "P1"]);
    await expect(Catalog.list(ctx, { limit: 2, status: "active", cursor: first.cursor })).rejects.toThrow("cursor");
  });

  test("say price range, comparison, first picture and number of variants", async () => {
    await Catalog.create(
      ctx,
      sized(["S", "M"], {
        variants: [
          { options: ["S"], price: 900, compareAtPrice: 1000 },
          { options: ["M"], price: 1500 },
        ],
      }),
    );
    expect((await Catalog.list(ctx, { limit: 1 })).items[0]).toMatchObject({
      priceFrom: 900,
      priceTo: 1500,
      compareAtPrice: 1000,
      variants: 2,
    });
  });

  test("listActive reads every active product whole", async () => {
    const made = await Promise.all(Array.from({ length: 130 }, (_, i) => Catalog.create(ctx, one({ title: `P${i}` }))));
    await Catalog.setStatus(
      ctx,
      made.slice(0, 10).map(({ value }) => value.id),
      "draft",
    );
    const active = await Catalog.listActive(ctx);
    expect(active).toHaveLength(120);
    expect(active[0]?.variants).toHaveLength(1);
  });
});

test("status of many is set one by one, on the newest version, and says which exist", async () => {
  const made = await Promise.all(["A", "B"].map((title) => Catalog.create(ctx, one({ title }))));
  const ids = made.map(({ value }) => value.id);
  expect(await Catalog.setStatus(ctx, [...ids, ctx.world.id("product")], "archived")).toEqual(ids);
  expect((await Catalog.list(ctx, { limit: 9, status: "archived" })).items).toHaveLength(2);
});

test("a deleted product frees its address and SKUs, and is gone", async () => {
  const { value } = await Catalog.create(ctx, one({ variants: [{ price: 1, sku: "X" }] }));
  await expect(Catalog.remove(ctx, value.id, 9)).rejects.toMatchObject({ kind: "stale" });
  await Catalog.remove(ctx, value.id, 1);
  await expect(Catalog.remove(ctx, value.id, 1)).rejects.toMatchObject({ kind: "not_found" });
  expect((await Catalog.create(ctx, one({ variants: [{ price: 1, sku: "X" }] }))).value.slug).toBe("oud-lamp");
  expect(events()).toEqual(["product.saved", "product.removed", "product.saved"]);
});

test("availability says it by policy, for variants that exist", async () => {
  const { value } = await Catalog.create(
    ctx,
    sized(["A", "B", "C", "D"], {
      variants: [
        { options: ["A"], price: 1, initialStock: 50 },
        { options: ["B"], price: 1, initialStock: 2 },
        { options: ["C"], price: 1, stockPolicy: "continue" },
        { options: ["D"], price: 1, stockPolicy: "untracked" },
      ],
    }),
  );
  const shown = await Catalog.availability(ctx, [...value.variants.map((v) => v.id), ctx.world.id("variant")]);
  expect(shown.map(({ state }) => state)).toEqual(["in_stock", "low", "made_to_order", "in_stock"]);
});

describe("of a whole product availability says", () => {
  const state = async (...variants: { initialStock?: number; stockPolicy?: "deny" | "continue" | "untracked" }[]) => {
    const sizes = variants.map((_, i) => `S${i}`);
    const goods = sized(sizes, { variants: variants.map((variant, i) => ({ options: [`S${i}`], price: 1, ...variant })) });
    const { value } = await Catalog.create(ctx, goods);
    return (await Catalog.productAvailability(ctx, [value.id])).map((one) => one.state)[0];
  };

  test("what can be had of the best of its variants", async () => {
    expect(await state({ initialStock: 0 }, { initialStock: 6 })).toBe("in_stock");
    expect(await state({ initialStock: 0 }, { initialStock: 2 })).toBe("low");
    expect(await state({ initialStock: 0 }, {})).toBe("sold_out");
    expect(await state({ initialStock: 0 }, { stockPolicy: "continue" })).toBe("in_stock");
    expect(await state({ stockPolicy: "untracked" })).toBe("in_stock");
  });

  test("nothing where it has more variants than are read, or where it is not sold", async () => {
    expect(await state(...Array.from({ length: 12 }, () => ({})))).toBe("sold_out");
    expect(await state(...Array.from({ length: 13 }, () => ({})))).toBeUndefined();
    const draft = await Catalog.create(ctx, one({ title: "Draft", status: "draft", variants: [{ price: 1, initialStock: 9 }] }));
    expect(await Catalog.productAvailability(ctx, [draft.value.id, ctx.world.id("product")])).toEqual([]);
  });
});

test("on a day of conflicts, throttles and lost answers every product is saved once", async () => {
  const bad = testStore({ seed: 5, faults: { conflict: 0.3, throttle: 0.1, lostAnswer: 0.15 } });
  const made = await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      Catalog.create(bad.ctx, one({ title: `P${i}`, variants: [{ price: 1, sku: `S${i}`, initialStock: 2 }] })),
    ),
  );
  expect(new Set(made.map(({ value }) => value.slug)).size).toBe(30);
  expect(bad.memory.all().filter((row) => row.type === "product")).toHaveLength(30);
  expect(bad.memory.all().filter((row) => outboxEvents(row).length > 0)).toHaveLength(30);
  expectSound(bad);
});
