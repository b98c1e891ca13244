import { localBus } from "@matjar/adapters/local-bus";
import { twinBatch } from "@matjar/adapters/twin-batch";
import type { Bus, DomainEvent } from "@matjar/core/kernel";
import type { MemoryTable } from "@matjar/core/table";
import { deliver, isFor } from "@matjar/functions/events/deliver";
import type { Services } from "@matjar/functions/services";
import { relay } from "@matjar/functions/streams/relay";
import { subscriptions } from "@matjar/functions/subscriptions";
import { type testWorld, unplugged } from "./context.ts";
import { definitionsAlone } from "./themes.ts";

interface Logged {
  readonly level: string;
  readonly message: string;
  readonly [fact: string]: unknown;
}

/** Every service over a small world. What a test does not plug in says its name when it is called. */
export const servicesOver = (small: ReturnType<typeof testWorld>, plugged: Partial<Services>) => {
  const logged: Logged[] = [];
  const services: Services = {
    ...small.shared,
    table: small.table,
    registry: small.registry,
    bus: unplugged("a bus"),
    themes: definitionsAlone,
    pictures: unplugged("a picture maker"),
    samples: unplugged("samples"),
    gateways: {},
    carriers: {},
    domains: unplugged("domains"),
    log: (level, message, facts) => void logged.push({ level, message, ...facts }),
    ...plugged,
  };
  return { services, logged };
};

/** A local bus over the real table of subscriptions, without waiting between tries. */
export const testBus = (services: () => Services, table = subscriptions): Bus =>
  localBus({
    world: { chance: () => 0.5 },
    sleep: () => new Promise<void>((done) => setImmediate(done)),
    ears: (event) =>
      table
        .filter((subscription) => isFor(subscription, event))
        .map((subscription) => ({
          name: subscription.deed.name,
          hear: (heard: DomainEvent, attempt: number) => deliver(services(), subscription, heard, attempt),
        })),
  });

/** Lets events run by themselves: stream → relay → bus → deeds. `settled` waits until all is quiet. */
export const runEvents = (memory: MemoryTable, services: Services) => {
  const running = new Set<Promise<unknown>>();
  const stop = memory.onChange((records) => {
    const work: Promise<unknown> = relay(services)(twinBatch(records)).finally(() => running.delete(work));
    running.add(work);
  });
  const settled = async () => {
    while (running.size > 0) await Promise.all(running);
  };
  return { settled, stop };
};
