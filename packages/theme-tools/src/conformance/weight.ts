/** What a publish looks at on every page (`@matjar/builder/gate`), and the files that a page asks for. */
import { barriersIn } from "@matjar/builder/gate/axe";
import { budgetBytes, Files, findingsOf, pageBytes } from "@matjar/builder/gate/index";
import { readPage } from "@matjar/builder/gate/read-page";
import { skeletonOf } from "@matjar/builder/gate/skeleton";
import { plan } from "@matjar/builder/plan";
import { findingSentence } from "@matjar/core/publish";
import { fullShop } from "../fixture/full-shop.ts";
import { product } from "../fixture/pages.ts";
import { type Check, type Finding, unless } from "./finding.ts";
import { type Made, matches, nameOf, type Worn } from "./worn.ts";

/** What would stop a release of this page. */
const breaches = (made: Made, files: Files): Finding[] => {
  const { fixture, page, html, crowded } = made;
  const { locale, dir } = fixture.shop;
  return findingsOf({ path: "/x/", template: page.template, locale, dir, origin: fixture.origin, html }, files)
    .filter(({ kind }) => !(crowded && kind === "page_weight"))
    .map((found) => ({ where: nameOf(made), what: findingSentence(found, "en") }));
};

const publishable = async ({ shops, made, clientFile }: Worn): Promise<Finding[]> => {
  const files = new Files(clientFile);
  const pages = (await Promise.all(shops.map(made))).flat();
  return pages.flatMap((one) => breaches(one, files));
};

/** In Arabic and in English; pages that are built alike are looked at once. */
const withoutBarriers = async ({ shops: [arabic, , english], made }: Worn): Promise<Finding[]> => {
  const pages = (await Promise.all([arabic, english].map(made))).flat();
  const found: Finding[] = [];
  for (const [skeleton, one] of new Map(pages.map((one) => [skeletonOf(one.html), one])))
    for (const barrier of await barriersIn(skeleton)) found.push({ where: nameOf(one), what: findingSentence(barrier, "en") });
  return found;
};

const manyVariants = async ({ shops: [, , fixture], render, clientFile }: Worn): Promise<Finding[]> => {
  const options = ["Size", "Colour", "Cloth", "Lining", "Buttons"].map((name, o) => ({
    name,
    values: Array.from({ length: [5, 5, 2, 2, 2][o] ?? 2 }, (_, v) => `${name} ${v + 1}`),
  }));
  const page = product(fixture, { options });
  return breaches({ fixture, page, html: await render(fixture, page), crowded: false }, new Files(clientFile));
};

/** Sections, a longer menu and a merchant's own words come on top of a full list: so much of the budget is left for them. */
const reserveBytes = 1024;

const fullList = async ({ definition, bundle }: Worn): Promise<Finding[]> => {
  const where = "collections/all/index.html";
  const page = plan(fullShop(definition), bundle).find(({ path }) => path === where);
  if (!page) throw new Error(`The builder plans no ${where}`);
  const html = String(await page.recipe().make());
  const files = new Map(bundle.assets.map(({ path, body }) => [`/${path}`, body]));
  const bytes = pageBytes(readPage(html), html, new Files((address) => files.get(address)));
  const most = budgetBytes - reserveBytes;
  return unless(bytes <= most, where, `24 long cards with two pictures each weigh ${bytes} bytes; ${most} leave room for a shop's own`);
};

const filesOfPage = (one: Made, clientFile: Worn["clientFile"]): Finding[] => {
  const missing = matches(one.html, /["(]([^"()\s>]*\/_a\/[^"()\s>]+)/g).filter((file) => !clientFile(file)?.length);
  const needsScripts = one.page.template !== "closed";
  return [
    ...missing.map((file) => ({ where: nameOf(one), what: `asks for a file that is not there: ${file}` })),
    ...unless(!needsScripts || one.html.includes('<script type="module"'), nameOf(one), "has no scripts: its cart would not count"),
  ];
};

const firstPicture = async ({ shops: [fixture], render }: Worn): Promise<Finding[]> => {
  const page = product(fixture);
  const eager = matches(await render(fixture, page), /<img[^>]*loading="(eager)"/g).length;
  return unless(eager === 1, nameOf({ fixture, page }), `loads ${eager} pictures at once, not the first one alone`);
};

export const weightChecks: readonly Check<Worn>[] = [
  { says: "every page passes the look of a publish: weight, other hosts, pictures, headings, labels", run: publishable },
  { says: "no page has a barrier that axe finds in the HTML alone", run: withoutBarriers },
  { says: "five options with two hundred variants pass it too", run: manyVariants },
  { says: "a full page of a long list leaves a kilobyte of its budget", run: fullList },
  {
    says: "every file that a page asks for is there",
    run: async ({ shops: [arabic], made, clientFile }) => (await made(arabic)).flatMap((one) => filesOfPage(one, clientFile)),
  },
  { says: "the first picture of a product loads at once, the others when they are near", run: firstPicture },
];
