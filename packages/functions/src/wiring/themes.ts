import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  assertContract,
  type CompiledTheme,
  pictureFile,
  readIfThere,
  type ThemeBundle,
  type ThemeShelf,
  themeBundle,
} from "@matjar/builder/theme";
import { contractGap, type Renderer } from "@matjar/theme-kit";

type Listed = Omit<CompiledTheme, "dir">;

const read = async (dir: string): Promise<Listed> => JSON.parse(await readFile(path.join(dir, "theme.json"), "utf8")) as Listed;

const load = async (dir: string): Promise<ThemeBundle> => {
  const listed = await read(dir);
  assertContract(listed);
  const renderer = (await import(pathToFileURL(path.join(dir, "renderer.mjs")).href)) as Renderer;
  return themeBundle({ ...listed, dir }, renderer);
};

/** Compiled themes in `<folder>/<name>/`, each read once. One that was compiled for another contract is not offered, and not loaded. */
export const themesIn = (folder: string): ThemeShelf => {
  const listed = readdir(folder).then((names) => Promise.all(names.sort().map((name) => read(path.join(folder, name)))));
  listed.catch(() => undefined); // told to whoever asks
  const all = async () => (await listed).map(({ definition }) => definition).filter((definition) => !contractGap(definition));
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
