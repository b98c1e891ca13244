/** What shoppers mean is among the first ten results, in each language: the promise of the search. */
import { expect, test } from "vitest";
import { catalogue, entries } from "../fixtures/search/catalogue.ts";
import { fits, queries } from "../fixtures/search/queries.ts";
import { openEngine } from "./search-engine.ts";

const shop = catalogue();
const places = new Map(shop.products.map(({ slug }, i) => [`/${slug}/`, i]));

test("the test set is large enough to mean something", () => {
  expect(shop.products.length).toBeGreaterThanOrEqual(300);
  expect(queries.length).toBeGreaterThanOrEqual(200);
  for (const { words, meaning } of queries)
    expect(
      entries.some(({ traits }) => fits(traits, meaning)),
      words,
    ).toBe(true);
});

test.each(["ar", "en", "fr", "it"] as const)("recall@10 is at least 0.95 in %s", async (locale) => {
  const find = await openEngine(shop, locale);
  const missed: string[] = [];
  let recall = 0;
  const own = queries.filter((query) => query.locale === locale);
  for (const { words, meaning } of own) {
    const meant = new Set(entries.flatMap(({ traits }, i) => (fits(traits, meaning) ? [i] : [])));
    const first = (await find(words)).slice(0, 10);
    const found = first.filter(({ href }) => meant.has(places.get(/\/[^/]+\/$/.exec(href)?.[0] ?? "") ?? -1)).length;
    const part = found / Math.min(10, meant.size);
    recall += part / own.length;
    if (part < 1) missed.push(`${words}: ${found} of ${Math.min(10, meant.size)}`);
  }
  expect(own.length).toBeGreaterThanOrEqual(50);
  expect(recall, missed.join("; ")).toBeGreaterThanOrEqual(0.95);
});
