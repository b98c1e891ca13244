import type { Page } from "@matjar/core/kernel";
import type { Product, ProductInput } from "@matjar/core/catalog/schema";
import type { Picture } from "@matjar/core/media/schema";
import type { z } from "zod";
import { answer, versioned } from "./http.ts";
import { send } from "./raw.ts";
import { type SignedUpload, upload } from "./upload.ts";

const at = (store: string, rest: string) => `/api/stores/${store}${rest}`;

export const createProduct = (store: string, body: z.input<typeof ProductInput>) => versioned(send<Product>("POST", at(store, "/products"), body));

const askUpload = (store: string, file: File) =>
  answer(
    send<{ uploadId: string; upload: SignedUpload }>("POST", at(store, "/uploads"), {
      fileName: file.name,
      contentType: file.type || "application/octet-stream",
      bytes: file.size,
    }),
  );

/** Puts a file straight into the blob store and gives the id of the upload, to be claimed by a picture or a download. */
export const putFile = async (store: string, file: File, onProgress?: (part: number) => void): Promise<string> => {
  const { uploadId, upload: signed } = await askUpload(store, file);
  await upload(signed, file, onProgress);
  return uploadId;
};

/** Uploads a picture and has its widths made. */
export const addPicture = async (store: string, file: File, alt: string, onProgress?: (part: number) => void): Promise<Picture> => {
  const uploadId = await putFile(store, file, onProgress);
  return answer(send<Picture>("POST", at(store, "/media"), { uploadId, alt }));
};

/** Makes an upload the file that buyers of the product get. */
export const addProductFile = (store: string, product: string, uploadId: string) => send<unknown>("POST", at(store, `/products/${product}/files`), { uploadId });

/** Names and ids of the first hundred, for choosing one. */
export const references = (store: string, of: "collections" | "products") => answer(send<Page<{ id: string; title: string }>>("GET", at(store, `/${of}?limit=100`)));
