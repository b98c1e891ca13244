import { type Id, type StoreContext, stale } from "../kernel/index.ts";
import { useWrites } from "../media/index.ts";
import { addressLeft } from "../redirect/store.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned, type Write } from "../table/index.ts";
import { taken, wrongAt, wrongFields } from "./errors.ts";
import { ProductSaved } from "./events.ts";
import { pricePoints, skuKey } from "./rules.ts";
import type { Product, Variant } from "./schema.ts";
import {
  findProduct,
  findSkus,
  priceWrite,
  productWrite,
  skuRemove,
  skuWrite,
  slugInsert,
  slugRemove,
  variantRemove,
  variantWrite,
} from "./store.ts";

/** A write and what it stands for, so that a refusal of the table can be told in words. */
interface Step {
  readonly write: Write;
  readonly of: "product" | "slug" | "picture" | "sku" | "other";
}

/** Rows of one transaction, with room for the event (DynamoDB takes 100). */
const rowsInOneCommit = 95;

export class SlugTaken extends Error {}
class SkuRace extends Error {}

/** Shoppers see only what is active: drafts come and go without a publish. */
const waits = (ctx: StoreContext, before: Product | undefined, { id, title, status }: Product): Write[] =>
  status === "active" || before?.status === "active" ? [unpublished(ctx, { kind: "product", id, title })] : [];

/** People may know the address of what was once public. */
const addressOf = (ctx: StoreContext, { id, slug, status }: Product): Write[] =>
  status === "draft" ? [] : [addressLeft(ctx, "product", id, slug)];

const steps = (of: Step["of"], writes: readonly Write[]): Step[] => writes.map((write) => ({ write, of }));
const skusOf = (product: Product | undefined): string[] => (product?.variants ?? []).flatMap((v) => (v.sku ? [v.sku] : []));

/** Whether the pointer of a variant says all of it already. */
const isPointed = (old: Variant | undefined, now: Variant): boolean => old?.stockPolicy === now.stockPolicy && old.barcode === now.barcode;

const picturesOf = (product: Product | undefined): Id<"media">[] => product?.pictureIds ?? [];

/**
 * SKUs that this save brings in. A row whose product does not have the SKU (any more) is left over from a save that was cut
 * off, and is taken over.
 */
const skuSteps = async (ctx: StoreContext, before: Product | undefined, product: Product): Promise<Step[]> => {
  const old = new Set(skusOf(before).map(skuKey));
  const added = skusOf(product).filter((sku) => !old.has(skuKey(sku)));
  const rows = await findSkus(ctx, added);
  return Promise.all(
    added.map(async (sku): Promise<Step> => {
      const row = rows.get(sku);
      const owner = row && row.value.productId !== product.id ? await findProduct(ctx, row.value.productId) : undefined;
      if (skusOf(owner?.value).some((other) => skuKey(other) === skuKey(sku))) {
        const place = product.variants.findIndex((variant) => variant.sku === sku);
        throw taken(`/variants/${place}/sku`, "sku_taken", ctx.locale, { sku });
      }
      return { write: skuWrite(product, sku, row?.version ?? 0), of: "sku" };
    }),
  );
};

const commit = async (
  ctx: StoreContext,
  all: readonly Step[],
  product: Product,
  event?: ReturnType<typeof ProductSaved.of>,
): Promise<void> => {
  try {
    await ctx.table.commit(
      all.map((step) => step.write),
      event ? [event] : [],
    );
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const failed = all[error.position];
    if (failed?.of === "product") throw stale();
    if (failed?.of === "slug") throw new SlugTaken();
    if (failed?.of === "sku") throw new SkuRace();
    if (failed?.of === "picture") throw missingPicture(ctx, failed, product);
    throw error;
  }
};

const missingPicture = (ctx: StoreContext, { write }: Step, product: Product) => {
  const place = product.pictureIds.findIndex((id) => write.verb === "update" && write.key.pk.endsWith(id));
  return wrongFields([wrongAt(`/pictureIds/${Math.max(place, 0)}`, "picture_missing", ctx.locale)]);
};

const inPieces = async (ctx: StoreContext, all: readonly Step[], product: Product): Promise<void> => {
  for (let from = 0; from < all.length; from += rowsInOneCommit) await commit(ctx, all.slice(from, from + rowsInOneCommit), product);
};

/**
 * Saves a product with everything that hangs on it. One transaction, unless there are more rows than one can carry (beyond
 * some forty variants): then pointers and SKUs go first, the product with its event next, and what is no longer needed last.
 * Cut off between, the product is whole as it was or as it is to be; rows left over point to nothing and are reused.
 */
const saveOnce = async (ctx: StoreContext, before: Versioned<Product> | undefined, product: Product): Promise<void> => {
  const old = before?.value;
  const moved = old?.slug !== product.slug;
  const points = pricePoints(old, product);
  const shown = [...picturesOf(old), ...picturesOf(product)];
  const pointers = product.variants.filter(
    (v) =>
      !isPointed(
        old?.variants.find((o) => o.id === v.id),
        v,
      ),
  );
  const skus = new Set(skusOf(product).map(skuKey));
  const early = [
    ...(await skuSteps(ctx, old, product)),
    ...steps(
      "other",
      pointers.map((v) => variantWrite(product, v)),
    ),
  ];
  const main = [
    ...steps("product", [productWrite(product, before?.version ?? 0)]),
    ...(moved ? steps("slug", [slugInsert(product)]) : []),
    ...(points.length > 0 ? steps("other", [priceWrite(ctx, product.id, points)]) : []),
    ...steps("picture", useWrites(picturesOf(old), shown)),
    ...steps("other", waits(ctx, old, product)),
  ];
  const late = steps("other", [
    ...(moved && old ? [slugRemove(old.slug), ...addressOf(ctx, old)] : []),
    ...(old?.variants ?? []).filter((o) => !product.variants.some((v) => v.id === o.id)).map((v) => variantRemove(v.id)),
    ...skusOf(old)
      .filter((sku) => !skus.has(skuKey(sku)))
      .map(skuRemove),
    ...useWrites(shown, picturesOf(product)),
  ]);
  const event = ProductSaved.of(ctx, { productId: product.id, slug: product.slug, status: product.status });
  if (early.length + main.length + late.length <= rowsInOneCommit) return commit(ctx, [...main, ...early, ...late], product, event);
  await inPieces(ctx, early, product);
  await commit(ctx, main, product, event);
  await inPieces(ctx, late, product);
};

/** @throws SlugTaken · taken (SKU) · stale · wrongFields (a picture that is gone) */
export const save = async (ctx: StoreContext, before: Versioned<Product> | undefined, product: Product): Promise<Versioned<Product>> => {
  for (let round = 1; ; round++) {
    try {
      await saveOnce(ctx, before, product);
      return { value: product, version: (before?.version ?? 0) + 1 };
    } catch (error) {
      if (!(error instanceof SkuRace) || round === 5) throw error; // somebody took or freed the SKU in between: look again
    }
  }
};
