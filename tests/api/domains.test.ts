import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import * as Domain from "@matjar/core/domain";
import * as Publish from "@matjar/core/publish";
import { homeOf, hostName, readStore, storeOfHost } from "@matjar/core/store";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { liveSites } from "@matjar/local/live-sites";
import { describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";
import { testDoor, testZone } from "../support/zone.ts";

const host = "shop.example.com";
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

const open = async () => {
  const blobs = new MemoryBlobs();
  const [zone, front] = [testZone(), testDoor(false)];
  const api = testApi({ blobs, services: { themes: shelfWith(plainTheme()), domains: { dns: zone.dns, door: front.door } } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const { who, base, store } = owner;
  const ctx = api.store(store.id, { kind: "system", deed: "test" });
  const prove = (name: string, storeId = store.id) =>
    zone.set(Domain.proofName(name), { txt: [Domain.proofText({ sign: ctx.sign, storeId }, name)] });
  const list = async () => {
    const response = await who.get(`${base}/domains`);
    return { etag: response.headers.get("etag") ?? "", ...((await response.json()) as Domain.DomainList) };
  };
  const bring = async (name: string) => {
    prove(name);
    await who.post(`${base}/domains`, { host: name });
    return who.post(`${base}/domains/${name}/check`);
  };
  const make = async (name: string | null, etag?: string) =>
    who.put(`${base}/primary-domain`, { host: name }, { headers: { "if-match": etag ?? (await list()).etag } });
  const publish = async () => {
    await who.post(`${base}/releases`);
    for (const event of api.memory.all().flatMap(outboxEvents))
      if (event.type === "release.requested") await buildSite.hear(api.services, event);
  };
  let now = 0;
  const lookup = {
    live: () => Publish.live(ctx),
    storeOf: (name: string) => storeOfHost(api.registry, hostName(name)),
    home: async (_id: string, at: string) => homeOf(ctx.hosts, (await readStore(ctx)).value, at),
  };
  const sites = liveSites(blobs, lookup, () => (now += 1000));
  /** What the local host answers. */
  const visit = async (at: string, path: string): Promise<string> => {
    const found = await sites.find(at, path);
    if (found === undefined || found === "unpublished") return String(found);
    return "location" in found ? `${found.status} ${found.location}` : `${found.status} ${found.body.toString()}`;
  };
  return { ...api, ...owner, blobs, zone, ctx, prove, list, bring, make, publish, visit, shopper: api.browser() };
};

describe("domains in the API", () => {
  test("are added, looked at, made the address and taken away, each by who may", async () => {
    const { who, base, list, prove, make, member, host: own } = await open();
    const added = await who.post(`${base}/domains`, { host: "https://Shop.Example.com/x" });
    expect(added.status).toBe(201);
    expect(await json(added)).toMatchObject({ host, state: "pending", records: [{ type: "TXT" }, { type: "CNAME" }] });
    prove(host);
    const manager = await member({ who, base } as Parameters<typeof member>[0], "manager");
    expect(await json(await manager.who.post(`${base}/domains/${host}/check`))).toMatchObject({ state: "live" });
    expect((await manager.who.post(`${base}/domains`, { host: "b.example.com" })).status).toBe(403);
    const before = await list();
    expect(before).toMatchObject({ ownHost: own, items: [{ host, state: "live", primary: false }] });
    expect((await who.put(`${base}/primary-domain`, { host })).status).toBe(428);
    expect((await make(host, '"99"')).status).toBe(412);
    expect(await json(await make(host))).toMatchObject({ primary: host, origin: `http://${host}:4000` });
    const [item] = (await list()).items;
    expect((await who.delete(`${base}/domains/${host}`)).status).toBe(428);
    expect((await who.delete(`${base}/domains/${host}`, { headers: { "if-match": '"99"' } })).status).toBe(412);
    expect((await who.delete(`${base}/domains/${host}`, { headers: { "if-match": `"${item?.version}"` } })).status).toBe(204);
    expect(await list()).toMatchObject({ items: [], origin: `http://${own}` });
    expect((await who.post(`${base}/domains/${host}/check`)).status).toBe(404);
  });

  test("are refused in the reader's language, at the field", async () => {
    const { who, base } = await open();
    const say = async (typed: string) => json(await who.post(`${base}/domains?lang=fr`, { host: typed }));
    expect(await say("example")).toMatchObject({ status: 422, code: "domain.invalid", errors: [{ pointer: "/host" }] });
    expect(await say("other.localhost:4000")).toMatchObject({ code: "domain.reserved", detail: expect.stringContaining("plateforme") });
    await who.post(`${base}/domains`, { host });
    expect(await say(host)).toMatchObject({ code: "domain.there" });
    expect((await make422(who, base)).status).toBe(422);
  });

  test("cannot be set past their own door", async () => {
    const { who, base } = await open();
    const { headers } = await who.get(base);
    const change = await who.patch(base, { domain: "victim.example.com" }, { headers: { "if-match": headers.get("etag") ?? "" } });
    expect(change.status).toBe(422);
  });

  test("of another store are nobody's business, and its proof is not this one's", async () => {
    const { who, base, bring, signUp, zone, ctx } = await open();
    await bring(host);
    const other = await signUp("Other");
    expect((await other.who.get(`${base}/domains`)).status).toBe(404);
    await other.who.post(`${other.base}/domains`, { host });
    expect(await json(await other.who.post(`${other.base}/domains/${host}/check`))).toMatchObject({
      state: "pending",
      problem: "proof_other",
    });
    zone.set(Domain.proofName(host), { txt: [Domain.proofText({ sign: ctx.sign, storeId: other.store.id }, host)] });
    expect(await json(await other.who.post(`${other.base}/domains/${host}/check`))).toMatchObject({ state: "live" });
    expect(await json(await who.get(`${base}/domains`))).toMatchObject({ items: [{ state: "failed", problem: "lost" }] });
  });
});

const make422 = (who: Awaited<ReturnType<typeof open>>["who"], base: string) =>
  who.put(`${base}/primary-domain`, { host: "not a host" }, { headers: { "if-match": '"1"' } });

describe("a shop on its own domain", () => {
  test("answers there, whatever the letters and the port, and nowhere else", async () => {
    const { bring, publish, visit, shopper } = await open();
    await publish();
    expect(await visit(host, "/")).toBe("undefined");
    expect((await shopper.get("/checkout", { host })).status).toBe(404);
    await bring(host);
    expect(await visit(host, "/")).toMatch(/^200 /);
    for (const at of [host, host.toUpperCase(), `${host}:4000`, `${host}.`])
      expect((await shopper.get("/checkout", { host: at })).status).toBe(200);
    for (const at of [`${host}.evil.example`, `evil-${host}`, `x.${host}`, "example.com"])
      expect((await shopper.get("/checkout", { host: at })).status).toBe(404);
    const forged = { "x-forwarded-host": host, forwarded: `host=${host}` };
    expect((await shopper.get("/checkout", { host: "evil.example", headers: forged })).status).toBe(404);
  });

  test("sends its other hosts there, path and question kept; pages say so after a publish, and back again", async () => {
    const { bring, publish, visit, make, host: own, who, base } = await open();
    await bring(host);
    await bring("www.example.com");
    await publish();
    expect(await visit(own, "/")).toContain(`"canonical":"http://${own}/"`);
    await make(host);
    expect(await visit(own, "/collections/all/page/2/")).toBe(`301 http://${host}:4000/collections/all/page/2/`);
    expect(await visit("www.example.com", "/")).toBe(`301 http://${host}:4000/`);
    expect(await json(await who.get(`${base}/unpublished`))).toMatchObject({ changes: [{ kind: "settings" }] });
    await publish();
    const home = await visit(`${host}:4000`, "/");
    expect(home).toContain(`"canonical":"http://${host}:4000/"`);
    expect(home).not.toContain(own);
    expect(await visit(`${host}:4000`, "/sitemap.xml")).toContain(`<loc>http://${host}:4000/`);
    expect(await visit(`${host}:4000`, "/robots.txt")).toContain(`http://${host}:4000/sitemap.xml`);
    await make(null);
    expect(await visit(own, "/")).toMatch(/^200 /);
    expect(await visit(`${host}:4000`, "/")).toMatch(/^200 /); // no address was chosen: every host shows the shop
  });

  test("is served no more once its domain is taken away", async () => {
    const { bring, publish, visit, list, who, base, make, host: own } = await open();
    await bring(host);
    await make(host);
    await publish();
    expect(await visit(`${host}:4000`, "/")).toMatch(/^200 /);
    const version = (await list()).items[0]?.version;
    await who.delete(`${base}/domains/${host}`, { headers: { "if-match": `"${version}"` } });
    expect(await visit(`${host}:4000`, "/")).toBe("undefined");
    expect(await visit(own, "/")).toMatch(/^200 /);
  });

  test("keeps a cart that was begun at the old host: what is open there goes on, its checkout arrives with the cart", async () => {
    const { bring, make, shopper, ctx, host: own } = await open();
    const { value } = await Catalog.create(ctx, { title: "Mug", slug: "mug", status: "active", variants: [{ price: 1200 }] } as never);
    await bring(host);
    const started = await shopper.post("/api/shop/carts", { line: { variantId: value.variants[0]?.id, quantity: 1 } }, { host: own });
    const cart = (await json(started)) as { token: string };
    await make(host);
    const more = await shopper.post(
      `/api/shop/carts/${cart.token}/lines`,
      { variantId: value.variants[0]?.id, quantity: 1 },
      { host: own },
    );
    expect(more.status).toBe(200);
    const sent = await shopper.get(`/checkout?cart=${cart.token}&lang=en`, { host: own });
    expect([sent.status, sent.headers.get("location")]).toEqual([301, `http://${host}:4000/checkout?cart=${cart.token}&lang=en`]);
    const arrived = await shopper.get(`/checkout?cart=${cart.token}&lang=en`, { host: `${host}:4000` });
    expect(arrived.status).toBe(200);
    expect(await arrived.text()).toContain("Mug");
  });
});
