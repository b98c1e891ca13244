import { z } from "zod";
import { idOf } from "../kernel/index.ts";

/** Kept as a sort key, which DynamoDB limits to 1,024 bytes. */
const maxPathBytes = 900;
const maxTarget = 1000;
/** Rows of one file. */
export const maxImportRows = 5000;

/** An old address: a path, or the whole address of a page of the old shop. It is kept as `pathKey` writes it. */
export const RedirectFrom = z
  .string()
  .trim()
  .min(2)
  .max(maxTarget)
  .regex(/^(\/(?!\/)|https?:\/\/)/, "A path that begins with /")
  .refine((path) => Buffer.byteLength(path) <= maxPathBytes, "Too long");

/** Where it leads: a path of the shop, or a page elsewhere. */
export const RedirectTo = z
  .string()
  .trim()
  .min(1)
  .max(maxTarget)
  .regex(/^(\/(?!\/)|https:\/\/[^/\s]+)\S*$/, "A path that begins with /, or https://");

/** What an address belonged to: where it leads is known when the site is built, so chains cannot arise. */
export const RedirectAbout = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("product"), id: idOf("product") }),
  z.object({ kind: z.literal("collection"), id: idOf("collection") }),
  z.object({ kind: z.literal("page"), id: idOf("page") }),
  z.object({ kind: z.literal("post"), id: idOf("post") }),
]);
export type RedirectAbout = z.infer<typeof RedirectAbout>;

export const RedirectInput = z.strictObject({ from: RedirectFrom, to: RedirectTo });

const common = { from: z.string(), createdAt: z.iso.datetime() };

/** `own`: written by the merchant. `moved`: left behind by a page that got another address. */
export const Redirect = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("own"), ...common, to: RedirectTo }),
  z.object({ kind: z.literal("moved"), ...common, about: RedirectAbout }),
]);
export type Redirect = z.infer<typeof Redirect>;
export type OwnRedirect = Extract<Redirect, { kind: "own" }>;

/** A redirect with its name for programs, and the version that `If-Match` wants. */
const named = { id: z.string(), version: z.int().min(1) };
export const RedirectView = z.discriminatedUnion("kind", [Redirect.options[0].extend(named), Redirect.options[1].extend(named)]);
export type RedirectView = z.infer<typeof RedirectView>;

/** A CSV file with a header row; columns `from` and `to`, or those of Shopify. */
export const RedirectFile = z.strictObject({ csv: z.string().min(1).max(900_000) });

/** What is wrong in which row (the header is row 1; 0: the whole file). */
export const RedirectFinding = z.object({ row: z.int().min(0), code: z.string(), detail: z.string(), from: z.string().optional() });
export type RedirectFinding = z.infer<typeof RedirectFinding>;

/** Rows without a finding are written, also when others have one. */
export const RedirectImport = z.object({
  created: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  findings: z.array(RedirectFinding),
});
export type RedirectImport = z.infer<typeof RedirectImport>;
