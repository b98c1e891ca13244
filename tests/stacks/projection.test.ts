import { insert } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { projectedShop, type Shop } from "../support/projected-shop.ts";

const first = { "index.html": "one", "_a/x.1.css": "red", "about/index.html": "us" };
const second = { "index.html": "two", "_a/x.2.css": "blue", "about/index.html": "us" };
const third = { "index.html": "three", "_a/x.2.css": "blue", "about/index.html": "us" };

const restMs = 60_000;
const edgeKey = { pk: "SITE", sk: "EDGE" };

/** What lies in a slot. */
const lying = async ({ blobs, ctx }: Shop, slot: string) => {
  const folder = `live/${ctx.storeId}/${slot}/`;
  const { keys } = await blobs.list(folder);
  const read = async (key: string) => Buffer.concat(await Array.fromAsync((await blobs.get(key))?.body ?? [])).toString();
  return Object.fromEntries(await Promise.all(keys.map(async (key) => [key.slice(folder.length), await read(key)] as const)));
};

/** What was done with files, since the last time. */
const files = ({ done }: Shop) => done.splice(0).filter((deed) => /^(put|copy|remove)/.test(deed));

describe("bringing a release to the edge", () => {
  it("writes all of the first, shows it when it is whole, and then says whose the host is", async () => {
    const shop = await projectedShop();
    await shop.hear(await shop.release(first));
    expect(await lying(shop, "a")).toEqual(first);
    expect(shop.done.slice(-7)).toEqual(["row", "row written", "show a", "a shown", "row", "row written", "bind"]);
    const live = `live/${shop.ctx.storeId}/a`;
    expect((await shop.blobs.head(`${live}/_a/x.1.css`))?.cacheControl).toMatch(/immutable/);
    expect((await shop.blobs.head(`${live}/index.html`))?.cacheControl).toMatch(/must-revalidate/);
  });

  it("writes into the other slot what changed in the last two releases: assets, then pages, then removals", async () => {
    const shop = await projectedShop();
    await shop.hear(await shop.release(first));
    files(shop);
    await shop.hear(await shop.release(second));
    expect(files(shop).sort(), "once for each shop all of it").toEqual([
      ...["copy b/_a/x.1.css", "copy b/about/index.html"],
      ...["put b/_a/x.2.css", "put b/index.html"],
    ]);
    expect(await lying(shop, "b")).toEqual({ ...second, "_a/x.1.css": "red" });
    expect(await lying(shop, "a"), "the slot that was left stays as it was").toEqual(first);
    shop.world.advance(restMs);
    await shop.hear(await shop.release(third));
    expect(files(shop)).toEqual(["copy a/_a/x.2.css", "put a/index.html", "remove a/_a/x.1.css"]);
    expect(await lying(shop, "a")).toEqual(third);
    shop.world.advance(restMs);
    await shop.hear(await shop.release({ ...third, "index.html": "four" }));
    expect(files(shop)).toEqual(["put b/index.html", "remove b/_a/x.1.css"]);
  });

  it("keeps what a file is sent with when it comes from the other slot", async () => {
    const shop = await projectedShop();
    await shop.hear(await shop.release(first));
    await shop.hear(await shop.release(second));
    const of = (slot: string, path: string) => shop.blobs.head(`live/${shop.ctx.storeId}/${slot}/${path}`);
    for (const path of ["_a/x.1.css", "about/index.html"]) expect(await of("b", path)).toEqual(await of("a", path));
  });

  it("writes what it cannot copy", async () => {
    const shop = await projectedShop();
    await shop.hear(await shop.release(first));
    await shop.blobs.remove(`live/${shop.ctx.storeId}/a/about/index.html`);
    await shop.hear(await shop.release(second));
    expect(await lying(shop, "b")).toEqual({ ...second, "_a/x.1.css": "red" });
  });

  it("does nothing twice, and an old event brings nothing old back", async () => {
    const shop = await projectedShop();
    const [older, newer] = [await shop.release(first), await shop.release(second)];
    await shop.hear(newer);
    shop.done.length = 0;
    await shop.hear(older);
    await shop.hear(newer);
    await shop.hear(older);
    expect(await lying(shop, "a")).toEqual(second);
    expect(shop.done).toEqual(["bind"]);
  });

  it("takes off what a failed one left in the slot, and keeps what both of them want", async () => {
    const shop = await projectedShop();
    await shop.hear(await shop.release(first));
    shop.watching((deed) => {
      if (deed.endsWith("about/index.html")) throw new Error("S3 is away");
    });
    const failed = await shop.release({ ...second, "a-page/index.html": "gone soon", "about/index.html": "you" });
    await expect(shop.hear(failed)).rejects.toThrow("S3 is away");
    expect(await lying(shop, "b")).toHaveProperty(["a-page/index.html"]);
    shop.watching(() => undefined);
    await shop.hear(await shop.release(third));
    expect(await lying(shop, "b")).toEqual({ ...third, "_a/x.1.css": "red" });
  });

  it("goes on where a failed one ended, so that the largest of shops gets there in the end", async () => {
    const shop = await projectedShop();
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`products/${i}/index.html`, `product ${i}`]));
    const event = await shop.release(many);
    const written: string[] = [];
    for (let round = 1, budget = 0; round <= 12 && !shop.done.includes("a shown"); round++) {
      budget = 120;
      shop.watching((deed) => {
        if (deed.startsWith("put") && budget-- <= 0) throw new Error("the function's time is up");
      });
      await shop.hear(event).catch(() => undefined);
      written.push(...files(shop));
    }
    expect(await lying(shop, "a")).toEqual(many);
    expect(written.length, "none is written twice").toBe(500);
  });

  it("ends when all that it began has ended: nothing lands in the slot after it gave the slot away", async () => {
    const shop = await projectedShop();
    const event = await shop.release(first);
    let [underWay, landed] = [0, 0];
    shop.watching(async (deed) => {
      if (deed === "put a/index.html") throw new Error("S3 is away");
      if (!deed.startsWith("put")) return;
      underWay += 1;
      for (let i = 0; i < 20; i++) await new Promise((done) => setImmediate(done));
      landed += 1;
    });
    await expect(shop.hear(event)).rejects.toThrow("S3 is away");
    expect([underWay, landed]).toEqual([2, 2]);
  });

  it("lets one work at a time, and takes over from a dead one", async () => {
    const shop = await projectedShop();
    const event = await shop.release(first);
    const until = shop.world.now() + 330_000;
    const a = [{ manifest: "" }, { manifest: event.data.manifestKey, before: "" }];
    await shop.ctx.table.write(insert({ key: edgeKey, type: "projection", data: { a, b: [{ manifest: "" }], until } })); // died at its work
    await expect(shop.hear(event)).rejects.toMatchObject({ code: "release.projection_taken" });
    shop.world.advance(330_001);
    await shop.hear(event);
    expect(await lying(shop, "a")).toEqual(first);
  });

  it("reads a row from before there were slots: all is brought anew", async () => {
    const shop = await projectedShop();
    const event = await shop.release(first);
    const data = { manifests: [event.data.manifestKey], until: 0 };
    await shop.ctx.table.write(insert({ key: edgeKey, type: "projection", data }));
    await shop.hear(event);
    expect(await shop.visit("")).toBe("one");
  });
});
