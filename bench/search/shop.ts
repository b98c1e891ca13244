import { type Id, seededWorld } from "@matjar/core/kernel";
import type { Snapshot, SnapshotProduct } from "@matjar/core/publish";
import { catalogue } from "../../tests/fixtures/search/catalogue.ts";

const latin = ["ba", "cor", "da", "fen", "gal", "har", "jun", "ka", "lo", "mar", "nor", "pa", "qui", "ri", "sol", "ta", "vel", "zen"];
const arabic = ["با", "كر", "دا", "فن", "جل", "هر", "جن", "كا", "لو", "مر", "نر", "سا", "قي", "ري", "سل", "تا", "فل", "زن"];

/** The n-th of 5,832 made-up names of models, so that the shop has as many words as a real one of its size. */
const name = (syllables: readonly string[], n: number): string =>
  [n % 18, Math.floor(n / 18) % 18, Math.floor(n / 324) % 18].map((at) => syllables[at]).join("");

/** Common names come often and rare ones seldom, as words do. */
const zipf = (i: number): number => Math.floor(5832 ** (((i * 7919) % 10_007) / 10_007));

/** A shop of so many products: the test set's goods over and over, each with the names of a model and a line; the same every time. */
export const searchShop = (count: number): Snapshot => {
  const shop = catalogue();
  const world = seededWorld(count);
  const ids = new Map<string, Id<"product">[]>();
  const products = Array.from({ length: count }, (_, i): SnapshotProduct => {
    const base = shop.products[i % shop.products.length] as SnapshotProduct;
    const [model, line] = [zipf(i), zipf(i * 31 + 7)];
    const id = world.id("product");
    ids.set(base.id, [...(ids.get(base.id) ?? []), id]);
    const named = (syllables: readonly string[], title: string) => `${title} ${name(syllables, model)} ${name(syllables, line)}`;
    return {
      ...base,
      id,
      slug: `p-${i}`,
      title: named(arabic, base.title),
      translations: { en: { title: named(latin, base.translations.en?.title ?? "") } },
      variants: base.variants.map((variant, v) => ({
        ...variant,
        id: world.id("variant"),
        price: variant.price + ((i * 131) % 997) * 100,
        sku: `SK-${i}-${v}`,
      })),
      createdAt: new Date(Date.UTC(2024, 0, 1) + i * 3_333_333).toISOString(),
    };
  });
  const collections = shop.collections.map((one) => ({ ...one, productIds: one.productIds.flatMap((id) => ids.get(id) ?? []) }));
  return { ...shop, store: { ...shop.store, locales: ["ar", "en"] }, products, collections };
};
