import { plan } from "@matjar/builder";
import type { Snapshot } from "@matjar/core/publish";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { xmlText } from "../../../packages/builder/src/feeds/xml.ts";
import { fromHtml } from "../../../packages/builder/src/markdown/from-html.ts";
import { ids, plainTheme, someCollection, somePicture, someProduct, someSnapshot } from "../shop.ts";

const hostile = `]]></title><script>alert(1)</script> & "it's" \u0000\u0008\u001f\ud800 🫖 قميص`;

const shop = (): Snapshot => {
  const products = [
    someProduct(1, { title: hostile, slug: "قميص", descriptionHtml: `<p>${hostile}</p>`, pictureIds: [somePicture(1).id] }),
    someProduct(2),
  ];
  const base = someSnapshot({
    products,
    media: { [somePicture(1).id]: somePicture(1) },
    collections: [someCollection(1, [someProduct(2).id], { title: hostile })],
    posts: [
      {
        ...{
          id: "pst_01J00000000000000000000000" as never,
          title: hostile,
          slug: "first",
          author: hostile,
          excerpt: "",
          tags: [],
          seo: {},
        },
        bodyHtml: `<p>Hello <a href="/products/x/">here</a></p><script>alert(1)</script>`,
        status: "published",
        publishedAt: "2026-02-01T10:00:00.000Z",
        translations: { ar: { title: "أول مقال" } },
        updatedAt: "2026-02-02T10:00:00.000Z",
      },
    ],
  });
  return { ...base, store: { ...base.store, name: hostile } };
};

const textsOf = async (snapshot: Snapshot): Promise<Map<string, string>> => {
  const files = plan(snapshot, plainTheme()).filter(({ page }) => !page);
  return new Map(await Promise.all(files.map(async ({ path, recipe }) => [path, String(await recipe().make())] as const)));
};

const parsed = (xml: string | undefined) => {
  expect(XMLValidator.validate(xml ?? "")).toBe(true);
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => ["entry", "url"].includes(name) }).parse(xml ?? "");
};

test("whatever a merchant writes, the XML of a shop can be read", async () => {
  const texts = await textsOf(shop());
  const xml = [...texts].filter(([path]) => path.endsWith(".xml"));
  expect(xml.map(([path]) => path).sort()).toEqual(
    ["", "ar/"]
      .flatMap((prefix) => [`${prefix}blog/feed.xml`, `${prefix}products/feed.xml`])
      .concat("sitemap.xml")
      .sort(),
  );
  for (const [, text] of xml) parsed(text);
  expect(xmlText("a\u0000\u000b\u001f\ufffe\udc00b\n🫖<")).toBe("ab\n🫖&lt;");
});

test("the sitemap names the pictures of each product", async () => {
  const { urlset } = parsed((await textsOf(shop())).get("sitemap.xml"));
  const page = urlset.url.find((one: { loc: string }) => one.loc === `https://dar-al-noor.example/products/${encodeURIComponent("قميص")}/`);
  expect(page["image:image"]["image:loc"]).toBe(`https://dar-al-noor.example/media/${ids.store}/${ids.media[1]}/960.webp`);
});

test("a blog is a feed in each language, with whole addresses and nothing that runs", async () => {
  const { feed } = parsed((await textsOf(shop())).get("ar/blog/feed.xml"));
  expect(feed["@_xml:lang"]).toBe("ar");
  expect(feed.updated).toBe("2026-02-02T10:00:00.000Z");
  expect(feed.entry[0]).toMatchObject({ title: "أول مقال", published: "2026-02-01T10:00:00.000Z" });
  expect(feed.entry[0].content["#text"]).toBe('<p>Hello <a href="https://dar-al-noor.example/products/x/">here</a></p>');
  expect(feed.link.find((one: Record<string, string>) => one["@_rel"] === "self")["@_href"]).toBe(
    "https://dar-al-noor.example/ar/blog/feed.xml",
  );
});

test("new products are a feed, newest first, with their prices", async () => {
  const { feed } = parsed((await textsOf(shop())).get("products/feed.xml"));
  expect(feed.entry.map((one: { title: string }) => one.title)[0]).toBe("Linen shirt 2");
  expect(feed.entry[0].summary).toMatch(/100\.02.* · Soft linen, number 2\.$/);
});

test("each product has a page of plain text in each language", async () => {
  const texts = await textsOf(shop());
  const text = texts.get("ar/products/shirt-2.md") ?? "";
  expect(text).toContain("# Linen shirt 2\n");
  expect(text).toContain("- **السعر:** 100.02 SAR\n");
  expect(text).toContain(`(https://dar-al-noor.example/api/shop/availability?variants=${ids.variant[2]})`);
  expect(text).toContain("<https://dar-al-noor.example/ar/products/shirt-2/>");
  expect(texts.get("products/قميص.md")).not.toContain("<script>");
});

test("language models find the shop's pages, and the way to what is true now", async () => {
  const texts = await textsOf(shop());
  const guide = texts.get("llms.txt") ?? "";
  expect(guide).toContain("- [Linen shirt 2](https://dar-al-noor.example/products/shirt-2.md)");
  expect(guide).toContain("(https://dar-al-noor.example/feeds/google.xml)");
  expect(texts.get("ar/llms.txt")).toContain("(https://dar-al-noor.example/feeds/ar/google.xml)");
  expect(texts.get("robots.txt")).toContain("llms.txt");
});

test.each([
  ["<p>One<br>two</p><p><strong>b</strong> <em>i</em></p>", "One\\\ntwo\n\n**b** *i*"],
  ["<h2>Head</h2><ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ul>", "### Head\n\n- a\n- b\n   1. c\n   2. d"],
  ['<p><a href="/x (1)">go</a> 1 * 2 [x] `y` a_b</p>', "[go](/x%20%281%29) 1 \\* 2 \\[x\\] \\`y\\` a\\_b"],
  ["<p># no head</p><p>1. no list</p><p>&lt;b&gt;</p>", "\\# no head\n\n\\1. no list\n\n\\<b\\>"],
  [
    "<table><thead><tr><th>Size</th><th>cm</th></tr></thead><tbody><tr><td>S</td><td>90 | 92</td></tr></tbody></table><p>End</p>",
    "| Size | cm |\n| --- | --- |\n| S | 90 \\| 92 |\n\nEnd",
  ],
  ["<blockquote><p>Said</p></blockquote><p>a\n   b</p>", "> Said\n\na b"],
])("%s as Markdown", (html, markdown) => expect(fromHtml(html)).toBe(markdown));
