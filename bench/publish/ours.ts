import path from "node:path";
import { blobLinks } from "@matjar/adapters/blob-links";
import { FsBlobs } from "@matjar/adapters/fs-blobs";
import { type BuildOutput, build } from "@matjar/builder";
import { type CompiledTheme, themeBundle } from "@matjar/builder/theme";
import type { Snapshot } from "@matjar/core/publish";
import { loadRenderer } from "@matjar/theme-kit/compile.ts";
import { shopOf } from "./shop.ts";

/** Milliseconds and CPU milliseconds of one publish; `pages` that it made. */
interface Publish {
  readonly ms: number;
  readonly cpuMs: number;
  readonly pages: number;
  readonly made: number;
}
export interface Ours {
  /** From the start of the process: Node, imports, theme, everything rendered and written. */
  readonly cold: Publish;
  /** Everything again for an empty store, in a process that has done it before. */
  readonly warm: Publish;
  /** One product's price changed. */
  readonly one: Publish;
}

const cpuMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

const dearer = (snapshot: Snapshot): Snapshot => {
  const [first, ...rest] = snapshot.products;
  if (!first) return snapshot;
  return { ...snapshot, products: [{ ...first, variants: first.variants.map((v) => ({ ...v, price: v.price + 100 })) }, ...rest] };
};

const run = async (count: number, theme: CompiledTheme, outDir: string): Promise<Ours> => {
  const bundle = await themeBundle(theme, await loadRenderer(theme));
  const snapshot = shopOf(count);
  const made = (name: string, of: Snapshot, previous?: BuildOutput["files"]) => {
    const links = blobLinks({ base: "http://localhost/_blobs", secret: "bench", now: Date.now });
    return build({
      snapshot: of,
      theme: bundle,
      previous,
      blobs: new FsBlobs(path.join(outDir, name), links),
      clock: () => performance.now(),
    });
  };
  const first = await made("cold", snapshot);
  const cold = { ms: Date.now() - performance.timeOrigin, cpuMs: cpuMs(), pages: first.pages, made: first.made };
  const timed = async (name: string, of: Snapshot, previous?: BuildOutput["files"]): Promise<Publish> => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const output = await made(name, of, previous);
    return { ms: performance.now() - start, cpuMs: cpuMs(cpu), pages: output.pages, made: output.made };
  };
  return { cold, warm: await timed("warm", snapshot), one: await timed("cold", dearer(snapshot), first.files) };
};

const [, , count = "10", theme = "{}", outDir = ""] = process.argv;
console.log(JSON.stringify(await run(Number(count), JSON.parse(theme) as CompiledTheme, outDir)));
