import { z } from "zod";
import { Post } from "../blog/schema.ts";
import { Collection, Product } from "../catalog/schema.ts";
import { idOf } from "../kernel/index.ts";
import { Picture } from "../media/schema.ts";
import { RedirectAbout } from "../redirect/schema.ts";
import { Shipping } from "../shipping/schema.ts";
import { ContentPage, Menus, ThemeSettings } from "../site/schema.ts";
import { Store } from "../store/schema.ts";
import { Unpublished } from "../store/unpublished.ts";
import { Finding } from "./findings.ts";

export * from "./findings.ts";

/** Bump when the shape changes. Themes do not read it: the builder makes their views of it. */
export const snapshotVersion = 1;

const SnapshotDownload = z.object({
  /** The end of its name in capitals, such as `PDF`; empty when it has none. */
  format: z.string(),
  bytes: z.int(),
  /** Absent: it comes with every variant. */
  variantId: idOf("variant").optional(),
});

/** A product of a snapshot: only active ones, with what pages need. Downloads say so, so that pages can. */
export const SnapshotProduct = Product.omit({ status: true }).extend({
  /** Ids of variants that come with at least one file. */
  downloadVariantIds: z.array(idOf("variant")),
  /** The files that a buyer gets, without their names: those are for who has paid. Absent without files. */
  downloads: z.array(SnapshotDownload).optional(),
});
export type SnapshotProduct = z.infer<typeof SnapshotProduct>;

/** A collection with its products in order, as ids of products of the snapshot. */
export const SnapshotCollection = Collection.omit({ members: true, sort: true }).extend({ productIds: z.array(idOf("product")) });
export type SnapshotCollection = z.infer<typeof SnapshotCollection>;

/** An old address, and where it leads: a path or address, or wherever a thing is by now. */
export const SnapshotRedirect = z.object({ from: z.string(), to: z.string().optional(), about: RedirectAbout.optional() });
export type SnapshotRedirect = z.infer<typeof SnapshotRedirect>;

/**
 * A whole shop as one self-contained JSON value: the same snapshot and theme give the same files, byte for byte.
 * `media` holds every picture that is referred to, by id.
 */
export const Snapshot = z.object({
  version: z.literal(snapshotVersion),
  store: Store.omit({ email: true, createdAt: true }).extend({ email: z.email().optional() }),
  /** Absolute origin of the live site, such as https://dar-al-noor.example. */
  origin: z.url(),
  theme: ThemeSettings,
  menus: Menus,
  pages: z.array(ContentPage),
  /** Published ones, newest first. */
  posts: z.array(Post),
  products: z.array(SnapshotProduct),
  collections: z.array(SnapshotCollection),
  media: z.record(idOf("media"), Picture),
  shipping: Shipping,
  redirects: z.array(SnapshotRedirect),
});
export type Snapshot = z.infer<typeof Snapshot>;

export const ReleaseState = z.enum(["requested", "building", "live", "superseded", "failed"]);

/** Who took it upon themselves to publish in spite of findings, when, and why if they said so. */
export const Override = z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string().optional() });
export type Override = z.infer<typeof Override>;

/** One published state of the shop. */
export const Release = z.object({
  id: idOf("release"),
  state: ReleaseState,
  requestedAt: z.iso.datetime(),
  requestedBy: z.string(),
  finishedAt: z.iso.datetime().optional(),
  progress: z.object({ done: z.int().min(0), total: z.int().min(0) }),
  pages: z.int().min(0),
  filesWritten: z.int().min(0),
  filesKept: z.int().min(0),
  /** Which page failed and why, in words; present when `state` is failed. */
  failure: z.object({ path: z.string(), reason: z.string() }).optional(),
  /** What is not right on its pages. Absent in releases from before pages were looked at. */
  findings: z.array(Finding).optional(),
  /** It failed only because of its findings, and can be published anyway. */
  stopped: z.boolean().optional(),
  /** Somebody published it whatever would be found. `by` is a member's address here, or the name of a deed. */
  override: Override.optional(),
  /** What it brought that the one before did not have: the newest thirty. Absent in releases from before this was kept. */
  changes: z.array(Unpublished).max(30).optional(),
  /** There were more than these. */
  moreChanges: z.boolean().optional(),
  /** Set when this release was made live again: the one that was live until then. */
  rolledBackFrom: idOf("release").optional(),
  /** A superseded one that was never live itself: the release that holds all it asked for. */
  mergedInto: idOf("release").optional(),
});
export type Release = z.infer<typeof Release>;

/** One file of a published site. */
export const SiteFile = z.object({
  /** sha-256 of the bytes, in hex; also the name of the blob and the strong ETag. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string(),
  bytes: z.int().min(0),
  /** Fingerprint of everything the file was made from; the next build keeps the file while it stays the same. */
  print: z.string(),
});
export type SiteFile = z.infer<typeof SiteFile>;

/** What a release consists of: paths without a leading slash, such as `products/شال/index.html`, in byte order. */
export const Manifest = z.object({
  version: z.literal(1),
  releaseId: idOf("release"),
  files: z.record(z.string(), SiteFile),
});
export type Manifest = z.infer<typeof Manifest>;

/** By the old address, as `pathKey` writes it: where it leads, ready for a `Location` header. No value is a key. */
export const RedirectRules = z.object({ version: z.literal(1), rules: z.record(z.string(), z.string()) });
export type RedirectRules = z.infer<typeof RedirectRules>;

/** Which release shoppers see. */
export const Live = z.object({ releaseId: idOf("release"), manifestKey: z.string(), since: z.iso.datetime() });
export type Live = z.infer<typeof Live>;

/** How far a build is, in files made or found unchanged. */
export const Progress = Release.shape.progress;
export type Progress = z.infer<typeof Progress>;

export const Failure = z.object({ path: z.string(), reason: z.string() });
export type Failure = z.infer<typeof Failure>;
