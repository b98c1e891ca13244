import { z } from "zod";
import { type Id, idOf, notFound, type StoreContext } from "../kernel/index.ts";
import { entity, type Key, type Versioned } from "../table/index.ts";
import { DownloadLimits, Grant, ProductFile } from "./schema.ts";

/*
 * Keys, inside the store:
 *   FP#<prd>   FILE#<fil>   a file that is sold, beside the others of its product
 *   FP#<prd>   LIMITS       how often and how long they may be downloaded
 *   FP#<prd>   UPL#<upl>    an upload under way, gone after a week
 *   O#<ord>    GRT#<grt>    a buyer's right to one file
 */

/** A file as kept: with the blob that nobody can guess, and whether it is still sold. */
export const KeptFile = ProductFile.extend({ blobKey: z.string(), removed: z.boolean().optional() });
export type KeptFile = z.infer<typeof KeptFile>;

export const fileKey = (productId: Id<"product">, id: Id<"file">): Key => ({ pk: `FP#${productId}`, sk: `FILE#${id}` });
export const files = entity("file", KeptFile, (file) => fileKey(file.productId, file.id), {
  lists: (file) => ({ pk: "FILES", sk: `${file.productId}#${file.id}` }), // which products come with files: read at publish
});

/** The files that are sold with a product, oldest first, strongly consistent. Those of one variant and those of all. */
export const versionedKeptFilesOf = async (ctx: StoreContext, productId: Id<"product">): Promise<Versioned<KeptFile>[]> => {
  const all: Versioned<KeptFile>[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await ctx.table.query({ partition: `FP#${productId}`, prefix: "FILE#", ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.items.map(files.parse).filter(({ value }) => !value.removed));
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
};

export const keptFilesOf = async (ctx: StoreContext, productId: Id<"product">): Promise<KeptFile[]> =>
  (await versionedKeptFilesOf(ctx, productId)).map(({ value }) => value);

export const KeptUpload = ProductFile.omit({ sha256: true }).extend({
  uploadId: idOf("upload"),
  blobKey: z.string(),
  /** Of the blob store, when it goes in parts. */
  multipart: z.string().optional(),
  replaces: idOf("file").optional(),
  expiresAt: z.int(),
});
export type KeptUpload = z.infer<typeof KeptUpload>;

export const uploadKey = (productId: Id<"product">, id: Id<"upload">): Key => ({ pk: `FP#${productId}`, sk: `UPL#${id}` });
export const uploads = entity("upload", KeptUpload, (upload) => uploadKey(upload.productId, upload.uploadId), {
  expiresAt: ({ expiresAt }) => expiresAt,
});

/** @throws notFound */
export const loadUpload = async (ctx: StoreContext, productId: Id<"product">, id: Id<"upload">): Promise<KeptUpload> => {
  const item = await ctx.table.get(uploadKey(productId, id));
  const upload = item && uploads.parse(item).value;
  if (!upload || upload.expiresAt <= ctx.world.now()) throw notFound();
  return upload;
};

const limitsKey = (productId: Id<"product">): Key => ({ pk: `FP#${productId}`, sk: "LIMITS" });
export const limitsEntity = (productId: Id<"product">) => entity("download_limits", DownloadLimits, () => limitsKey(productId));

/** The product's own limits, or the usual ones at version 0. */
export const limitsOf = async (ctx: StoreContext, productId: Id<"product">): Promise<Versioned<DownloadLimits>> => {
  const item = await ctx.table.get(limitsKey(productId));
  return item ? limitsEntity(productId).parse(item) : { value: DownloadLimits.parse({}), version: 0 };
};

/** A grant as kept: `hits` are its uses by their own tokens, so that a use whose answer got lost is not counted twice. */
export const KeptGrant = Grant.extend({ blobKey: z.string(), hits: z.record(z.string(), z.iso.datetime()) });
export type KeptGrant = z.infer<typeof KeptGrant>;

export const grantKey = (orderId: Id<"order">, id: Id<"grant">): Key => ({ pk: `O#${orderId}`, sk: `GRT#${id}` });
export const grants = entity("grant", KeptGrant, (grant) => grantKey(grant.orderId, grant.id));

export const keptGrantsOf = async (ctx: StoreContext, orderId: Id<"order">): Promise<Versioned<KeptGrant>[]> => {
  const all: Versioned<KeptGrant>[] = [];
  let cursor: string | undefined;
  do {
    const page = await ctx.table.query({
      partition: `O#${orderId}`,
      prefix: "GRT#",
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    });
    all.push(...page.items.map(grants.parse));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
};
