import type { z } from "zod";
import { type Id, isoTime, notFound, refusal, type StoreContext } from "../../kernel/index.ts";
import { dropUpload, maxImportBytes, type PictureMaker, takeUpload } from "../../media/index.ts";
import { ConditionFailed, entity, replace, type Versioned } from "../../table/index.ts";
import { Findings, told } from "./findings.ts";
import { planOf } from "./plan.ts";
import { AskImport, type Finding, ImportJob, type ImportView, maxFindings } from "./schema.ts";
import { writeDraft } from "./write.ts";

const keptDays = 7;
const leaseMs = 60_000;
/** One call of `run` writes at most so much, so that it answers before its caller gives up. */
const chunk = { products: 20, ms: 12_000 };

const busy = refusal("conflict", "import.busy", {
  en: "This file is being written right now.",
  ar: "تجري كتابة هذا الملف الآن.",
  fr: "Ce fichier est en cours d’écriture.",
  it: "Questo file è in corso di scrittura.",
});

const jobRow = entity("import", ImportJob, (job) => ({ pk: `IMP#${job.id}`, sk: "IMPORT" }), {
  expiresAt: (job) => Date.parse(job.createdAt) + keptDays * 86_400_000,
});

const load = async (ctx: StoreContext, id: Id<"import">): Promise<Versioned<ImportJob>> => {
  const found = await ctx.table.get({ pk: `IMP#${id}`, sk: "IMPORT" });
  if (!found) throw notFound();
  return jobRow.parse(found);
};

/** @throws busy when somebody else wrote it meanwhile */
const save = async (ctx: StoreContext, value: ImportJob, version: number): Promise<Versioned<ImportJob>> => {
  try {
    await ctx.table.commit([replace(jobRow.row(value), version)]);
    return { value, version: version + 1 };
  } catch (error) {
    throw error instanceof ConditionFailed ? busy({}, { retryAfterSeconds: 2 }) : error;
  }
};

const kept = (all: readonly Finding[]): Pick<ImportJob, "findings" | "moreFindings"> => ({
  findings: all.slice(0, maxFindings),
  moreFindings: all.length > maxFindings,
});

const viewOf = (ctx: StoreContext, { uploadId: _u, leaseUntil: _l, findings, ...job }: ImportJob): ImportView => ({
  ...job,
  findings: findings.map((finding) => told(finding, ctx.locale)),
});

/** Dry run: reads an uploaded product file, says what would be written and what is wrong with it. Writes no product. */
export const checkImport = async (ctx: StoreContext, raw: z.input<typeof AskImport>): Promise<ImportView> => {
  const { uploadId } = AskImport.parse(raw);
  const { drafts, known, skipped, findings } = await planOf(ctx, await takeUpload(ctx, uploadId, maxImportBytes));
  const update = drafts.filter(({ slug }) => known.has(slug)).length;
  const count = (each: (draft: (typeof drafts)[number]) => number) => drafts.reduce((sum, draft) => sum + each(draft), 0);
  const job: ImportJob = {
    id: ctx.world.id("import"),
    uploadId,
    state: "checked",
    plan: {
      create: drafts.length - update,
      update,
      skip: skipped,
      variants: count((d) => d.variants.length),
      pictures: count((d) => d.pictures.length),
    },
    progress: { done: 0, total: drafts.length, created: 0, updated: 0, failed: 0 },
    ...kept(findings.all),
    createdAt: isoTime(ctx.world),
    leaseUntil: 0,
  };
  await save(ctx, job, 0);
  return viewOf(ctx, job);
};

/** @throws notFound */
export const getImport = async (ctx: StoreContext, id: Id<"import">): Promise<ImportView> => viewOf(ctx, (await load(ctx, id)).value);

/** The next products of the file, as many as fit into one call. */
const advance = async (ctx: StoreContext, maker: PictureMaker, job: ImportJob): Promise<ImportJob> => {
  const { drafts } = await planOf(ctx, await takeUpload(ctx, job.uploadId, maxImportBytes));
  const findings = new Findings();
  const progress = { ...job.progress };
  const until = ctx.world.now() + chunk.ms;
  for (const draft of drafts.slice(job.progress.done, job.progress.done + chunk.products)) {
    progress[await writeDraft(ctx, maker, draft, findings)]++;
    progress.done++;
    if (ctx.world.now() >= until) break;
  }
  return { ...job, progress, ...kept([...job.findings, ...findings.all]) };
};

/**
 * Writes the next part of a checked file and answers how far it is; called again and again until `state` is `done`. A part
 * that was cut off is written again, over what it had written: products are known by their address, so there are no doubles.
 *
 * @throws busy while another call is at it · uploadMissing when the file is gone (kept for a day)
 */
export const runImport = async (ctx: StoreContext, maker: PictureMaker, id: Id<"import">): Promise<ImportView> => {
  const { value, version } = await load(ctx, id);
  if (value.state === "done") return viewOf(ctx, value);
  if (value.leaseUntil > ctx.world.now()) throw busy({}, { retryAfterSeconds: 2 });
  const mine = await save(ctx, { ...value, state: "running", leaseUntil: ctx.world.now() + leaseMs }, version);
  const next = await advance(ctx, maker, mine.value);
  const done = next.progress.done >= next.progress.total;
  const saved = await save(ctx, { ...next, state: done ? "done" : "running", leaseUntil: 0 }, mine.version);
  if (done) await dropUpload(ctx, value.uploadId);
  return viewOf(ctx, saved.value);
};
