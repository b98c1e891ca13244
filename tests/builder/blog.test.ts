import { plan } from "@matjar/builder";
import type { Post } from "@matjar/core/blog";
import { seededWorld } from "@matjar/core/kernel";
import type { Snapshot } from "@matjar/core/publish";
import type { BlogView, HomeView, PageView, PostView, ShopView } from "@matjar/theme-kit";
import { describe, expect, test } from "vitest";
import { plainTheme, somePicture, someSnapshot } from "./shop.ts";

const world = seededWorld(5);
const post = (i: number, change: Partial<Post> = {}): Post => ({
  id: world.id("post"),
  title: `Post ${i}`,
  slug: `post-${i}`,
  excerpt: "",
  bodyHtml: `<p>The text of ${i}.</p>`,
  author: "",
  tags: [],
  status: "published",
  publishedAt: new Date(Date.UTC(2026, 0, 31) - i * 86_400_000).toISOString(),
  seo: {},
  translations: {},
  updatedAt: "2026-02-01T00:00:00.000Z",
  ...change,
});

/** The view that a page's template is given; everything that was rendered when `path` is left out. */
const viewer = (snapshot: Snapshot) => {
  const seen = new Map<string, { shop: ShopView; page: PageView }>();
  const theme = plainTheme();
  const files = plan(snapshot, {
    ...theme,
    renderer: {
      ...theme.renderer,
      renderTemplate: async (_template: string, href: string, locals: { shop: ShopView; page: PageView }) => {
        seen.set(href, locals);
        return "";
      },
    } as typeof theme.renderer,
  });
  return {
    paths: files.map(({ path }) => path),
    text: async (path: string) =>
      String(
        await files
          .find((file) => file.path === path)
          ?.recipe()
          .make(),
      ),
    view: async <T extends PageView>(path: string, href: string): Promise<T> => {
      await files
        .find((file) => file.path === path)
        ?.recipe()
        .make();
      return seen.get(href)?.page as T;
    },
  };
};

describe("the blog", () => {
  test("has pages of twelve, the newest first, with neighbours and titles of their own", async () => {
    const posts = Array.from({ length: 30 }, (_, i) => post(i));
    const { view, paths, text } = viewer(someSnapshot({ posts }));
    const first = await view<BlogView>("blog/index.html", "/blog/");
    expect(first.posts.map(({ title }) => title)).toEqual(posts.slice(0, 12).map(({ title }) => title));
    expect(first.pages).toEqual(["/blog/", "/blog/page/2/", "/blog/page/3/"]);
    expect(first.head).toMatchObject({ title: "Blog — Dar Al Noor", next: "/blog/page/2/" });
    const last = await view<BlogView>("ar/blog/page/3/index.html", "/ar/blog/page/3/");
    expect(last.posts).toHaveLength(6);
    expect(last.head.prev).toBe("/ar/blog/page/2/");
    expect(last.head.title).not.toBe(first.head.title);
    expect(paths.filter((path) => path.startsWith("blog/post-"))).toHaveLength(30);
    expect(await text("sitemap.xml")).toContain("https://dar-al-noor.example/blog/post-7/");
  });

  test("has no pages while nothing is published", () => {
    expect(viewer(someSnapshot()).paths.filter((path) => path.includes("blog"))).toEqual([]);
  });

  test("shows a post in the reader's language and calendar, cleaned again, with what a search engine asks", async () => {
    const posts = [
      post(0, {
        bodyHtml: "<p>Slowly.</p><script>1</script>",
        author: "Noura",
        tags: ["linen"],
        pictureId: somePicture(1).id,
        publishedAt: "2026-11-03T22:30:00.000Z", // past midnight in Riyadh
        translations: { ar: { title: "كيف يُصنع الكتان", bodyHtml: "<p>ببطء.</p>" } },
      }),
      post(1),
      post(2, { tags: ["linen"] }),
    ];
    const { view } = viewer(someSnapshot({ posts, media: { [somePicture(1).id]: somePicture(1) } }));
    const page = await view<PostView>("blog/post-0/index.html", "/blog/post-0/");
    expect(page).toMatchObject({
      title: "Post 0",
      bodyHtml: "<p>Slowly.</p>",
      author: "Noura",
      date: "4 November 2026",
      day: "2026-11-04",
    });
    expect(page.related.map(({ title }) => title)).toEqual(["Post 2", "Post 1"]);
    expect(page.breadcrumbs.map(({ href }) => href)).toEqual(["/", "/blog/", "/blog/post-0/"]);
    expect(page.head.og.type).toBe("article");
    expect(page.head.jsonLd[0]).toMatchObject({
      "@type": "Article",
      headline: "Post 0",
      datePublished: "2026-11-03T22:30:00.000Z",
      author: { "@type": "Person", name: "Noura" },
      image: [expect.stringMatching(/^https:\/\/dar-al-noor\.example\/media\//)],
    });
    const arabic = await view<PostView>("ar/blog/post-0/index.html", "/ar/blog/post-0/");
    expect(arabic).toMatchObject({ title: "كيف يُصنع الكتان", date: "4 نوفمبر 2026", day: "2026-11-04" });
    expect(arabic.head.description).toBe("ببطء.");
  });

  test("gives the newest to the sections that show them", async () => {
    const base = someSnapshot({ posts: [post(0), post(1), post(2), post(3)] });
    const section = { id: "p", type: "latest-posts", visible: true, settings: { posts: 3 }, blocks: [] };
    const theme = { ...base.theme, zones: { ...base.theme.zones, home: [section] } };
    const home = await viewer({ ...base, theme }).view<HomeView>("index.html", "/");
    expect(home.sections[0]?.settings["posts"]).toMatchObject([{ href: "/blog/post-0/" }, {}, {}]);
  });
});
