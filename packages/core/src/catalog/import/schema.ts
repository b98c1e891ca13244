import { z } from "zod";
import { idOf } from "../../kernel/index.ts";

/** One thing about the file: where, how bad, what. The sentence is made when it is read, in the reader's language. */
export const Finding = z.object({
  /** As a spreadsheet counts: the header is row 1. 0: the whole file. */
  row: z.int().min(0),
  /** Header of the column, as the file writes it; empty for the whole row. */
  column: z.string(),
  /** `error`: this row or product is left out. `warning`: it is taken, but look at it. */
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof Finding>;

export const ImportFinding = Finding.omit({ facts: true }).extend({ detail: z.string() });
export type ImportFinding = z.infer<typeof ImportFinding>;

/** How many findings are kept; a file with more is wrong as a whole. */
export const maxFindings = 300;

/** A product file that was looked at, and how far it is written. */
export const ImportJob = z.object({
  id: idOf("import"),
  uploadId: idOf("upload"),
  state: z.enum(["checked", "running", "done"]),
  /** What the dry run found: products to be made, to be changed, and left out because of errors. */
  plan: z.object({ create: z.int(), update: z.int(), skip: z.int(), variants: z.int(), pictures: z.int() }),
  progress: z.object({ done: z.int(), total: z.int(), created: z.int(), updated: z.int(), failed: z.int() }),
  findings: z.array(Finding),
  /** There were more findings than are kept. */
  moreFindings: z.boolean(),
  createdAt: z.iso.datetime(),
  /** Epoch milliseconds until which one run has it to itself; 0 when none has. */
  leaseUntil: z.int(),
});
export type ImportJob = z.infer<typeof ImportJob>;

export const ImportView = ImportJob.omit({ uploadId: true, leaseUntil: true, findings: true }).extend({ findings: z.array(ImportFinding) });
export type ImportView = z.infer<typeof ImportView>;

export const AskImport = z.strictObject({ uploadId: idOf("upload") });
