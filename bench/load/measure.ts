import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "../house.ts";
import type { Shop } from "../shop.ts";
import { type LoadResult, runLoad } from "./run.ts";
import type { scenarios } from "./scenarios.ts";

export type Scenario = keyof typeof scenarios;

export interface Loaded extends LoadResult {
  readonly scenario: Scenario;
  readonly connections: number;
  /** Of the server's process, with everything that follows (mails, events), in milliseconds for each thing done. */
  readonly cpuMsEach: number;
}

/** DynamoDB Local's JVM compiles what it does often; an order does so much there that this takes longer. */
const warmSeconds = { page: 4, product: 4, products: 4, productsFresh: 8, carts: 8, lines: 8, orders: 30 } as const;
const seconds = 8;
const connections: Readonly<Record<Scenario, number>> = {
  page: 32,
  product: 32,
  products: 16,
  productsFresh: 16,
  carts: 16,
  lines: 16,
  orders: 8,
};

const calmMs = 25;
const waitMs = 20_000;

/** Waits until what a load left to be done (events, mails) is done: the process is nearly idle, or time is up. */
const drained = async (house: House): Promise<void> => {
  for (const end = performance.now() + waitMs; performance.now() < end; ) {
    const before = (await house.usage()).cpuMs;
    await sleep(500);
    if ((await house.usage()).cpuMs - before < calmMs) return;
  }
};

/** One kind of load: warmed up, then measured for eight seconds from another process. */
export const measureLoad = async (house: House, shop: Shop, scenario: Scenario): Promise<Loaded> => {
  const load = {
    scenario,
    port: house.port,
    host: shop.host,
    connections: connections[scenario],
    variants: shop.variants.map(({ id }) => id),
  };
  await runLoad({ ...load, seconds: warmSeconds[scenario] });
  await drained(house);
  const before = await house.usage();
  const result = await runLoad({ ...load, seconds });
  await drained(house);
  const cpuMs = (await house.usage()).cpuMs - before.cpuMs;
  return { ...result, scenario, connections: load.connections, cpuMsEach: cpuMs / Math.max(1, result.done) };
};
