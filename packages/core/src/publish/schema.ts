import { z } from "zod";
import { Picture } from "../media/schema.ts";
import { Collection, Product } from "../catalog/schema.ts";
import { idOf } from "../kernel/index.ts";
import { ContentPage, Menus, ThemeSettings } from "../site/schema.ts";
import { Store } from "../store/schema.ts";
import { Shipping } from "../shipping/schema.ts";

/** Bump when the shape changes; a theme says which versions it reads. */
export const snapshotVersion = 1;

/** A product of a snapshot: only active ones, with what pages need. Downloads say so, so that pages can. */
export const SnapshotProduct = Product.omit({ status: true }).extend({
  /** Ids of variants that come with at least one file. */
  downloadVariantIds: z.array(idOf("variant")),
});
export type SnapshotProduct = z.infer<typeof SnapshotProduct>;

/** A collection with its products in order, as ids of products of the snapshot. */
export const SnapshotCollection = Collection.omit({ members: true, sort: true }).extend({ productIds: z.array(idOf("product")) });
export type SnapshotCollection = z.infer<typeof SnapshotCollection>;

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
  products: z.array(SnapshotProduct),
  collections: z.array(SnapshotCollection),
  media: z.record(idOf("media"), Picture),
  shipping: Shipping,
});
export type Snapshot = z.infer<typeof Snapshot>;

export const ReleaseState = z.enum(["requested", "building", "live", "superseded", "failed"]);

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
  /** Set when this release was made live again from an older one. */
  rolledBackFrom: idOf("release").optional(),
});
export type Release = z.infer<typeof Release>;
