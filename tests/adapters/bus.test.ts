import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { eventBridgeBus } from "@matjar/adapters/eventbridge";
import { type Ear, localBus } from "@matjar/adapters/local-bus";
import { readStream } from "@matjar/adapters/stream-reader";
import { twinBatch } from "@matjar/adapters/twin-batch";
import { type DomainEvent, seededWorld } from "@matjar/core/kernel";
import { MemoryTable, outboxEvents, outboxRow, type RawItem } from "@matjar/core/table";
import { rowOfImage } from "@matjar/functions/streams/image";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { useDynamoDb } from "../support/dynamodb.ts";

const world = seededWorld(5);
const storeId = world.id("store");
const events = (count: number, text = ""): DomainEvent[] =>
  Array.from({ length: count }, (_, n) => ({
    id: world.id("event"),
    type: "order.paid",
    storeId,
    at: new Date(world.now()).toISOString(),
    data: { n, text },
  }));

describe("EventBridge", () => {
  const client = new EventBridgeClient({ region: "eu-west-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } });

  it("puts ten entries a call with source, type and the whole event", async () => {
    const aws = mockClient(client);
    aws
      .on(PutEventsCommand)
      .callsFake(({ Entries }: { Entries: unknown[] }) => ({ FailedEntryCount: 0, Entries: Entries.map((_, i) => ({ EventId: `${i}` })) }));
    const sent = events(23);
    expect(await eventBridgeBus({ client, busName: "matjar" }).publish(sent)).toEqual({ failed: [] });
    const calls = aws.commandCalls(PutEventsCommand).map((call) => call.args[0].input.Entries ?? []);
    expect(calls.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(calls[0]?.[0]).toMatchObject({
      EventBusName: "matjar",
      Source: "matjar",
      DetailType: "order.paid",
      Detail: JSON.stringify(sent[0]),
      Time: new Date(sent[0]?.at ?? 0),
    });
  });

  it("answers the entries that were not taken, and a whole batch whose call failed", async () => {
    const aws = mockClient(client);
    const partly = {
      FailedEntryCount: 1,
      Entries: Array.from({ length: 10 }, (_, i) => (i === 3 ? { ErrorCode: "ThrottlingException" } : { EventId: `${i}` })),
    };
    aws.on(PutEventsCommand).resolvesOnce(partly).rejectsOnce(new Error("reset")).resolves({ FailedEntryCount: 0 });
    const sent = events(21);
    const { failed } = await eventBridgeBus({ client, busName: "matjar" }).publish(sent);
    expect(failed.map(({ id }) => id)).toEqual([sent[3], ...sent.slice(10, 20)].map((event) => event?.id));
  });

  it("keeps a call below 256 KB", async () => {
    const aws = mockClient(client);
    aws.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
    await eventBridgeBus({ client, busName: "matjar" }).publish(events(12, "x".repeat(50_000)));
    const sizes = aws.commandCalls(PutEventsCommand).map((call) => JSON.stringify(call.args[0].input.Entries).length);
    expect(sizes.length).toBe(3);
    for (const size of sizes) expect(size).toBeLessThan(262_144);
  });
});

describe("the local bus", () => {
  const bus = (ears: readonly Ear[], more: { width?: number; waits?: number[] } = {}) =>
    localBus({
      world: { chance: () => 1 },
      ears: () => ears,
      sleep: async (ms) => void more.waits?.push(ms),
      ...(more.width === undefined ? {} : { width: more.width }),
    });

  it("tells every listener, and one that fails again and again with growing pauses", async () => {
    const waits: number[] = [];
    const heard: string[] = [];
    const ears: Ear[] = [
      {
        name: "good",
        hear: async ({ id }) => {
          heard.push(id);
          return "done";
        },
      },
      { name: "moody", hear: async (_event, attempt) => (attempt < 4 ? "again" : "done") },
    ];
    const sent = events(2);
    expect(await bus(ears, { waits }).publish(sent)).toEqual({ failed: [] });
    expect(heard).toHaveLength(2);
    expect([...new Set(waits)].sort((a, b) => a - b)).toEqual([400, 800, 1600]);
  });

  it("has not taken an event whose failure could not even be buried", async () => {
    const broken: Ear = {
      name: "broken",
      hear: async ({ data }) => {
        if ((data as { n: number }).n === 1) throw new Error("The table is down");
        return "buried";
      },
    };
    const sent = events(3);
    expect(await bus([broken]).publish(sent)).toEqual({ failed: [sent[1]] });
  });

  it("runs no more deeds at once than it is wide", async () => {
    let inside = 0;
    let most = 0;
    const slow: Ear = {
      name: "slow",
      hear: async () => {
        most = Math.max(most, ++inside);
        await new Promise((done) => setTimeout(done, 2));
        inside--;
        return "done";
      },
    };
    await bus([slow], { width: 3 }).publish(events(30));
    expect(most).toBe(3);
  });
});

/** A row of the outbox as the stream shows it; the sequence differs. */
const imageOf = (batch: DynamoDBStreamEvent) => {
  const inserts = batch.Records.filter(({ eventName }) => eventName === "INSERT");
  return inserts.map(({ dynamodb }) => rowOfImage(dynamodb?.NewImage as Parameters<typeof rowOfImage>[0]));
};

describe("the stream of DynamoDB Local and of the twin", () => {
  const dynamo = useDynamoDb();

  it("show the same rows in the same shape, from now on, in order", { timeout: 20_000 }, async () => {
    const table = await dynamo.table({ stream: true });
    const { Table } = await dynamo.client().send(new DescribeTableCommand({ TableName: table.tableName }));
    const streamArn = Table?.LatestStreamArn ?? "";
    const endpoint = `http://127.0.0.1:${dynamo.port()}`;
    const client = new DynamoDBStreamsClient({
      endpoint,
      region: "local",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
    const [early, ...sent] = events(4);
    if (early) await table.write({ verb: "put", row: outboxRow([early]) });

    const batches: DynamoDBStreamEvent[] = [];
    const errors: unknown[] = [];
    const reader = readStream({
      client,
      streamArn,
      pollMs: 20,
      idleMs: 50,
      onBatch: async (batch) => void batches.push(batch),
      onError: (error) => void errors.push(error),
    });
    await reader.ready;
    const twin = new MemoryTable();
    const twins: DynamoDBStreamEvent[] = [];
    twin.onChange((records) => void twins.push(twinBatch(records)));
    const rows = sent.map((event) => outboxRow([event]));
    for (const row of rows)
      for (const place of [table, twin]) {
        await place.write({ verb: "put", row });
        await place.write({ verb: "remove", key: row.key });
      }
    const seen = () => batches.flatMap(({ Records }) => Records);
    for (let wait = 0; wait < 100 && seen().length < 6; wait++) await new Promise((done) => setTimeout(done, 50));
    await reader.stop();
    client.destroy();
    expect(errors).toEqual([]);
    expect(seen().map(({ eventName }) => eventName)).toEqual(["INSERT", "REMOVE", "INSERT", "REMOVE", "INSERT", "REMOVE"]);
    expect(batches.flatMap(imageOf)).toEqual(twins.flatMap(imageOf));
    expect(
      batches
        .flatMap(imageOf)
        .flatMap(outboxEvents)
        .map(({ id }) => id),
    ).toEqual(sent.map(({ id }) => id));
    for (const { dynamodb, eventSource } of seen())
      expect([eventSource, typeof dynamodb?.SequenceNumber]).toEqual(["aws:dynamodb", "string"]);
  });
});

it("an image keeps every kind of value that a row can hold", () => {
  const item = {
    key: { pk: "a", sk: "b" },
    type: "t",
    version: 1,
    data: { s: "x", n: 1.5, b: false, z: null, l: [1, { m: "y" }], e: {} },
  } as RawItem;
  const [record] = twinBatch([{ kind: "insert", item }]).Records;
  expect(rowOfImage(record?.dynamodb?.NewImage as Parameters<typeof rowOfImage>[0])).toEqual({ key: item.key, type: "t", data: item.data });
});
