/** One address for search engines; `changed` is ISO 8601. */
export interface SitemapEntry {
  readonly url: string;
  readonly changed?: string | undefined;
}

/** Below the 50,000 of https://www.sitemaps.org/protocol.html */
export const maxEntries = 40_000;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const header = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

const entry = ({ url, changed }: SitemapEntry, tag: string): string =>
  `<${tag}><loc>${escaped(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</${tag}>\n`;

const urlset = (entries: readonly SitemapEntry[]): string =>
  `${header}<urlset xmlns="${namespace}">\n${entries.map((one) => entry(one, "url")).join("")}</urlset>\n`;

/** `sitemap.xml`, or an index of `sitemap-1.xml`, … when one file would be too long. */
export const sitemapFiles = (origin: string, entries: readonly SitemapEntry[]): { path: string; text: string }[] => {
  if (entries.length <= maxEntries) return [{ path: "sitemap.xml", text: urlset(entries) }];
  const count = Math.ceil(entries.length / maxEntries);
  const parts = Array.from({ length: count }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    text: urlset(entries.slice(i * maxEntries, (i + 1) * maxEntries)),
  }));
  const index = parts.map(({ path }) => entry({ url: `${origin}/${path}` }, "sitemap")).join("");
  return [{ path: "sitemap.xml", text: `${header}<sitemapindex xmlns="${namespace}">\n${index}</sitemapindex>\n` }, ...parts];
};

/** Everything may be read but what belongs to one shopper. */
export const robotsText = (origin: string): string =>
  [
    "User-agent: *",
    ...["api", "cart", "checkout", "orders", "download"].map((path) => `Disallow: /${path}/`),
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
