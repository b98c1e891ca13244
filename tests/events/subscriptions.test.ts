import { globSync } from "node:fs";
import { resolve } from "node:path";
import { queues, subscriptions, typesOf } from "@matjar/functions/subscriptions";
import { beforeAll, describe, expect, it } from "vitest";

/** Facts that are told although nothing in the house acts on them yet, and why they are. */
const unheard: Readonly<Record<string, string>> = {
  "store.created": "for operators and outgoing webhooks",
  "product.saved": "for product feeds and outgoing webhooks; the site is built when the merchant publishes",
  "product.removed": "as product.saved",
  "collection.saved": "as product.saved",
  "collection.removed": "as product.saved",
  "shipping.saved": "as product.saved",
  "release.failed": "for outgoing webhooks; the desk reads the release itself",
  "payment.refund_requested": "for accounting; the till asks the vendor itself, and its sweeper again",
};

let defined: string[] = [];
beforeAll(async () => {
  const files = globSync("packages/core/src/*/*events.ts");
  const rooms = await Promise.all(files.map((file) => import(resolve(file)) as Promise<Record<string, unknown>>));
  defined = rooms.flatMap((room) => Object.values(room).flatMap((one) => (isEvent(one) ? [one.type] : [])));
});

const isEvent = (one: unknown): one is { type: string } => typeof one === "object" && one !== null && "of" in one && "type" in one;
const heard = () => new Set(subscriptions.map(({ deed }) => deed.hears.type));

describe("the table of subscriptions", () => {
  it("hears every event, or says why it does not", () => {
    expect(defined.length).toBeGreaterThan(10);
    expect(defined.filter((type) => !heard().has(type) && !(type in unheard))).toEqual([]);
  });

  it("listens to nothing that nobody tells", () => {
    expect([...heard()].filter((type) => !defined.includes(type))).toEqual([]);
    expect(Object.keys(unheard).filter((type) => heard().has(type) || !defined.includes(type))).toEqual([]);
  });

  it("names each deed once, and is patient with each", () => {
    const names = subscriptions.map(({ deed }) => deed.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { tries } of subscriptions) expect(tries).toBeGreaterThanOrEqual(3);
  });

  it("gives every queue a pattern of its own", () => {
    for (const queue of queues) expect(typesOf(queue).length).toBeGreaterThan(0);
    expect(new Set(queues.flatMap(typesOf))).toEqual(heard());
  });
});
