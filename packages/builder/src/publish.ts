import type { Id, Locale, StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { type BuildOutput, build, PageFailed } from "./build.ts";
import { readFindings, writeFindings } from "./gate/kept.ts";
import { OtherContract, type ThemeBundle, type ThemeShelf } from "./theme.ts";
import { dropTrace, readTrace, writeTrace } from "./trace.ts";
import { otherContract } from "./words.ts";

export interface Publishing {
  readonly themes: Pick<ThemeShelf, "load">;
  /** Reads the shop as it is now, with all that waits in it. */
  readonly snapshot: (ctx: StoreContext, reading: Publish.Reading) => Promise<Publish.Snapshot>;
  /** At most this often is progress written. */
  readonly progressEveryMs?: number;
  /** Builds of one release before a fault that is not the page's own ends it. */
  readonly tries?: number;
}

/** What became of one release, with the figures of its build where there are any. */
export type Outcome =
  | { readonly state: "live"; readonly releaseId: Id<"release">; readonly built: BuildOutput; readonly snapshotMs: number }
  | { readonly state: "failed"; readonly releaseId: Id<"release">; readonly failure: Publish.Failure }
  /** Another builder took over; it ends the release. */
  | { readonly state: "lost"; readonly releaseId: Id<"release"> };

export interface Published {
  /** In the order they were built. */
  readonly outcomes: readonly Outcome[];
  /** Somebody else is building this release, and will take what waits after it. */
  readonly busyWith?: Id<"release">;
}

const defaults = { progressEveryMs: 300, tries: 3 };

/** Writes progress at most so often. */
const reporter = (ctx: StoreContext, lease: Publish.Lease, everyMs: number) => {
  let reported = Number.NEGATIVE_INFINITY;
  return async (progress: Publish.Progress): Promise<void> => {
    const now = ctx.world.now();
    if (now - reported < everyMs) return;
    reported = now;
    await Publish.reportProgress(ctx, lease, progress);
  };
};

/** Keeps the lease while something long runs. Who lost it learns so at the next write. */
const keeping = async <T>(ctx: StoreContext, lease: Publish.Lease, run: () => Promise<T>): Promise<T> => {
  const beat = setInterval(() => {
    Publish.keepLease(ctx, lease).catch(() => clearInterval(beat));
  }, Publish.leaseMs / 3);
  try {
    return await run();
  } finally {
    clearInterval(beat);
  }
};

/** The files that shoppers see, and what they were made from. */
const liveSite = async (ctx: StoreContext) => {
  const live = await Publish.live(ctx);
  if (!live) return {};
  const { manifestKey } = live;
  const [manifest, previousTrace, previousFindings] = await Promise.all([
    Publish.readManifest(ctx.blobs, manifestKey),
    readTrace(ctx.blobs, manifestKey),
    readFindings(ctx.blobs, manifestKey),
  ]);
  return { manifestKey, previous: manifest?.files, previousTrace, previousFindings };
};

/** What the release made needless. It lies about when this fails, and does no harm. */
const tidy = async (ctx: StoreContext, { lease, carried }: Publish.Reading, before: string | undefined): Promise<void> => {
  await Publish.clearCarried(ctx, carried);
  await Publish.dropOlderRows(ctx, lease.fence);
  if (before) await dropTrace(ctx.blobs, before);
};

/** The pages are made and are not as they should be; somebody has to say that they go live anyway. */
class Stop extends PageFailed {
  readonly findings: readonly Publish.Finding[];
  constructor({ path, reason }: Publish.Failure, findings: readonly Publish.Finding[]) {
    super(path, reason, undefined);
    this.name = "Stop";
    this.findings = findings;
  }
}

/** What stops the release: something that is not right on a page that it brings. Pages that were live before do not. */
const stopFor = async (ctx: StoreContext, { releaseId }: Publish.Lease, built: BuildOutput, locale: Locale): Promise<Stop | undefined> => {
  const breach = Publish.breachIn(built.newFindings);
  if (!breach || (await Publish.release(ctx, releaseId)).override) return undefined;
  const failure = { path: breach.path, reason: Publish.findingSentence(breach.finding, locale) };
  return new Stop(failure, Publish.summed(built.findings.pages));
};

/** The theme that the shop wears. @throws PageFailed when it cannot be drawn here: trying again would not help */
const themeOf = async ({ theme, store }: Publish.Snapshot, themes: Publishing["themes"]): Promise<ThemeBundle> => {
  try {
    return await themes.load(theme.theme);
  } catch (error) {
    throw error instanceof OtherContract ? new PageFailed("/", otherContract[store.locales[0] ?? "en"], error) : error;
  }
};

/** Snapshot, files, manifest, pointer, in this order: until the last step shoppers see the old site. */
const buildRelease = async (ctx: StoreContext, lease: Publish.Lease, options: Publishing): Promise<Outcome> => {
  const clock = () => ctx.world.now();
  const begun = clock();
  const carried = await Publish.carried(ctx); // before the snapshot, which then holds all of it
  const snapshot = await options.snapshot(ctx, { lease, carried });
  const snapshotMs = clock() - begun;
  const { manifestKey: before, ...live } = await liveSite(ctx);
  const built = await build({
    snapshot,
    theme: await themeOf(snapshot, options.themes),
    ...live,
    blobs: ctx.blobs,
    clock,
    onProgress: reporter(ctx, lease, options.progressEveryMs ?? defaults.progressEveryMs),
  });
  const stop = await stopFor(ctx, lease, built, snapshot.store.locales[0] ?? "en");
  if (stop) throw stop;
  const manifestKey = Publish.manifestKeyOf(ctx.storeId, lease.releaseId, lease.fence);
  await writeTrace(ctx.blobs, manifestKey, built.trace);
  await writeFindings(ctx.blobs, manifestKey, built.findings);
  await Publish.keepLook(ctx, manifestKey, snapshot.theme);
  await Publish.writeManifest(ctx.blobs, manifestKey, { version: 1, releaseId: lease.releaseId, files: built.files });
  const { pages, written: filesWritten, kept: filesKept } = built;
  const changes = carried.map(({ value }) => value);
  const findings = Publish.summed(built.findings.pages);
  await Publish.finishRelease(ctx, lease, { manifestKey, pages, filesWritten, filesKept, changes, findings });
  await tidy(ctx, { lease, carried }, before).catch(() => undefined);
  return { state: "live", releaseId: lease.releaseId, built, snapshotMs };
};

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "release.build_taken";

const gaveUp = { path: "/", reason: "The build could not be finished. Please publish again." };

/** Ends a build that threw: the page's fault fails the release at once, any other after a few tries. @throws the error, to be tried again */
const endBadly = async (ctx: StoreContext, begun: Begun, options: Publishing, error: unknown): Promise<Outcome> => {
  const { lease, attempt } = begun;
  if (isTaken(error)) return { state: "lost", releaseId: lease.releaseId };
  const failure = error instanceof PageFailed ? { path: error.path, reason: error.message } : undefined;
  if (!failure && attempt < (options.tries ?? defaults.tries)) {
    await Publish.letGo(ctx, lease).catch(() => undefined); // the lease runs out by itself
    throw error;
  }
  await Publish.failRelease(ctx, lease, failure ?? gaveUp, error instanceof Stop ? error.findings : undefined);
  return { state: "failed", releaseId: lease.releaseId, failure: failure ?? gaveUp };
};

type Begun = Extract<Publish.Begun, { state: "begun" }>;

/**
 * Builds what waits, one release after the other, until nothing does. The same code runs in Lambda and on a laptop.
 * @throws what the table or the blob store threw; the release then waits for the next try
 */
export const publishWaiting = async (ctx: StoreContext, options: Publishing): Promise<Published> => {
  const outcomes: Outcome[] = [];
  for (;;) {
    const begun = await Publish.beginBuild(ctx);
    if (begun.state === "idle") return { outcomes };
    if (begun.state === "busy") return { outcomes, busyWith: begun.building };
    const built = keeping(ctx, begun.lease, () => buildRelease(ctx, begun.lease, options));
    outcomes.push(await built.catch((error: unknown) => endBadly(ctx, begun, options, error)));
  }
};
