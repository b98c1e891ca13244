import { xmlDeclaration, xmlText } from "./feeds/xml.ts";

/** One address for search engines; `changed` is ISO 8601, pictures are absolute addresses. */
export interface SitemapEntry {
  readonly url: string;
  readonly changed?: string | undefined;
  readonly pictures?: readonly string[];
}

/** Below the 50,000 of https://www.sitemaps.org/protocol.html */
export const maxEntries = 40_000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const ofImages = "http://www.google.com/schemas/sitemap-image/1.1";

const image = (address: string): string => `<image:image><image:loc>${xmlText(address)}</image:loc></image:image>`;

const entry = ({ url, changed, pictures = [] }: SitemapEntry, tag: string): string =>
  `<${tag}><loc>${xmlText(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}${pictures.map(image).join("")}</${tag}>\n`;

const urlset = (entries: readonly SitemapEntry[]): string =>
  `${xmlDeclaration}<urlset xmlns="${namespace}" xmlns:image="${ofImages}">\n${entries.map((one) => entry(one, "url")).join("")}</urlset>\n`;

/** `sitemap.xml`, or an index of `sitemap-1.xml`, … when one file would be too long. */
export const sitemapFiles = (origin: string, entries: readonly SitemapEntry[]): { path: string; text: string }[] => {
  if (entries.length <= maxEntries) return [{ path: "sitemap.xml", text: urlset(entries) }];
  const count = Math.ceil(entries.length / maxEntries);
  const parts = Array.from({ length: count }, (_, i) => ({
    path: `sitemap-${i + 1}.xml`,
    text: urlset(entries.slice(i * maxEntries, (i + 1) * maxEntries)),
  }));
  const index = parts.map(({ path }) => entry({ url: `${origin}/${path}` }, "sitemap")).join("");
  return [{ path: "sitemap.xml", text: `${xmlDeclaration}<sitemapindex xmlns="${namespace}">\n${index}</sitemapindex>\n` }, ...parts];
};

/** Everything may be read but what belongs to one shopper; of the API what a shop window shows. */
export const robotsText = (origin: string): string =>
  [
    `# For language models: ${origin}/llms.txt`,
    "User-agent: *",
    ...["products", "availability"].map((path) => `Allow: /api/shop/${path}`),
    ...["api", "cart", "checkout", "orders", "download"].map((path) => `Disallow: /${path}/`),
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
