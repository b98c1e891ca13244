import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "../house.ts";
import type { Shop } from "../shop.ts";
import { type Load, type LoadResult, runLoad } from "./run.ts";
import type { scenarios } from "./scenarios.ts";

export type Scenario = keyof typeof scenarios;

export interface Loaded extends LoadResult {
  readonly scenario: Scenario;
  readonly connections: number;
  /** Of the server's process, with everything that follows (mails, events), in milliseconds for each thing done. */
  readonly cpuMsEach: number;
}

const seconds = 8;
/** Of warming up: it lasts until three rounds together brought no more than this, and twenty rounds at most. */
const warm = { seconds: 5, gain: 1.05, patience: 3, rounds: 20 } as const;
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

/**
 * Warms up until it gets no faster: DynamoDB Local's JVM compiles what it does often, beside everything else on two cores, and an
 * order does so much there that this takes a minute or two.
 */
const warmUp = async (load: Omit<Load, "seconds">): Promise<void> => {
  for (let best = 0, since = 0, round = 0; since < warm.patience && round < warm.rounds; round++) {
    const { perSecond } = await runLoad({ ...load, seconds: warm.seconds });
    since = perSecond > best * warm.gain ? 0 : since + 1;
    best = Math.max(best, perSecond);
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
  await warmUp(load);
  await drained(house);
  const before = await house.usage();
  const result = await runLoad({ ...load, seconds });
  await drained(house);
  const cpuMs = (await house.usage()).cpuMs - before.cpuMs;
  return { ...result, scenario, connections: load.connections, cpuMsEach: cpuMs / Math.max(1, result.done) };
};
