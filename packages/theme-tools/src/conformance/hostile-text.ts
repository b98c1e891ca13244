/** Text of merchants is only ever text. */
import { cleanHtml } from "@matjar/core/site";
import type { SectionView } from "@matjar/theme-kit";
import { everySection } from "../fixture/dress.ts";
import { home, product } from "../fixture/pages.ts";
import { type Check, type Finding, unless } from "./finding.ts";
import { markupOf, type Worn } from "./worn.ts";

const hostile = '"><img src=x onerror=alert(1)></script><script>alert(1)</script>';

const asText = (html: string, where: string): Finding[] => {
  const markup = markupOf(html);
  const runs = ["<script>alert", "<img src=x"].filter((one) => markup.includes(one));
  return unless(runs.length === 0, where, `makes markup of a merchant's text: ${runs.join(", ")}`);
};

const inPages = async ({ shops: [arabic], render }: Worn): Promise<Finding[]> => {
  const view = product(arabic, { title: hostile, options: [{ name: hostile, values: [hostile, "ب"] }] });
  const page = { ...view, brand: hostile, head: { ...view.head, description: hostile, jsonLd: [{ name: hostile }] } };
  const link = { label: hostile, href: "/" };
  const shop = { ...arabic.shop, name: hostile, tagline: hostile, menus: { main: [link], footer: [link] } };
  return asText(await render({ ...arabic, shop }, page), "product");
};

/** Words become hostile; addresses, ids and colours stay, as they are never taken otherwise. */
const spoil = (_key: string, value: unknown): unknown => {
  if (typeof value !== "string" || value === "" || /^(\/|#|https|[a-z0-9-]{1,40}$|\d)/.test(value)) return value;
  return value.startsWith("<p>") ? cleanHtml(hostile) : hostile;
};
const spoiled = (section: SectionView): SectionView => JSON.parse(JSON.stringify(section, spoil)) as SectionView;

const inSections = async ({ shops: [arabic], definition, render }: Worn): Promise<Finding[]> => {
  const sections = everySection(arabic, definition).map((section) => ({ ...spoiled(section), id: section.id, type: section.type }));
  return asText(await render(arabic, { ...home(arabic), sections }), "home with every section");
};

const inStyles = async ({ shops: [arabic], render }: Worn): Promise<Finding[]> => {
  const colors = { ...arabic.shop.look.colors, accent: "red}body{display:none" };
  const shop = { ...arabic.shop, look: { ...arabic.shop.look, colors } };
  const reason = await render({ ...arabic, shop }, home(arabic)).then(
    () => "the page came out",
    (error: Error) => String((error.cause as Error | undefined)?.message ?? error.message),
  );
  return unless(reason.includes("Not a colour"), "home", `takes what is no colour into its styles (${reason}); lookCss() refuses it`);
};

const inPictures = async ({ shops: [arabic], render }: Worn): Promise<Finding[]> => {
  const view = product(arabic);
  const spoiledPictures = view.pictures.map((one) => ({ ...one, color: "#fff;background:url(//evil)", position: "0 0;x" }));
  const html = await render(arabic, { ...view, pictures: spoiledPictures });
  return unless(!html.includes("evil"), "product", "takes a picture's colour and position into its styles unread; <Picture> refuses them");
};

export const textChecks: readonly Check<Worn>[] = [
  { says: "a merchant's text stays text: in the page, in attributes, in JSON-LD and in the data of scripts", run: inPages },
  { says: "a merchant's text stays text in every section", run: inSections },
  { says: "a picture brings no style", run: inPictures },
  { says: "what is no colour fails the page", run: inStyles },
];
