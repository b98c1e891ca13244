import { z } from "zod";
import { Amount, idOf, Locale } from "../kernel/index.ts";

export const maxOptions = 5;
export const maxVariants = 250;

/** The last part of a page's address. Arabic letters stay. */
export const PageSlug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u, "Letters, digits and single hyphens");

const text = (max: number) => z.string().trim().max(max);

export const Seo = z.strictObject({ title: text(120).optional(), description: text(320).optional() });

export const ProductStatus = z.enum(["draft", "active", "archived"]);

/** What happens when the stock is used up: refuse, or sell on. Digital goods need no stock. */
export const StockPolicy = z.enum(["deny", "continue", "untracked"]);

/** #rrggbb. Nothing else reaches a style sheet. */
export const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/, "A colour as #rrggbb");

export const Option = z.strictObject({
  name: text(60).min(1),
  /** Order of the values as shown. */
  values: z.array(text(80).min(1)).min(1).max(maxVariants),
  /** Names of the option and of its values in other languages: `{ fr: { name: "Taille", values: { Small: "Petit" } } }`. */
  translations: z
    .partialRecord(Locale, z.strictObject({ name: text(60).optional(), values: z.record(z.string(), text(80)).optional() }))
    .optional(),
  /** Colours of values, for an option whose values are colours; the others are known by their names. */
  swatches: z.record(z.string(), Color).optional(),
});
export type Option = z.infer<typeof Option>;

export const Variant = z.strictObject({
  id: idOf("variant"),
  /** One value for each option, in the options' order; empty when the product has no options. */
  options: z.array(text(80).min(1)).max(maxOptions),
  /** Minor units of the store's currency. */
  price: Amount,
  compareAtPrice: Amount.optional(),
  sku: text(80).optional(),
  barcode: text(40).optional(),
  weightGrams: z.int().min(0).max(1_000_000),
  stockPolicy: StockPolicy,
  requiresShipping: z.boolean(),
  pictureId: idOf("media").optional(),
});
export type Variant = z.infer<typeof Variant>;

export const ProductTranslation = z.strictObject({
  title: text(200).optional(),
  descriptionHtml: z.string().max(20_000).optional(),
  seo: Seo.optional(),
});

/** Longest text that a buyer may give with a product. */
export const maxPersonalisation = 200;

/** A text that a buyer gives with a product, such as a name to engrave. It costs nothing and is one line. */
export const Personalisation = z.strictObject({
  /** What is asked for: "Name on the ring". */
  label: text(80).min(1),
  /** The label in other languages. */
  translations: z.partialRecord(Locale, text(80)).optional(),
  maxLength: z.int().min(1).max(maxPersonalisation),
  /** Without it the product does not go into a cart. */
  required: z.boolean(),
});
export type Personalisation = z.infer<typeof Personalisation>;

