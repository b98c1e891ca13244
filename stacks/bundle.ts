import { cp, glob, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pictureFile, readIfThere } from "../packages/builder/src/theme.ts";
import { compileTheme } from "../packages/theme-kit/src/compile.ts";
import { copyPackage, folderOf } from "./packages.ts";
import { writeSamples } from "./samples.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const room = (name: string) => path.join(root, "packages", name);

/** What cannot be bundled: packages with a compiled part of their own. They are copied beside the bundle. */
const native = ["sharp", "@myriaddreamin/typst-ts-node-compiler"] as const;

/** Puts beside a bundle what its code reads at run time. */
type Extra = (dir: string) => Promise<void>;

const nativePackage =
  (name: (typeof native)[number]): Extra =>
  (dir) =>
    copyPackage(name, room("adapters"), dir);

/** The faces of checkout and order pages; `pages/fonts.ts` finds them as npm laid them out. */
const pageFaces: Extra = async (dir) => {
  const name = "@fontsource-variable/readex-pro";
  const from = folderOf(name, room("functions")) ?? "";
  const to = path.join(dir, "node_modules", name);
  for (const file of ["package.json", ...["arabic", "latin"].map((script) => `files/readex-pro-${script}-wght-normal.woff2`)])
    await cp(path.join(from, file), path.join(to, file));
};

/** The letters of labels and of cards for shared links. */
const documentFaces: Extra = async (dir) => {
  for (const [name, scripts] of [
    ["noto-sans", ["latin", "latin-ext"]],
    ["noto-naskh-arabic", ["arabic"]],
  ] as const) {
    const from = path.join(folderOf(`@fontsource/${name}`, room("adapters")) ?? "", "files");
    for (const file of scripts.flatMap((script) => ["400", "700"].map((weight) => `${name}-${script}-${weight}-normal.woff`)))
      await cp(path.join(from, file), path.join(dir, "fonts", file));
  }
};

const compiledThemes: Extra = async (dir) => {
  for (const name of await readdir(path.join(root, "themes"))) {
    const theme = await compileTheme({
      themeDir: path.join(root, "themes", name),
      outDir: path.join(root, "node_modules/.cache/matjar/themes"),
    });
    const to = path.join(dir, "themes", theme.id);
    await cp(theme.dir, to, { recursive: true });
    const picture = await readIfThere(path.join(root, "themes", name, pictureFile));
    if (picture) await writeFile(path.join(to, pictureFile), picture);
  }
};

const samples: Extra = (dir) => writeSamples(path.join(dir, "samples"));

/** The Lambda bundles of the house: `functions/src/lambda/<name>.ts`, and what lies beside it. */
export const bundles = {
  api: [nativePackage("sharp"), pageFaces, documentFaces, samples, compiledThemes],
  relay: [],
  work: [],
  documents: [nativePackage("@myriaddreamin/typst-ts-node-compiler"), documentFaces],
  sites: [compiledThemes],
  sweep: [],
  redrive: [],
} as const satisfies Record<string, readonly Extra[]>;
export type BundleName = keyof typeof bundles;

/** ESM bundles that hold CommonJS packages need a `require` of their own. */
const banner = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

const bundleCode = (name: BundleName, dir: string) =>
  build({
    entryPoints: [path.join(room("functions"), "src/lambda", `${name}.ts`)],
    outdir: dir,
    entryNames: "index",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true, // what is imported only when it is needed is a file of its own: starts of the function do not read it
    platform: "node",
    format: "esm",
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    keepNames: true,
    external: [...native],
    banner: { js: banner },
    logLevel: "error",
    absWorkingDir: root,
  });

const bundleOne = async (name: BundleName, outDir: string): Promise<string> => {
  const dir = path.join(outDir, name);
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await bundleCode(name, dir);
  await writeFile(path.join(dir, "package.json"), `{"type":"module"}\n`);
  for (const extra of bundles[name]) await extra(dir);
  return dir;
};

export interface BundleSize {
  readonly name: BundleName;
  /** What is read when the function starts: our code with what is bundled into it, minified. */
  readonly codeBytes: number;
  /** Everything in the folder; Lambda takes 250 MB. */
  readonly totalBytes: number;
}

const sizeOf = async (name: BundleName, dir: string): Promise<BundleSize> => {
  let totalBytes = 0;
  for await (const file of glob("**/*", { cwd: dir })) {
    const found = await stat(path.join(dir, file));
    if (found.isFile()) totalBytes += found.size;
  }
  return { name, codeBytes: (await stat(path.join(dir, "index.mjs"))).size, totalBytes };
};

/** Builds all bundles, or those named, into `outDir/<name>/index.mjs`. Needs no network and no Docker. */
export const bundleFunctions = async (outDir: string, names = Object.keys(bundles) as BundleName[]): Promise<BundleSize[]> => {
  const sizes: BundleSize[] = [];
  for (const name of names) sizes.push(await sizeOf(name, await bundleOne(name, path.resolve(root, outDir))));
  return sizes;
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2).padStart(7)} MB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { name, codeBytes, totalBytes } of await bundleFunctions(process.argv[2] ?? "dist/lambda"))
    console.log(`${name.padEnd(10)} code ${megabytes(codeBytes)}   with packages and files ${megabytes(totalBytes)}`);
}
