import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { blobLinks } from "@matjar/adapters/blob-links";
import { FsBlobs } from "@matjar/adapters/fs-blobs";
import { build, type ThemeBundle, themeBundle } from "@matjar/builder";
import type { BlobStore } from "@matjar/core/kernel";
import { fileKey, type Manifest, type Snapshot } from "@matjar/core/publish";
import { compileTheme, loadRenderer } from "@matjar/theme-kit/compile.ts";
import type { FactFile } from "@matjar/theme-kit/search/index.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cache } from "../support/house.ts";
import { flatRate, ids, someCollection, somePicture, someProduct, someSnapshot } from "./shop.ts";

let folder: string;
let souk: ThemeBundle;
let blobs: BlobStore;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "souk-"));
  const compiled = await compileTheme({ themeDir: "themes/souk", outDir: path.join(cache, "themes") });
  souk = await themeBundle(compiled, await loadRenderer(compiled));
  blobs = new FsBlobs(path.join(folder, "blobs"), blobLinks({ base: "http://blobs.test", secret: "s", now: () => 0 }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&{{7*7}}`;

const shop = (): Snapshot => {
  const products = [
    someProduct(1, { slug: "قميص-كتان", pictureIds: [somePicture(1).id], translations: { fr: { title: "Chemise en lin" } } }),
    someProduct(2, {
      title: hostile,
      brand: hostile,
      descriptionHtml: `<p onclick="alert(1)">ok</p><script>alert(1)</script>`,
      seo: { title: hostile.slice(0, 60), description: hostile },
      options: [{ name: hostile.slice(0, 30), values: [hostile] }],
      variants: [
        {
          id: ids.variant[2] as never,
          options: [hostile],
          price: 1,
          sku: hostile,
          weightGrams: 0,
          stockPolicy: "deny",
          requiresShipping: true,
        },
      ],
    }),
    ...Array.from({ length: 30 }, (_, i) => someProduct(i + 3)),
  ];
  const base = someSnapshot({
    products,
    media: { [somePicture(1).id]: somePicture(1, { alt: hostile }) },
    collections: [
      someCollection(
        1,
        products.map(({ id }) => id),
        { title: hostile, slug: "all-we-have" },
      ),
    ],
    menus: { main: [{ label: hostile.slice(0, 60), href: "/collections/all/" }], footer: [] },
    pages: [
      {
        id: ids.page[1] as never,
        title: hostile,
        slug: "about",
        bodyHtml: `<p>x</p><script>alert(1)</script>`,
        sections: [],
        seo: {},
        translations: {},
        updatedAt: "2026-01-01T00:00:00.000Z",
      },
    ],
    shipping: { zones: [{ id: ids.zone, name: "z", countries: ["*"], rates: [flatRate] }] },
  });
  return { ...base, store: { ...base.store, name: hostile, currency: "KWD", locales: ["ar", "en", "fr", "it"] } };
};

const run = (snapshot: Snapshot, previous?: Manifest["files"]) => build({ snapshot, theme: souk, blobs, clock: () => 0, previous });

const textOf = async (files: Manifest["files"], name: string): Promise<string> => {
  const found = await blobs.get(fileKey(ids.store, files[name]?.hash ?? ""));
  return found ? Buffer.concat(await Array.fromAsync(found.body)).toString() : "";
};

test("every page of a shop full of hostile text is made, in four languages, and nothing of it can run", async () => {
  const { files, pages } = await run(shop());
  expect(pages).toBe(4 * (1 + 2 + 2 + 32 + 1 + 3));
  for (const name of Object.keys(files).filter((one) => one.endsWith(".html"))) {
    const html = await textOf(files, name);
    expect(html, name).toMatch(/^<!doctype html>/i);
    const tags = html.replace(/="[^"]*"/g, ""); // what stands in quotes is an attribute's text
    expect(tags, name).not.toMatch(/<script>alert|<img src=x|onclick=/i);
    expect(html, name).toContain(/^(en|fr|it)\//.test(name) ? 'dir="ltr"' : 'dir="rtl"');
  }
});

test("the facts of a product are the same in HTML, JSON-LD and search", async () => {
  const { files } = await run(shop());
  const html = await textOf(files, "en/products/قميص-كتان/index.html");
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json ?? "") as { "@type": string },
  );
  expect(blocks.find((one) => one["@type"] === "Product")).toMatchObject({
    name: "Linen shirt 1",
    offers: { price: "10.001", priceCurrency: "KWD" },
  });
  expect(html).toContain("10.001");
  const { price, step } = JSON.parse(await textOf(files, "search/en/f-0.json")) as FactFile;
  expect(price.map((one) => one * step)).toContain(10_001);
  expect(await textOf(files, "fr/products/قميص-كتان/index.html")).toContain("Chemise en lin");
});

test("each file that a page asks for from the site is in the site", async () => {
  const { files } = await run(shop());
  for (const name of ["index.html", "en/products/shirt-3/index.html", "fr/search/index.html", "it/cart/index.html", "404.html"]) {
    const html = await textOf(files, name);
    const asked = [...html.matchAll(/(?:href|src)="(\/_a\/[^"]+)"/g)].map(([, url]) => url?.slice(1) ?? "");
    expect(asked.length, name).toBeGreaterThan(0);
    for (const url of asked) expect(files, `${name} asks for ${url}`).toHaveProperty([url]);
    const links = [...html.matchAll(/<a [^>]*href="(\/[^"?#]*)/g)].map(([, href]) => decodeURIComponent(href ?? "").slice(1));
    for (const link of links.filter((one) => !/^checkout/.test(one))) {
      expect(files, `${name} links to ${link}`).toHaveProperty([link === "" || link.endsWith("/") ? `${link}index.html` : link]);
    }
  }
});

test("an edit gives byte for byte what a full build gives, with the real theme too", async () => {
  const before = shop();
  const { files } = await run(before);
  const products = before.products.map((one, i) =>
    i === 3 ? { ...one, title: "Silk scarf", variants: one.variants.map((v) => ({ ...v, price: 7 })) } : one,
  );
  const edited = { ...before, products };
  const step = await run(edited, files);
  expect(step.files).toEqual((await run(edited)).files);
  expect(step.made).toBeLessThan(Object.keys(files).length / 2);
});
