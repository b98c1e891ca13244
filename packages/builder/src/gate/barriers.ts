import { sha256 } from "@matjar/core/kernel";
import type { FindingKind, Looked, PageFinding } from "@matjar/core/publish/schema";
import { axeRules, barriersIn } from "./axe.ts";
import { skeletonOf } from "./skeleton.ts";

/** A page that is longer is not looked at: axe's time grows faster than the page. As characters of the skeleton. */
const longest = 100_000;
/** More kinds of barriers on one page help nobody who mends them one by one. */
const mostRules = 10;

/** What the reader of HTML tells already, by axe's name for it. */
const toldAs: Readonly<Record<string, FindingKind>> = {
  "document-title": "page_title",
  "html-has-lang": "language",
  "html-lang-valid": "language",
  "html-xml-lang-mismatch": "language",
  "image-alt": "picture_alt",
  label: "unlabelled",
  "select-name": "unlabelled",
  "link-name": "unnamed",
  "button-name": "unnamed",
  "input-button-name": "unnamed",
  "duplicate-id-aria": "duplicate_id",
  "meta-viewport": "zoom",
};

export const isBarrier = ({ kind }: PageFinding): boolean => kind === "barrier";

const mostRemembered = 300;
/** Of this process, by stamp: shops that wear the same theme are often built alike. */
const remembered = new Map<string, readonly PageFinding[]>();

const remember = (stamp: string, found: readonly PageFinding[]): void => {
  const [oldest = ""] = remembered.size < mostRemembered ? [] : remembered.keys();
  remembered.delete(oldest);
  remembered.set(stamp, found);
};

const found = async (stamp: string, skeleton: string): Promise<readonly PageFinding[] | undefined> => {
  const known = remembered.get(stamp);
  if (known) return known;
  try {
    const barriers = (await barriersIn(skeleton)).slice(0, mostRules);
    remember(stamp, barriers);
    return barriers;
  } catch {
    return undefined; // a fault of the tool is no fault of the shop: the page is looked at again with the next publish
  }
};

/**
 * Looks for barriers with axe, on pages that stand for others of their template. What it finds hangs on the page's skeleton alone,
 * and is carried from release to release by its stamp: only what is built in another way is looked at.
 */
export class Barriers {
  readonly #before: Looked;
  readonly #pages: Record<string, string> = {};
  readonly #found: Record<string, readonly PageFinding[]> = {};
  readonly #waiting = new Map<string, string>();

  constructor(before: Looked | undefined) {
    this.#before = before?.rules === axeRules ? before : { rules: axeRules, pages: {}, found: {} };
  }

  /** Skeletons that the release before did not have. */
  looks = 0;

  /** The page is the same as in the release before. False when nobody has looked at it: then it has to be handed over. */
  keep(path: string): boolean {
    const stamp = this.#before.pages[path];
    if (stamp === undefined) return false;
    this.#note(path, stamp);
    return true;
  }

  take(path: string, html: string): void {
    const skeleton = skeletonOf(html);
    if (skeleton.length > longest) return;
    const stamp = sha256(skeleton).slice(0, 32);
    this.#note(path, stamp);
    if (!this.#found[stamp]) this.#waiting.set(stamp, skeleton);
  }

  async look(): Promise<void> {
    for (const [stamp, skeleton] of this.#waiting) {
      const barriers = await found(stamp, skeleton);
      if (barriers) this.#found[stamp] = barriers;
      this.looks += 1;
    }
    this.#waiting.clear();
  }

  /** Of a page, without what was told in other words. */
  on(path: string, told: readonly PageFinding[]): readonly PageFinding[] {
    const barriers = this.#found[this.#pages[path] ?? ""] ?? [];
    const kinds = new Set(told.map(({ kind }) => kind));
    return barriers.filter(({ facts }) => !kinds.has(toldAs[String(facts["rule"])] ?? "barrier"));
  }

  get looked(): Looked {
    const pages = Object.fromEntries(Object.entries(this.#pages).filter(([, stamp]) => this.#found[stamp]));
    const byStamp = Object.entries(this.#found).map(([stamp, barriers]) => [stamp, [...barriers]]);
    return { rules: axeRules, pages, found: Object.fromEntries(byStamp) };
  }

  #note(path: string, stamp: string): void {
    this.#pages[path] = stamp;
    const known = this.#before.found[stamp];
    if (known) this.#found[stamp] = known;
  }
}
