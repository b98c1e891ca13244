import * as Domain from "@matjar/core/domain";
import { readStore } from "@matjar/core/store";
import { describe, expect, it } from "vitest";
import { domainWorld } from "./shop.ts";

const host = "shop.example.com";
const faults = {
  throttle: 0.05,
  lostAnswer: 0.1,
  conflict: 0.1,
  delay: () => new Promise<void>((done) => setImmediate(done)),
};

describe("a domain that two stores want", () => {
  it("can be added by both, and is whose proof stands in the DNS", async () => {
    const world = domainWorld();
    const [one, two] = [await world.open("One"), await world.open("Two")];
    await Domain.addDomain(one.scene, { host });
    await Domain.addDomain(two.scene, { host });
    two.prove(host);
    world.zone.set(host, { cname: "shops.matjar.example" });
    expect(await one.look(host)).toMatchObject({ state: "pending", problem: "proof_other" });
    expect(await two.look(host)).toMatchObject({ state: "live" });
    expect(await world.holder(host)).toBe(two.store.id);
  });

  it("passes to whoever proves it once the holder's proof is gone; the holder's shop goes home", async () => {
    const world = domainWorld();
    const [old, next] = [await world.open("Old"), await world.open("Next")];
    await old.bring(host);
    await old.make(host);
    await Domain.addDomain(next.scene, { host });
    next.prove(host); // in place of the old proof
    expect(await next.look(host)).toMatchObject({ state: "live" });
    expect(await world.holder(host)).toBe(next.store.id);
    expect((await old.list()).items).toMatchObject([{ host, state: "failed", problem: "lost", primary: false }]);
    expect((await readStore(old.ctx)).value.domain).toBeUndefined();
    expect((await Domain.hostMap(world.platform, old.ctx)).map((place) => place.host)).toEqual(["old.localhost:4000"]);
    expect(await old.look(host)).toMatchObject({ state: "pending", problem: "lost" });
    await old.remove(host);
    expect(await world.holder(host)).toBe(next.store.id);
  });

  it("stays with the holder while both proofs stand", async () => {
    const world = domainWorld();
    const [old, next] = [await world.open("Old"), await world.open("Next")];
    await old.bring(host);
    await Domain.addDomain(next.scene, { host });
    const both = [old, next].map(({ store }) => Domain.proofText({ sign: world.platform.sign, storeId: store.id }, host));
    world.zone.set(Domain.proofName(host), { txt: both });
    expect(await next.look(host)).toMatchObject({ state: "pending", problem: "claimed" });
    expect(await world.holder(host)).toBe(old.store.id);
    expect((await old.list()).items).toMatchObject([{ state: "live" }]);
  });

  it("is given back by a removal, and free for the next", async () => {
    const world = domainWorld();
    const [old, next] = [await world.open("Old"), await world.open("Next")];
    await old.bring(host);
    await old.remove(host);
    expect((await next.bring(host)).state).toBe("live");
    world.world.advance(60_000);
    await world.sweep([old.scene]);
    expect(await world.holder(host)).toBe(next.store.id);
  });

  it("proof of one host opens no other, and no other store", async () => {
    const world = domainWorld();
    const [one, two] = [await world.open("One"), await world.open("Two")];
    for (const scene of [one.scene, two.scene]) await Domain.addDomain(scene, { host });
    await Domain.addDomain(one.scene, { host: "example.com" });
    const text = one.prove("example.com");
    world.zone.set(Domain.proofName(host), { txt: [text] });
    expect(await one.look(host)).toMatchObject({ problem: "proof_other" });
    expect(await two.look(host)).toMatchObject({ problem: "proof_other" });
  });
});

describe("one host, one store", () => {
  it.each([1, 2, 3, 4, 5, 6])("whoever comes at once, over a table with faults (%i)", async (seed) => {
    const world = domainWorld({ seed, faults });
    const stores = await Promise.all(["A", "B", "C", "D"].map((name) => world.open(`Shop ${name}`)));
    for (const { scene } of stores) await Domain.addDomain(scene, { host });
    world.zone.set(Domain.proofName(host), {
      txt: stores.map(({ store }) => Domain.proofText({ sign: world.platform.sign, storeId: store.id }, host)),
    });
    world.zone.set(host, { cname: "shops.matjar.example" });
    await Promise.allSettled(stores.flatMap(({ look }) => [look(host), look(host)]));
    for (const { look } of stores) await look(host).catch(() => undefined);
    const states = await Promise.all(stores.map(async ({ list, store }) => [store.id, (await list()).items[0]?.state] as const));
    const holder = await world.holder(host);
    expect(states.filter(([, state]) => state === "live").map(([id]) => id)).toEqual([holder]);
  });

  it.each(Array.from({ length: 12 }, (_, i) => i))("whoever proves, removes and makes it the address in between (%i)", async (seed) => {
    const world = domainWorld({ seed, faults });
    const stores = await Promise.all(["A", "B", "C"].map((name) => world.open(`Shop ${name}`)));
    let seen = 0;
    for (let round = 0; round < 12; round++) {
      const of = () => stores[Math.floor(world.world.chance() * stores.length)] as (typeof stores)[number];
      of().prove(host);
      await Promise.allSettled([of().bring(host), of().look(host), of().make(host), of().look(host), of().make(host)]);
      await Promise.allSettled(stores.map(({ make }) => make(host)));
      if (round % 3 === 2) await Promise.allSettled(stores.flatMap(({ remove, bring }) => [remove(host), bring(host)]));
      const holder = await world.holder(host);
      for (const { store, ctx } of stores) {
        if ((await readStore(ctx)).value.domain === undefined) continue;
        expect(holder).toBe(store.id); // no shop is at home where it does not answer
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });
});
