import type { CollectionInput, ProductInput, ProductStatus, ViewCollection } from "@matjar/core/catalog/schema";
import type { DownloadLimits, FileChange } from "@matjar/core/download/schema";
import type { PictureChange } from "@matjar/core/media/schema";
import type { StockAdjustment } from "@matjar/core/stock/schema";
import type { z } from "zod";
import { admin } from "./client.ts";
import { answer, given, ifMatch, versioned } from "./http.ts";

export type Status = z.infer<typeof ProductStatus>;
export type ProductDraft = z.input<typeof ProductInput>;
export type CollectionDraft = z.input<typeof CollectionInput>;
export type Limits = z.output<typeof DownloadLimits>;

interface Query {
  readonly status?: Status | undefined;
  /** Words, or how a SKU or a barcode begins. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

const shelf = (store: string) => admin(store).products.products;
export const products = (store: string, query: Query) => answer(shelf(store).$get({ query: given(query) }));
export type ProductItem = Awaited<ReturnType<typeof products>>["items"][number];
export const product = (store: string, id: string) => versioned(shelf(store)[":product"].$get({ param: { product: id } }));
export const saveProduct = (store: string, id: string, json: ProductDraft, version: string) =>
  versioned(shelf(store)[":product"].$put({ param: { product: id }, json }, ifMatch(version)));
export const deleteProduct = (store: string, id: string, version: string) =>
  shelf(store)[":product"].$delete({ param: { product: id } }, ifMatch(version));
export const setStatus = (store: string, ids: readonly string[], status: Status) =>
  answer(shelf(store).status.$post({ json: { ids: [...ids] as never, status } }));

export const stockOf = (store: string, product: string) =>
  answer(admin(store).stock.products[":product"].stock.$get({ param: { product } }));
export type StockLevel = Awaited<ReturnType<typeof stockOf>>["items"][number];
export const adjustStock = (store: string, json: z.input<typeof StockAdjustment>) =>
  answer(admin(store).stock.stock.adjustments.$post({ json }));

const pictures = (store: string) => admin(store).media.media[":media"];
export const picture = (store: string, media: string) => versioned(pictures(store).$get({ param: { media } }));
export const changePicture = (store: string, media: string, json: z.input<typeof PictureChange>, version: string) =>
  versioned(pictures(store).$patch({ param: { media }, json }, ifMatch(version)));

const sold = (store: string) => admin(store).files.products[":product"];
export const filesOf = (store: string, product: string) => answer(sold(store).files.$get({ param: { product } }));
export type SoldFile = Awaited<ReturnType<typeof filesOf>>["items"][number];
export const changeFile = (store: string, { productId, id, version }: SoldFile, json: z.input<typeof FileChange>) =>
  answer(sold(store).files[":file"].$patch({ param: { product: productId, file: id }, json }, ifMatch(`"${version}"`)));
export const removeFile = (store: string, { productId, id, version }: SoldFile) =>
  sold(store).files[":file"].$delete({ param: { product: productId, file: id } }, ifMatch(`"${version}"`));
export const limits = (store: string, product: string) => versioned(sold(store)["download-limits"].$get({ param: { product } }));
export const saveLimits = (store: string, product: string, json: Limits, version: string) =>
  versioned(sold(store)["download-limits"].$put({ param: { product }, json }, ifMatch(version)));

const groups = (store: string) => admin(store).collections.collections;
export const collections = (store: string, cursor?: string) =>
  answer(groups(store).$get({ query: cursor === undefined ? {} : { cursor } }));
export const collection = (store: string, id: string) => versioned(groups(store)[":collection"].$get({ param: { collection: id } }));
export const createCollection = (store: string, json: CollectionDraft) => versioned(groups(store).$post({ json }));
export const saveCollection = (store: string, id: string, json: CollectionDraft, version: string) =>
  versioned(groups(store)[":collection"].$put({ param: { collection: id }, json }, ifMatch(version)));
export const deleteCollection = (store: string, id: string, version: string) =>
  groups(store)[":collection"].$delete({ param: { collection: id } }, ifMatch(version));
/** What a collection would hold, of what is on sale. */
export const previewCollection = (store: string, json: z.input<typeof ViewCollection>) => answer(groups(store).preview.$post({ json }));
