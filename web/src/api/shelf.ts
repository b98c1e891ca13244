import type { ProductInput } from "@matjar/core/catalog/schema";
import type { z } from "zod";
import { admin } from "./client.ts";
import { answer, versioned } from "./http.ts";
import { upload } from "./upload.ts";

export const createProduct = (store: string, json: z.input<typeof ProductInput>) =>
  versioned(admin(store).products.products.$post({ json }));
export const fillWithSamples = (store: string) => answer(admin(store).samples.samples.$post());

/** Puts a picture or a CSV file straight into the blob store and gives the id of the upload. */
export const putFile = async (store: string, file: File, onProgress?: (part: number) => void): Promise<string> => {
  const json = { fileName: file.name, contentType: file.type || "application/octet-stream", bytes: file.size };
  const ticket = await answer(admin(store).uploads.uploads.$post({ json }));
  await upload(ticket.upload, file, onProgress);
  return ticket.uploadId;
};

/** Uploads a picture and has its widths made. */
export const addPicture = async (store: string, file: File, alt: string, onProgress?: (part: number) => void) => {
  const uploadId = await putFile(store, file, onProgress);
  return answer(admin(store).media.media.$post({ json: { uploadId, alt } }));
};

/** Names and ids of the first hundred, for choosing one. */
export const references = async (store: string, of: "collections" | "products"): Promise<readonly { id: string; title: string }[]> => {
  const query = { limit: 100 };
  const found =
    of === "collections"
      ? answer(admin(store).collections.collections.$get({ query }))
      : answer(admin(store).products.products.$get({ query }));
  return (await found).items;
};

const fewest = 8;
/** Names and addresses of the first few, for looking at their pages. */
export const slugs = async (
  store: string,
  of: "collections" | "products",
): Promise<readonly { id: string; title: string; slug: string }[]> => {
  const query = { limit: fewest };
  const found =
    of === "collections"
      ? answer(admin(store).collections.collections.$get({ query }))
      : answer(admin(store).products.products.$get({ query: { ...query, status: "active" } }));
  return (await found).items;
};
