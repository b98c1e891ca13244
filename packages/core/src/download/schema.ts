import { z } from "zod";
import { idOf } from "../kernel/index.ts";

/** The largest file that is sold. */
export const maxFileBytes = 5 * 1024 ** 3;
/** Up to this a file goes up in one PUT; larger ones go in parts, which can be resumed. */
export const maxSinglePutBytes = 100 * 1024 ** 2;
export const partBytes = 8 * 1024 ** 2;
/** Files that one product may have. */
export const maxFiles = 20;

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

/** A buyer's right to one file of one order. The link of the order opens it. */
export const Grant = z.object({
  id: idOf("grant"),
  orderId: idOf("order"),
  productId: idOf("product"),
  fileId: idOf("file"),
  fileName: z.string(),
  bytes: z.int(),
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
export type GrantChange = z.output<typeof GrantChange>;

export const GrantState = z.enum(["ready", "used_up", "expired", "revoked"]);
export type GrantState = z.infer<typeof GrantState>;

/** A grant as buyer and merchant see it. */
export const GrantView = Grant.extend({ state: GrantState });
export type GrantView = z.infer<typeof GrantView>;

/** A file that is sold can be renamed, and given to one variant or, by null, to all. */
export const FileChange = z.strictObject({
  fileName: z.string().trim().min(1).max(255).optional(),
  variantId: idOf("variant").nullable().optional(),
});
export type FileChange = z.output<typeof FileChange>;

/** A file that is about to be uploaded. */
export const AskFile = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  contentType: z.string().trim().max(100).default("application/octet-stream"),
  bytes: z.int().positive().max(maxFileBytes),
  /** It comes with this variant alone; absent, with every one, or with those of the file that it replaces. */
  variantId: idOf("variant").optional(),
  /** Takes the place of this file for orders from now on. Who bought the old one keeps it. */
  replaces: idOf("file").optional(),
});
export type AskFile = z.output<typeof AskFile>;

/** An upload that is under way, for the browser that does it. */
export const FileUpload = z.object({
  id: idOf("upload"),
  fileName: z.string(),
  bytes: z.int(),
  /** One PUT to this address … */
  single: z
    .object({ url: z.string(), method: z.literal("PUT"), headers: z.record(z.string(), z.string()), expiresAt: z.iso.datetime() })
    .optional(),
  /** … or so many parts of `partBytes` (the last may be smaller), with those that are there already. */
  parts: z.object({ count: z.int(), partBytes: z.int(), done: z.array(z.int()) }).optional(),
});
export type FileUpload = z.infer<typeof FileUpload>;

export const AskParts = z.strictObject({ parts: z.array(z.int().min(1).max(10_000)).min(1).max(50) });
export const SignedParts = z.object({
  parts: z.array(
    z.object({
      part: z.int(),
      url: z.string(),
      method: z.literal("PUT"),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.iso.datetime(),
    }),
  ),
});

/** What a buyer gets for one use of a grant. */
export const DownloadTicket = z.object({ url: z.string(), expiresAt: z.iso.datetime(), left: z.int().nullable() });
export type DownloadTicket = z.infer<typeof DownloadTicket>;
