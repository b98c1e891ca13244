import * as Domain from "@matjar/core/domain";
import { listUnpublished, originOf, readStore } from "@matjar/core/store";
import { describe, expect, it } from "vitest";
import { domainWorld } from "./shop.ts";

const host = "shop.example.com";
const day = 86_400_000;

describe("a domain that a store adds", () => {
  it("says which records it needs, exactly as they are typed at a registrar", async () => {
    const world = domainWorld();
    const { scene, list, store } = await world.open("Dar");
    await Domain.addDomain(scene, { host: "https://Shop.Example.com/" });
    await Domain.addDomain(scene, { host: "متجر.com" });
    const [sub, apex] = (await list()).items;
    const value = Domain.proofText({ sign: world.platform.sign, storeId: store.id }, host);
    expect(value).toMatch(/^matjar-verify=[\w-]{43}$/);
    expect(sub).toMatchObject({ host, state: "pending", problem: "proof_missing", apex: false, primary: false, version: 1 });
    expect(sub?.records).toEqual([
      { purpose: "proof", type: "TXT", name: `_matjar.${host}`, label: "_matjar.shop", value, found: false },
      { purpose: "way", type: "CNAME", name: host, label: "shop", value: "shops.matjar.example", found: false },
    ]);
    expect(apex).toMatchObject({ host: "xn--pgbep1f.com", shown: "متجر.com", apex: true, companion: "www.xn--pgbep1f.com" });
    expect(apex?.records).toMatchObject([{ label: "_matjar" }, { type: "ALIAS", label: "@" }]);
  });

  it("goes from the proof over the way here to live, and says at each step what is missing", async () => {
    const world = domainWorld();
    const { scene, prove, look, store } = await world.open("Dar");
    await Domain.addDomain(scene, { host });
    expect(await look(host)).toMatchObject({ state: "pending", problem: "proof_missing", found: { proof: [] } });
    world.zone.set(`_matjar.${host}`, { txt: ["matjar-verify=somebody-else"] });
    expect(await look(host)).toMatchObject({ problem: "proof_other", found: { proof: ["matjar-verify=somebody-else"] } });
    expect(await world.holder(host)).toBeUndefined();
    prove(host);
    expect(await look(host)).toMatchObject({ state: "verified", problem: "points_nowhere" });
    expect(await world.holder(host)).toBe(store.id);
    world.zone.set(host, { cname: "old-shop.example.net" });
    expect(await look(host)).toMatchObject({ problem: "points_elsewhere", found: { way: ["old-shop.example.net"] } });
    world.zone.set(host, { cname: "shops.matjar.example" });
    world.openings.set(host, "making");
    expect(await look(host)).toMatchObject({ state: "certificate" });
    world.openings.set(host, "ready");
    const live = await look(host);
    expect(live).toMatchObject({ state: "live", found: { way: ["shops.matjar.example"] } });
    expect(live.problem).toBeUndefined();
    expect(world.asked).toEqual(Array(2).fill(`open ${host}`));
    expect(world.events("domain.hosts_changed").map(({ data }) => data)).toEqual([{ hosts: [host] }]);
  });

  it("at its apex arrives by addresses in common with the target's", async () => {
    const world = domainWorld();
    const { scene, prove, look } = await world.open("Dar");
    await Domain.addDomain(scene, { host: "example.com" });
    prove("example.com");
    world.zone.set("shops.matjar.example", { addresses: ["192.0.2.1", "2001:db8::1"] });
    world.zone.set("example.com", { addresses: ["203.0.113.9"] });
    expect(await look("example.com")).toMatchObject({ problem: "points_elsewhere", found: { way: ["203.0.113.9"] } });
    world.zone.set("example.com", { addresses: ["192.0.2.1"] });
    expect(await look("example.com")).toMatchObject({ state: "live" });
  });

  it.each([
    [{ "example.com": [{ tag: "issue", value: "letsencrypt.org" }] }, "caa"],
    [{ "example.com": [{ tag: "issue", value: ";" }] }, "caa"],
    [
      { "example.com": [{ tag: "issue", value: "letsencrypt.org" }], "shop.example.com": [{ tag: "issue", value: "amazon.com" }] },
      undefined,
    ],
    [{ "example.com": [{ tag: "issue", value: "Amazon.com; accounturi=x" }] }, undefined],
    [{ "example.com": [{ tag: "iodef", value: "mailto:a@example.com" }] }, undefined],
  ])("gets a certificate only where CAA records allow it: %j", async (caa, problem) => {
    const world = domainWorld();
    const { bring, scene, look } = await world.open("Dar");
    for (const [name, records] of Object.entries(caa)) world.zone.set(name, { caa: records });
    await bring(host);
    const found = await look(host);
    expect(found.problem).toBe(problem);
    expect(found.state).toBe(problem ? "verified" : "live");
    expect(world.asked.length > 0).toBe(problem === undefined);
    expect(scene.door.authorities).toEqual(["amazon.com"]);
  });

  it("tells what it could not find out: a silent DNS takes nothing away", async () => {
    const world = domainWorld();
    const { bring, look } = await world.open("Dar");
    await bring(host);
    world.zone.silence();
    expect(await look(host)).toMatchObject({ state: "live", problem: "dns_silent", found: { way: ["shops.matjar.example"] } });
    world.zone.silence(false);
    expect((await look(host)).problem).toBeUndefined();
  });

  it("is looked at by itself, ever more seldom, and given up after three days until somebody asks again", async () => {
    const world = domainWorld();
    const { scene, ctx, look, prove } = await world.open("Dar");
    await Domain.addDomain(scene, { host });
    const waits: number[] = [];
    for (let now = (await Domain.readDomain(ctx, host)).value; now.nextAt !== undefined; ) {
      world.world.advance(now.nextAt - world.world.now());
      await world.sweep([scene]);
      now = (await Domain.readDomain(ctx, host)).value;
      if (now.nextAt !== undefined) waits.push((now.nextAt - world.world.now()) / 60_000);
    }
    expect(waits.slice(0, 9)).toEqual([1, 1, 2, 5, 5, 10, 15, 30, 60]);
    expect(waits.length).toBeLessThan(90);
    expect((await Domain.readDomain(ctx, host)).value).toMatchObject({ state: "failed", problem: "proof_missing" });
    prove(host);
    expect(await look(host)).toMatchObject({ state: "verified" });
    world.zone.set(host, { cname: "shops.matjar.example" });
    world.world.advance(60_000);
    await world.sweep([scene]);
    const live = (await Domain.readDomain(ctx, host)).value;
    expect([live.state, (live.nextAt ?? 0) - world.world.now()]).toEqual(["live", day]);
  });

  it.each([
    ["example", "domain.invalid"],
    ["192.0.2.1", "domain.invalid"],
    ["localhost", "domain.reserved"],
    ["other.localhost:4000", "domain.reserved"],
    ["shops.matjar.example", "domain.reserved"],
  ])("is refused when nobody could bring it: %s", async (typed, code) => {
    const { scene } = await domainWorld().open("Dar");
    await expect(Domain.addDomain(scene, { host: typed })).rejects.toMatchObject({ code });
  });

  it("is on the list once, and the list ends", async () => {
    const { scene } = await domainWorld().open("Dar");
    await Domain.addDomain(scene, { host });
    await expect(Domain.addDomain(scene, { host: "SHOP.example.com." })).rejects.toMatchObject({ code: "domain.there" });
    for (let i = 1; i < 20; i++) await Domain.addDomain(scene, { host: `s${i}.example.com` });
    await expect(Domain.addDomain(scene, { host: "one-more.example.com" })).rejects.toMatchObject({ code: "domain.too_many" });
  });
});

