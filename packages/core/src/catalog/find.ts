import { type Found, mapPage, type PageQuery, type StoreContext, sift, speaksOf, wordsOf } from "../kernel/index.ts";
import { productsByCode } from "./codes.ts";
import { summaryOf } from "./rules.ts";
import type { Product, ProductSummary } from "./schema.ts";
import { listSearchable, type Searchable } from "./store.ts";

interface Question extends PageQuery {
  readonly q: string;
  readonly status?: Product["status"] | undefined;
}

const textOf = ({ title, slug, words }: Searchable): string => `${title} ${slug} ${words}`;

/**
 * Products that are meant by a question: first those whose SKU or barcode begins so, then, newest first, those with all its words in
 * their title (of any language), address, brand, type or tags. Looks at a thousand products at most, and goes on by cursor.
 * Found codes come on top of a `limit` that has no room for them.
 */
export const find = async (ctx: StoreContext, { q, status, cursor, limit }: Question): Promise<Found<ProductSummary>> => {
  const coded = (await productsByCode(ctx, q)).filter((product) => status === undefined || product.status === status);
  const above = cursor === undefined ? coded.map(summaryOf) : [];
  const words = wordsOf(q);
  if (words.length === 0) return { items: above };
  const known = new Set<string>(coded.map(({ id }) => id));
  const fits = (one: Searchable): boolean => !known.has(one.id) && speaksOf(textOf(one), words);
  const room = Math.max(1, limit - above.length);
  const page = await sift((query) => listSearchable(ctx, { ...query, status }), fits, {
    limit: room,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const { items } = mapPage(page, ({ words: _words, ...summary }) => summary);
  return { ...page, items: [...above, ...items] };
};
