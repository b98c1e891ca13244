import { type CatalogueFormat, type CatalogueHead, headPath, partPath } from "@matjar/builder/feeds/catalogue";
import type { ProductRecord } from "@matjar/builder/record";
import { type Id, type Locale, notFound, type StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { availabilityOf, levels } from "@matjar/core/stock";

/** Parts that are read at once: a large shop has hundreds, and each waits for the network. */
const partsAtOnce = 8;

const read = async <T>(files: Publish.ReadLive, path: string): Promise<T> => {
  const text = await files(path);
  if (text === undefined) throw notFound();
  return JSON.parse(text) as T; // the builder wrote it
};

/** Variants of which nothing is left at this moment. What can always be had is not asked for. */
const soldOut = async (ctx: StoreContext, products: readonly ProductRecord[]): Promise<ReadonlySet<string>> => {
  const counted = products.flatMap(({ offers }) => offers.flatMap(({ id, always }) => (always ? [] : (id as Id<"variant">))));
  const found = await levels(ctx, counted);
  const gone = found.filter((level) => availabilityOf(level, "deny").state === "sold_out");
  return new Set(gone.map(({ variantId }) => variantId));
};

async function* bytesOf(ctx: StoreContext, files: Publish.ReadLive, head: CatalogueHead, format: CatalogueFormat) {
  const part = async (at: number): Promise<string> => {
    const products = await read<readonly ProductRecord[]>(files, partPath(head.locale, at));
    const gone = await soldOut(ctx, products);
    return products.map((product) => format.product(product, ({ id }) => !gone.has(id), head)).join("");
  };
  yield Buffer.from(format.head(head));
  for (let from = 0; from < head.parts; from += partsAtOnce) {
    const some = Array.from({ length: Math.min(partsAtOnce, head.parts - from) }, (_, i) => part(from + i));
    for (const text of await Promise.all(some)) if (text) yield Buffer.from(text);
  }
  if (format.tail) yield Buffer.from(format.tail);
}

/**
 * The catalogue of a shop as it was published, with the availability of this moment, in one vendor's format and in pieces.
 * @throws notFound before the first release, and for a language that the shop does not have
 */
export const catalogueFeed = async (ctx: StoreContext, format: CatalogueFormat, locale: Locale): Promise<AsyncIterable<Uint8Array>> => {
  const files = await Publish.liveFiles(ctx);
  if (!files) throw notFound();
  return bytesOf(ctx, files, await read<CatalogueHead>(files, headPath(locale)), format);
};
