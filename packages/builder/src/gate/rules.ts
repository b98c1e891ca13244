import type { PageFinding } from "@matjar/core/publish/schema";
import { contrast } from "@matjar/theme-kit";
import { finding, type MadePage } from "./page.ts";
import type { PageFacts } from "./read-page.ts";

type Rule = (facts: PageFacts, page: MadePage) => PageFinding[];

const oneOf = (kind: PageFinding["kind"], wrong: readonly string[], name: string): PageFinding[] =>
  wrong.slice(0, 1).map((first) => finding(kind, { [name]: first, count: wrong.length }));

const elementOf = ({ tag, attributes }: PageFacts["fields"][number]): string => {
  const told = ["type", "name", "id", "class", "href"].find((name) => attributes[name]);
  return told ? `<${tag} ${told}="${attributes[told]}">` : `<${tag}>`;
};

const isElsewhere = (address: string, origin: string): boolean =>
  /^(https?:)?\/\//i.test(address) && address !== origin && !address.startsWith(`${origin}/`);

/** The addresses among these that belong to another host. */
export const elsewhere = (addresses: readonly string[], origin: string): string[] => addresses.filter((one) => isElsewhere(one, origin));

const thirdParty: Rule = ({ loads }, { origin }) => oneOf("third_party", elsewhere(loads, origin), "address");

const isSize = (value: string | undefined): boolean => /^\d+$/.test(value ?? "");
const pictureSize: Rule = ({ images }) =>
  oneOf(
    "picture_size",
    images.filter(({ width, height }) => !isSize(width) || !isSize(height)).map(({ src = "" }) => src),
    "picture",
  );

const pictureAlt: Rule = ({ images }) =>
  oneOf(
    "picture_alt",
    images.filter((one) => !("alt" in one) && !("aria-label" in one) && one["role"] !== "presentation").map(({ src = "" }) => src),
    "picture",
  );

const language: Rule = ({ html }, { locale, dir }) =>
  html["lang"] === locale && html["dir"] === dir ? [] : [finding("language", { expected: `lang="${locale}" dir="${dir}"` })];

const pageTitle: Rule = ({ title }) => (title.trim() ? [] : [finding("page_title")]);

const heading: Rule = ({ headings }) => (headings === 1 ? [] : [finding("heading", { count: headings })]);

const duplicateId: Rule = ({ ids }) => {
  const seen = new Set<string>();
  return oneOf(
    "duplicate_id",
    ids.filter((id) => seen.size === seen.add(id).size),
    "id",
  );
};

const unlabelled: Rule = ({ fields, labelled }) =>
  oneOf("unlabelled", fields.filter(({ named, attributes }) => !named && !labelled.has(attributes["id"] ?? "")).map(elementOf), "element");

const unnamed: Rule = ({ linksAndButtons, labelled }) =>
  oneOf(
    "unnamed",
    linksAndButtons.filter(({ named, attributes }) => !named && !labelled.has(attributes["id"] ?? "")).map(elementOf),
    "element",
  );

const zoom: Rule = ({ viewport }) => {
  const most = Number(/maximum-scale\s*=\s*([\d.]+)/.exec(viewport)?.[1] ?? Number.POSITIVE_INFINITY);
  return /user-scalable\s*=\s*(no|0)/.test(viewport) || most < 2 ? [finding("zoom")] : [];
};

const hexAfter = (property: string) => new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(#[0-9a-f]{6})\\b`, "i");
const inkPattern = hexAfter("color");
const groundPattern = hexAfter("background(?:-color)?");

const leastContrast = 4.5; // WCAG 2.2, 1.4.3

/** Text on its ground, when the element says both itself; what style sheets say is judged in a browser. */
const inlineContrast: Rule = ({ inlineStyles }) => {
  for (const style of inlineStyles) {
    const [color, ground] = [inkPattern.exec(style)?.[1], groundPattern.exec(style)?.[1]];
    const ratio = color && ground ? contrast(color, ground) : leastContrast;
    if (color && ground && ratio < leastContrast) return [finding("contrast", { color, ground, ratio: Math.floor(ratio * 10) / 10 })];
  }
  return [];
};

const all: readonly Rule[] = [
  ...[thirdParty, pictureSize, pictureAlt, language, pageTitle, heading],
  ...[duplicateId, unlabelled, unnamed, zoom, inlineContrast],
];

/** What a page's HTML alone tells of barriers, jumping pictures and strangers. */
export const faultsIn = (facts: PageFacts, page: MadePage): PageFinding[] => all.flatMap((rule) => rule(facts, page));
