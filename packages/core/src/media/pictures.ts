import type { z } from "zod";
import { type Id, isoTime, notFound, type StoreContext, sha256, stale } from "../kernel/index.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { pictureInUse } from "./errors.ts";
import type { PictureMaker } from "./port.ts";
import { AddPicture, maxPictureBytes, type Picture, PictureChange } from "./schema.ts";
import { byHash, findPicture, pictureInserts, pictureRemoves, pictureWrite } from "./store.ts";
import { dropUpload, takeUpload } from "./uploads.ts";

const fileKey = (ctx: StoreContext, id: Id<"media">, width: number): string => `media/${ctx.storeId}/${id}/${width}.webp`;

const forever = { contentType: "image/webp", cacheControl: "public, max-age=31536000, immutable" };

/**
 * Makes a picture of these bytes, or answers the one they became before. Files first, then the rows: a picture that is in the
 * table can always be shown.
 *
 * @throws what `PictureMaker.make` throws
 */
export const keepPicture = async (ctx: StoreContext, maker: PictureMaker, bytes: Uint8Array, alt: string): Promise<Versioned<Picture>> => {
  const hash = sha256(bytes);
  const known = await byHash(ctx, hash);
  if (known) return known;
  const { width, height, color, files } = await maker.make(bytes);
  const id = ctx.world.id("media");
  await Promise.all(files.map((file) => ctx.blobs.put(fileKey(ctx, id, file.width), file.bytes, forever)));
  const value: Picture = { id, width, height, widths: files.map((file) => file.width), alt, color, createdAt: isoTime(ctx.world) };
  await ctx.table.commit(pictureInserts(value, hash));
  return { value, version: 1 };
};

/** Turns an upload into a picture. @throws uploadMissing · tooManyBytes · tooManyPixels · unsafeSvg · unreadablePicture */
export const addPicture = async (ctx: StoreContext, maker: PictureMaker, raw: z.input<typeof AddPicture>): Promise<Versioned<Picture>> => {
  const { uploadId, alt } = AddPicture.parse(raw);
  const picture = await keepPicture(ctx, maker, await takeUpload(ctx, uploadId, maxPictureBytes), alt);
  await dropUpload(ctx, uploadId);
  return picture;
};

/** @throws notFound */
export const getPicture = async (ctx: StoreContext, id: Id<"media">): Promise<Versioned<Picture>> => {
  const found = await findPicture(ctx, id);
  if (!found) throw notFound();
  return found;
};

/** Alt text, its translations, focal point. @throws notFound · stale */
export const changePicture = async (
  ctx: StoreContext,
  id: Id<"media">,
  version: number,
  raw: z.input<typeof PictureChange>,
): Promise<Versioned<Picture>> => {
  const { focalPoint, alt, altTranslations } = PictureChange.parse(raw);
  const { value: before } = await getPicture(ctx, id);
  const { focalPoint: oldPoint, ...rest } = before;
  const point = focalPoint === undefined ? oldPoint : (focalPoint ?? undefined);
  const value: Picture = {
    ...rest,
    ...(alt === undefined ? {} : { alt }),
    ...(altTranslations === undefined ? {} : { altTranslations }),
    ...(point === undefined ? {} : { focalPoint: point }),
  };
  try {
    await ctx.table.commit([pictureWrite(value, version), unpublished(ctx, { kind: "picture", id, title: value.alt })]);
  } catch (error) {
    throw error instanceof ConditionFailed ? stale() : error;
  }
  return { value, version: version + 1 };
};

/** Deletes a picture that nothing shows. @throws notFound · stale · pictureInUse */
export const removePicture = async (ctx: StoreContext, id: Id<"media">, version: number): Promise<void> => {
  const { value } = await getPicture(ctx, id);
  try {
    await ctx.table.commit(pictureRemoves(id, version));
  } catch (error) {
    if (error instanceof ConditionFailed) throw error.position === 0 ? stale() : pictureInUse();
    throw error;
  }
  await Promise.all(value.widths.map((width) => ctx.blobs.remove(fileKey(ctx, id, width))));
};
