import { admin } from "./client.ts";
import { answer, given } from "./http.ts";
import { upload } from "./upload.ts";

type Progress = (part: number) => void;

/** Signed addresses are asked for so many parts at a time. */
const atOnce = 20;

const batches = (numbers: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(numbers.length / atOnce) }, (_, i) => numbers.slice(i * atOnce, (i + 1) * atOnce));

interface Parts {
  readonly count: number;
  readonly partBytes: number;
  readonly done: readonly number[];
}

const putParts = async (
  store: string,
  param: { product: string; upload: string },
  file: Blob,
  { count, partBytes, done }: Parts,
  onProgress?: Progress,
) => {
  const wanted = Array.from({ length: count }, (_, i) => i + 1).filter((part) => !done.includes(part));
  let finished = done.length;
  for (const parts of batches(wanted)) {
    const signed = await answer(admin(store).files.products[":product"].uploads[":upload"].parts.$post({ param, json: { parts } }));
    for (const { part, ...to } of signed.parts) {
      await upload(to, file.slice((part - 1) * partBytes, part * partBytes), (share) => onProgress?.((finished + share) / count));
      finished += 1;
    }
  }
};

interface UploadOptions {
  readonly onProgress?: Progress;
  /** Hears the id of an upload in parts as soon as it has one: what is needed to go on after a break. */
  readonly onBegun?: (upload: string) => void;
  /** Id of an upload that broke off: only what is missing is sent. */
  readonly resume?: string;
  /** It comes with this variant alone. */
  readonly variantId?: string | undefined;
  /** Id of the file whose place it takes. */
  readonly replaces?: string | undefined;
}

/** Uploads a file that buyers of a product get: in one piece, or in parts when it is large. */
export const addProductFile = async (
  store: string,
  product: string,
  file: File,
  { onProgress, onBegun, resume, ...place }: UploadOptions = {},
) => {
  const client = admin(store).files.products[":product"];
  const json = { fileName: file.name, bytes: file.size, ...(file.type ? { contentType: file.type } : {}), ...given(place) };
  const ticket = resume
    ? await answer(client.uploads[":upload"].$get({ param: { product, upload: resume } }))
    : await answer(client.files.$post({ param: { product }, json }));
  const param = { product, upload: ticket.id };
  if (ticket.parts) onBegun?.(ticket.id);
  if (ticket.single) await upload(ticket.single, file, onProgress);
  if (ticket.parts) await putParts(store, param, file, ticket.parts, onProgress);
  return answer(client.uploads[":upload"].complete.$post({ param }));
};

/** Gives an upload up that broke off; its parts are thrown away. */
export const abortUpload = (store: string, product: string, id: string) =>
  admin(store).files.products[":product"].uploads[":upload"].$delete({ param: { product, upload: id } });
