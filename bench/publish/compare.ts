import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compileTheme } from "@matjar/theme-kit/compile.ts";
import type { Live } from "./live.ts";
import type { Ours } from "./ours.ts";
import { pagesOf, shopOf } from "./shop.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const run = promisify(execFile);

export interface Compared extends Ours {
  readonly products: number;
  /** `astro build` of the same pages, the whole process; only of shops that it can build in a reasonable time. */
  readonly astro?: { readonly ms: number; readonly cpuMs: number; readonly peakBytes: number };
}

/** What both publishers hold at most, as a small Lambda would give them. */
const heap = ["--max-old-space-size=320", "--max-semi-space-size=8"];
const astroUpTo = 1000;

const last = (stdout: string): unknown => JSON.parse(stdout.trim().split("\n").at(-1) ?? "null");

const astro = async (products: number, dir: string): Promise<NonNullable<Compared["astro"]>> => {
  const pages = path.join(dir, "pages.json");
  await writeFile(pages, JSON.stringify(await pagesOf(shopOf(products))));
  const env = { ...process.env, PEER_PAGES: pages, NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" };
  const { stdout } = await run(process.execPath, [here("../astro-peer/build.ts"), path.join(dir, "astro")], { env, maxBuffer: 1e8 });
  return last(stdout) as NonNullable<Compared["astro"]>;
};

const souk = () => compileTheme({ themeDir: here("../../themes/souk"), outDir: here("../../node_modules/.cache/matjar/themes") });

const measured = async <T>(file: "ours.ts" | "live.ts", products: number, out: string): Promise<T> => {
  const { stdout } = await run(process.execPath, [...heap, here(file), String(products), JSON.stringify(await souk()), out], {
    maxBuffer: 1e8,
  });
  return last(stdout) as T;
};

/** Changes prices in a large shop in DynamoDB Local and publishes each, until a shopper gets the page. */
export const priceChanges = async (products: number, dir: string): Promise<Live> => {
  await mkdir(dir, { recursive: true });
  try {
    return await measured<Live>("live.ts", products, dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};

/** Publishes shops of several sizes with our builder and with `astro build`, one after the other. The theme is compiled before. */
export const comparePublish = async (sizes: readonly number[], dir: string): Promise<Compared[]> => {
  const compared: Compared[] = [];
  for (const products of sizes) {
    const out = path.join(dir, String(products));
    await mkdir(out, { recursive: true });
    const ours = await measured<Ours>("ours.ts", products, out);
    compared.push({ products, ...ours, ...(products <= astroUpTo ? { astro: await astro(products, out) } : {}) });
    await rm(out, { recursive: true, force: true });
  }
  return compared;
};
