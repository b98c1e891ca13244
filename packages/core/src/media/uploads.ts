import { command, type Id, type StoreContext } from "../kernel/index.ts";
import { tooManyBytes, unsupportedType, uploadMissing } from "./errors.ts";
import { AskUpload, maxPictureBytes, pictureTypes, type UploadTicket } from "./schema.ts";

/** Private, gone after a day; each store has its own folder, so an id of another store finds nothing. */
const uploadKey = (ctx: StoreContext, id: Id<"upload">): string => `uploads/${ctx.storeId}/${id}`;

const uploadSeconds = 900;
export const maxImportBytes = 5 * 1024 * 1024;

const limits: ReadonlyMap<string, number> = new Map([
  ...pictureTypes.map((type) => [type, maxPictureBytes] as const),
  ["text/csv", maxImportBytes],
]);

/** Where to send a file that is to become a picture or an import. @throws unsupportedType · tooManyBytes */
export const askUpload = command(AskUpload, async (ctx: StoreContext, { contentType, bytes }): Promise<UploadTicket> => {
  const maxBytes = limits.get(contentType);
  if (maxBytes === undefined) throw unsupportedType();
  if (bytes > maxBytes) throw tooManyBytes({ maxBytes });
  const uploadId = ctx.world.id("upload");
  const upload = await ctx.blobs.signUpload(uploadKey(ctx, uploadId), { contentType, maxBytes: bytes, expiresSeconds: uploadSeconds });
  return { uploadId, upload };
});

/** The bytes that arrived. @throws uploadMissing · tooManyBytes (S3 cannot refuse them on the way) */
export const takeUpload = async (ctx: StoreContext, id: Id<"upload">, maxBytes: number): Promise<Uint8Array> => {
  const key = uploadKey(ctx, id);
  const meta = await ctx.blobs.head(key);
  if (meta && meta.size > maxBytes) {
    await ctx.blobs.remove(key);
    throw tooManyBytes({ maxBytes });
  }
  const found = meta && (await ctx.blobs.get(key));
  if (!found) throw uploadMissing();
  const chunks: Uint8Array[] = [];
  for await (const chunk of found.body) chunks.push(chunk);
  return Buffer.concat(chunks);
};

export const dropUpload = (ctx: StoreContext, id: Id<"upload">): Promise<void> => ctx.blobs.remove(uploadKey(ctx, id));