describe("the shop's address", () => {
  it("can be a live domain; pages wait to be published, and going back is one step", async () => {
    const world = domainWorld();
    const { ctx, bring, make, list, scene } = await world.open("Dar");
    const own = ctx.hosts.storeOrigin("dar");
    await Domain.addDomain(scene, { host });
    await expect(make(host)).rejects.toMatchObject({ code: "domain.not_live" });
    await expect(make("nobody.example.com")).rejects.toMatchObject({ code: "not_found" });
    await bring("www.example.com");
    await expect(Domain.setPrimary(ctx, "www.example.com", 99)).rejects.toMatchObject({ kind: "stale" });
    await make("www.example.com");
    const store = (await readStore(ctx)).value;
    expect(originOf(ctx.hosts, store)).toBe("http://www.example.com:4000");
    expect(await list()).toMatchObject({ primary: "www.example.com", ownHost: "dar.localhost:4000" });
    expect((await listUnpublished(ctx)).map(({ value }) => value.kind)).toContain("settings");
    await make(null);
    expect(originOf(ctx.hosts, (await readStore(ctx)).value)).toBe(own);
  });

  it("is the own host again when the domain is taken away", async () => {
    const world = domainWorld();
    const { ctx, bring, make, remove, store } = await world.open("Dar");
    await bring(host);
    await make(host);
    await remove(host);
    expect((await readStore(ctx)).value.domain).toBeUndefined();
    expect(await world.holder(host)).toBeUndefined();
    expect(world.asked).toContain(`close ${host}`);
    expect(world.events("domain.hosts_changed").at(-1)?.data).toEqual({ hosts: [host] });
    expect(await world.holder("dar.localhost")).toBe(store.id);
  });
});

describe("a domain that goes", () => {
  it("is gone at once, leaves its row a minute later, and can come back before that", async () => {
    const world = domainWorld();
    const { ctx, scene, bring, remove, list, look } = await world.open("Dar");
    await bring(host);
    await expect(Domain.removeDomain(scene, host, 99)).rejects.toMatchObject({ kind: "stale" });
    await remove(host);
    expect((await list()).items).toEqual([]);
    await expect(look(host)).rejects.toMatchObject({ code: "not_found" });
    await Domain.addDomain(scene, { host });
    expect(await look(host)).toMatchObject({ state: "live" });
    await remove(host);
    world.world.advance(60_000);
    await world.sweep([scene]);
    expect((await ctx.table.query({ partition: "DOMAINS" })).items).toEqual([]);
  });

  it("keeps its row until the door is closed, however long that takes", async () => {
    const world = domainWorld();
    const { ctx, scene, bring, remove } = await world.open("Dar");
    await bring(host);
    const answers = [false, false, false, true];
    world.door.close = async () => answers.shift() ?? true;
    await remove(host);
    for (let minute = 1; minute <= 3; minute++) {
      expect((await ctx.table.query({ partition: "DOMAINS" })).items).toHaveLength(1);
      world.world.advance(60_000);
      await world.sweep([scene]);
    }
    expect((await ctx.table.query({ partition: "DOMAINS" })).items).toEqual([]);
    expect(await world.holder(host)).toBeUndefined();
  });

  it("stays gone when a look at it was still under way", async () => {
    const world = domainWorld();
    const { scene, prove, look, remove } = await world.open("Dar");
    await Domain.addDomain(scene, { host });
    prove(host);
    world.zone.set(host, { cname: "shops.matjar.example" });
    const { open } = world.door;
    world.door.open = async (name) => {
      await remove(name); // between the claim and the row of the look
      return open(name);
    };
    await expect(look(host)).rejects.toMatchObject({ code: "not_found" });
    expect(await world.holder(host)).toBeUndefined();
  });
});
