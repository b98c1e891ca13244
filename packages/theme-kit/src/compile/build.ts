/**
 * `node build.ts <theme folder> <out folder>`: one theme through Astro and esbuild. It runs in a process of its own, because a
 * build takes 500 MB and reads its key from the environment; compile.ts starts it.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "astro";
import { build as bundle } from "esbuild";
import { readDefinition } from "../compile.ts";
import { themeAdapter } from "./adapter.ts";

const astroBuild = (themeDir: string, outDir: string): Promise<void> =>
  build({
    configFile: false,
    root: themeDir,
    outDir,
    cacheDir: path.join(outDir, "cache"),
    output: "server",
    adapter: themeAdapter(),
    site: "https://store.example", // each render brings its own
    trailingSlash: "always",
    logLevel: "error",
    compressHTML: true,
    devToolbar: { enabled: false },
    build: { assets: "_a", inlineStylesheets: "never" },
    vite: { build: { assetsInlineLimit: 0, cssMinify: true }, logLevel: "error" },
  });

/** One file that needs no node_modules. The build folder's own address is taken out: it would make each machine's bytes differ. */
const singleFile = async (outDir: string, themeDir: string): Promise<void> => {
  const outfile = path.join(outDir, "renderer.mjs");
  await bundle({
    entryPoints: [path.join(outDir, "server/entry.mjs")],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    target: "node24",
    logLevel: "error",
  });
  const text = await readFile(outfile, "utf8");
  const plain = [outDir, themeDir].reduce((all, dir) => all.replaceAll(pathToFileURL(dir).href, "file:///theme"), text);
  await writeFile(outfile, plain);
  await Promise.all(["server", "cache"].map((dir) => rm(path.join(outDir, dir), { recursive: true, force: true })));
};

/** What is wrong and in which line, for whoever writes the theme; where in the compiler that was noticed is nothing to them. */
const reasonOf = (error: unknown): string => {
  const { message, loc } = error as Error & { loc?: { file?: string; line?: number } };
  const place = loc?.file ? `${loc.file}:${loc.line ?? 1}\n` : "";
  return place + message.replace(/^ {4}at .*\n?/gm, "").trimEnd();
};

const [, , themeDir = "", outDir = ""] = process.argv;
try {
  const definition = await readDefinition(themeDir);
  await astroBuild(themeDir, outDir);
  await singleFile(outDir, themeDir);
  // for those who must not run the theme's code
  await writeFile(path.join(outDir, "definition.json"), JSON.stringify(definition));
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
