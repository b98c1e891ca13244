import * as Catalog from "@matjar/core/catalog";
import type { Id, StoreContext } from "@matjar/core/kernel";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";

let ctx: StoreContext;
beforeEach(() => {
  ctx = testStore().ctx;
});

const rules = (...all: Catalog.CollectionRule[]) => ({ kind: "rules" as const, match: "all" as const, rules: all });

describe("a collection", () => {
  test("is created, read, listed, changed and removed", async () => {
    const { value } = await Catalog.createCollection(ctx, {
      title: "صيف ٢٠٢٦",
      descriptionHtml: "<b>حار</b><script>x</script>",
      members: rules({ field: "tag", is: "summer" }),
    });
    expect(value).toMatchObject({ slug: "صيف-٢٠٢٦", descriptionHtml: "<strong>حار</strong>" });
    expect((await Catalog.listCollections(ctx, { limit: 5 })).items).toMatchObject([{ id: value.id, kind: "rules" }]);
    const { id, updatedAt: _u, ...input } = value;
    const changed = await Catalog.updateCollection(ctx, id, 1, { ...input, slug: "summer" });
    expect(changed).toMatchObject({ version: 2, value: { slug: "summer" } });
    await expect(Catalog.updateCollection(ctx, id, 1, input)).rejects.toMatchObject({ kind: "stale" });
    expect(await Catalog.allCollections(ctx)).toEqual([changed.value]);
    await Catalog.removeCollection(ctx, id, 2);
    await expect(Catalog.getCollection(ctx, id)).rejects.toMatchObject({ kind: "not_found" });
    expect(await Catalog.allCollections(ctx)).toEqual([]);
  });

  test("numbers an address that is taken, refuses one that was asked for", async () => {
    const make = (more: object = {}) =>
      Catalog.createCollection(ctx, { title: "New", members: { kind: "manual", productIds: [] }, ...more });
    await make();
    expect((await make()).value.slug).toBe("new-2");
    await expect(make({ slug: "new" })).rejects.toMatchObject({ code: "catalog.slug_taken" });
    await expect(make({ pictureId: ctx.world.id("media") })).rejects.toMatchObject({ fields: [{ pointer: "/pictureId" }] });
  });

  test("does not take a price range that is upside down", async () => {
    const upside = Catalog.createCollection(ctx, { title: "X", members: rules({ field: "price", atLeast: 10, atMost: 5 }) });
    await expect(upside).rejects.toMatchObject({ fields: [{ pointer: "/members/rules/0/atMost" }] });
  });
});

const product = (id: number, more: Partial<Catalog.Member> = {}): Catalog.Member => ({
  id: `prd_${String(id).padStart(26, "0")}` as Id<"product">,
  title: `P${id}`,
  brand: "",
  productType: "",
  tags: [],
  variants: [{ price: id * 100 } as Catalog.Variant],
  createdAt: new Date(Date.UTC(2026, 0, 1) + id).toISOString(),
  ...more,
});
const ids = (members: readonly Catalog.Member[]) => members.map((member) => Number(member.id.slice(4)));

describe("members", () => {
  const shelf = [
    product(1, { tags: ["Summer"], brand: "Noor" }),
    product(2, { tags: ["summer", "sale"] }),
    product(3, { productType: "كوب", brand: "NOOR" }),
  ];

  test.each([
    [[{ field: "tag", is: "summer" }], [2, 1]],
    [[{ field: "brand", is: "noor" }], [3, 1]],
    [[{ field: "type", is: "كُوب" }], [3]],
    [[{ field: "price", atLeast: 200 }], [3, 2]],
    [[{ field: "price", atLeast: 100, atMost: 100 }], [1]],
    [
      [
        { field: "tag", is: "summer" },
        { field: "brand", is: "Noor" },
      ],
      [1],
    ],
  ] as [Catalog.CollectionRule[], number[]][])("by %j are %j", (all, expected) => {
    expect(ids(Catalog.membersIn(shelf)({ members: rules(...all), sort: "manual" }))).toEqual(expected);
  });

  test("match any of the rules when asked", () => {
    const members = {
      kind: "rules" as const,
      match: "any" as const,
      rules: [
        { field: "tag" as const, is: "sale" },
        { field: "type" as const, is: "كوب" },
      ],
    };
    expect(ids(Catalog.membersIn(shelf)({ members, sort: "priceAscending" }))).toEqual([2, 3]);
  });

  test("by hand keep their order, each once, without those that are gone", () => {
    const chosen = [3, 9, 1, 3].map((id) => product(id).id);
    const members = { kind: "manual" as const, productIds: chosen };
    expect(ids(Catalog.membersIn(shelf)({ members, sort: "manual" }))).toEqual([3, 1]);
    expect(ids(Catalog.membersIn(shelf)({ members, sort: "priceAscending" }))).toEqual([1, 3]);
    expect(ids(Catalog.membersIn(shelf)({ members, sort: "title" }))).toEqual([1, 3]);
  });

  test("do not depend on the order in which products come", () => {
    const some = fc.array(fc.record({ price: fc.nat({ max: 3 }), title: fc.constantFrom("a", "b", "أ"), age: fc.nat({ max: 2 }) }), {
      maxLength: 12,
    });
    const sorts = fc.constantFrom(...Catalog.CollectionSort.options);
    fc.assert(
      fc.property(some, sorts, fc.infiniteStream(fc.nat()), (all, sort, chance) => {
        const products = all.map(({ price, title, age }, i) =>
          product(i, { title, variants: [{ price } as Catalog.Variant], createdAt: new Date(age).toISOString() }),
        );
        const shuffled = products
          .map((p) => ({ p, at: chance.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ p }) => p);
        const collection = { members: rules({ field: "price", atLeast: 0 }), sort };
        expect(ids(Catalog.membersIn(shuffled)(collection))).toEqual(ids(Catalog.membersIn(products)(collection)));
      }),
    );
  });
});
