import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type CompiledTheme, pictureFile, readIfThere, type ThemeBundle, type ThemeShelf, themeBundle } from "@matjar/builder/theme";
import type { Renderer } from "@matjar/theme-kit";

type Listed = Omit<CompiledTheme, "dir">;

const read = async (dir: string): Promise<Listed> => JSON.parse(await readFile(path.join(dir, "theme.json"), "utf8")) as Listed;

const load = async (dir: string): Promise<ThemeBundle> => {
  const renderer = (await import(pathToFileURL(path.join(dir, "renderer.mjs")).href)) as Renderer;
  return themeBundle({ ...(await read(dir)), dir }, renderer);
};

/** Compiled themes in `<folder>/<name>/`, each read once. */
export const themesIn = (folder: string): ThemeShelf => {
  const definitions = readdir(folder).then((names) => Promise.all(names.sort().map((name) => read(path.join(folder, name)))));
  definitions.catch(() => undefined); // told to whoever asks
  const all = async () => (await definitions).map(({ definition }) => definition);
  const loaded = new Map<string, Promise<ThemeBundle>>();
  return {
    all,
    find: async (id) => (await all()).find((definition) => definition.id === id),
    picture: async (id) => ((await all()).some((one) => one.id === id) ? readIfThere(path.join(folder, id, pictureFile)) : undefined),
    load: (id) => {
      if (!/^[a-z0-9-]+$/.test(id)) return Promise.reject(new Error(`There is no theme named ${id}`));
      const bundle = loaded.get(id) ?? load(path.join(folder, id));
      loaded.set(id, bundle);
      bundle.catch(() => loaded.delete(id));
      return bundle;
    },
  };
};
