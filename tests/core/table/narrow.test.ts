import { seededWorld } from "@matjar/core/kernel";
import { insert, MalformedCursor, MemoryTable, narrow, put, storeOf, storePrefix } from "@matjar/core/table";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const two = () => {
  const world = seededWorld(7);
  const memory = new MemoryTable();
  const ids = [world.id("store"), world.id("store")] as const;
  return { world, memory, ids, a: narrow(memory, ids[0], world), b: narrow(memory, ids[1], world) };
};
const row = (sk: string) => ({
  key: { pk: "P", sk },
  type: "x",
  data: { sk },
  summary: { sk },
  lists: { pk: "L", sk },
  lookup: { pk: `K#${sk}`, sk: "1" },
});

describe("a table narrowed to one store", () => {
  it("never touches a key outside of its store, whatever the key says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), fc.string({ minLength: 1, maxLength: 40 }), async (pk, sk) => {
        const { memory, ids, a, b } = two();
        await a.commit([put({ ...row("1"), key: { pk, sk }, lists: { pk, sk }, lookup: { pk, sk } })]);
        for (const item of memory.all())
          expect([item.key.pk, item.lists?.pk, item.lookup?.pk].every((full) => full?.startsWith(storePrefix(ids[0])))).toBe(true);
        expect(await b.get({ pk, sk })).toBeUndefined();
        expect(storeOf(memory.all()[0]?.key.pk ?? "")).toBe(ids[0]);
      }),
    );
  });

  it("keeps two stores apart in reads, lists and look-ups", async () => {
    const { a, b } = two();
    await a.write(insert(row("1")));
    await b.write(insert(row("1")));
    await b.write(insert(row("2")));
    expect((await a.query({ partition: "P" })).items).toHaveLength(1);
    expect((await b.list({ partition: "L", index: "lists" })).items.map((i) => i.summary)).toEqual([{ sk: "1" }, { sk: "2" }]);
    expect((await a.list({ partition: "K#2", index: "lookup" })).items).toEqual([]);
  });

  it("takes back only cursors of the same list, and says nothing of the store in them", async () => {
    const { a, b, ids } = two();
    for (const n of ["1", "2", "3"]) {
      await a.write(insert(row(n)));
      await b.write(insert(row(n)));
    }
    const first = await a.list({ partition: "L", index: "lists", limit: 2 });
    const cursor = first.cursor ?? "";
    expect(Buffer.from(cursor, "base64url").toString()).not.toContain(ids[0]);
    expect((await a.list({ partition: "L", index: "lists", limit: 2, cursor })).items.map((i) => i.summary["sk"])).toEqual(["3"]);
    await expect(a.query({ partition: "P", cursor })).rejects.toBeInstanceOf(MalformedCursor);
    for (const bad of ["", "x", "e30", Buffer.from("[1,2]").toString("base64url")])
      await expect(a.list({ partition: "L", index: "lists", cursor: bad })).rejects.toBeInstanceOf(MalformedCursor);
    expect(
      (await b.list({ partition: "L", index: "lists", cursor })).items.every((i) => i.summary["sk"] === "3"),
      "in another store it opens that store",
    ).toBe(true);
  });
});
