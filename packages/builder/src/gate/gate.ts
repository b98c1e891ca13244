import { isIdOf } from "@matjar/core/kernel";
import type { FindingThing, FoundOn, PageFinding, SiteFindings, Snapshot } from "@matjar/core/publish/schema";
import type { PageView } from "@matjar/theme-kit";
import type { Viewed } from "../plan.ts";
import type { ThemeBundle } from "../theme.ts";
import { Barriers, isBarrier } from "./barriers.ts";
import { picturesWithoutWords, unreadableColors } from "./content.ts";
import { readPage } from "./read-page.ts";
import { faultsIn } from "./rules.ts";
import { atMostBytes, budgetBytes, Files, sheetBytes, weighed, weightOf } from "./weight.ts";

/** A page of the site that was made just now. */
export interface Made extends Viewed {
  readonly path: string;
  readonly html: string;
  /** The first page of its template in its language. */
  readonly first: boolean;
}

const kinds = ["product", "collection", "page", "post"] as const;

const thingOf = (subject: string): FindingThing | undefined => {
  const id = subject.split(" ", 1)[0] ?? "";
  if (subject === "home") return { kind: "theme", id: "theme" };
  const kind = kinds.find((one) => isIdOf(one, id));
  return kind && { kind, id };
};

const titleOf = (view: PageView): string => ("title" in view ? view.title : view.head.title);

/** So many pages of a template and language are read; what the template itself does wrong shows on the first ones. */
const readAlways = 12;

/** Something that only one page may have: an address of another host where a browser loads from. */
const stranger = /\s(?:src|srcset|poster|data)\s*=\s*["']?(?:https?:)?\/\//i;

interface Seen {
  readonly pages: number;
  readonly longest: number;
  /** Compressed bytes of the style sheets that pages of the template have. */
  readonly sheets: number;
}

/**
 * Decides which pages are looked at: what a shop's content does wrong is long or strange. What may be too heavy is weighed, whatever
 * came before it: a long page may be light, and a shorter one heavy.
 */
class Sample {
  readonly #seen = new Map<string, Seen>();

  takes({ view, shop, html }: Made): { readonly read: boolean; readonly weigh: boolean } {
    const name = `${view.template} ${shop.locale}`;
    const { pages, longest, sheets } = this.#seen.get(name) ?? { pages: 0, longest: 0, sheets: 0 };
    this.#seen.set(name, { pages: pages + 1, longest: Math.max(longest, html.length), sheets });
    const weigh = html.length > longest || (weighed.has(view.template) && atMostBytes(html) + sheets > budgetBytes);
    return { weigh, read: weigh || pages < readAlways || stranger.test(html) };
  }

  wears({ view, shop }: Made, sheets: number): void {
    const name = `${view.template} ${shop.locale}`;
    const seen = this.#seen.get(name);
    if (seen && sheets > seen.sheets) this.#seen.set(name, { ...seen, sheets });
  }
}

const entryOf = ({ view, subject }: Viewed, found: PageFinding[]): FoundOn => {
  const thing = thingOf(subject);
  return { title: titleOf(view), ...(thing ? { thing } : {}), found };
};

type Pages = Record<string, FoundOn>;

/** A page that axe looks at, and where it is told what comes of it. */
interface Stand {
  readonly path: string;
  readonly empty: FoundOn;
  readonly pages: Pages;
}

/**
 * Looks at the pages of a site while it is built: at those that are made, as the others are known from the release before. A page
 * that is read costs about a millisecond, one that is weighed some more, one that axe looks at some forty.
 */
export class Gate {
  readonly #files: Files;
  readonly #snapshot: Snapshot;
  readonly #before: SiteFindings["pages"];
  readonly #sample = new Sample();
  readonly #barriers: Barriers;
  readonly #stands: Stand[] = [];
  readonly #made: Pages = {};
  readonly #kept: Pages = {};

  constructor(snapshot: Snapshot, { assets }: Pick<ThemeBundle, "assets">, before: SiteFindings | undefined) {
    const bodies = new Map(assets.map(({ path, body }) => [`/${path}`, body]));
    this.#files = new Files((address) => bodies.get(address));
    this.#snapshot = snapshot;
    this.#before = before?.pages ?? {};
    this.#barriers = new Barriers(before?.looked);
  }

  /**
   * The page is the same as in the release before, and so is what was found on it. False when it stands for others now and axe does
   * not know it yet: then it has to be shown again.
   */
  keep(path: string, first: boolean): boolean {
    const isKnown = first && this.#barriers.keep(path);
    const before = this.#before[path];
    const found = isKnown ? before?.found : before?.found.filter((one) => !isBarrier(one));
    if (before && found?.length) this.#kept[path] = { ...before, found };
    return isKnown || !first;
  }

  showAgain(kept: Made): void {
    this.#stand(kept, this.#kept);
  }

  look(made: Made): void {
    const found = [...this.#read(made), ...this.#contentOf(made)];
    if (found.length > 0) this.#made[made.path] = entryOf(made, found);
    if (made.first) this.#stand(made, this.#made);
  }

  /** Lets axe look at what it does not know yet; all pages have been handed over before. */
  async lookForBarriers(): Promise<void> {
    await this.#barriers.look();
    for (const { path, empty, pages } of this.#stands) {
      const { found } = pages[path] ?? empty;
      const barriers = this.#barriers.on(path, found);
      if (barriers.length > 0) pages[path] = { ...empty, found: [...found, ...barriers] };
    }
  }

  /** What was found on pages that are new in this release. */
  get made(): SiteFindings["pages"] {
    return this.#made;
  }

  get all(): SiteFindings {
    return { version: 1, pages: { ...this.#made, ...this.#kept }, looked: this.#barriers.looked };
  }

  /** So often axe has to look. */
  get axeLooks(): number {
    return this.#barriers.looks;
  }

  #stand(page: Made, pages: Pages): void {
    this.#barriers.take(page.path, page.html);
    this.#stands.push({ path: page.path, empty: entryOf(page, []), pages });
  }

  #read(made: Made): PageFinding[] {
    const { read, weigh } = this.#sample.takes(made);
    if (!read) return [];
    const { path, html, shop, view } = made;
    const { locale, dir } = shop;
    const page = { path, html, locale, dir, template: view.template, origin: this.#snapshot.origin };
    const facts = readPage(html);
    if (!weigh) return faultsIn(facts, page);
    this.#sample.wears(made, sheetBytes(facts, this.#files));
    return [...weightOf(facts, page, this.#files), ...faultsIn(facts, page)];
  }

  /** What the merchant wrote is looked at once, in the main language. */
  #contentOf({ shop, view, subject }: Made): PageFinding[] {
    if (shop.locale !== this.#snapshot.store.locales[0]) return [];
    const colors = subject === "home" ? unreadableColors(this.#snapshot.theme) : [];
    return [...picturesWithoutWords(view, this.#snapshot.media), ...colors];
  }
}
