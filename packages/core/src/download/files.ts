import { get as product } from "../catalog/index.ts";
import { type Id, isoTime, notFound, type StoreContext, stale } from "../kernel/index.ts";
import { ConditionFailed, insert, remove, replace, set, update, type Versioned } from "../table/index.ts";
import { checkVariant, waits } from "./change-file.ts";
import { notInParts, tooManyFiles, uploadIncomplete } from "./errors.ts";
import { type AskFile, DownloadLimits, type FileUpload, maxFiles, maxSinglePutBytes, ProductFile, partBytes } from "./schema.ts";
import {
  fileKey,
  files,
  type KeptUpload,
  keptFilesOf,
  limitsEntity,
  limitsOf,
  loadUpload,
  uploadKey,
  uploads,
  versionedKeptFilesOf,
} from "./store.ts";

const uploadDays = 7;
const signedSeconds = 3600;

/** The files that are sold with a product, with the versions that it takes to change them. @throws notFound when there is no such product */
export const versionedFilesOf = async (ctx: StoreContext, productId: Id<"product">): Promise<Versioned<ProductFile>[]> => {
  const [, kept] = await Promise.all([product(ctx, productId), versionedKeptFilesOf(ctx, productId)]);
  return kept.map(({ value, version }) => ({ value: ProductFile.parse(value), version }));
};

/** How often and how long the files of a product may be downloaded; version 0 when nobody said. @throws notFound */
export const readLimits = async (ctx: StoreContext, productId: Id<"product">): Promise<Versioned<DownloadLimits>> =>
  (await Promise.all([limitsOf(ctx, productId), product(ctx, productId)]))[0];

const partsOf = (bytes: number): number => Math.ceil(bytes / partBytes);

const described = async (ctx: StoreContext, upload: KeptUpload): Promise<FileUpload> => {
  const { uploadId: id, fileName, bytes, blobKey, contentType, multipart } = upload;
  if (multipart === undefined) {
    const single = await ctx.blobs.signUpload(blobKey, { contentType, maxBytes: bytes, expiresSeconds: signedSeconds });
    return { id, fileName, bytes, single: { ...single, headers: { ...single.headers } } };
  }
  const done = await ctx.blobs.listParts(blobKey, multipart);
  return { id, fileName, bytes, parts: { count: partsOf(bytes), partBytes, done: done.map(({ part }) => part) } };
};

/** The variant that a new file is for: as asked, else as of the file that it replaces. @throws noSuchVariant, tooManyFiles, notFound */
const variantFor = async (
  ctx: StoreContext,
  productId: Id<"product">,
  { variantId, replaces }: AskFile,
): Promise<Id<"variant"> | undefined> => {
  const [{ value }, kept] = await Promise.all([product(ctx, productId), keptFilesOf(ctx, productId)]);
  checkVariant(ctx, value, variantId);
  if (replaces === undefined && kept.length >= maxFiles) throw tooManyFiles({ max: maxFiles });
  const old = kept.find(({ id }) => id === replaces);
  if (replaces !== undefined && !old) throw notFound();
  return variantId ?? old?.variantId;
};

/**
 * Begins an upload straight to the blob store: one signed PUT for ≤ 100 MB, else parts that can be resumed for a week.
 * @throws tooManyFiles, noSuchVariant, notFound when there is no such product or no file to replace
 */
export const beginUpload = async (
  ctx: StoreContext,
  productId: Id<"product">,
  { variantId: asked, ...ask }: AskFile,
): Promise<FileUpload> => {
  const variantId = await variantFor(ctx, productId, { ...ask, ...(asked ? { variantId: asked } : {}) });
  const blobKey = `${ctx.storeId}/files/${ctx.world.token()}`;
  const multipart = ask.bytes > maxSinglePutBytes ? await ctx.blobs.startMultipart(blobKey, ask.contentType) : undefined;
  const upload: KeptUpload = {
    ...ask,
    id: ctx.world.id("file"),
    uploadId: ctx.world.id("upload"),
    productId,
    ...(variantId ? { variantId } : {}),
    blobKey,
    createdAt: isoTime(ctx.world),
    expiresAt: ctx.world.now() + uploadDays * 86_400_000,
    ...(multipart === undefined ? {} : { multipart }),
  };
  await ctx.table.write(insert(uploads.row(upload)));
  return described(ctx, upload);
};

