import { readdir } from "node:fs/promises";
import path from "node:path";
import { pictureFile, readIfThere, type ThemeBundle, type ThemeShelf, themeBundle } from "@matjar/builder/theme";
import { compileTheme, loadRenderer, readDefinition } from "@matjar/theme-kit/compile.ts";

export interface ThemeFolders {
  /** One theme a folder. */
  readonly themesDir: string;
  /** Where compiled ones are kept from one start to the next. */
  readonly outDir: string;
}

/** Folders that hold a theme, in the order of their names; a folder without a `theme.ts` holds none (yet). */
const themeNames = async (themesDir: string): Promise<string[]> => {
  const names = (await readdir(themesDir)).sort();
  const files = await Promise.all(names.map((name) => readIfThere(path.join(themesDir, name, "theme.ts"))));
  return names.filter((_, i) => files[i] !== undefined);
};

/** The themes of a folder. Each is compiled when it is asked for first: a start waits only for those that its shops wear. */
export const folderThemes = ({ themesDir, outDir }: ThemeFolders): ThemeShelf => {
  const definitions = themeNames(themesDir).then((names) => Promise.all(names.map((name) => readDefinition(path.join(themesDir, name)))));
  definitions.catch(() => undefined); // told to whoever asks
  const all = () => definitions;
  const loading = new Map<string, Promise<ThemeBundle>>();
  const find: ThemeShelf["find"] = async (id) => (await all()).find((definition) => definition.id === id);
  const load = async (id: string): Promise<ThemeBundle> => {
    if (!(await find(id))) throw new Error(`There is no theme named ${id}`);
    const compiled = await compileTheme({ themeDir: path.join(themesDir, id), outDir });
    return themeBundle(compiled, await loadRenderer(compiled));
  };
  return {
    all,
    find,
    picture: async (id) => ((await find(id)) ? readIfThere(path.join(themesDir, id, pictureFile)) : undefined),
    load: (id) => {
      const bundle = loading.get(id) ?? load(id);
      loading.set(id, bundle);
      bundle.catch(() => loading.delete(id));
      return bundle;
    },
  };
};

/** No themes: for a process that publishes nothing. */
export const noThemes: ThemeShelf = {
  all: async () => [],
  find: async () => undefined,
  load: (id) => Promise.reject(new Error(`There is no theme named ${id}`)),
  picture: async () => undefined,
};
