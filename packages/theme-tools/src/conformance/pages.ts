/** Every page of every shop: whole, in its language, with its money, and the same however shops are mixed. */
import type { PageView, SectionView } from "@matjar/theme-kit";
import { everySection } from "../fixture/dress.ts";
import { collection, home, product } from "../fixture/pages.ts";
import type { FixtureShop } from "../fixture/shops.ts";
import { type Check, type Finding, unless } from "./finding.ts";
import { type Made, matches, nameOf, type Worn } from "./worn.ts";

const headings = (html: string): string[] => matches(html, /<h1[^>]*>(.*?)<\/h1>/gs);
const gap = /undefined|\[object|NaN|\{(n|price|title|total)\}(?![^<]*<\/script>)/;

const wholeness = (made: Pick<Made, "fixture" | "page" | "html">): Finding[] => {
  const where = nameOf(made);
  const { html } = made;
  const { locale, dir } = made.fixture.shop;
  return [
    ...unless(html.includes(`<html lang="${locale}" dir="${dir}"`), where, `does not begin with <html lang="${locale}" dir="${dir}"`),
    ...unless(headings(html).length === 1, where, `has ${headings(html).length} headings <h1>, not one`),
    ...unless(html.includes('<main id="main"'), where, 'has no <main id="main">, where "Skip to content" leads'),
    ...unless(!gap.test(html), where, `has a gap: ${gap.exec(html)?.[0]}`),
  ];
};

const allOf = async ({ shops, made }: Worn): Promise<readonly Made[]> => (await Promise.all(shops.map(made))).flat();

/** One page of each shop in turn, each shop's last page first: who comes first is another one than when a shop is alone. */
const inTurns = (pages: readonly (readonly Made[])[]): Made[] =>
  Array.from({ length: Math.max(...pages.map(({ length }) => length)) }, (_, i) => pages.flatMap((all) => all.at(-1 - i) ?? [])).flat();

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Names and addresses of other shops that a page shows without having been given them. */
const strangersIn = (html: string, { fixture, page }: Made, shops: readonly FixtureShop[]): string[] => {
  const given = JSON.stringify([fixture.shop, fixture.origin, page]);
  const theirs = shops.filter((shop) => shop !== fixture).flatMap(({ shop, origin }) => [shop.name, origin]);
  return theirs.filter((text) => !given.includes(text) && (html.includes(text) || html.includes(escaped(text))));
};

/** All pages of all shops, as they are when a shop is alone in the process, and again many at once and the shops in turns. */
const noMixing = async ({ shops, made, fresh }: Worn): Promise<Finding[]> => {
  const alone = inTurns(await Promise.all(shops.map(made)));
  const render = await fresh();
  const found = alone.map(async (one) => {
    const mixed = await render(one.fixture, one.page);
    const strangers = [...new Set([...strangersIn(one.html, one, shops), ...strangersIn(mixed, one, shops)])];
    return [
      ...unless(mixed === one.html, nameOf(one), "is another page when other shops are rendered beside it"),
      ...strangers.map((text) => ({ where: nameOf(one), what: `shows what belongs to another shop: ${text}` })),
    ];
  });
  return (await Promise.all(found)).flat();
};

const unknownSection = async ({ shops: [, , english], render }: Worn): Promise<Finding[]> => {
  const unknown: SectionView = { id: "x", type: "carousel-of-2031", settings: { heading: "never seen" }, blocks: [] };
  const html = await render(english, { ...home(english), sections: [unknown] });
  return [
    ...unless(!html.includes("never seen"), "home", "shows a section that the theme does not know"),
    ...unless(headings(html)[0] === "North &amp; Pine", "home", "has no heading when it has no sections: the shop's name belongs there"),
  ];
};

/** A type that the desk offers and no template draws would be added to nothing. */
const noSectionForgotten = async ({ shops: [arabic], definition, render }: Worn): Promise<Finding[]> => {
  const found = (["home", "product", "collection"] as const).map(async (zone) => {
    const sections = everySection(arabic, definition, zone);
    const page = { home, product, collection }[zone](arabic);
    const html = await render(arabic, { ...page, sections } as PageView);
    return sections.flatMap(({ id, type }) =>
      unless(html.includes(`data-section="${id}"`), `${zone} page`, `does not draw its section ${type}`),
    );
  });
  return (await Promise.all(found)).flat();
};

const emptyAndHuge = async ({ shops: [arabic, , english], render }: Worn): Promise<Finding[]> => {
  const { taxNumber: _number, tagline: _tagline, ...rest } = arabic.shop;
  const empty = { ...arabic, shop: { ...rest, menus: { main: [], footer: [] }, header: [], contact: {} } };
  const bare = [
    { ...collection(arabic), products: [], total: 0, pages: ["/collections/all/"] },
    { ...product(arabic, { options: [], pictures: 0 }), brand: "", related: [], promises: [], descriptionHtml: "" },
  ];
  const found = await Promise.all(bare.map(async (page) => wholeness({ fixture: empty, page, html: await render(empty, page) })));
  const cards = Array.from({ length: 120 }, (_, i) => english.cards[i % english.cards.length]).filter((card) => card !== undefined);
  const html = await render(english, { ...collection(english), products: cards, total: 12_345 });
  return [...found.flat(), ...unless(html.includes("12,345"), "a collection of 12,345 products", "does not say how many there are")];
};

const money = async ({ shops: [riyals, dinars, , yen], render }: Worn): Promise<Finding[]> => {
  const expected: [FixtureShop, RegExp, string][] = [
    [riyals, /<bdi data-price(?:="true")?>[^<]*399\.00[^<]*ر\.س/, "399.00 ر.س"],
    [dinars, /<bdi[^>]*>[^<]*٣٩٩٫٠٠٠[^<]*د\.ك/, "٣٩٩٫٠٠٠ د.ك"],
    [yen, /<bdi[^>]*>¥399<\/bdi>/, "¥399"],
  ];
  const found = expected.map(async ([fixture, pattern, amount]) => {
    const page = product(fixture);
    return unless(
      pattern.test(await render(fixture, page)),
      nameOf({ fixture, page }),
      `does not have its price as <bdi data-price>${amount}</bdi>`,
    );
  });
  return (await Promise.all(found)).flat();
};

export const pageChecks: readonly Check<Worn>[] = [
  {
    says: "every template is a whole page in the shop's language and direction, without gaps",
    run: async (worn) => (await allOf(worn)).flatMap(wholeness),
  },
  { says: "a page is the same bytes however renders of several shops are mixed", run: noMixing },
  { says: "an unknown section is nothing, and a home page without sections has its heading", run: unknownSection },
  { says: "every section that the desk offers is drawn", run: noSectionForgotten },
  { says: "empty and huge shops are whole", run: emptyAndHuge },
  { says: "amounts have the decimals and digits of the shop, each in a bdi", run: money },
];
