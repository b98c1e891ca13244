import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildWeb } from "../../packages/local/src/web-build.ts";
import { compileTheme } from "../../packages/theme-kit/src/compile.ts";
import { unpackBrowser } from "./browser.ts";
import { cache } from "./house.ts";

const themes = fileURLToPath(new URL("../../themes", import.meta.url));

const compileThemes = async (): Promise<void> => {
  for (const name of await readdir(themes)) await compileTheme({ themeDir: path.join(themes, name), outDir: path.join(cache, "themes") });
};

/** Makes once what two files at a time would else make side by side: the browser is unpacked, desk and themes are built or found. */
export default async (): Promise<void> => {
  await unpackBrowser();
  await Promise.all([buildWeb(cache), compileThemes()]);
};
