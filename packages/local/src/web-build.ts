import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, glob, mkdir, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const webDir = path.join(root, "web");
const run = promisify(execFile);

/** Everything that the built desk depends on: its own sources, the shared schemas, the locked versions. */
const sources = [
  "web/src/**/*.*",
  "web/public/**/*.*",
  "web/*.{json,mjs,ts}",
  "packages/core/src/**/*.ts",
  "packages/theme-kit/src/**/*.ts",
  "package-lock.json",
];

const hashOfSources = async (): Promise<string> => {
  const hash = createHash("sha256");
  for (const name of (await Array.fromAsync(glob(sources, { cwd: root }))).sort()) {
    hash.update(`\0${name}\0`).update(await readFile(path.join(root, name)));
  }
  return hash.digest("hex").slice(0, 16);
};

/**
 * Builds the landing page and the desk into `<cache>/web-<hash>`, or finds them there: a second start costs the reading of
 * the sources. @throws Error with Astro's words.
 */
export const buildWeb = async (cacheDir: string): Promise<{ dir: string; built: boolean }> => {
  const dir = path.join(cacheDir, `web-${await hashOfSources()}`);
  if (
    await access(path.join(dir, "index.html")).then(
      () => true,
      () => false,
    )
  )
    return { dir, built: false };
  await mkdir(cacheDir, { recursive: true });
  const building = `${dir}.${process.pid}`;
  const astro = path.join(path.dirname(createRequire(path.join(webDir, "package.json")).resolve("astro/package.json")), "bin", "astro.mjs");
  try {
    await run(process.execPath, [astro, "build", "--outDir", building], {
      cwd: webDir,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
      maxBuffer: 64 * 1024 * 1024,
    });
    await rename(building, dir).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } catch (error) {
    throw new Error(`The desk does not build:\n${(error as { stderr?: string }).stderr ?? String(error)}`, { cause: error });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return { dir, built: true };
};
