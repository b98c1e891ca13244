import type { z } from "zod";
import { type Id, isoTime, notFound, type StoreContext, stale } from "../kernel/index.ts";
import { useWrites } from "../media/index.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned, type Write } from "../table/index.ts";
import { checked, settled, withStock } from "./create.ts";
import { taken, wrongAt, wrongFields } from "./errors.ts";
import { ProductRemoved } from "./events.ts";
import { get } from "./read.ts";
import { SlugTaken, save } from "./save.ts";
import type { Product, ProductInput } from "./schema.ts";
import { findProduct, productRemove, skuRemove, slugRemove, variantRemove } from "./store.ts";

const strangers = (ctx: StoreContext, input: ProductInput, before: Product) =>
  input.variants.flatMap(({ id }, i) =>
    id === undefined || before.variants.some((variant) => variant.id === id)
      ? []
      : [wrongAt(`/variants/${i}/id`, "unknown_variant", ctx.locale)],
  );

/**
 * Replaces what the merchant edits. Variants keep their id, price history and stock; new ones come without an id.
 *
 * @param version as read; @throws stale when somebody saved since · notFound · wrongFields · taken
 */
export const update = async (
  ctx: StoreContext,
  id: Id<"product">,
  version: number,
  raw: z.input<typeof ProductInput>,
): Promise<Versioned<Product>> => {
  const input = checked(ctx, raw);
  const before = await get(ctx, id);
  if (before.version !== version) throw stale();
  const faults = strangers(ctx, input, before.value);
  if (faults.length > 0) throw wrongFields(faults);
  const { variants, openings } = settled(ctx, input.variants);
  const { createdAt, slug } = before.value;
  const product: Product = { ...input, id, variants, slug: input.slug ?? slug, createdAt, updatedAt: isoTime(ctx.world) };
  try {
    return await withStock(ctx, openings, () => save(ctx, before, product));
  } catch (error) {
    if (error instanceof SlugTaken) throw taken("/slug", "slug_taken", ctx.locale, { slug: product.slug });
    throw error;
  }
};

const tries = 5;

const setOne = async (ctx: StoreContext, id: Id<"product">, status: Product["status"]): Promise<boolean> => {
  for (let round = 1; ; round++) {
    const before = await findProduct(ctx, id);
    if (!before) return false;
    if (before.value.status === status) return true;
    try {
      await save(ctx, before, { ...before.value, status, updatedAt: isoTime(ctx.world) });
      return true;
    } catch (error) {
      if (round === tries || (error as { code?: string }).code !== "stale_version") throw error; // saved meanwhile: set it on the newest
    }
  }
};

/** Sets the status of up to fifty products, one by one; archived ones keep everything. Answers those that exist. */
export const setStatus = async (ctx: StoreContext, ids: readonly Id<"product">[], status: Product["status"]): Promise<Id<"product">[]> => {
  const done: Id<"product">[] = [];
  for (const id of new Set(ids)) if (await setOne(ctx, id, status)) done.push(id);
  return done;
};

/** Off the shelf is off the shop with the next publish. */
const waits = (ctx: StoreContext, { id, title, status }: Product): Write[] =>
  status === "active" ? [unpublished(ctx, { kind: "product", id, title, removed: true })] : [];

const leftovers = (product: Product): Write[] => [
  slugRemove(product.slug),
  ...useWrites(product.pictureIds, []),
  ...product.variants.flatMap(({ id, sku }) => [variantRemove(id), ...(sku ? [skuRemove(sku)] : [])]),
];

/**
 * Deletes a product for good. Its price history and stock ledger stay: orders speak of them.
 *
 * @throws stale · notFound
 */
export const remove = async (ctx: StoreContext, id: Id<"product">, version: number): Promise<void> => {
  const before = await findProduct(ctx, id);
  if (!before) throw notFound();
  const rest = leftovers(before.value);
  const first = rest.slice(0, 95);
  try {
    await ctx.table.commit(
      [productRemove(before.value, version), ...first, ...waits(ctx, before.value)],
      [ProductRemoved.of(ctx, { productId: id, slug: before.value.slug })],
    );
  } catch (error) {
    throw error instanceof ConditionFailed && error.position === 0 ? stale() : error;
  }
  for (let from = first.length; from < rest.length; from += 95) await ctx.table.commit(rest.slice(from, from + 95));
};