/** Where an upload stands, to go on with it. @throws notFound */
export const resumeUpload = async (ctx: StoreContext, productId: Id<"product">, id: Id<"upload">): Promise<FileUpload> =>
  described(ctx, await loadUpload(ctx, productId, id));

/** Addresses for some parts. @throws notInParts, notFound */
export const signParts = async (ctx: StoreContext, productId: Id<"product">, id: Id<"upload">, parts: readonly number[]) => {
  const { blobKey, multipart, bytes } = await loadUpload(ctx, productId, id);
  if (multipart === undefined) throw notInParts();
  const wanted = [...new Set(parts)].filter((part) => part <= partsOf(bytes));
  return Promise.all(
    wanted.map(async (part) => {
      const signed = await ctx.blobs.signPart(blobKey, multipart, part, signedSeconds);
      return { part, ...signed, headers: { ...signed.headers } };
    }),
  );
};

/** Puts the parts together when they are all there. */
const assembled = async (ctx: StoreContext, { blobKey, multipart, bytes }: KeptUpload): Promise<void> => {
  if (multipart === undefined || (await ctx.blobs.head(blobKey))) return;
  const parts = await ctx.blobs.listParts(blobKey, multipart);
  const got = parts.reduce((sum, { size }) => sum + size, 0);
  if (parts.length !== partsOf(bytes) || got !== bytes) throw uploadIncomplete({ wanted: bytes, got });
  await ctx.blobs.completeMultipart(
    blobKey,
    multipart,
    parts.toSorted((a, b) => a.part - b.part),
  );
};

/** Uploads that were begun side by side may be too many together. @throws tooManyFiles */
const checkRoom = async (ctx: StoreContext, { id, productId, replaces }: KeptUpload): Promise<void> => {
  const others = (await keptFilesOf(ctx, productId)).filter((file) => file.id !== id && file.id !== replaces);
  if (others.length >= maxFiles) throw tooManyFiles({ max: maxFiles });
};

/**
 * The upload is over: the file is sold with the product from now on. The blob must have the size that was announced.
 * Two callers at once get the same file. @throws uploadIncomplete, tooManyFiles, notFound when it was completed before
 */
export const completeUpload = async (ctx: StoreContext, productId: Id<"product">, id: Id<"upload">): Promise<ProductFile> => {
  const upload = await loadUpload(ctx, productId, id);
  await checkRoom(ctx, upload);
  await assembled(ctx, upload);
  const got = (await ctx.blobs.head(upload.blobKey))?.size ?? 0;
  if (got !== upload.bytes) throw uploadIncomplete({ wanted: upload.bytes, got });
  const { uploadId: _upload, multipart: _multipart, expiresAt: _expiresAt, replaces, ...file } = upload;
  const old = replaces ? [update(fileKey(productId, replaces), [set(["removed"], true)])] : [];
  const { value } = await product(ctx, productId);
  try {
    await ctx.table.commit([insert(files.row(file)), remove(uploadKey(productId, id)), ...old, ...waits(ctx, value)]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error; // completed a moment ago: the same file
  }
  return ProductFile.parse(file);
};

/** Gives an upload up; what was sent is forgotten. */
export const abortUpload = async (ctx: StoreContext, productId: Id<"product">, id: Id<"upload">): Promise<void> => {
  const { blobKey, multipart } = await loadUpload(ctx, productId, id);
  if (multipart === undefined) await ctx.blobs.remove(blobKey);
  else await ctx.blobs.abortMultipart(blobKey, multipart);
  await ctx.table.write(remove(uploadKey(productId, id)));
};

/** Saves how often and how long the files of a product may be downloaded; for orders from now on. @throws stale, notFound */
export const saveLimits = async (
  ctx: StoreContext,
  productId: Id<"product">,
  limits: DownloadLimits,
  version: number,
): Promise<Versioned<DownloadLimits>> => {
  await product(ctx, productId);
  const value = DownloadLimits.parse(limits);
  try {
    await ctx.table.write(replace(limitsEntity(productId).row(value), version));
  } catch (error) {
    throw error instanceof ConditionFailed ? stale() : error;
  }
  return { value, version: version + 1 };
};
