import type { PageFinding } from "@matjar/core/publish/schema";
import type { FileAt, MadePage } from "./page.ts";
import { readPage } from "./read-page.ts";
import { faultsIn } from "./rules.ts";
import { Files, weightOf } from "./weight.ts";

export type { FileAt, MadePage } from "./page.ts";
export { budgetBytes, Files, pageBytes } from "./weight.ts";

/**
 * Looks at one page as the theme made it: its weight, strangers that it asks, pictures without their place, barriers that the HTML
 * alone tells. The same look for a publish, for the check of a theme and for the suite; what takes layout is looked at in a browser.
 * `files` may be shared by all pages of a theme: each is then compressed once.
 */
export const findingsOf = (page: MadePage, files: Files | FileAt): PageFinding[] => {
  const facts = readPage(page.html);
  const known = files instanceof Files ? files : new Files(files);
  return [...weightOf(facts, page, known), ...faultsIn(facts, page)];
};
