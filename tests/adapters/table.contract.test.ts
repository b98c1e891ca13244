import { dynamoTable } from "@matjar/adapters/dynamodb";
import { gatheredReads } from "@matjar/adapters/gathered-reads";
import { localDocuments } from "@matjar/adapters/local-documents";
import {
  absent,
  all,
  any,
  type Condition,
  ConditionFailed,
  exists,
  has,
  increase,
  insert,
  is,
  lacks,
  MemoryTable,
  oneOf,
  put,
  type RawRow,
  type RawWrite,
  remove,
  replace,
  set,
  sizeBelow,
  type Table,
  TooLarge,
  unset,
  update,
  versionIs,
} from "@matjar/core/table";
import { beforeEach, describe, expect, it } from "vitest";
import { useDynamoDb } from "../support/dynamodb.ts";

const row = (n: number | string, more: Partial<RawRow> = {}): RawRow => ({
  key: { pk: "A", sk: `S#${n}` },
  type: "thing",
  data: { n },
  ...more,
});
const key = (n: number | string) => ({ pk: "A", sk: `S#${n}` });
const write = (w: unknown) => w as RawWrite;

/** One list of promises, for the in-memory twin and for DynamoDB. */
const promises = (make: () => Promise<Table>) => {
  let table: Table;
  beforeEach(async () => {
    table = await make();
  });

  it("keeps what is put, and counts versions from 1", async () => {
    expect(await table.get(key(1))).toBeUndefined();
    const full = row(1, {
      summary: { title: "One" },
      lists: { pk: "L", sk: "1" },
      lookup: { pk: "K", sk: "1" },
      due: 5,
      expiresAt: 9_000_000_000_000,
      data: { a: { b: [1, "x", null, true] } },
    });
    expect(await table.write(put(full))).toEqual({ ...full, version: 1 });
    expect(await table.get(key(1))).toEqual({ ...full, version: 1 });
    expect(await table.write(put(row(1)))).toEqual({ ...row(1), version: 2 });
    expect(await table.get(key(1)), "a put replaces the whole row").toEqual({ ...row(1), version: 2 });
  });

  it("insert and replace refuse what is there, or is newer, and give the row back", async () => {
    await table.write(insert(row(1)));
    const refused = await table.write(insert(row(1, { data: { n: "other" } }))).catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(ConditionFailed);
    expect((refused as ConditionFailed).item).toEqual({ ...row(1), version: 1 });
    await table.write(replace(row(1, { data: { n: 2 } }), 1));
    await expect(table.write(replace(row(1), 1))).rejects.toBeInstanceOf(ConditionFailed);
    await expect(table.write(replace(row(2), 3))).rejects.toBeInstanceOf(ConditionFailed);
  });

  it("changes places inside the data in one write", async () => {
    await table.write(put(row(1, { data: { avail: 5, holds: {} } })));
    const hold = () =>
      table.write(
        update(key(1), [increase(["avail"], -2), set(["holds", "ord-1"], { q: 2, st: "held" })], {
          if: all(is(["avail"], ">=", 2), lacks("holds", "ord-1"), sizeBelow(["holds"], 3)),
        }),
      );
    expect((await hold())?.data).toEqual({ avail: 3, holds: { "ord-1": { q: 2, st: "held" } } });
    await expect(hold()).rejects.toMatchObject({ item: { data: { avail: 3 }, version: 2 } });
    const after = await table.write(
      update(key(1), [set(["holds", "ord-1", "st"], "claimed"), increase(["sold"], 2)], { if: is(["holds", "ord-1", "st"], "=", "held") }),
    );
    expect(after?.data).toEqual({ avail: 3, sold: 2, holds: { "ord-1": { q: 2, st: "claimed" } } });
    expect((await table.write(update(key(1), [unset("holds", "ord-1")])))?.data).toEqual({ avail: 3, sold: 2, holds: {} });
  });

  it("an update of nothing is refused, unless it may make the row", async () => {
    await expect(table.write(update(key(1), [increase(["n"], 1)]))).rejects.toBeInstanceOf(ConditionFailed);
    const count = () =>
      table.write(
        update(key(1), [increase(["n"], 1)], {
          create: { type: "counter", data: { n: 0 }, expiresAt: 9_000_000_000_000 },
          if: is(["n"], "<", 3),
        }),
      );
    expect(await count()).toMatchObject({ type: "counter", data: { n: 1 }, version: 1, expiresAt: 9_000_000_000_000 });
    await count();
    await count();
    await expect(count()).rejects.toBeInstanceOf(ConditionFailed);
    const racing = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        table.write(update(key("race"), [increase(["n"], 1)], { create: { type: "counter", data: { n: 0 } } })),
      ),
    );
    expect(racing.filter((r) => r.status === "rejected")).toEqual([]);
    expect((await table.get(key("race")))?.data).toEqual({ n: 20 });
  });

  const cases: [string, Condition, boolean][] = [
    ["exists", exists, true],
    ["absent", absent, false],
    ["version", versionIs(1), true],
    ["other version", versionIs(2), false],
    ["has", has("map", "a"), true],
    ["has not", has("map", "b"), false],
    ["lacks a place in nothing", lacks("nothing", "a"), true],
    ["equal", is(["text"], "=", "b"), true],
    ["equal to nothing", is(["nothing"], "=", "b"), false],
    ["unequal to nothing", is(["nothing"], "<>", "b"), true],
    ["less", is(["number"], "<", 6), true],
    ["less than nothing", is(["nothing"], "<", 6), false],
    ["of another type", is(["text"], "<", 6), false],
    ["text order", is(["text"], ">", "a"), true],
    ["boolean", is(["flag"], "=", true), true],
    ["null", is(["empty"], "=", null), true],
    ["one of", oneOf(["text"], ["a", "b"]), true],
    ["none of", oneOf(["text"], ["x"]), false],
    ["size", sizeBelow(["map"], 2), true],
    ["size reached", sizeBelow(["map"], 1), false],
    ["size of nothing", sizeBelow(["nothing"], 1), false],
    ["all", all(exists, is(["number"], ">=", 5)), true],
    ["any", any(absent, is(["number"], "<=", 5)), true],
  ];
  it.each(cases)("condition: %s", async (_name, condition, expected) => {
    await table.write(put(row(1, { data: { text: "b", number: 5, flag: true, empty: null, map: { a: 1 } } })));
    const answer = await table.write(put(row(1), condition)).then(
      () => true,
      (e) => (e instanceof ConditionFailed ? false : Promise.reject(e)),
    );
    expect(answer).toBe(expected);
  });

  it("queries a partition in byte order, both ways, by prefix and range, in pages", async () => {
    const names = ["a", "b1", "b2", "b3", "c", "ب"];
    for (const name of names) await table.write(put(row(name)));
    await table.write(put({ ...row("a"), key: { pk: "B", sk: "S#a" } }));
    const all_ = (await table.query({ partition: "A" })).items.map((i) => i.data["n"]);
    expect(all_).toEqual(names);
    expect((await table.query({ partition: "A", prefix: "S#b", order: "descending" })).items.map((i) => i.data["n"])).toEqual([
      "b3",
      "b2",
      "b1",
    ]);
    expect((await table.query({ partition: "A", from: "S#b2", to: "S#c" })).items.map((i) => i.data["n"])).toEqual(["b2", "b3", "c"]);
    const seen: unknown[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await table.query({ partition: "A", limit: 4, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((i) => i.data["n"]));
      if (!page.last) break;
      cursor = JSON.stringify(page.last);
    }
    expect(seen).toEqual(names);
  });

  it("lists through an index, with the summary, in pages, and forgets what left it", async () => {
    for (let n = 0; n < 5; n++)
      await table.write(put(row(n, { summary: { n }, lists: { pk: "L", sk: `same` }, lookup: { pk: `K#${n}`, sk: "P" } })));
    const seen: unknown[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await table.query({ partition: "L", index: "lists", limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((i) => i.summary?.["n"]));
      if (!page.last) break;
      cursor = JSON.stringify(page.last);
    }
    expect(seen.toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect((await table.query({ partition: "K#3", index: "lookup" })).items.map((i) => i.key.sk)).toEqual(["S#3"]);
    await table.write(put(row(3)));
    expect((await table.query({ partition: "K#3", index: "lookup" })).items).toEqual([]);
  });

  it("transactions are all or nothing, and one token counts once", async () => {
    await table.write(put(row(1, { data: { n: 1 } })));
    const writes = [
      write(insert(row(2))),
      write(update(key(1), [increase(["n"], 1)])),
      { verb: "check" as const, key: key(3), if: absent },
    ];
    await table.transact(writes, "token-1");
    await table.transact(writes, "token-1");
    expect((await table.getMany([key(1), key(2), key(3)])).map((i) => i?.version)).toEqual([2, 1, undefined]);
    const refused = await table.transact([write(put(row(9))), write(insert(row(2)))], "token-2").catch((e: unknown) => e);
    expect(refused).toBeInstanceOf(ConditionFailed);
    expect(refused).toMatchObject({ position: 1, item: { key: key(2) } });
    expect(await table.get(key(9))).toBeUndefined();
    await table.transact([write(remove(key(2)))], "token-3");
    expect(await table.get(key(2))).toBeUndefined();
  });

  it("knows due rows and unsent rows by time, and forgets them when they are done", async () => {
    const shards = async (which: "due" | "unsent", until: number) =>
      (await Promise.all(Array.from({ length: which === "due" ? 16 : 10 }, (_, shard) => table[which](shard, until, 10))))
        .flat()
        .map((k) => k.sk)
        .toSorted();
    await table.write(put(row(1, { due: 1000, unsent: 900 })));
    await table.write(put(row(2, { due: 20_000 })));
    expect(await shards("due", 5000)).toEqual(["S#1"]);
    expect(await shards("due", 30_000)).toEqual(["S#1", "S#2"]);
    expect(await shards("unsent", 5000)).toEqual(["S#1"]);
    await table.write(update(key(1), [], { due: null }));
    await table.write(update(key(2), [set(["n"], 2)], { due: 4000 }));
    expect(await shards("due", 5000)).toEqual(["S#2"]);
  });

  it("refuses rows, keys and transactions that are too large", async () => {
    await expect(table.write(put(row(1, { data: { text: "x".repeat(400_000) } })))).rejects.toBeInstanceOf(TooLarge);
    await expect(table.write(put({ ...row(1), key: { pk: "", sk: "a" } }))).rejects.toBeInstanceOf(TooLarge);
    const many = Array.from({ length: 101 }, (_, n) => write(put(row(n))));
    await expect(table.transact(many, "t")).rejects.toBeInstanceOf(TooLarge);
  });

  it("gives many rows in the order asked for, even 100 of them", async () => {
    await table.transact(
      Array.from({ length: 100 }, (_, n) => write(put(row(n)))),
      "many",
    );
    const found = await table.getMany([...Array.from({ length: 100 }, (_, n) => key(99 - n)), key("none"), key(1)].slice(0, 100));
    expect(found.map((i) => i?.data["n"])).toEqual(Array.from({ length: 100 }, (_, n) => 99 - n));
  });

  it("ten writers of one counter lose nothing", async () => {
    await table.write(put(row(1, { data: { n: 0 } })));
    await Promise.all(Array.from({ length: 50 }, () => table.write(update(key(1), [increase(["n"], 1)]))));
    expect((await table.get(key(1)))?.data["n"]).toBe(50);
  });
};

describe("in-memory twin", () => promises(async () => new MemoryTable()));

describe("DynamoDB", () => {
  const dynamo = useDynamoDb();
  promises(() => dynamo.table());
});

describe("DynamoDB as the local host speaks to it", () => {
  const dynamo = useDynamoDb();
  promises(async () => {
    const { tableName } = await dynamo.table();
    return gatheredReads(dynamoTable({ client: dynamo.client(), tableName, documents: localDocuments(dynamo.port()) }));
  });

  it("reads what is asked for at once in one call, each its own", async () => {
    const { tableName } = await dynamo.table();
    const table = dynamoTable({ client: dynamo.client(), tableName, documents: localDocuments(dynamo.port()) });
    let calls = 0;
    const getMany: Table["getMany"] = (keys) => {
      calls++;
      return table.getMany(keys);
    };
    const gathered = gatheredReads({ ...table, getMany });
    for (const n of [1, 2, 3]) await table.write(put(row(n)));
    const [first, none, both] = await Promise.all([
      gathered.get(key(1)),
      gathered.get(key("none")),
      gathered.getMany([key(3), key(1), key("none")]),
    ]);
    expect([first?.data, none, both.map((found) => found?.data["n"])]).toEqual([{ n: 1 }, undefined, [3, 1, undefined]]);
    expect(calls).toBe(1);
    const many = await Promise.all(Array.from({ length: 120 }, () => gathered.get(key(2))));
    expect([many.length, many.every((found) => found?.data["n"] === 2), calls]).toEqual([120, true, 3]);
  });
});
