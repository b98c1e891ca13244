import type { StoreContext } from "../../kernel/index.ts";
import { readStore } from "../../store/store.ts";
import { takenSlugs } from "../store.ts";
import { type Draft, draftOf, grouped } from "./draft.ts";
import { Findings } from "./findings.ts";
import { decoded, rowsOf } from "./read.ts";
import { isSound } from "./write.ts";

interface Plan {
  readonly drafts: readonly Draft[];
  /** Addresses that products of the store have already. */
  readonly known: ReadonlySet<string>;
  /** Products of the file that cannot be taken. */
  readonly skipped: number;
  readonly findings: Findings;
}

/** Reads a file against the store as it is now. The same file gives the same drafts in the same order. */
export const planOf = async (ctx: StoreContext, bytes: Uint8Array): Promise<Plan> => {
  const findings = new Findings();
  const { locales, currency } = (await readStore(ctx)).value;
  const rows = rowsOf(decoded(bytes, locales[0] ?? "en", findings), findings);
  const reading = { findings, currency, skus: new Set<string>() };
  const groups = grouped(rows, findings);
  const read = [...groups].flatMap(([slug, own]) => draftOf(slug, own, reading) ?? []);
  const drafts = read.filter((draft) => isSound(ctx, draft, findings));
  if (rows.length > 0 && groups.size === 0) findings.error(0, "", "empty");
  findings.all.sort((a, b) => a.row - b.row);
  return {
    drafts,
    known: await takenSlugs(
      ctx,
      drafts.map((draft) => draft.slug),
    ),
    skipped: groups.size - drafts.length,
    findings,
  };
};
