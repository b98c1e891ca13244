import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { cleanHtml } from "@matjar/core/site";
import { factsOf } from "../facts.ts";
import { absolute } from "../links.ts";
import { type OfferRecord, type ProductRecord, recordOf } from "../record.ts";
import { firstText, type Scene } from "../scene.ts";
import { promisesOf } from "../views/promises.ts";
import { fromHtml, plain } from "./from-html.ts";
import { word } from "./words.ts";

/** As many as the API tells of at once. */
const mostAsked = 50;

const line = (label: string, text: string | undefined): string[] => (text ? [`- **${label}:** ${text}`] : []);

const availabilityOf = ({ locale }: Scene, { always }: OfferRecord): string => word(locale, always ? "inStock" : "asked");

/** Where a program reads what can be bought at this moment; nothing when all of it always can. */
const stockAddress = (scene: Scene, { offers }: ProductRecord): string | undefined => {
  const counted = offers.filter(({ always }) => !always).slice(0, mostAsked);
  return counted.length === 0 ? undefined : absolute(scene, `/api/shop/availability?variants=${counted.map(({ id }) => id).join(",")}`);
};

const availability = (scene: Scene, record: ProductRecord): string => {
  const address = stockAddress(scene, record);
  return address ? `[${word(scene.locale, "asked")}](${address})` : word(scene.locale, "inStock");
};

const priceLines = ({ locale }: Scene, { offers, currency }: ProductRecord): string[] => {
  const [only, ...others] = offers;
  if (!only || others.length > 0) return [];
  return [
    ...line(word(locale, "price"), `${only.price} ${currency}`),
    ...line(word(locale, "before"), only.before && `${only.before} ${currency}`),
    ...line("SKU", only.sku && plain(only.sku)),
    ...line("GTIN", only.gtin),
  ];
};

const variantTable = (scene: Scene, { offers, currency }: ProductRecord): string[] => {
  if (offers.length < 2) return [];
  const say = (name: Parameters<typeof word>[1]) => word(scene.locale, name);
  const rows = offers.map((offer) => {
    const { title, url, price, sku = "" } = offer;
    return `| [${plain(title)}](${url}) | ${price} ${currency} | ${plain(sku)} | ${availabilityOf(scene, offer)} |`;
  });
  const head = `| ${say("variant")} | ${say("price")} | SKU | ${say("availability")} |`;
  return ["", `## ${say("variants")}`, "", head, "| --- | --- | --- | --- |", ...rows];
};

const pictureLines = ({ locale }: Scene, { pictures }: ProductRecord): string[] =>
  pictures.length === 0 ? [] : ["", `## ${word(locale, "pictures")}`, "", ...pictures.map((address) => `- <${address}>`)];

const promiseLines = (scene: Scene, product: SnapshotProduct): string[] => {
  const promises = promisesOf(scene, factsOf(scene, product));
  const told = promises.map(({ text, href }) => (href ? `- [${plain(text)}](${absolute(scene, href)})` : `- ${plain(text)}`));
  return told.length === 0 ? [] : ["", `## ${word(scene.locale, "delivery")}`, "", ...told];
};

/** A product's page for machines, from the same record as its structured data. What changes without a publish is an address to ask. */
export const productMarkdown = (scene: Scene, product: SnapshotProduct): string => {
  const record = recordOf(scene, product);
  const { locale } = scene;
  const text = fromHtml(cleanHtml(firstText(factsOf(scene, product).descriptionHtml)));
  const lines = [
    `# ${plain(record.title)}`,
    "",
    ...line(word(locale, "brand"), plain(record.brand)),
    ...priceLines(scene, record),
    ...line(word(locale, "availability"), availability(scene, record)),
    ...line(word(locale, "page"), `<${record.url}>`),
    ...variantTable(scene, record),
    ...(text ? ["", `## ${word(locale, "description")}`, "", text] : []),
    ...promiseLines(scene, product),
    ...pictureLines(scene, record),
  ];
  return `${lines.join("\n")}\n`;
};
