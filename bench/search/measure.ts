/** What a search costs: bytes as served until the first results are seen, time of a question, files that a change touches. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Questions } from "@matjar/builder/questions";
import { scenesOf } from "@matjar/builder/scene";
import { searchFiles } from "@matjar/builder/search-files";
import type { Snapshot } from "@matjar/core/publish";
import souk from "../../themes/souk/theme.ts";
import { type Visit, withVisitors } from "./browser.ts";
import { searchShop } from "./shop.ts";

type Files = ReadonlyMap<string, string>;

export interface Searched {
  readonly products: number;
  readonly locale: string;
  readonly files: number;
  /** CPU of making all files. */
  readonly buildMs: number;
  /** Of the worst question: index files alone, and with the cards of the first page; gzip, then brotli. */
  readonly indexBytes: number;
  readonly firstLoadBytes: number;
  readonly brotliBytes: number;
  /** Median of the slowest question, everything loaded. */
  readonly askMs: number;
  readonly priceTouches: number;
  readonly titleTouches: number;
}

const questions = { ar: ["قميص ازرق", "فناجين", "فانوص", "با", ""], en: ["blue shirt", "lentern", "bac", "rings", ""] } as const;

const filesOf = async (shop: Snapshot, at: number): Promise<Files> => {
  const scene = scenesOf(new Questions(shop), souk)[at];
  if (!scene) throw new Error("no such language");
  const all = searchFiles(scene).map(async ({ path, recipe }) => [path.split("/").at(-1) ?? "", String(await recipe().make())] as const);
  return new Map(await Promise.all(all));
};

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

const weighed = (files: Files, { read, times }: Visit) => {
  const bytes = (squeeze: (text: string) => Buffer, names = read) =>
    names.reduce((sum, name) => sum + squeeze(files.get(name) ?? "").length, 0);
  const index = read.filter((name) => !name.startsWith("c-"));
  return { index: bytes(gzipSync, index), all: bytes(gzipSync), brotli: bytes(brotliCompressSync), ms: median(times) };
};

const touched = (before: Files, after: Files): number => [...after].filter(([name, text]) => before.get(name) !== text).length;

const withFirst = (shop: Snapshot, change: (product: Snapshot["products"][number]) => Snapshot["products"][number]): Snapshot => ({
  ...shop,
  products: shop.products.map((product, i) => (i === 0 ? change(product) : product)),
});

/** Makes the files of shops of several sizes and lets visitors ask in a real browser. */
export const measureSearch = (sizes: readonly number[]): Promise<Searched[]> =>
  withVisitors(async (visit) => {
    const measured: Searched[] = [];
    for (const products of sizes) {
      const shop = searchShop(products);
      const dearer = withFirst(shop, (one) => ({ ...one, variants: one.variants.map((v) => ({ ...v, price: v.price + 100 })) }));
      const renamed = withFirst(shop, (one) => ({ ...one, title: "مزهرية زليج", translations: { en: { title: "Zellige vase" } } }));
      for (const [at, locale] of (["ar", "en"] as const).entries()) {
        const start = process.cpuUsage();
        const files = await filesOf(shop, at);
        const { user, system } = process.cpuUsage(start);
        const visits: ReturnType<typeof weighed>[] = [];
        for (const words of questions[locale]) visits.push(weighed(files, await visit(files, { locale, words })));
        const worst = (of: keyof (typeof visits)[number]) => Math.max(...visits.map((one) => one[of]));
        measured.push({
          products,
          locale,
          files: files.size,
          buildMs: (user + system) / 1000,
          indexBytes: worst("index"),
          firstLoadBytes: worst("all"),
          brotliBytes: worst("brotli"),
          askMs: worst("ms"),
          priceTouches: touched(files, await filesOf(dearer, at)),
          titleTouches: touched(files, await filesOf(renamed, at)),
        });
      }
    }
    return measured;
  });
