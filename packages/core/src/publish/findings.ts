import { z } from "zod";

/**
 * What a publish finds on the pages that it makes. An `error` breaks the promise of a fast shop that everybody can use: it stops the
 * release unless somebody publishes anyway. A `warning` is told.
 */
const severities = {
  /** HTML and style sheets of home, product and collection are heavier than a first visit bears. */
  page_weight: "error",
  /** Scripts that load with the page. */
  script_weight: "error",
  /** The page asks another host for something. */
  third_party: "error",
  /** A picture without width and height: the page jumps while it loads. */
  picture_size: "error",
  /** A picture that screen readers cannot skip or read. */
  picture_alt: "error",
  /** `lang` or `dir` of the page is missing or another than the page's language. */
  language: "error",
  page_title: "error",
  /** None, or more than one main heading. */
  heading: "error",
  duplicate_id: "error",
  /** A field of a form without a label. */
  unlabelled: "error",
  /** A link or button without a name. */
  unnamed: "error",
  /** The page forbids to be made larger. */
  zoom: "error",
  /** Text and ground of one element are too alike. */
  contrast: "error",
  /** Something that axe tells of the page's HTML and the kinds above do not. */
  barrier: "error",
  /** Pictures that the merchant did not describe. */
  picture_text: "warning",
  /** Colours that were chosen cannot be read on one another; the shop shows nearby ones. */
  colors: "warning",
} as const;

export type FindingKind = keyof typeof severities;
const findingKinds = Object.keys(severities) as [FindingKind, ...FindingKind[]];

/** What the words have gaps for: bytes, counts, names. A barrier says in each language, by its code, what axe's rule asks for. */
export const FindingFacts = z.record(z.string(), z.union([z.string(), z.number()]));
export type FindingFacts = z.infer<typeof FindingFacts>;

/** One thing that is not right on one page. */
export const PageFinding = z.object({ kind: z.enum(findingKinds), facts: FindingFacts });
export type PageFinding = z.infer<typeof PageFinding>;

/** What in the desk the page is made from. */
export const FindingThing = z.object({ kind: z.enum(["product", "collection", "page", "post", "theme"]), id: z.string() });
export type FindingThing = z.infer<typeof FindingThing>;

/** A page with what was found on it. */
export const FoundOn = z.object({ title: z.string(), thing: FindingThing.optional(), found: z.array(PageFinding) });
export type FoundOn = z.infer<typeof FoundOn>;

const placesNamed = 5;

/** One kind of finding on all the pages that have it; of barriers, one rule. */
export const Finding = z.object({
  kind: z.enum(findingKinds),
  severity: z.enum(["error", "warning"]),
  pages: z.int().min(1),
  /** The first of them: address, what the page is called, where to mend it. */
  places: z.array(FoundOn.omit({ found: true }).extend({ path: z.string(), facts: FindingFacts })).max(placesNamed),
});
export type Finding = z.infer<typeof Finding>;

/** What was looked at for barriers, so that it need not be looked at again. */
export const Looked = z.object({
  /** Which rules were asked; by others all is looked at anew. */
  rules: z.string(),
  /** By the address of the page: stamp of what a look at it depends on. */
  pages: z.record(z.string(), z.string()),
  /** By that stamp. */
  found: z.record(z.string(), z.array(PageFinding)),
});
export type Looked = z.infer<typeof Looked>;

/** Of a site, by the address of the page; pages without findings are left out. */
export const SiteFindings = z.object({
  version: z.literal(1),
  pages: z.record(z.string(), FoundOn),
  /** Absent in releases from before axe looked at pages. */
  looked: Looked.optional(),
});
export type SiteFindings = z.infer<typeof SiteFindings>;

const isError = ({ severity }: Finding): boolean => severity === "error";

/** What is one line of a list: a kind, or one rule of barriers. */
const lineOf = ({ kind, facts }: PageFinding): string => (kind === "barrier" ? `${kind} ${facts["rule"]}` : kind);

const firstOfEach = (found: readonly PageFinding[]): Iterable<PageFinding> =>
  new Map(found.toReversed().map((one) => [lineOf(one), one])).values();

/** Errors first, each kind once and barriers by their rule, in the order of the pages. */
export const summed = (pages: SiteFindings["pages"]): Finding[] => {
  const lines = new Map<string, Finding>();
  for (const [path, { found, ...page }] of Object.entries(pages)) {
    for (const one of firstOfEach(found)) {
      const { kind, facts } = one;
      const { pages: before = 0, places = [] } = lines.get(lineOf(one)) ?? {};
      const more = places.length < placesNamed ? [...places, { ...page, path, facts }] : places;
      lines.set(lineOf(one), { kind, severity: severities[kind], pages: before + 1, places: more });
    }
  }
  const all = findingKinds.flatMap((kind) => [...lines.values()].filter((line) => line.kind === kind));
  return [...all.filter(isError), ...all.filter((one) => !isError(one))];
};

/** The first page on which something stops a release. */
export const breachIn = (pages: SiteFindings["pages"]): { path: string; finding: PageFinding } | undefined => {
  for (const [path, { found }] of Object.entries(pages)) {
    const finding = found.find(({ kind }) => severities[kind] === "error");
    if (finding) return { path, finding };
  }
  return undefined;
};
