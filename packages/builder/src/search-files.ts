import { sha256 } from "@matjar/core/kernel";
import { typeOf } from "./file-types.ts";
import { fileOf, localHref, routes } from "./links.ts";
import type { PlannedFile } from "./plan.ts";
import { everything } from "./questions.ts";
import type { Scene } from "./scene.ts";
import { orderOf, searchDocuments } from "./search-documents.ts";
import { type Shard, searchShards } from "./search-shards.ts";
import { shelvesOf } from "./views/collection.ts";
import { searchBase } from "./views/shop.ts";

const shelfLinks = (scene: Scene) =>
  shelvesOf(scene)
    .filter(({ id }) => id !== everything)
    .map(({ id, slug, title }) => ({ slug, title, href: localHref(scene, routes.collection(slug)), order: orderOf(scene, id) }));

/** Bump when the same products would give other bytes. */
const searchVersion = 2;

/** Facts and cards depend on what they ask of their own products, words on the texts of all: those are compared by their contents. */
const recipeOf = (scene: Scene, { keys, contents }: Shard): Pick<PlannedFile, "base" | "recipe"> => {
  const recorded = () => scene.record(() => JSON.stringify(contents()));
  const fileOf = (text: string) => ({ print: sha256(text), make: async () => text });
  if (keys) {
    const base = sha256(JSON.stringify([searchVersion, scene.locale, scene.main, scene.prefix, keys]));
    return { base, recipe: () => (({ value, asked }) => ({ ...fileOf(value), asked }))(recorded()) };
  }
  const { value } = recorded();
  return { base: sha256(value), recipe: () => ({ ...fileOf(value), asked: new Set() }) };
};

/** The search of one language. A change of price touches a file of facts, one of a title also those of its words. */
export const searchFiles = (scene: Scene): PlannedFile[] =>
  searchShards(searchDocuments(scene), shelfLinks(scene), scene.locale).map((shard) => {
    const path = fileOf(searchBase(scene.locale) + shard.name);
    return { path, type: typeOf(path), page: false, ...recipeOf(scene, shard) };
  });
