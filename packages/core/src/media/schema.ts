import { z } from "zod";
import { idOf, Locale } from "../kernel/index.ts";

/** The widths that are made of each picture, in CSS pixels; a picture is never scaled up. */
export const pictureWidths = [160, 320, 640, 960, 1440, 2000] as const;

export const maxPixels = 50_000_000;
export const maxPictureBytes = 20 * 1024 * 1024;

export const FocalPoint = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });

/** A picture of the store, made once at upload into WebP widths at `/media/<storeId>/<mediaId>/<width>.webp`. */
export const Picture = z.object({
  id: idOf("media"),
  width: z.int().positive(),
  height: z.int().positive(),
  /** Widths that exist, ascending. */
  widths: z.array(z.int().positive()).min(1),
  alt: z.string().max(500),
  altTranslations: z.partialRecord(Locale, z.string().max(500)).optional(),
  focalPoint: FocalPoint.optional(),
  /** Average colour, shown while it loads: #rrggbb. */
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  createdAt: z.iso.datetime(),
});
export type Picture = z.infer<typeof Picture>;

export const AskUpload = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  contentType: z.string().max(100),
  bytes: z.int().positive(),
});

export const picturePath = (storeId: string, mediaId: string, width: number): string => `/media/${storeId}/${mediaId}/${width}.webp`;

/** What a picture may come as. An SVG is drawn once, at upload; the drawing itself is never served. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/avif", "image/gif", "image/svg+xml"] as const;

export const UploadTicket = z.object({
  uploadId: idOf("upload"),
  /** Send the bytes there, with these headers, before it expires. */
  upload: z.object({ url: z.string(), method: z.literal("PUT"), headers: z.record(z.string(), z.string()), expiresAt: z.iso.datetime() }),
});
export type UploadTicket = z.infer<typeof UploadTicket>;

const alt = z.string().trim().max(500);

export const AddPicture = z.strictObject({ uploadId: idOf("upload"), alt: alt.default("") });

/** What is left out stays; `focalPoint: null` takes it away. */
export const PictureChange = z.strictObject({
  alt: alt.optional(),
  altTranslations: z.partialRecord(Locale, alt).optional(),
  focalPoint: FocalPoint.nullable().optional(),
});
