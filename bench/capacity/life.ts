import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { dynamoTable } from "@matjar/adapters/dynamodb";
import { localStreams } from "@matjar/adapters/local-streams";
import { readStream } from "@matjar/adapters/stream-reader";
import { ensureTable } from "@matjar/adapters/tables";
import { ensureAccount } from "@matjar/core/account";
import * as Catalog from "@matjar/core/catalog";
import { type Id, realWorld } from "@matjar/core/kernel";
import * as Order from "@matjar/core/order";
import { paymentSettings, savePaymentSettings } from "@matjar/core/payment";
import { createStore } from "@matjar/core/store";
import { retrying } from "@matjar/core/table";
import { createApi } from "@matjar/functions/api/app";
import { furnish } from "@matjar/functions/furnish";
import { platformContext, type Services } from "@matjar/functions/services";
import { relay } from "@matjar/functions/streams/relay";
import { type DynamoDbLocal, localClient, startDynamoDbLocal } from "@matjar/local/dynamodb-local";
import { noThemes } from "@matjar/local/theme-shelf";
import { wire } from "@matjar/local/wire";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { counting, type Units } from "./counter.ts";
import { pricedByRules, type WriteUnits } from "./rules.ts";

export interface Step {
  readonly name: string;
  readonly units: Units;
}

const address = { name: "Layla Haddad", line1: "King Fahd Road 12", city: "Riyadh", country: "SA", phone: "+966501234567" };

const tables = async (local: DynamoDbLocal) => {
  const world = realWorld();
  await ensureTable(local.client, "matjar", { stream: true });
  await ensureTable(local.client, "registry");
  const table = (tableName: string, client = local.client) => dynamoTable({ client, tableName });
  const priced = pricedByRules(table("matjar"), table("matjar", localClient(local.port)));
  return { world, table: retrying(priced.table, world), registry: retrying(table("registry"), world), takeWrites: priced.take };
};

/** A store with one product, as its owner. */
const openStore = async (services: Services) => {
  const platform = platformContext(services, "en");
  const account = await ensureAccount(platform, "owner@bench.example", "en");
  const { id } = await createStore(platform, account, { storeName: "Bench", slug: "bench", country: "SA", currency: "SAR" }, furnish);
  const ctx = platform.store(id, { kind: "member", accountId: account.id, role: "owner" });
  const { value, version } = await paymentSettings(ctx);
  await savePaymentSettings(ctx, { version, settings: { ...value, test: { enabled: true } } });
  const { value: product } = await Catalog.create(ctx, {
    title: "Stoneware cup",
    status: "active",
    variants: [{ price: 4500, weightGrams: 400, initialStock: 100 }],
  });
  return { ctx, variantId: product.variants[0]?.id };
};

const streamMs = 600;

/** Follows the stream, but lets events wait until they are asked to run: what they cost is counted by itself. */
const follow = async (local: DynamoDbLocal, services: Services) => {
  const held: DynamoDBStreamEvent[] = [];
  const { Table } = await local.client.send(new DescribeTableCommand({ TableName: "matjar" }));
  const onBatch = async (batch: DynamoDBStreamEvent) => void held.push(batch);
  const reader = readStream({ client: localStreams(local.port), streamArn: Table?.LatestStreamArn ?? "", onBatch, pollMs: 20, idleMs: 40 });
  await reader.ready;
  const deliver = relay(services);
  const run = async (): Promise<void> => {
    for (let waiting = 1; waiting > 0; ) {
      await sleep(streamMs);
      waiting = held.length;
      for (const batch of held.splice(0)) await deliver(batch);
    }
  };
  return { run, stop: reader.stop };
};

/** What the steps read of answers. */
interface Answer {
  readonly token?: string;
  readonly quoteHash?: string;
  readonly shippingChoices?: readonly { readonly id: string }[];
  readonly orderUrl?: string;
  readonly next?: { readonly url: string };
}

const live = async (services: Services, local: DynamoDbLocal, takeWrites: () => WriteUnits): Promise<Step[]> => {
  const api = createApi(services);
  const { ctx, variantId } = await openStore(services);
  const call = async (pathname: string, body: object) => {
    const request = {
      method: "POST",
      headers: { host: "bench.localhost:4000", "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    const answer = await api.fetch(new Request(`http://bench.localhost:4000/api/shop${pathname}`, request));
    if (!answer.ok) throw new Error(`${pathname}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const counter = counting(local.client);
  const steps: Step[] = [];
  const step = async <T>(name: string, deed: () => Promise<T>): Promise<T> => {
    counter.take();
    takeWrites();
    const result = await deed();
    steps.push({ name, units: { ...counter.take(), ...takeWrites() } });
    return result;
  };
  const events = await follow(local, services);
  const { token: cart } = await call("/carts", {});
  await step("cart add", () => call(`/carts/${cart}/lines`, { variantId, quantity: 1 }));
  const ask = { country: "SA", paymentMethod: "test" };
  const { quoteHash, shippingChoices } = await step("quote", () => call(`/carts/${cart}/quote`, ask));
  const [choice] = shippingChoices ?? [];
  const wish = {
    cart,
    email: "layla@example.com",
    shippingAddress: address,
    shippingRateId: choice?.id,
    paymentMethod: "test",
    quoteHash,
    locale: "en",
  };
  const placed = await step("checkout start", () => call("/orders", wish));
  await step("events of checkout", events.run);
  const paymentId = String((placed as { next: { url: string } }).next.url)
    .split("/")
    .at(-1);
  const orderId = /\/orders\/([^.]+)\./.exec(placed.orderUrl ?? "")?.[1] as Id<"order">;
  await step("payment", () => call(`/test-payments/${paymentId}`, { outcome: "webhook_before_return" }));
  await step("events of payment", events.run);
  const parcel = { carrier: "manual", carrierName: "Courier", trackingNumber: "C123" } as const;
  const shipment = await step("fulfil", () => Order.fulfil(ctx, { orderId, by: parcel }));
  await step("events of shipping", events.run);
  await step("delivered", () => Order.markDelivered(ctx, orderId, shipment.id));
  await step("events of delivery", events.run);
  await events.stop();
  return steps;
};

/** One order of one physical line on DynamoDB Local, step by step: calls and reads as counted there, writes by the published rules. */
export const lifeOfAnOrder = async (): Promise<Step[]> => {
  const local = await startDynamoDbLocal();
  const dataDir = await mkdtemp(path.join(tmpdir(), "matjar-bench-"));
  try {
    const { world, table, registry, takeWrites } = await tables(local);
    const { services } = await wire({
      world,
      database: { table, registry },
      dataDir,
      port: 4000,
      carrierStepMs: 100,
      secret: "bench",
      themes: noThemes,
    });
    return await live(services, local, takeWrites);
  } finally {
    await local.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
};
