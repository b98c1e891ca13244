import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { describe, expect, test } from "vitest";
import { pictureInserts } from "../../packages/core/src/media/store.ts";
import { testApi } from "../support/api.ts";

const json = async <T = Record<string, unknown>>(response: Response): Promise<T> => (await response.json()) as T;
const hero = (settings: object = {}) => ({ id: "hero-1", type: "hero", visible: true, settings, blocks: [] });

const open = async () => {
  const api = testApi({ blobs: new MemoryBlobs() });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  return { ...api, ...owner, ctx: api.store(owner.store.id, { kind: "system", deed: "test" }), pages: `${owner.base}/pages` };
};

describe("landing pages", () => {
  test("keep sections of the shop's theme, with their rich texts cleaned", async () => {
    const { who, pages } = await open();
    const text = { id: "t", type: "rich-text", visible: true, settings: { text: { text: "<p>Hi</p><script>1</script>" } }, blocks: [] };
    const made = await who.post(pages, { title: "Ramadan", bodyHtml: "", sections: [hero({ heading: { text: "Ramadan" } }), text] });
    expect(made.status).toBe(201);
    expect(await json(made)).toMatchObject({ sections: [{ type: "hero" }, { settings: { text: { text: "<p>Hi</p>" } } }] });
  });

  test("say which section is wrong; what was saved before stays even when the theme no longer knows it", async () => {
    const { who, pages, ctx } = await open();
    const unknown = await who.post(pages, { title: "x", bodyHtml: "", sections: [hero(), { ...hero(), id: "b", type: "carousel" }] });
    expect([unknown.status, (await json<{ errors: { pointer: string }[] }>(unknown)).errors[0]?.pointer]).toEqual([
      422,
      "/sections/1/type",
    ]);
    const wrong = await who.post(pages, { title: "x", bodyHtml: "", sections: [hero({ layout: "upside-down" })] });
    expect((await json<{ errors: { pointer: string }[] }>(wrong)).errors[0]?.pointer).toBe("/sections/0/settings/layout");

    const made = await who.post(pages, { title: "x", bodyHtml: "", sections: [] });
    const { id } = await json<{ id: string }>(made);
    const key = { pk: "PAGES", sk: id };
    const row = await ctx.table.get(key);
    const old = { ...hero(), type: "of-an-older-theme" };
    await ctx.table.write({ verb: "put", row: { key, type: "page", data: { ...row?.data, sections: [old] } } });
    const again = await who.get(`${pages}/${id}`);
    const mark = { headers: { "if-match": again.headers.get("etag") ?? "" } };
    expect((await who.put(`${pages}/${id}`, { title: "y", bodyHtml: "", sections: [old] }, mark)).status).toBe(200);
  });

  test("keep the pictures that they show from being deleted", async () => {
    const { who, base, pages, ctx } = await open();
    const id = ctx.world.id("media");
    const picture = { id, width: 8, height: 6, widths: [8], alt: "", color: "#aabbcc", createdAt: "2026-01-01T00:00:00.000Z" };
    await ctx.table.commit(pictureInserts(picture, id));
    const made = await who.post(pages, { title: "x", bodyHtml: "", sections: [hero({ picture: id })] });
    const mark = { headers: { "if-match": '"1"' } };
    expect((await who.delete(`${base}/media/${id}`, mark)).status).toBe(409);
    const page = (await json<{ id: string }>(made)).id;
    expect((await who.put(`${pages}/${page}`, { title: "x", bodyHtml: "" }, mark)).status).toBe(200);
    expect((await who.delete(`${base}/media/${id}`, mark)).status).toBe(204);
    const gone = await who.post(pages, { title: "x", bodyHtml: "", sections: [hero({ picture: id })] });
    expect([gone.status, (await json(gone))["code"]]).toEqual([409, "theme.picture_missing"]);
  });
});
