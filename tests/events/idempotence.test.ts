import { DomainError, type DomainEvent, seededWorld } from "@matjar/core/kernel";
import { Shipment } from "@matjar/core/order";
import { type Routed, subscriptions } from "@matjar/functions/subscriptions";
import { beforeAll, describe, expect, it } from "vitest";
import { eventFixture, type Fixture, shuffled, stateHash, worldOf } from "../support/event-fixture.ts";
import { expectSound, ordersIn } from "../support/invariants.ts";
import { testBus } from "../support/services.ts";
import { thingsIn } from "../support/sound/rows.ts";
import { outboxOf } from "../support/workflows.ts";

let fixture: Fixture;
beforeAll(async () => {
  fixture = await eventFixture();
});

const eventsFor = ({ deed }: Routed) => fixture.events.filter(({ type }) => type === deed.hears.type);

/** Feeds a deed some events, all at once or one by one, and brings again what it refused, as a queue does; then what the world looks like. */
const fed = async ({ deed, tries }: Routed, events: readonly DomainEvent[], atOnce: boolean): Promise<string> => {
  const world = await worldOf(fixture, 3);
  let waiting = events;
  for (let round = 0; round < tries && waiting.length > 0; round++) {
    const refused: DomainEvent[] = [];
    const hear = async (event: DomainEvent) => {
      const error: unknown = await deed.hear(world.services, event).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      if (error === undefined) return;
      if (!(error instanceof DomainError)) throw error;
      refused.push(event);
    };
    if (atOnce) await Promise.all(waiting.map(hear));
    else for (const event of waiting) await hear(event);
    waiting = refused;
  }
  expect(waiting).toEqual([]);
  expectSound(world, { outbox: "unknown" });
  return stateHash(world);
};

describe.each(subscriptions.map((one) => [one.deed.name, one] as const))("%s", (_name, consumer) => {
  it("has events to hear in this test, and does something about one of them", async () => {
    const events = eventsFor(consumer);
    expect(events.length).toBeGreaterThan(0);
    expect(await fed(consumer, events, false)).not.toBe(await fed(consumer, [], false));
  });

  it("ends the same for each event three times, shuffled", async () => {
    const events = eventsFor(consumer);
    const once = await fed(consumer, events, false);
    const { chance } = seededWorld(11);
    for (let round = 0; round < 5; round++) {
      const thrice = shuffled([...events, ...events, ...events], chance);
      expect(await fed(consumer, thrice, round % 2 === 1)).toBe(once);
    }
  });
});

describe("all deeds together", () => {
  const play = async (events: readonly DomainEvent[], seed: number) => {
    const world = await worldOf(fixture, seed);
    const bus = testBus(() => world.services);
    let waiting = [...events];
    const seen = new Set<string>();
    while (waiting.length > 0) {
      await bus.publish(waiting);
      waiting = outboxOf(world.memory).filter(({ id }) => !seen.has(id));
      for (const { id } of waiting) seen.add(id);
      waiting = shuffled([...waiting, ...waiting, ...waiting], world.world.chance);
    }
    expectSound(world, { outbox: "unknown" });
    const rows = world.memory.all();
    const states = ordersIn(rows).map(({ id, status }) => ({
      id,
      status,
      parcels: thingsIn(rows, "shipment", Shipment).flatMap(({ orderId, state }) => (orderId === id ? [state] : [])),
    }));
    const mails = world.sent.map(({ kind, to, text }) => `${kind} ${to} ${/ord_\w+/.exec(text)?.[0]}`).sort();
    const site = (await world.blobs.list("live/")).keys;
    return { states, mails, site, errors: world.logged.filter(({ level }) => level === "error") };
  };

  it("lead every order and the site to the same end, with the same mails, for any order and number of deliveries", async () => {
    const once = await play(fixture.events, 1);
    expect(once.errors).toEqual([]);
    const ends = [
      "awaiting_payment",
      "cancelled",
      "confirmed",
      "confirmed",
      "confirmed",
      "confirmed",
      "delivered",
      "delivered",
      "delivered",
    ];
    expect(once.states.map(({ status }) => status).sort()).toEqual([...ends, "expired", "refunded", "shipped"]);
    expect(once.site.filter((key) => key.includes("/products/tea-glasses/"))).not.toEqual([]);
    for (let seed = 2; seed < 10; seed++) {
      const { chance } = seededWorld(seed);
      const again = await play(shuffled([...fixture.events, ...fixture.events, ...fixture.events], chance), seed);
      expect(again).toEqual(once);
    }
  });
});
