import type { DomainEvent } from "@matjar/core/kernel";
import { loadOrder, shipmentsOf } from "@matjar/core/order";
import { storeContext } from "@matjar/functions/services";
import { type Routed, subscriptions } from "@matjar/functions/subscriptions";
import { beforeAll, describe, expect, it } from "vitest";
import { eventFixture, shuffled, stateHash, worldOf } from "../support/event-fixture.ts";
import { testBus } from "../support/services.ts";
import { outboxOf } from "../support/workflows.ts";

let fixture: Awaited<ReturnType<typeof eventFixture>>;
beforeAll(async () => {
  fixture = await eventFixture();
});

/** Builders of sites have their own test: `tests/core/publish`. */
const consumers = subscriptions.filter(({ queue }) => queue !== "sites");

const eventsFor = ({ deed }: Routed) => fixture.events.filter(({ type }) => type === deed.hears.type);

/** Feeds a deed some events at once and answers what the world looks like then. */
const fed = async ({ deed }: Routed, events: readonly DomainEvent[], atOnce: boolean): Promise<string> => {
  const world = await worldOf(fixture.base, 3);
  if (atOnce) await Promise.all(events.map((event) => deed.hear(world.services, event)));
  else for (const event of events) await deed.hear(world.services, event);
  return stateHash(world.memory.all(), world.sent);
};

describe.each(consumers.map((one) => [one.deed.name, one] as const))("%s", (_name, consumer) => {
  it("has events to hear in this test, and does something about one of them", async () => {
    const events = eventsFor(consumer);
    expect(events.length).toBeGreaterThan(0);
    expect(await fed(consumer, events, false)).not.toBe(await fed(consumer, [], false));
  });

  it("ends the same for each event three times, shuffled", async () => {
    const events = eventsFor(consumer);
    const once = await fed(consumer, events, false);
    const { world } = await worldOf([], 11);
    for (let round = 0; round < 5; round++) {
      const thrice = shuffled([...events, ...events, ...events], world.chance);
      expect(await fed(consumer, thrice, round % 2 === 1)).toBe(once);
    }
  });
});

describe("all deeds together", () => {
  const play = async (events: readonly DomainEvent[], seed: number) => {
    const world = await worldOf(fixture.base, seed);
    const bus = testBus(() => world.services, consumers);
    let waiting = [...events];
    const seen = new Set<string>();
    while (waiting.length > 0) {
      await bus.publish(waiting);
      waiting = outboxOf(world.memory).filter(({ id }) => !seen.has(id));
      for (const { id } of waiting) seen.add(id);
      waiting = shuffled([...waiting, ...waiting, ...waiting], world.world.chance);
    }
    const [first] = fixture.events;
    if (!first) throw new Error("The fixture told nothing");
    const ctx = storeContext(world.services, first.storeId, { kind: "system", deed: "test" }, "en");
    const ids = [...new Set(fixture.events.map(({ data }) => (data as { orderId: Parameters<typeof loadOrder>[1] }).orderId))];
    const states = await Promise.all(
      ids.map(async (id) => ({
        id,
        status: (await loadOrder(ctx, id)).value.status,
        parcels: (await shipmentsOf(ctx, id)).map(({ value }) => value.state),
      })),
    );
    const mails = world.sent.map(({ kind, to, text }) => `${kind} ${to} ${/ord_\w+/.exec(text)?.[0]}`).sort();
    return { states, mails, errors: world.logged.filter(({ level }) => level === "error") };
  };

  it("lead every order to the same end, with the same mails, for any order and number of deliveries", async () => {
    const once = await play(fixture.events, 1);
    expect(once.errors).toEqual([]);
    expect(once.states.map(({ status }) => status).sort()).toEqual(
      [
        "awaiting_payment",
        "cancelled",
        "confirmed",
        "confirmed",
        "confirmed",
        "delivered",
        "delivered",
        "expired",
        "refunded",
        "shipped",
      ].sort(),
    );
    for (let seed = 2; seed < 10; seed++) {
      const { world } = await worldOf([], seed);
      const again = await play(shuffled([...fixture.events, ...fixture.events, ...fixture.events], world.chance), seed);
      expect(again).toEqual(once);
    }
  });
});
