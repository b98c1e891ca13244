import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import type { ShareCard } from "@matjar/core/media";
import * as Publish from "@matjar/core/publish";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import type { Services } from "@matjar/functions/services";
import { expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { unplugged } from "../support/context.ts";
import { shelfWith } from "../support/themes.ts";

/** A shop whose cards are only noted. */
const open = async () => {
  const drawn: ShareCard[] = [];
  const card: Services["pictures"]["card"] = async (words) => {
    drawn.push(words);
    return new Uint8Array([1, 2, 3]);
  };
  const pictures = {
    ...unplugged<Services["pictures"]>("a picture maker"),
    make: unplugged<Services["pictures"]["make"]>("pictures"),
    card,
  };
  const api = testApi({ blobs: new MemoryBlobs(), services: { themes: shelfWith(plainTheme()), pictures } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  const publish = async () => {
    await owner.who.post(`${owner.base}/releases`);
    const events = api.memory.all().flatMap(outboxEvents);
    for (const event of events.filter(({ type }) => type === "release.requested")) await buildSite.hear(api.services, event);
  };
  const get = (path: string) => api.browser().get(path, { host: owner.host });
  /** The address of the picture in a page's head. */
  const shared = async (path: string): Promise<string> => {
    const page = (await (await Publish.liveFiles(ctx))?.(path)) ?? "";
    return /"image":\{"url":"[^"]*?(\/share\/[^"]+)"/.exec(page.replaceAll("&quot;", '"'))?.[1] ?? "";
  };
  return { ctx, drawn, publish, get, shared };
};

test("a shared product shows what was published, by a name that changes with it", async () => {
  const { ctx, drawn, publish, get, shared } = await open();
  const { value } = await Catalog.create(ctx, { title: "Mug", variants: [{ price: 4500 }] });
  await publish();
  const address = await shared("products/mug/index.html");
  const answer = await get(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/jpeg");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(drawn).toMatchObject([{ title: "Mug", text: expect.stringContaining("45.00"), shop: "Dar Al Nour", dir: "ltr" }]);

  const { id: _id, createdAt: _c, updatedAt: _u, ...input } = value;
  await Catalog.update(ctx, value.id, 1, { ...input, title: "Large mug" });
  await publish();
  const renamed = await shared("products/mug/index.html");
  expect(renamed).not.toBe(address);
  const older = await get(address);
  expect(older.status).toBe(302);
  expect(older.headers.get("location")).toBe(renamed);
  expect(drawn).toHaveLength(1); // an older name draws nothing
});

test("a page without a picture shows the shop's own card; what is not there has none", async () => {
  const { publish, drawn, get, shared } = await open();
  expect((await get("/share/en/shop.0123456789abcdef.jpg")).status).toBe(404);
  await publish();
  expect((await get(await shared("collections/all/index.html"))).status).toBe(200);
  expect(drawn).toHaveLength(1);
  expect((await get("/share/en/prd_01J00000000000000000000000.0123456789abcdef.jpg")).status).toBe(404);
  expect((await get("/share/fr/shop.0123456789abcdef.jpg")).status).toBe(404);
  expect((await get("/share/en/../secret.jpg")).status).toBeGreaterThanOrEqual(400);
});
