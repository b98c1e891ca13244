/** Meta catalogue, CSV: https://developers.facebook.com/docs/marketing-api/catalog/reference; other languages as language feeds. */
import type { Locale } from "@matjar/core/kernel";
import { attributes } from "../options.ts";
import { type OfferRecord, offerTitle, type ProductRecord } from "../record.ts";
import { type CanBeHad, type CatalogueFormat, type CatalogueHead, chosenValue, picturesOf, pricesOf } from "./catalogue.ts";

/** What Meta calls the languages, in the column `override` of a language feed. */
const languages: Readonly<Record<Locale, string>> = { ar: "ar_AR", en: "en_XX", fr: "fr_XX", it: "it_IT" };

const mostPictures = 10;

type Row = Readonly<Record<string, string | undefined>>;

const goods = (product: ProductRecord, offer: OfferRecord, canBeHad: CanBeHad, head: CatalogueHead): Row => {
  const [picture, ...more] = picturesOf(product, offer);
  const { price, sale } = pricesOf(product, offer);
  return {
    id: offer.id,
    title: offerTitle(product, offer),
    description: product.description,
    availability: canBeHad(offer) ? "in stock" : "out of stock",
    condition: "new",
    price,
    sale_price: sale,
    link: offer.url,
    image_link: picture,
    additional_image_link: more.slice(0, mostPictures).join(","),
    brand: product.brand || head.title,
    gtin: offer.gtin,
    mpn: offer.sku,
    item_group_id: product.offers.length > 1 ? product.id : undefined,
    product_type: product.type,
    ...Object.fromEntries(attributes.map((one) => [one, chosenValue(offer, one)])),
    shipping_weight: offer.grams > 0 && !product.digital ? `${offer.grams} g` : undefined,
  };
};

/** A language feed holds words and addresses; prices and availability come from the catalogue itself. */
const translation = (product: ProductRecord, offer: OfferRecord, { locale }: CatalogueHead): Row => ({
  id: offer.id,
  override: languages[locale],
  title: offerTitle(product, offer),
  description: product.description,
  link: offer.url,
  ...Object.fromEntries(attributes.map((one) => [one, chosenValue(offer, one)])),
});

const ofGoods = [
  ...["id", "title", "description", "availability", "condition", "price", "sale_price", "link", "image_link", "additional_image_link"],
  ...["brand", "gtin", "mpn", "item_group_id", "product_type", ...attributes, "shipping_weight"],
];
const ofTranslations = ["id", "override", "title", "description", "link", ...attributes];
const columnsOf = ({ main }: CatalogueHead): readonly string[] => (main ? ofGoods : ofTranslations);

/** RFC 4180, one line a record: what breaks lines or cannot be read becomes a blank. */
const cell = (text = ""): string =>
  `"${text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .replaceAll('"', '""')}"`;

const line = (cells: readonly (string | undefined)[]): string => `${cells.map(cell).join(",")}\r\n`;

export const meta: CatalogueFormat = {
  type: "text/csv; charset=utf-8",
  head: (head) => line(columnsOf(head)),
  product: (product, canBeHad, head) =>
    product.offers
      .map((offer) => (head.main ? goods(product, offer, canBeHad, head) : translation(product, offer, head)))
      .map((row) => line(columnsOf(head).map((column) => row[column])))
      .join(""),
  tail: "",
};
