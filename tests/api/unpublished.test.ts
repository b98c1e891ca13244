import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { publishWaiting } from "@matjar/builder/publish";
import * as Catalog from "@matjar/core/catalog";
import type { Id } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { beforeEach, describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";

/** A store over the API, with a builder that publishes at once; `during` runs while the shop is being read. */
const open = async () => {
  const theme = plainTheme();
  const api = testApi({ blobs: new MemoryBlobs() });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  const publish = async (during: () => Promise<unknown> = async () => undefined): Promise<Id<"release">> => {
    const { id } = await Publish.requestRelease(ctx);
    const snapshot = async (c: typeof ctx) => {
      const read = await Publish.snapshot(c);
      await during();
      return read;
    };
    await publishWaiting(ctx, { themes: shelfWith(theme), snapshot });
    return id;
  };
  const waiting = async (who = owner.who): Promise<Publish.Waiting> =>
    Publish.Waiting.parse(await (await who.get(`${owner.base}/unpublished`)).json());
  const kinds = async () => (await waiting()).changes.map(({ kind, title, removed }) => [kind, title, ...(removed ? ["removed"] : [])]);
  const versioned = async (method: "put" | "patch" | "delete", path: string, body?: unknown) => {
    const etag = (await owner.who.get(`${owner.base}${path}`)).headers.get("etag") ?? "";
    const response = await owner.who.call(method.toUpperCase(), `${owner.base}${path}`, { body, headers: { "if-match": etag } });
    expect(response.status, await response.clone().text()).toBeLessThan(300);
  };
  return { ...api, owner, ctx, publish, waiting, kinds, versioned };
};

let shop: Awaited<ReturnType<typeof open>>;
beforeEach(async () => {
  shop = await open();
});

const shirt = { title: "Linen shirt", variants: [{ price: 100 }] };
const asInput = ({ id: _id, createdAt: _c, updatedAt: _u, ...rest }: Catalog.Product) => rest;

describe("what is not public yet", () => {
  test("is told of a store that was never published, and is empty once it is live", async () => {
    await Catalog.create(shop.ctx, shirt);
    expect(await shop.kinds()).toContainEqual(["product", "Linen shirt"]);
    expect(await shop.waiting()).not.toHaveProperty("live");
    const live = await shop.publish();
    expect(await shop.waiting()).toEqual({ changes: [], more: false, live, older: false });
  });

  test("names each thing once, whatever it is and however often it was changed, on every device", async () => {
    const { value, version } = await Catalog.create(shop.ctx, shirt);
    await shop.publish();
    await Catalog.update(shop.ctx, value.id, version, { ...asInput(value), title: "Wool shirt" });
    await Catalog.setStatus(shop.ctx, [value.id], "draft");
    await Catalog.createCollection(shop.ctx, { title: "Summer", members: { kind: "manual", productIds: [] } });
    for (const path of ["/theme", "/menus", "/shipping"]) {
      const body = await (await shop.owner.who.get(`${shop.owner.base}${path}`)).json();
      await shop.versioned("put", path, body);
    }
    await shop.versioned("patch", "", { name: "Dar Al Qamar" });
    const page = await (await shop.owner.who.post(`${shop.owner.base}/pages`, { title: "About", bodyHtml: "<p>We</p>" })).json();
    await shop.versioned("delete", `/pages/${page.id}`);
    const seen = [
      ["page", "About", "removed"],
      ["settings", undefined],
      ["shipping", undefined],
      ["menus", undefined],
      ["theme", undefined],
      ["collection", "Summer"],
      ["product", "Wool shirt"],
    ];
    expect((await shop.kinds()).toSorted()).toEqual(seen.toSorted());
    const manager = await shop.member(shop.owner, "manager");
    expect((await shop.waiting(manager.who)).changes).toHaveLength(seen.length);
  });

  test("leaves out what shoppers never see: drafts, and refused changes", async () => {
    await shop.publish();
    const { value, version } = await Catalog.create(shop.ctx, { ...shirt, status: "draft" });
    await Catalog.update(shop.ctx, value.id, version, { ...asInput(value), title: "Wool shirt" });
    await expect(Catalog.update(shop.ctx, value.id, version, { ...asInput(value), status: "active" })).rejects.toMatchObject({
      code: "stale_version",
    });
    expect((await shop.waiting()).changes).toEqual([]);
    await Catalog.setStatus(shop.ctx, [value.id], "active");
    expect(await shop.kinds()).toEqual([["product", "Wool shirt"]]);
  });

  test("keeps what is changed while the site is being made", async () => {
    const { value, version } = await Catalog.create(shop.ctx, shirt);
    await Catalog.create(shop.ctx, { ...shirt, title: "Scarf" });
    await shop.publish(() => Catalog.update(shop.ctx, value.id, version, { ...asInput(value), title: "Wool shirt" }));
    expect(await shop.kinds()).toEqual([["product", "Wool shirt"]]);
    await shop.publish();
    expect(await shop.kinds()).toEqual([]);
  });

  test("stays when a publish fails", async () => {
    await shop.publish();
    await Catalog.create(shop.ctx, shirt);
    const { id } = await Publish.requestRelease(shop.ctx);
    const broken = async () => {
      throw new Error("no theme");
    };
    for (let i = 0; i < 3; i++)
      await publishWaiting(shop.ctx, { themes: { load: broken }, snapshot: Publish.snapshot }).catch(() => undefined);
    expect((await Publish.release(shop.ctx, id)).state).toBe("failed");
    expect(await shop.kinds()).toEqual([["product", "Linen shirt"]]);
  });

  test("is said of an older release that is live again, though nothing was changed", async () => {
    const first = await shop.publish();
    await Catalog.create(shop.ctx, shirt);
    const second = await shop.publish();
    await Publish.rollBack(shop.ctx, first);
    expect(await shop.waiting()).toEqual({ changes: [], more: false, live: first, older: true });
    await Publish.rollBack(shop.ctx, second);
    expect(await shop.waiting()).toMatchObject({ live: second, older: false });
  });

  test("stops counting at a hundred", async () => {
    await shop.publish();
    for (let i = 0; i < 101; i++) await Catalog.create(shop.ctx, { ...shirt, title: `Shirt ${i}` });
    const { changes, more } = await shop.waiting();
    expect([changes.length, more]).toEqual([100, true]);
    await shop.publish();
    expect(await shop.waiting()).toMatchObject({ changes: [], more: false });
  });

  test("is nobody else's business", async () => {
    await Catalog.create(shop.ctx, shirt);
    const other = await shop.signUp("Other");
    expect((await other.who.get(`${shop.owner.base}/unpublished`)).status).toBe(404);
    expect(await (await other.who.get(`${other.base}/unpublished`)).text()).not.toContain(shirt.title);
    const staff = await shop.member(shop.owner, "staff");
    expect((await staff.who.get(`${shop.owner.base}/unpublished`)).status).toBe(403);
  });
});
