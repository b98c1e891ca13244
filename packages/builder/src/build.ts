import { setImmediate } from "node:timers/promises";
import { type BlobStore, type Id, sha256 } from "@matjar/core/kernel";
import { fileKey, type Manifest, type Progress, type SiteFile, type SiteFindings, type Snapshot } from "@matjar/core/publish";
import { Gate, type Made } from "./gate/gate.ts";
import { PathTaken, type PlannedFile, plan, type Viewed } from "./plan.ts";
import { Questions } from "./questions.ts";
import type { ThemeBundle } from "./theme.ts";
import { type Clock, Stopwatch, type Timings } from "./timings.ts";
import { type Trace, Tracer } from "./trace.ts";
import { Uploads } from "./uploads.ts";

export interface BuildInput {
  readonly snapshot: Snapshot;
  readonly theme: ThemeBundle;
  /** What is live now: its unchanged files are kept. Without it everything is made anew; the result is the same. */
  readonly previous?: Manifest["files"] | undefined;
  /** What those files were made from: with it, views are made only for what changed. */
  readonly previousTrace?: Trace | undefined;
  /** What was found on them. */
  readonly previousFindings?: SiteFindings | undefined;
  readonly blobs: BlobStore;
  readonly clock: Clock;
  /** Called after each file; the caller thins it out. A throw ends the build. */
  readonly onProgress?: (progress: Progress) => Promise<void>;
}

export interface BuildOutput {
  /** In byte order of the paths. */
  readonly files: Manifest["files"];
  readonly trace: Trace;
  /** What is not right on the site's pages. */
  readonly findings: SiteFindings;
  /** The part of it that this build brought: on pages that were made anew. */
  readonly newFindings: SiteFindings["pages"];
  readonly pages: number;
  /** Files made anew whose bytes were not there yet. */
  readonly written: number;
  /** Those of them that are pages for people. */
  readonly pagesWritten: number;
  /** Files whose bytes the previous release had already. */
  readonly kept: number;
  /** Files that had to be rendered or assembled, whether their bytes came out new or not. */
  readonly made: number;
  /** Ways of building a page that the release before did not have: so often axe has to look. Mostly none. */
  readonly axeLooks: number;
  /** Pages whose view was made, because something that they asked for had changed. */
  readonly viewed: number;
  readonly timings: Timings;
}

/** A page cannot be made: its path and, in words, why. The merchant can mend it; trying again does not help. */
export class PageFailed extends Error {
  readonly path: string;
  constructor(path: string, reason: string, cause: unknown) {
    super(reason, { cause });
    this.name = "PageFailed";
    this.path = path;
  }
}

const assetCache = "public, max-age=31536000, immutable"; // blobs are named by their content

/** The innermost reason that has words. */
const reasonOf = (error: unknown): string => {
  const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
  return cause instanceof Error && cause.message ? reasonOf(cause) : message.slice(0, 500);
};

