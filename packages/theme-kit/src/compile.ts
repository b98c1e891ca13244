import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { glob, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { contractGap, type ThemeDefinition } from "./contract/definition.ts";
import type { Renderer } from "./renderer/contract.ts";
import { templates } from "./views.ts";

/** `theme.json` of a compiled theme. */
export interface ThemeManifest {
  readonly id: string;
  /** What the theme says of itself in its theme.ts. */
  readonly definition: ThemeDefinition;
  /** Hash of everything it was made from: the same sources, the same theme. */
  readonly sha: string;
  readonly templates: readonly string[];
  /** Client files, relative to `client/`, such as `_a/souk.3f9a.css`; their names carry their hash. */
  readonly assets: readonly string[];
}

export interface CompiledTheme extends ThemeManifest {
  /** Holds `renderer.mjs`, `client/` and `theme.json`. */
  readonly dir: string;
}

const kitDir = fileURLToPath(new URL(".", import.meta.url));
const run = promisify(execFile);

/** Made from a theme, or beside it: not what it is made from. */
const apart = new Set(["node_modules", ".astro", "dist", "preview.webp"]);

/** Everything that a page may be made of, whatever it is written in; paths with `/`, sorted. */
const filesOf = async (dir: string): Promise<string[]> => {
  const found = await Array.fromAsync(glob("**/*", { cwd: dir, withFileTypes: true, exclude: ({ name }) => apart.has(name) }));
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.relative(dir, path.join(parentPath, name)));
  return files.map((file) => file.replaceAll(path.sep, "/")).sort();
};

const versionOf = async (name: string): Promise<string> => {
  const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return `${name}@${(JSON.parse(await readFile(file, "utf8")) as { version: string }).version}`;
};

const hashOf = async (dirs: readonly string[]): Promise<string> => {
  const hash = createHash("sha256");
  for (const name of ["astro", "esbuild"]) hash.update(await versionOf(name));
  for (const dir of dirs) {
    for (const file of await filesOf(dir)) hash.update(`\0${file}\0`).update(await readFile(path.join(dir, file)));
  }
  return hash.digest("hex").slice(0, 16);
};

/** What a theme says of itself. It runs the theme's `theme.ts`: only for themes that this machine trusts. @throws Error when there is none */
export const readDefinition = async (themeDir: string): Promise<ThemeDefinition> => {
  const { default: definition } = (await import(pathToFileURL(path.resolve(themeDir, "theme.ts")).href)) as { default?: ThemeDefinition };
  if (!definition) throw new Error(`${themeDir}/theme.ts has no default export: export default defineTheme({ … })`);
  return definition;
};

const readManifest = async (dir: string): Promise<CompiledTheme | undefined> => {
  const text = await readFile(path.join(dir, "theme.json"), "utf8").catch(() => undefined);
  return text ? { ...(JSON.parse(text) as ThemeManifest), dir } : undefined;
};

/** A fixed key makes the bytes the same each time. Nothing is encrypted with it: themes have no server islands. */
const buildEnvironment = {
  ...process.env,
  ASTRO_KEY: "bWF0amFyLXRoZW1lLWtpdC1maXhlZC1rZXktMDAwMDA=",
  ASTRO_TELEMETRY_DISABLED: "1",
  NODE_ENV: "production",
};

const buildInto = async (dir: string, themeDir: string, manifest: Omit<ThemeManifest, "assets" | "definition">): Promise<void> => {
  await mkdir(dir, { recursive: true });
  await run(process.execPath, [path.join(kitDir, "compile/build.ts"), themeDir, dir], {
    cwd: themeDir,
    env: buildEnvironment,
    maxBuffer: 64 * 1024 * 1024,
  });
  const definition = JSON.parse(await readFile(path.join(dir, "definition.json"), "utf8")) as ThemeDefinition;
  const gap = contractGap(definition);
  if (gap) throw new Error(gap);
  if (definition.id !== manifest.id) throw new Error(`Its theme.ts says it is "${definition.id}", its folder "${manifest.id}"`);
  const assets = (await Array.fromAsync(glob("_a/**/*.*", { cwd: path.join(dir, "client") }))).sort();
  await writeFile(
    path.join(dir, "theme.json"),
    `${JSON.stringify({ ...manifest, definition, assets } satisfies ThemeManifest, null, 2)}\n`,
  );
};

/** Moves the finished folder into place at once; when another process was faster, its folder is as good. */
const moveInto = async (from: string, to: string): Promise<void> => {
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    await rm(from, { recursive: true, force: true });
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  });
};

/**
 * Compiles a theme into `outDir/<sha>/`, or finds it there: a second call costs the reading of its sources.
 * Needs no network. @throws Error with Astro's words when the theme does not compile or breaks a rule of themes.
 */
export const compileTheme = async ({
  themeDir,
  outDir,
}: {
  readonly themeDir: string;
  readonly outDir: string;
}): Promise<CompiledTheme> => {
  const [theme, out] = [path.resolve(themeDir), path.resolve(outDir)];
  const sha = await hashOf([theme, kitDir]);
  const dir = path.join(out, sha);
  const known = await readManifest(dir);
  if (known) return known;
  const { checkSources } = await import("./compile/rules.ts"); // its parsers are read only when there is something to parse
  await checkSources(theme, await filesOf(theme));
  const building = path.join(out, `.building-${sha}-${process.pid}`);
  await rm(building, { recursive: true, force: true });
  try {
    await buildInto(building, theme, { id: path.basename(theme), sha, templates });
    await moveInto(building, dir);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    const words = (error as { stderr?: string }).stderr?.trim();
    const why = words || (error instanceof Error ? error.message : "");
    throw new Error(`The theme in ${theme} does not compile${why ? `:\n${why}` : ""}`, { cause: error });
  }
  const made = await readManifest(dir);
  if (!made) throw new Error(`The compiled theme is missing from ${dir}`);
  return made;
};

const rendererUrl = ({ dir }: Pick<CompiledTheme, "dir">): string => pathToFileURL(path.join(dir, "renderer.mjs")).href;

/** Loads the renderer of a compiled theme. ESM cannot be unloaded: one per version and process. */
export const loadRenderer = (theme: Pick<CompiledTheme, "dir">): Promise<Renderer> => import(rendererUrl(theme));

/** A renderer that has made no page yet, with modules of its own. For checks: the process keeps each for ever. */
export const loadFreshRenderer = (theme: Pick<CompiledTheme, "dir">): Promise<Renderer> =>
  import(`${rendererUrl(theme)}?fresh=${randomUUID()}`);