export const Product = z.object({
  id: idOf("product"),
  title: text(200).min(1),
  slug: PageSlug,
  /** Sanitised HTML: p, br, ul, ol, li, strong, em, h2-h4, a, blockquote, table. */
  descriptionHtml: z.string().max(20_000),
  brand: text(80),
  productType: text(80),
  tags: z.array(text(60).min(1)).max(50),
  status: ProductStatus,
  seo: Seo,
  options: z.array(Option).max(maxOptions),
  variants: z.array(Variant).min(1).max(maxVariants),
  pictureIds: z.array(idOf("media")).max(50),
  personalisation: Personalisation.optional(),
  translations: z.partialRecord(Locale, ProductTranslation),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Product = z.infer<typeof Product>;

/** A variant in a form: new ones come without an id, the rest is filled with what is usual. */
export const VariantInput = Variant.extend({
  id: idOf("variant").optional(),
  options: z.array(text(80).min(1)).max(maxOptions).default([]),
  weightGrams: z.int().min(0).max(1_000_000).default(0),
  stockPolicy: StockPolicy.default("deny"),
  requiresShipping: z.boolean().default(true),
  /** Units on hand for a new variant; afterwards stock changes by deltas only. */
  initialStock: z.int().min(0).max(1_000_000).optional(),
}).strict();

export const ProductInput = z.strictObject({
  title: text(200).min(1),
  slug: PageSlug.optional(),
  descriptionHtml: z.string().max(20_000).default(""),
  brand: text(80).default(""),
  productType: text(80).default(""),
  tags: z.array(text(60).min(1)).max(50).default([]),
  status: ProductStatus.default("active"),
  seo: Seo.default({}),
  options: z.array(Option).max(maxOptions).default([]),
  variants: z.array(VariantInput).min(1).max(maxVariants),
  pictureIds: z.array(idOf("media")).max(50).default([]),
  personalisation: Personalisation.optional(),
  translations: z.partialRecord(Locale, ProductTranslation).default({}),
});
export type ProductInput = z.output<typeof ProductInput>;

/** What lists of products show. */
export const ProductSummary = z.object({
  id: idOf("product"),
  title: z.string(),
  slug: z.string(),
  status: ProductStatus,
  /** Lowest and highest price of the variants, minor units. */
  priceFrom: Amount,
  priceTo: Amount,
  compareAtPrice: Amount.optional(),
  pictureId: idOf("media").optional(),
  variants: z.int().min(1),
});
export type ProductSummary = z.infer<typeof ProductSummary>;

/** Every price a variant ever had, from the first day (EU Omnibus: lowest of 30 days). */
export const PricePoint = z.object({
  variantId: idOf("variant"),
  price: Amount,
  compareAtPrice: Amount.optional(),
  at: z.iso.datetime(),
});
export type PricePoint = z.infer<typeof PricePoint>;

export const RuleField = z.enum(["tag", "brand", "type", "price"]);

/** One condition of an automatic collection. `price` compares the lowest price in minor units. */
export const CollectionRule = z.discriminatedUnion("field", [
  z.strictObject({ field: z.literal("tag"), is: text(60).min(1) }),
  z.strictObject({ field: z.literal("brand"), is: text(80).min(1) }),
  z.strictObject({ field: z.literal("type"), is: text(80).min(1) }),
  z.strictObject({ field: z.literal("price"), atLeast: Amount.optional(), atMost: Amount.optional() }),
]);
export type CollectionRule = z.infer<typeof CollectionRule>;

export const CollectionMembers = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("manual"), productIds: z.array(idOf("product")).max(1000) }),
  z.strictObject({ kind: z.literal("rules"), match: z.enum(["all", "any"]), rules: z.array(CollectionRule).min(1).max(20) }),
]);

export const CollectionSort = z.enum(["manual", "newest", "priceAscending", "priceDescending", "title"]);

export const Collection = z.object({
  id: idOf("collection"),
  title: text(120).min(1),
  slug: PageSlug,
  descriptionHtml: z.string().max(5000),
  members: CollectionMembers,
  sort: CollectionSort,
  pictureId: idOf("media").optional(),
  seo: Seo,
  translations: z.partialRecord(Locale, ProductTranslation),
  updatedAt: z.iso.datetime(),
});
export type Collection = z.infer<typeof Collection>;

export const CollectionInput = Collection.omit({ id: true, updatedAt: true, slug: true })
  .extend({
    slug: PageSlug.optional(),
    descriptionHtml: z.string().max(5000).default(""),
    sort: CollectionSort.default("manual"),
    seo: Seo.default({}),
    translations: z.partialRecord(Locale, ProductTranslation).default({}),
  })
  .strict();
export type CollectionInput = z.output<typeof CollectionInput>;

/** A collection that is being written, to see what it would hold. */
export const ViewCollection = z.strictObject({ members: CollectionMembers, sort: CollectionSort.default("manual") });

/** Its first products, how many fit, and whether the store has more active products than were looked at. */
export const CollectionPreview = z.object({ items: z.array(ProductSummary), count: z.int().min(0), more: z.boolean() });
export type CollectionPreview = z.infer<typeof CollectionPreview>;
