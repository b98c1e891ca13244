import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { readStream } from "@matjar/adapters/stream-reader";
import { downloadsFor, redeem } from "@matjar/core/download";
import type { Id } from "@matjar/core/kernel";
import { fulfil, loadOrder, type OrderStatus } from "@matjar/core/order";
import { unsentShards } from "@matjar/core/table";
import { listDeadLetters } from "@matjar/functions/events/dead-letters";
import { redrive } from "@matjar/functions/jobs/redrive";
import { sweep } from "@matjar/functions/jobs/sweep";
import { type Services, storeContext } from "@matjar/functions/services";
import { relay } from "@matjar/functions/streams/relay";
import { describe, expect, it } from "vitest";
import { useDynamoDb } from "../support/dynamodb.ts";
import { expectSound } from "../support/invariants.ts";
import { placedOrder, soldFile } from "../support/orders.ts";
import { testBus } from "../support/services.ts";
import { openStore } from "../support/store-row.ts";
import { testServices } from "../support/workflows.ts";

describe("a store over DynamoDB Local and its stream", () => {
  const dynamo = useDynamoDb();

  let seed = 20; // tokens of transactions must differ: both tests meet the same DynamoDB
  const open = async () => {
    const table = await dynamo.table({ stream: true });
    const made = testServices({ table, seed: ++seed, stepMs: 1 });
    const services: Services = { ...made.services, bus: testBus(() => services) };
    const { Table } = await dynamo.client().send(new DescribeTableCommand({ TableName: table.tableName }));
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const client = new DynamoDBStreamsClient({ endpoint: `http://127.0.0.1:${dynamo.port()}`, region: "local", credentials });
    const reader = readStream({ client, streamArn: Table?.LatestStreamArn ?? "", pollMs: 20, idleMs: 40, onBatch: relay(services) });
    await reader.ready;
    const ctx = storeContext(services, made.world.id("store"), { kind: "system", deed: "test" }, "en");
    const stop = async () => {
      await reader.stop();
      client.destroy();
    };
    return { ...made, services, ctx, stop, tableName: table.tableName };
  };

  const until = async (what: () => Promise<boolean>) => {
    for (let wait = 0; wait < 200; wait++) {
      if (await what()) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error("It did not come to that in ten seconds");
  };

  it("walks an order of both kinds to its end, with each mail once and nothing left in the outbox", { timeout: 40_000 }, async () => {
    const shop = await open();
    await openStore(shop.ctx);
    const { product } = await soldFile(shop);
    const order = await placedOrder(shop.ctx, { lines: ["digital", "physical"], productId: product.id });
    const kinds = () => shop.sent.map(({ kind }) => kind).sort();
    const is = (status: OrderStatus) => async () => (await loadOrder(shop.ctx, order.id)).value.status === status;
    await until(async () => kinds().length === 3);
    const [grant] = await downloadsFor(shop.ctx, order.id);
    const clicks = await Promise.allSettled(Array.from({ length: 30 }, () => redeem(shop.ctx, order.id, grant?.id as Id<"grant">)));
    expect(clicks.filter(({ status }) => status === "fulfilled")).toHaveLength(10); // two lines of the product, five each

    await fulfil(shop.ctx, { orderId: order.id, by: { carrier: "test" } });
    await until(async () => {
      shop.world.advance(10);
      await sweep(shop.services);
      return is("delivered")();
    });
    const wanted = ["delivered", "downloads_ready", "new_order", "receipt", "shipped"];
    await until(async () => kinds().length >= wanted.length);
    expect(kinds()).toEqual(wanted);
    const waiting = async () =>
      (
        await Promise.all(Array.from({ length: unsentShards }, (_, shard) => shop.services.table.unsent(shard, shop.world.now(), 10)))
      ).flat();
    await until(async () => (await waiting()).length === 0);
    expect((await listDeadLetters(shop.ctx, { limit: 5 })).items).toEqual([]);
    expectSound(await dynamo.rows(shop.tableName), { outbox: "empty" });
    await shop.stop();
  });

  it("delivers what a killed process left in the outbox", { timeout: 20_000 }, async () => {
    const shop = await open();
    await shop.stop();
    await openStore(shop.ctx);
    await placedOrder(shop.ctx);
    expect(shop.sent).toEqual([]);
    shop.world.advance(1);
    expect(await redrive(shop.services, { olderThanMs: 0 })).toEqual({ sent: 1, left: 0 });
    expect(shop.sent.map(({ kind }) => kind).sort()).toEqual(["new_order", "receipt"]);
  });
});