/** The page's address from its file's path. */
const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, "$1")}`;

const making = async <T>(path: string, make: () => T | Promise<T>): Promise<T> => {
  try {
    return await make();
  } catch (error) {
    throw new PageFailed(addressOf(path), reasonOf(error), error);
  }
};

class Build {
  readonly #input: BuildInput;
  readonly #watch: Stopwatch;
  readonly #stored: Set<string>;
  readonly #tracer: Tracer;
  readonly gate: Gate;
  readonly uploads = new Uploads();
  readonly files = new Map<string, SiteFile>();
  /** Kept pages that axe does not know. */
  readonly #unseen: PlannedFile[] = [];
  written = 0;
  pagesWritten = 0;
  made = 0;
  viewed = 0;

  constructor(input: BuildInput, shop: Questions, watch: Stopwatch) {
    this.#input = input;
    this.#watch = watch;
    this.#tracer = new Tracer(input.previous && input.previousTrace, shop);
    this.#stored = new Set(Object.values(input.previous ?? {}).map(({ hash }) => hash));
    this.gate = new Gate(input.snapshot, input.theme, input.previousFindings);
  }

  get trace(): Trace {
    return this.#tracer.trace;
  }

  /** Takes a file over as it is when nothing that it was made from changed. */
  keep(planned: PlannedFile): boolean {
    const before = this.#input.previous?.[planned.path];
    if (before?.type !== planned.type || !this.#tracer.keeps(planned)) return false;
    this.#take(planned, before);
    return true;
  }

  async file(planned: PlannedFile): Promise<void> {
    const { path, type, base } = planned;
    if (base !== undefined) this.viewed += 1;
    const recipe = await this.#watch.time("viewMs", () => making(path, () => planned.recipe()));
    if (base !== undefined && recipe.asked) this.#tracer.note(path, base, recipe.asked);
    const before = this.#input.previous?.[path];
    if (before?.print === recipe.print && before.type === type) return this.#take(planned, before);
    this.made += 1;
    const made = await this.#watch.time("renderMs", () => making(path, () => recipe.make()));
    if (planned.page && made.length === 0) throw new PageFailed(addressOf(path), "The page came out empty", undefined);
    const { viewed } = recipe;
    if (viewed) await this.#watch.time("lookMs", () => this.gate.look(this.#shown(planned, viewed, made)));
    const body = typeof made === "string" ? Buffer.from(made) : made;
    const file: SiteFile = { hash: sha256(body), type, bytes: body.byteLength, print: recipe.print };
    const isNew = !this.#stored.has(file.hash);
    if (isNew && planned.page) this.pagesWritten += 1;
    if (isNew) await this.#watch.time("waitMs", () => this.#store(file, body));
    this.files.set(path, file);
  }

  /** What is left to look at when all pages are there. */
  async lookOn(): Promise<void> {
    for (const planned of this.#unseen) {
      const { viewed, make } = planned.recipe();
      if (viewed) this.gate.showAgain(this.#shown(planned, viewed, await make()));
    }
    await this.gate.lookForBarriers();
  }

  #take(planned: PlannedFile, before: SiteFile): void {
    const { path, page, first = false } = planned;
    this.files.set(path, before);
    if (page && !this.gate.keep(addressOf(path), first)) this.#unseen.push(planned);
  }

  #shown({ path, first = false }: PlannedFile, viewed: Viewed, made: string | Uint8Array): Made {
    return { path: addressOf(path), html: String(made), first, ...viewed };
  }

  async #store({ hash, type }: SiteFile, body: Uint8Array): Promise<void> {
    this.#stored.add(hash);
    this.written += 1;
    const key = fileKey(this.#input.snapshot.store.id as Id<"store">, hash);
    await this.uploads.add(this.#input.blobs.put(key, body, { contentType: type, cacheControl: assetCache, ifAbsent: true }));
  }
}

const planned = (input: BuildInput, shop: Questions): readonly PlannedFile[] => {
  try {
    return plan(input.snapshot, input.theme, shop);
  } catch (error) {
    if (error instanceof PathTaken) throw new PageFailed(addressOf(error.path), error.message, error);
    throw error;
  }
};

const breathMs = 15;

/** Rendering never waits by itself; this lets others in the process (a laptop's web server) have their turn. */
const breathing = (clock: Clock) => {
  let last = clock();
  return async (): Promise<void> => {
    if (clock() - last < breathMs) return;
    await setImmediate();
    last = clock();
  };
};

/** One character for each byte: such texts compare as their bytes do. */
const bytesOf = (path: string): string => Buffer.from(path).toString("latin1");

const inByteOrder = (files: ReadonlyMap<string, SiteFile>): Manifest["files"] => {
  const byBytes = Array.from(files, ([path, file]) => ({ bytes: bytesOf(path), path, file }));
  byBytes.sort((a, b) => (a.bytes < b.bytes ? -1 : 1));
  return Object.fromEntries(byBytes.map(({ path, file }) => [path, file]));
};

/**
 * Makes the site of a snapshot: renders what changed since `previous`, keeps the rest, stores new bytes under their hash.
 * Nothing live is touched; what it answers goes into the manifest.
 * @throws PageFailed when a page cannot be made; other errors come from the blob store or from `onProgress`
 */
export const build = async (input: BuildInput): Promise<BuildOutput> => {
  const watch = new Stopwatch(input.clock);
  const shop = new Questions(input.snapshot);
  const all = await watch.time("planMs", () => planned(input, shop));
  const site = new Build(input, shop, watch);
  try {
    const breath = breathing(input.clock);
    for (const [done, file] of all.entries()) {
      if (!site.keep(file)) await site.file(file);
      await breath();
      await input.onProgress?.({ done: done + 1, total: all.length });
    }
    await watch.time("lookMs", () => site.lookOn());
    await watch.time("waitMs", () => site.uploads.finish());
  } finally {
    await site.uploads.settle();
  }
  const { written, pagesWritten, made, viewed, trace, gate } = site;
  const found = { findings: gate.all, newFindings: gate.made, axeLooks: gate.axeLooks };
  const pages = all.filter(({ page }) => page).length;
  const files = inByteOrder(site.files);
  return { files, trace, ...found, pages, written, pagesWritten, made, viewed, kept: all.length - written, timings: watch.timings() };
};
