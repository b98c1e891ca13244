import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import type { Post } from "@matjar/core/blog";
import * as Publish from "@matjar/core/publish";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { liveSites } from "@matjar/local/live-sites";
import { describe, expect, test } from "vitest";
import { pictureInserts } from "../../packages/core/src/media/store.ts";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";

const json = async <T = Record<string, unknown>>(response: Response): Promise<T> => (await response.json()) as T;
const etagOf = (response: Response) => ({ headers: { "if-match": response.headers.get("etag") ?? "" } });

const open = async () => {
  const blobs = new MemoryBlobs();
  const api = testApi({ blobs, services: { themes: shelfWith(plainTheme()) } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  const publish = async () => {
    await owner.who.post(`${owner.base}/releases`);
    for (const event of api.memory.all().flatMap(outboxEvents))
      if (event.type === "release.requested") await buildSite.hear(api.services, event);
  };
  const lookup = { live: async () => Publish.live(ctx), storeOf: async () => owner.store.id };
  const visit = async (path: string) => {
    const found = await liveSites(blobs, lookup, () => 0).find("dar.localhost", path);
    if (found === undefined || found === "unpublished") throw new Error(`${path}: ${found}`);
    return "location" in found ? `${found.status} ${found.location}` : `${found.status}`;
  };
  const posts = `${owner.base}/posts`;
  const waiting = async () =>
    (await json<{ changes: { kind: string; removed?: boolean }[] }>(await owner.who.get(`${owner.base}/unpublished`))).changes.filter(
      ({ kind }) => kind === "post",
    );
  return { ...api, ...owner, ctx, publish, visit, posts, waiting };
};

describe("posts of the blog", () => {
  test("are written, published, moved and deleted; readers see it at the next publish", async () => {
    const { who, posts, publish, visit, waiting } = await open();
    const made = await who.post(posts, { title: "How linen is made", bodyHtml: '<p onclick="x()">Slowly.</p><script>1</script>' });
    expect(made.status).toBe(201);
    const post = await json<Post>(made.clone());
    expect(post).toMatchObject({ slug: "how-linen-is-made", status: "draft", bodyHtml: "<p>Slowly.</p>" });
    expect(post).not.toHaveProperty("publishedAt");
    expect(await waiting()).toEqual([]); // nobody can read a draft
    await publish();
    expect(await visit("/blog/how-linen-is-made/")).toBe("404");
    expect(await visit("/blog/")).toBe("404");

    const input = { title: "How linen is made", bodyHtml: "<p>Slowly.</p>", status: "published" };
    const live = await who.put(`${posts}/${post.id}`, input, etagOf(made));
    expect(live.status).toBe(200);
    expect((await json<Post>(live.clone())).publishedAt).toMatch(/^\d{4}-/);
    expect(await waiting()).toHaveLength(1);
    await publish();
    expect(await visit("/blog/how-linen-is-made/")).toBe("200");
    expect(await visit("/ar/blog/how-linen-is-made/")).toBe("404"); // a shop of one language
    expect(await visit("/blog/")).toBe("200");

    const moved = await who.put(`${posts}/${post.id}`, { ...input, slug: "linen" }, etagOf(live));
    expect((await json<Post>(moved.clone())).publishedAt).toBe((await json<Post>(live)).publishedAt);
    await publish();
    expect(await visit("/blog/how-linen-is-made/")).toBe("301 /blog/linen/");

    expect((await who.delete(`${posts}/${post.id}`, etagOf(made))).status).toBe(412);
    expect((await who.delete(`${posts}/${post.id}`)).status).toBe(428);
    expect((await who.delete(`${posts}/${post.id}`, etagOf(moved))).status).toBe(204);
    expect(await waiting()).toMatchObject([{ kind: "post", removed: true }]);
    await publish();
    expect(await visit("/blog/linen/")).toBe("404");
    expect((await who.get(`${posts}/${post.id}`)).status).toBe(404);
  });

  test("are listed page by page, those made last first", async () => {
    const { who, posts } = await open();
    for (const title of ["a", "b", "c"]) await who.post(posts, { title, status: "published" });
    const first = await json<{ items: Post[]; cursor: string }>(await who.get(`${posts}?limit=2`));
    expect(first.items.map(({ title }) => title)).toEqual(["c", "b"]);
    const rest = await json<{ items: Post[]; cursor?: string }>(
      await who.get(`${posts}?limit=2&cursor=${encodeURIComponent(first.cursor)}`),
    );
    expect(rest.items.map(({ title }) => title)).toEqual(["a"]);
  });

  test("are made once for a key, however often it is sent", async () => {
    const { who, posts } = await open();
    const once = { headers: { "idempotency-key": "post-1" } };
    const [a, b] = [await who.post(posts, { title: "x" }, once), await who.post(posts, { title: "x" }, once)];
    expect((await json<Post>(a)).id).toBe((await json<Post>(b)).id);
  });

  test("refuse a taken address, a day to come, a picture that is gone and what no post has", async () => {
    const { who, posts, ctx } = await open();
    await who.post(posts, { title: "One" });
    expect((await json<Post>(await who.post(posts, { title: "One" }))).slug).toBe("one-2");
    const taken = await who.post(posts, { title: "x", slug: "one" });
    expect([taken.status, (await json(taken))["code"]]).toEqual([409, "post.slug_taken"]);
    const future = await who.post(posts, { title: "x", status: "published", publishedAt: "2999-01-01T00:00:00.000Z" });
    const errors = [{ pointer: "/publishedAt", code: "post.in_future", detail: expect.stringContaining("a day that is still to come") }];
    expect([future.status, await json(future)]).toMatchObject([422, { code: "post.in_future", errors }]);
    const gone = await who.post(posts, { title: "x", pictureId: ctx.world.id("media") });
    expect([gone.status, (await json(gone))["code"]]).toEqual([409, "post.picture_missing"]);
    for (const wrong of [{}, { title: "" }, { title: "x", views: 3 }, { title: "x", slug: "a/b" }, { title: "x", tags: [""] }])
      expect((await who.post(posts, wrong)).status, JSON.stringify(wrong)).toBe(422);
  });

  test("keep their picture from being deleted", async () => {
    const { who, base, posts, ctx } = await open();
    const id = ctx.world.id("media");
    const picture = { id, width: 8, height: 6, widths: [8], alt: "", color: "#aabbcc", createdAt: "2026-01-01T00:00:00.000Z" };
    await ctx.table.commit(pictureInserts(picture, id));
    const made = await who.post(posts, { title: "x", pictureId: id });
    const mark = { headers: { "if-match": '"1"' } };
    expect((await who.delete(`${base}/media/${id}`, mark)).status).toBe(409);
    expect((await who.delete(`${posts}/${(await json<Post>(made.clone())).id}`, etagOf(made))).status).toBe(204);
    expect((await who.delete(`${base}/media/${id}`, mark)).status).toBe(204);
  });

  test("of another store are not there", async () => {
    const { who, posts, signUp } = await open();
    const { id } = await json<Post>(await who.post(posts, { title: "x" }));
    const other = await signUp("Other", "other@example.com");
    expect((await other.who.get(`${other.base}/posts/${id}`)).status).toBe(404);
    expect((await other.who.get(`${posts}/${id}`)).status).toBe(404);
  });
});
