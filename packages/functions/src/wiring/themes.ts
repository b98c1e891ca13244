import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type CompiledTheme, type ThemeBundle, type ThemeLoader, themeBundle } from "@matjar/builder/theme";
import type { Renderer } from "@matjar/theme-kit";

const load = async (dir: string): Promise<ThemeBundle> => {
  const theme = JSON.parse(await readFile(path.join(dir, "theme.json"), "utf8")) as Omit<CompiledTheme, "dir">;
  const renderer = (await import(pathToFileURL(path.join(dir, "renderer.mjs")).href)) as Renderer;
  return themeBundle({ ...theme, dir }, renderer);
};

/** Compiled themes in `<folder>/<name>/`, each read once. */
export const themesIn = (folder: string): ThemeLoader => {
  const loaded = new Map<string, Promise<ThemeBundle>>();
  return (id) => {
    if (!/^[a-z0-9-]+$/.test(id)) return Promise.reject(new Error(`There is no theme named ${id}`));
    const bundle = loaded.get(id) ?? load(path.join(folder, id));
    loaded.set(id, bundle);
    bundle.catch(() => loaded.delete(id));
    return bundle;
  };
};
