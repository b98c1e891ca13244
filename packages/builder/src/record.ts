import type { Variant } from "@matjar/core/catalog/schema";
import { money, toDecimal } from "@matjar/core/kernel";
import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { plainText } from "@matjar/core/site";
import type { OptionView } from "@matjar/theme-kit";
import { factsOf, type ProductFacts } from "./facts.ts";
import { gtinOf } from "./gtin.ts";
import { absolute } from "./links.ts";
import { type Attribute, attributeOf, optionViews, valuesOf } from "./options.ts";
import type { Scene } from "./scene.ts";
import { type CardRecord, productCard } from "./share.ts";

/** A value of an option as shown, with the field that catalogues have for it. */
export interface ValueRecord {
  readonly attribute?: Attribute;
  readonly name: string;
  readonly value: string;
}

/** One variant for machines. Amounts are decimals with the currency's own number of places: KWD "1.500", JPY "1500". */
export interface OfferRecord {
  /** Of the variant. */
  readonly id: string;
  /** "Red / Large"; empty without options. */
  readonly title: string;
  /** Absolute; it chooses the variant on the page. */
  readonly url: string;
  readonly price: string;
  /** What it cost before, when that was more. */
  readonly before?: string;
  /** It can be had whatever the stock is. Else nothing is claimed about it here: stock changes without a publish. */
  readonly always: boolean;
  readonly sku?: string;
  readonly gtin?: string;
  /** Its own picture, absolute. */
  readonly picture?: string;
  readonly values: readonly ValueRecord[];
  /** 0 when it is not known. */
  readonly grams: number;
}

/** What a published shop says of a product in one language: structured data, catalogue feeds and Markdown are made of it. */
export interface ProductRecord {
  readonly id: string;
  readonly title: string;
  /** Plain text, at most 5,000 characters; the title where there is none. */
  readonly description: string;
  /** Absolute. */
  readonly url: string;
  readonly brand: string;
  readonly type: string;
  readonly currency: string;
  /** Absolute addresses. */
  readonly pictures: readonly string[];
  /** Every variant is a download. */
  readonly digital: boolean;
  readonly offers: readonly OfferRecord[];
  /** For shared links. */
  readonly card: CardRecord;
}

/** As long as Google lets a description be. */
const longest = 5000;

const recordedValues = (product: SnapshotProduct, variant: Variant, options: readonly OptionView[]): ValueRecord[] =>
  valuesOf(product, variant, options).map((value, i) => {
    const option = product.options[i];
    const attribute = option && attributeOf(option);
    return { ...(attribute ? { attribute } : {}), name: options[i]?.name ?? "", value };
  });

const offerRecord = (scene: Scene, facts: ProductFacts, variant: Variant, options: readonly OptionView[]): OfferRecord => {
  const { product, url, pictures } = facts;
  const { id, price, compareAtPrice, sku, barcode, stockPolicy, pictureId, weightGrams } = variant;
  const decimal = (amount: number) => toDecimal(money(amount, scene.snapshot.store.currency));
  const values = recordedValues(product, variant, options);
  const gtin = gtinOf(barcode);
  const picture = pictures.find((one) => one.id === pictureId);
  return {
    id,
    title: values.map(({ value }) => value).join(" / "),
    url: product.variants.length > 1 ? `${url}?variant=${id}` : url,
    price: decimal(price),
    ...(compareAtPrice !== undefined && compareAtPrice > price ? { before: decimal(compareAtPrice) } : {}),
    always: stockPolicy !== "deny",
    ...(sku ? { sku } : {}),
    ...(gtin ? { gtin } : {}),
    ...(picture ? { picture: absolute(scene, picture.src) } : {}),
    values,
    grams: weightGrams,
  };
};

/** @param product of this scene */
export const recordOf = (scene: Scene, product: SnapshotProduct): ProductRecord => {
  const facts = factsOf(scene, product);
  const { title, url, descriptionHtml, pictures, digital } = facts;
  const options = optionViews(scene, product);
  return {
    id: product.id,
    title,
    description: plainText(descriptionHtml, longest) || title,
    url,
    brand: product.brand,
    type: product.productType,
    currency: scene.snapshot.store.currency,
    pictures: pictures.map(({ src }) => absolute(scene, src)),
    digital,
    card: productCard(scene, product),
    offers: product.variants.map((variant) => offerRecord(scene, facts, variant, options)),
  };
};

/** What a variant is called apart from its sisters: "Linen shirt – Red / Large". */
export const offerTitle = ({ title }: ProductRecord, offer: OfferRecord): string => (offer.title ? `${title} – ${offer.title}` : title);
