/** A compiled theme on the fixture shops: what checks without a browser ask for. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type ThemeBundle, themeBundle } from "@matjar/builder/theme";
import type { PageView, Renderer, ThemeDefinition } from "@matjar/theme-kit";
import { type CompiledTheme, loadFreshRenderer, loadRenderer } from "@matjar/theme-kit/compile.ts";
import { dressed, everySection, starterHome } from "../fixture/dress.ts";
import { collection, home, product, site } from "../fixture/pages.ts";
import { type FixtureShop, gulf, noor, north, tokyo } from "../fixture/shops.ts";

/** Where the theme's files are said to be. */
const prefix = "/_theme/any/1";

/** A page as it came out. */
export interface Made {
  readonly fixture: FixtureShop;
  readonly page: PageView;
  readonly html: string;
  /** It has every section at once, as no shop has: it may be heavy. */
  readonly crowded: boolean;
}

export type Render = (fixture: FixtureShop, page: PageView) => Promise<string>;

export interface Worn {
  readonly definition: ThemeDefinition;
  /** As the builder takes it. */
  readonly bundle: ThemeBundle;
  /** Arabic in riyals, Arabic in dinars with its own digits, English in dollars, English in yen. */
  readonly shops: readonly [FixtureShop, FixtureShop, FixtureShop, FixtureShop];
  readonly render: Render;
  /** Makes pages with modules of the theme that have made none yet. */
  readonly fresh: () => Promise<Render>;
  /** Every kind of page, the starter, and every section wherever it may stand. Made once, with modules that no other shop has used. */
  readonly made: (fixture: FixtureShop) => Promise<readonly Made[]>;
  /** A file of the theme by its address in a page. */
  readonly clientFile: (address: string) => Buffer | undefined;
}

const readIfThere = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

const plainPages = (fixture: FixtureShop, definition: ThemeDefinition): PageView[] => [
  ...site(fixture).values(),
  starterHome(fixture, definition),
];

const crowdedPages = (fixture: FixtureShop, definition: ThemeDefinition): PageView[] => [
  { ...home(fixture), sections: everySection(fixture, definition) },
  { ...product(fixture), sections: everySection(fixture, definition, "product") },
  { ...collection(fixture), sections: everySection(fixture, definition, "collection") },
];

const rendering =
  ({ renderTemplate }: Renderer): Render =>
  (fixture, page) =>
    renderTemplate(page.template, "/x/", { shop: fixture.shop, page }, { site: fixture.origin, assetsPrefix: prefix });

/** Makes no page yet. */
export const wear = async (definition: ThemeDefinition, theme: CompiledTheme): Promise<Worn> => {
  const renderer = await loadRenderer(theme);
  const fresh = async () => rendering(await loadFreshRenderer(theme));
  const pagesOf = (fixture: FixtureShop) => [
    ...plainPages(fixture, definition).map((page) => ({ fixture, page, crowded: false })),
    ...crowdedPages(fixture, definition).map((page) => ({ fixture, page, crowded: true })),
  ];
  const known = new Map<FixtureShop, Promise<readonly Made[]>>();
  const make = async (fixture: FixtureShop) => {
    const render = await fresh();
    return Promise.all(pagesOf(fixture).map(async (one) => ({ ...one, html: await render(fixture, one.page) })));
  };
  const made: Worn["made"] = (fixture) => {
    const pages = known.get(fixture) ?? make(fixture);
    known.set(fixture, pages);
    return pages;
  };
  return {
    definition,
    bundle: await themeBundle(theme, renderer),
    shops: [dressed(noor, definition), dressed(gulf, definition), dressed(north, definition), dressed(tokyo, definition)],
    render: rendering(renderer),
    fresh,
    made,
    clientFile: (address) => readIfThere(path.join(theme.dir, "client", address.slice(prefix.length))),
  };
};

/** How a page is named in findings. */
export const nameOf = ({ fixture: { shop }, page: { template, head } }: Pick<Made, "fixture" | "page">): string =>
  `${template} in ${shop.locale} (${head.title}, ${shop.currency})`;

export const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? "");

/** A page without what stands in quotes inside tags: what is left of a `<` is markup. */
export const markupOf = (html: string): string => html.replace(/="[^"]*"/g, "");
