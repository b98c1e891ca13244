import * as Catalog from "@matjar/core/catalog";
import { outboxEvents } from "@matjar/core/table";
import { describe, expect, test } from "vitest";
import { testStore } from "../support/context.ts";
import { useDynamoDb } from "../support/dynamodb.ts";

describe("the catalogue on DynamoDB", () => {
  const dynamo = useDynamoDb();
  let seed = 0;
  /** A seed of its own for each: DynamoDB knows the tokens of transactions over all tables. */
  const store = async () => testStore({ seed: ++seed, table: await dynamo.table() });
  const lamp = (more: object = {}) => ({ title: "Lamp", variants: [{ price: 100, sku: "L", initialStock: 3 }], ...more });

  test("a product is saved, listed by status and by all, found by address, changed and deleted", async () => {
    const { ctx } = await store();
    const { value } = await Catalog.create(ctx, lamp());
    await expect(Catalog.create(ctx, lamp({ title: "B" }))).rejects.toMatchObject({ code: "catalog.sku_taken" });
    const second = await Catalog.create(ctx, lamp({ variants: [{ price: 5 }], status: "draft" }));
    expect(second.value.slug).toBe("lamp-2");
    const titles = async (query: object) => (await Catalog.list(ctx, { limit: 10, ...query })).items.map((p) => p.slug);
    expect([await titles({}), await titles({ status: "active" }), await titles({ q: "lamp-2" })]).toEqual([
      ["lamp-2", "lamp"],
      ["lamp"],
      ["lamp-2"],
    ]);
    const first = await Catalog.list(ctx, { limit: 1 });
    expect((await Catalog.list(ctx, { limit: 1, cursor: first.cursor })).items[0]?.slug).toBe("lamp");
    const { id, createdAt: _c, updatedAt: _u, ...input } = value;
    await Catalog.update(ctx, id, 1, { ...input, slug: "light" });
    await expect(Catalog.update(ctx, id, 1, input)).rejects.toMatchObject({ kind: "stale" });
    expect((await Catalog.bySlug(ctx, "light")).version).toBe(2);
    expect(
      await Catalog.availability(
        ctx,
        value.variants.map((v) => v.id),
      ),
    ).toMatchObject([{ state: "low", left: 3 }]);
    expect((await Catalog.listActive(ctx)).map((p) => p.slug)).toEqual(["light"]);
    await Catalog.remove(ctx, id, 2);
    expect(await titles({})).toEqual(["lamp-2"]);
  });

  test("is found by how a SKU or a barcode begins, and no longer once they are others", async () => {
    const { ctx } = await store();
    const variants = [{ price: 100, sku: "find-1", barcode: "6281000000012" }];
    const { value } = await Catalog.create(ctx, { title: "Kettle", variants });
    const found = async (q: string) => (await Catalog.list(ctx, { limit: 10, q })).items.map(({ title }) => title);
    expect([await found("FIND-"), await found("62810"), await found("kettle")]).toEqual([["Kettle"], ["Kettle"], ["Kettle"]]);
    const { id: _id, createdAt: _c, updatedAt: _u, ...input } = value;
    await Catalog.update(ctx, value.id, 1, { ...input, variants: value.variants.map((v) => ({ ...v, sku: "other", barcode: "777" })) });
    expect([await found("find-1"), await found("62810"), await found("777")]).toEqual([[], [], ["Kettle"]]);
    await Catalog.remove(ctx, value.id, 2);
    expect(await found("777")).toEqual([]);
  });

  test("250 variants with SKUs are saved, changed and deleted", async () => {
    const { ctx } = await store();
    const values = Array.from({ length: 50 }, (_, i) => `C${i}`);
    const sizes = ["S", "M", "L", "XL", "XXL"];
    const variants = values.flatMap((c) => sizes.map((size) => ({ options: [c, size], price: 100, sku: `${c}-${size}` })));
    const options = [
      { name: "Colour", values },
      { name: "Size", values: sizes },
    ];
    const { value } = await Catalog.create(ctx, { title: "Big", options, variants });
    const { id, createdAt: _c, updatedAt: _u, ...input } = value;
    await Catalog.update(ctx, id, 1, {
      ...input,
      options: [
        { name: "Colour", values: ["C0"] },
        { name: "Size", values: sizes },
      ],
      variants: value.variants.slice(0, 5),
    });
    expect((await Catalog.get(ctx, id)).value.variants).toHaveLength(5);
    await Catalog.remove(ctx, id, 2);
  });

  test("pictures are counted in the same commit, and one that is gone is refused", async () => {
    const { ctx } = await store();
    const missing = Catalog.create(ctx, lamp({ pictureIds: [ctx.world.id("media")] }));
    await expect(missing).rejects.toMatchObject({ fields: [{ pointer: "/pictureIds/0" }] });
  });

  test("a cursor that was tampered with is malformed, not a fault", async () => {
    const { ctx } = await store();
    for (const title of ["A", "B", "C"]) await Catalog.create(ctx, { title, variants: [{ price: 1 }] });
    const { cursor = "" } = await Catalog.list(ctx, { limit: 1 });
    const [print, pk, sk, place] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as string[];
    for (const forged of [
      [print, pk, sk, null],
      [print, "", "", ""],
      [print, pk, sk],
      [print, pk, "x".repeat(2000), place],
      ["other", pk, sk, place],
      {},
    ]) {
      const text = Buffer.from(JSON.stringify(forged)).toString("base64url");
      await expect(Catalog.list(ctx, { limit: 1, cursor: text })).rejects.toThrow("This cursor is not of this list");
    }
  });

  test("events land with the product", async () => {
    const table = await dynamo.table();
    const { ctx, storeId } = testStore({ seed: ++seed, table });
    await Catalog.create(ctx, lamp());
    const keys = (await Promise.all(Array.from({ length: 10 }, (_, shard) => table.unsent(shard, ctx.world.now() + 1, 10)))).flat();
    const events = (await table.getMany(keys)).flatMap((row) => (row ? outboxEvents(row) : []));
    expect(events).toMatchObject([{ type: "product.saved", storeId }]);
  });
});
