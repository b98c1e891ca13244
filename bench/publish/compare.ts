import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compileTheme } from "@matjar/theme-kit/compile.ts";
import type { Ours } from "./ours.ts";
import { pagesOf, shopOf } from "./shop.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const run = promisify(execFile);

export interface Compared extends Ours {
  readonly products: number;
  /** `astro build` of the same pages, the whole process. */
  readonly astro: { readonly ms: number; readonly cpuMs: number };
}

const last = (stdout: string): unknown => JSON.parse(stdout.trim().split("\n").at(-1) ?? "null");

const astro = async (products: number, dir: string): Promise<Compared["astro"]> => {
  const pages = path.join(dir, "pages.json");
  await writeFile(pages, JSON.stringify(await pagesOf(shopOf(products))));
  const env = { ...process.env, PEER_PAGES: pages, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" };
  const { stdout } = await run(process.execPath, [here("../astro-peer/build.ts"), path.join(dir, "astro")], { env, maxBuffer: 1e8 });
  return last(stdout) as Compared["astro"];
};

/** Publishes shops of several sizes with our builder and with `astro build`, one after the other. The theme is compiled before. */
export const comparePublish = async (sizes: readonly number[], dir: string): Promise<Compared[]> => {
  const theme = await compileTheme({ themeDir: here("../../themes/souk"), outDir: here("../../node_modules/.cache/matjar/themes") });
  const compared: Compared[] = [];
  for (const products of sizes) {
    const out = path.join(dir, String(products));
    await mkdir(out, { recursive: true });
    const { stdout } = await run(process.execPath, [here("ours.ts"), String(products), JSON.stringify(theme), out], { maxBuffer: 1e8 });
    compared.push({ products, ...(last(stdout) as Ours), astro: await astro(products, out) });
    await rm(out, { recursive: true, force: true });
  }
  return compared;
};
