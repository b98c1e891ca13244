import { type FieldError, folded, type Locale, searchable } from "../kernel/index.ts";
import { cleanHtml } from "../kernel/rich-text.ts";
import { wrongAt } from "./errors.ts";
import type { Option, PricePoint, Product, ProductInput, ProductSummary, Variant } from "./schema.ts";

type Variants = ProductInput["variants"];

const repeats = (values: readonly string[]): number[] => values.flatMap((value, i) => (values.indexOf(value) < i ? [i] : []));

const optionFaults = (options: readonly Option[], variants: Variants, locale: Locale): FieldError[] => {
  const names = options.map((option) => folded(option.name));
  const repeated = repeats(names).map((i) => wrongAt(`/options/${i}/name`, "option_name_repeated", locale));
  const values = options.flatMap((option, i) => [
    ...repeats(option.values).map((j) =>
      wrongAt(`/options/${i}/values/${j}`, "option_value_repeated", locale, { value: option.values[j] }),
    ),
    ...option.values.flatMap((value, j) =>
      variants.some((variant) => variant.options[i] === value)
        ? []
        : [wrongAt(`/options/${i}/values/${j}`, "option_value_unused", locale, { value })],
    ),
  ]);
  const swatches = options.flatMap(({ name, values: known, swatches = {} }, i) =>
    Object.keys(swatches).every((value) => known.includes(value))
      ? []
      : [wrongAt(`/options/${i}/swatches`, "option_value_missing", locale, { option: name })],
  );
  return [...repeated, ...values, ...swatches];
};

const variantFaults = (options: readonly Option[], variants: Variants, pictureIds: readonly string[], locale: Locale): FieldError[] => {
  const combinations = new Set<string>();
  const skus = new Set<string>();
  return variants.flatMap((variant, i) => {
    const at = `/variants/${i}`;
    const faults: FieldError[] = [];
    if (variant.options.length !== options.length) faults.push(wrongAt(`${at}/options`, "options_count", locale));
    variant.options.forEach((value, j) => {
      const option = options[j];
      if (option && !option.values.includes(value))
        faults.push(wrongAt(`${at}/options/${j}`, "option_value_missing", locale, { option: option.name }));
    });
    const combination = JSON.stringify(variant.options);
    if (combinations.has(combination)) faults.push(wrongAt(`${at}/options`, "combination_repeated", locale));
    combinations.add(combination);
    const sku = variant.sku && skuKey(variant.sku);
    if (sku && skus.has(sku)) faults.push(wrongAt(`${at}/sku`, "sku_taken", locale, { sku: variant.sku }));
    if (sku) skus.add(sku);
    if (variant.pictureId && !pictureIds.includes(variant.pictureId))
      faults.push(wrongAt(`${at}/pictureId`, "picture_not_of_product", locale));
    return faults;
  });
};

/** What is wrong with a product beyond the shape of its fields: options and variants must tell the same story. */
export const faultsOf = (input: ProductInput, locale: Locale): FieldError[] => [
  ...optionFaults(input.options, input.variants, locale),
  ...variantFaults(input.options, input.variants, input.pictureIds, locale),
];

/** SKUs that differ only in case or width are one SKU. */
export const skuKey = (sku: string): string => sku.normalize("NFKC").trim().toUpperCase();

interface Texts {
  readonly descriptionHtml: string;
  readonly translations: Product["translations"];
}

/** The same texts with their HTML cleaned, in every language. */
export const cleanTexts = <T extends Texts>(value: T): T => ({
  ...value,
  descriptionHtml: cleanHtml(value.descriptionHtml),
  translations: Object.fromEntries(
    Object.entries(value.translations).map(([locale, text]) => [
      locale,
      text?.descriptionHtml === undefined ? text : { ...text, descriptionHtml: cleanHtml(text.descriptionHtml) },
    ]),
  ),
});

/** Each tag once, as first written. */
export const tidyTags = (tags: readonly string[]): string[] =>
  tags.filter((tag, i) => tags.findIndex((other) => folded(other) === folded(tag)) === i);

export const priceFrom = (product: { readonly variants: readonly Pick<Variant, "price">[] }): number =>
  product.variants.reduce((low, { price }) => Math.min(low, price), Number.MAX_SAFE_INTEGER);

export const summaryOf = (product: Product): ProductSummary => {
  const prices = product.variants.map((variant) => variant.price);
  const cheapest = product.variants.find((variant) => variant.price === Math.min(...prices));
  const pictureId = product.pictureIds[0];
  return {
    id: product.id,
    title: product.title,
    slug: product.slug,
    status: product.status,
    priceFrom: Math.min(...prices),
    priceTo: Math.max(...prices),
    ...(cheapest?.compareAtPrice === undefined ? {} : { compareAtPrice: cheapest.compareAtPrice }),
    ...(pictureId === undefined ? {} : { pictureId }),
    variants: product.variants.length,
  };
};

/** What a product can be found by beside its title and address, each word once, as an index carries it. */
export const searchWordsOf = ({ title, slug, brand, productType, tags, translations }: Product): string => {
  const texts = [brand, productType, ...tags, ...Object.values(translations).flatMap((text) => text?.title ?? [])];
  const known = new Set(searchable(`${title} ${slug}`).split(" "));
  return [...new Set(searchable(texts.join(" ")).split(" "))].filter((word) => !known.has(word)).join(" ");
};

/** A point for each variant whose price is new or different from before. */
export const pricePoints = (before: Product | undefined, now: Product): PricePoint[] =>
  now.variants.flatMap((variant) => {
    const old = before?.variants.find((v) => v.id === variant.id);
    if (old && old.price === variant.price && old.compareAtPrice === variant.compareAtPrice) return [];
    const compare = variant.compareAtPrice === undefined ? {} : { compareAtPrice: variant.compareAtPrice };
    return [{ variantId: variant.id, price: variant.price, ...compare, at: now.updatedAt }];
  });
