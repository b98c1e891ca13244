import { z } from "zod";
import { idOf } from "../kernel/index.ts";

/** S3's largest object in one PUT; larger goes in parts. */
export const maxFileBytes = 5 * 1024 ** 3;
export const partBytes = 8 * 1024 ** 2;

/** A file that is sold. `variantId` absent: it comes with every variant of the product. */
export const ProductFile = z.object({
  id: idOf("file"),
  productId: idOf("product"),
  variantId: idOf("variant").optional(),
  fileName: z.string().min(1).max(255),
  contentType: z.string().max(100),
  bytes: z.int().positive(),
  sha256: z.string().optional(),
  createdAt: z.iso.datetime(),
});
export type ProductFile = z.infer<typeof ProductFile>;

/** How often and how long; absent = without limit. */
export const DownloadLimits = z.strictObject({
  maxDownloads: z.int().min(1).max(1000).nullable().default(5),
  days: z.int().min(1).max(3650).nullable().default(30),
});
export type DownloadLimits = z.output<typeof DownloadLimits>;

/** A buyer's right to one file. The token is only in the buyer's link; the row knows its hash. */
export const Grant = z.object({
  id: idOf("grant"),
  orderId: idOf("order"),
  fileId: idOf("file"),
  fileName: z.string(),
  bytes: z.int(),
  tokenHash: z.string(),
  used: z.int().min(0),
  maxDownloads: z.int().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  revoked: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Grant = z.infer<typeof Grant>;

/** Editable after the sale. */
export const GrantChange = z.strictObject({
  maxDownloads: z.int().min(1).max(1000).nullable().optional(),
  expiresAt: z.iso.datetime().nullable().optional(),
  revoked: z.boolean().optional(),
});
