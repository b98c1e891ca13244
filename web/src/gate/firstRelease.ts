import { addProductFile } from "../api/files.ts";
import { addPicture, createProduct, fillWithSamples } from "../api/shelf.ts";
import { publish, release } from "../api/site.ts";

export type Stage = "product" | "upload" | "pages" | "live";

export interface FirstThing {
  readonly kind: "thing" | "file" | "samples";
  readonly name: string;
  /** Minor units. */
  readonly price: number | undefined;
  readonly picture: File | undefined;
  readonly file: File | undefined;
}

/** "My_Garden-patterns (v2).pdf" → "My Garden patterns (v2)". */
export const nameOfFile = (fileName: string): string =>
  fileName
    .replace(/\.[\p{L}\p{N}]{1,8}$/u, "")
    .replace(/[_-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const pictureOf = async (store: string, { kind, picture, name }: FirstThing, tell: (stage: Stage) => void) => {
  if (!picture || kind !== "thing") return [];
  tell("upload");
  return [(await addPicture(store, picture, name)).id];
};

/** Saves the first product and gives its address. Its stock is not counted until the merchant begins to count it. */
const save = async (store: string, thing: FirstThing, tell: (stage: Stage) => void): Promise<string> => {
  const pictureIds = await pictureOf(store, thing, tell);
  tell("product");
  const digital = thing.kind === "file";
  const variant = { price: thing.price ?? 0, stockPolicy: "untracked" as const, requiresShipping: !digital };
  const { value } = await createProduct(store, { title: thing.name.trim(), variants: [variant], pictureIds });
  if (digital && thing.file) {
    tell("upload");
    await addProductFile(store, value.id, thing.file);
  }
  return `/products/${value.slug}/`;
};

/**
 * Saves the first thing and publishes the store. `already` is the address of a product that an earlier attempt saved, so
 * that trying again makes no second one.
 * @returns whether the pages are live; false when building them failed.
 */
export const firstRelease = async (
  store: string,
  thing: FirstThing,
  already: string | undefined,
  tell: (stage: Stage) => void,
  saved: (path: string) => void,
): Promise<boolean> => {
  if (already === undefined) {
    tell("product");
    saved(thing.kind === "samples" ? await fillWithSamples(store).then(() => "/") : await save(store, thing, tell));
  }
  tell("pages");
  const { id } = await publish(store);
  for (let wait = 150; ; wait = Math.min(wait * 1.3, 1000)) {
    const { state } = await release(store, id);
    if (state === "live") return true;
    if (state === "failed" || state === "superseded") return state === "superseded";
    await pause(wait);
  }
};
