/** Google Merchant Center, RSS 2.0: https://support.google.com/merchants/answer/7052112 */
import { attributes } from "../options.ts";
import { type OfferRecord, offerTitle, type ProductRecord } from "../record.ts";
import { type CanBeHad, type CatalogueFormat, chosenValue, picturesOf, pricesOf } from "./catalogue.ts";
import { element, xmlDeclaration } from "./xml.ts";

const longestTitle = 150;
const mostPictures = 10;

const field = (name: string, text: string | undefined): string => element(`g:${name}`, text);

const cut = (text: string, most: number): string => [...text].slice(0, most).join("");

/** Options that Google has no field of its own for. */
const details = ({ values }: OfferRecord): string =>
  values
    .filter(({ attribute }) => attribute === undefined)
    .map(({ name, value }) => `<g:product_detail>${field("attribute_name", name)}${field("attribute_value", value)}</g:product_detail>`)
    .join("");

/** Without a GTIN, brand and part number identify a product; without them nothing does, and that must be said. */
const identifiers = (brand: string, { gtin, sku }: OfferRecord): string =>
  [
    field("brand", cut(brand, 70)),
    field("gtin", gtin),
    field("mpn", sku && cut(sku, 70)),
    gtin || (brand && sku) ? "" : field("identifier_exists", "no"),
  ].join("");

const item = (product: ProductRecord, offer: OfferRecord, canBeHad: CanBeHad): string => {
  const [picture, ...more] = picturesOf(product, offer);
  const { price, sale } = pricesOf(product, offer);
  const grouped = product.offers.length > 1;
  return [
    "<item>",
    field("id", offer.id),
    field("title", cut(offerTitle(product, offer), longestTitle)),
    field("description", product.description),
    field("link", offer.url),
    field("image_link", picture),
    ...more.slice(0, mostPictures).map((one) => field("additional_image_link", one)),
    field("availability", canBeHad(offer) ? "in_stock" : "out_of_stock"),
    field("price", price),
    field("sale_price", sale),
    field("condition", "new"),
    identifiers(product.brand, offer),
    field("product_type", product.type),
    grouped ? field("item_group_id", product.id) : "",
    ...attributes.map((one) => field(one, chosenValue(offer, one))),
    details(offer),
    offer.grams > 0 && !product.digital ? field("shipping_weight", `${offer.grams} g`) : "",
    "</item>\n",
  ].join("");
};

export const google: CatalogueFormat = {
  type: "application/xml; charset=utf-8",
  head: ({ title, link, description }) =>
    [
      `${xmlDeclaration}<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>\n`,
      `${element("title", title)}${element("link", link)}${element("description", description || title)}\n`,
    ].join(""),
  product: (product, canBeHad) => product.offers.map((offer) => item(product, offer, canBeHad)).join(""),
  tail: "</channel></rss>\n",
};
