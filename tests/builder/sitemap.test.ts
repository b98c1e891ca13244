import { expect, test } from "vitest";
import { maxEntries, robotsText, sitemapFiles } from "../../packages/builder/src/sitemap.ts";

const entries = (count: number) => Array.from({ length: count }, (_, i) => ({ url: `https://a.example/${i}/` }));

test("a sitemap that would be too long becomes an index of several", () => {
  const files = sitemapFiles("https://a.example", entries(maxEntries + 1));
  expect(files.map(({ path }) => path)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
  expect(files[0]?.text).toContain("<sitemap><loc>https://a.example/sitemap-2.xml</loc></sitemap>");
  expect(files[1]?.text.match(/<loc>/g)).toHaveLength(maxEntries);
  expect(files[2]?.text).toContain(`https://a.example/${maxEntries}/`);
});

test("a sitemap of the largest size is one file", () => {
  expect(sitemapFiles("https://a.example", entries(maxEntries))).toHaveLength(1);
});

test("robots may read the shop but not what belongs to one shopper", () => {
  const text = robotsText("https://a.example");
  for (const path of ["/cart/", "/checkout/", "/orders/", "/download/", "/api/"]) expect(text).toContain(`Disallow: ${path}`);
  expect(text).toContain("Sitemap: https://a.example/sitemap.xml");
});
