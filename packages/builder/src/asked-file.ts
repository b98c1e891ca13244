import { sha256 } from "@matjar/core/kernel";
import { typeOf } from "./file-types.ts";
import type { PlannedFile } from "./plan.ts";
import type { Scene } from "./scene.ts";

/** Bump when the same shop would give other bytes. */
const version = 1;

/**
 * A text file that is made of what it asks of the scene, and is looked at again only when an answer changed.
 *
 * @param captured stands for everything that `make` knows besides the scene; no secret, and short
 */
export const askedFile = (scene: Scene, path: string, captured: string, make: () => string): PlannedFile => {
  const { locale, main, prefix, digits } = scene;
  return {
    path,
    type: typeOf(path),
    page: false,
    base: `${version} ${locale} ${main} ${prefix} ${digits} ${captured}`,
    recipe: () => {
      const { value, asked } = scene.record(make);
      return { print: sha256(value), asked, make: async () => value };
    },
  };
};
