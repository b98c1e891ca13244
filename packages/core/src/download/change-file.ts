import { get as product } from "../catalog/index.ts";
import type { Product } from "../catalog/schema.ts";
import { type Id, notFound, type StoreContext, stale } from "../kernel/index.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, replace, set, update, type Versioned, versionIs, type Write } from "../table/index.ts";
import { noSuchVariant } from "./errors.ts";
import { type FileChange, ProductFile } from "./schema.ts";
import { fileKey, files, type KeptFile } from "./store.ts";

/** A file that is sold. @throws notFound */
const loadFile = async (ctx: StoreContext, productId: Id<"product">, id: Id<"file">): Promise<Versioned<KeptFile>> => {
  const item = await ctx.table.get(fileKey(productId, id));
  const found = item && files.parse(item);
  if (!found || found.value.removed) throw notFound();
  return found;
};

/** @throws noSuchVariant */
export const checkVariant = (ctx: StoreContext, { variants }: Product, id: Id<"variant"> | null | undefined): void => {
  if (id && !variants.some((variant) => variant.id === id)) throw noSuchVariant(ctx.locale);
};

/** The shop says of each variant whether it comes with a file. */
export const waits = (ctx: StoreContext, { id, title, status }: Product): Write[] =>
  status === "active" ? [unpublished(ctx, { kind: "product", id, title })] : [];

/**
 * Renames a file, or gives it to another variant or to all of them, for orders from now on.
 * @throws stale, notFound, noSuchVariant
 */
export const changeFile = async (
  ctx: StoreContext,
  productId: Id<"product">,
  id: Id<"file">,
  change: FileChange,
  version: number,
): Promise<Versioned<ProductFile>> => {
  const [of, before] = await Promise.all([product(ctx, productId), loadFile(ctx, productId, id)]);
  if (before.version !== version) throw stale();
  checkVariant(ctx, of.value, change.variantId);
  const { variantId: old, ...rest } = before.value;
  const variantId = change.variantId === undefined ? old : (change.variantId ?? undefined);
  const value: KeptFile = { ...rest, fileName: change.fileName ?? rest.fileName, ...(variantId ? { variantId } : {}) };
  try {
    await ctx.table.commit([replace(files.row(value), version), ...(variantId === old ? [] : waits(ctx, of.value))]);
  } catch (error) {
    throw error instanceof ConditionFailed ? stale() : error;
  }
  return { value: ProductFile.parse(value), version: version + 1 };
};

/** Takes a file out of what is sold. Who bought it keeps it. @throws stale, notFound */
export const removeFile = async (ctx: StoreContext, productId: Id<"product">, id: Id<"file">, version: number): Promise<void> => {
  const [{ value }] = await Promise.all([product(ctx, productId), loadFile(ctx, productId, id)]);
  const removed = update(fileKey(productId, id), [set(["removed"], true)], { if: versionIs(version) });
  try {
    await ctx.table.commit([removed, ...waits(ctx, value)]);
  } catch (error) {
    throw error instanceof ConditionFailed ? stale() : error;
  }
};
