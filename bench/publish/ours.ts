import path from "node:path";
import { blobLinks } from "@matjar/adapters/blob-links";
import { FsBlobs } from "@matjar/adapters/fs-blobs";
import { type BuildOutput, build } from "@matjar/builder";
import { type CompiledTheme, themeBundle } from "@matjar/builder/theme";
import type { Snapshot } from "@matjar/core/publish";
import { loadRenderer } from "@matjar/theme-kit/compile.ts";
import { shopOf } from "./shop.ts";

/** Milliseconds and CPU milliseconds of one build; `pages` that the site has, files that it made, pages that it wrote. */
interface Publish {
  readonly ms: number;
  readonly cpuMs: number;
  readonly pages: number;
  readonly made: number;
  readonly pagesWritten: number;
}
export interface Ours {
  /** From the start of the process: Node, imports, theme, everything rendered and written. */
  readonly cold: Publish;
  /** Everything again for an empty store, in a process that has done it before. */
  readonly warm: Publish;
  /** Another colour: every page, in place. */
  readonly settings: Publish;
  /** One product's price changed. */
  readonly one: Publish;
  /** The most that the process held at once, after all of it. */
  readonly peakBytes: number;
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

const recoloured = ({ theme, ...snapshot }: Snapshot): Snapshot => ({
  ...snapshot,
  theme: { ...theme, colors: { ...theme.colors, accent: "#113355" } },
});

const run = async (count: number, theme: CompiledTheme, outDir: string): Promise<Ours> => {
  const bundle = await themeBundle(theme, await loadRenderer(theme));
  const snapshot = shopOf(count);
  const links = blobLinks({ base: "http://localhost/_blobs", secret: "bench", now: Date.now });
  const made = (name: string, of: Snapshot, after?: BuildOutput) =>
    build({
      snapshot: of,
      theme: bundle,
      previous: after?.files,
      previousTrace: after?.trace,
      previousFindings: after?.findings,
      blobs: new FsBlobs(path.join(outDir, name), links),
      clock: () => performance.now(),
    });
  const timed = async (name: string, of: Snapshot, after?: BuildOutput): Promise<Publish> => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const output = await made(name, of, after);
    const { pages, made: files, pagesWritten } = output;
    return { ms: performance.now() - start, cpuMs: cpuMs(cpu), pages, made: files, pagesWritten };
  };
  const first = await made("cold", snapshot);
  const { pages, pagesWritten } = first;
  const cold = { ms: Date.now() - performance.timeOrigin, cpuMs: cpuMs(), pages, made: first.made, pagesWritten };
  const one = await timed("cold", dearer(snapshot), first);
  const settings = await timed("cold", recoloured(snapshot), first);
  const warm = await timed("warm", snapshot);
  return { cold, warm, settings, one, peakBytes: process.resourceUsage().maxRSS * 1024 };
};

const [, , count = "10", theme = "{}", outDir = ""] = process.argv;
console.log(JSON.stringify(await run(Number(count), JSON.parse(theme) as CompiledTheme, outDir)));
