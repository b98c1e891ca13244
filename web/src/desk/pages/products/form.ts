import type { Product, ProductInput } from "@matjar/core/catalog/schema";
import type { Versioned } from "../../../api/http.ts";
import type { ProductDraft } from "../../../api/products.ts";

/** What the form holds: the product as it is sent, with a price that may be empty while it is typed. */
export type ProductForm = Omit<ProductInput, "variants"> & { readonly variants: readonly VariantForm[] };
export type VariantForm = Omit<ProductInput["variants"][number], "price"> & { readonly price?: number | undefined };
export type Change = (part: Partial<ProductForm>) => void;
export type At = (pointer: string) => string | undefined;

export const blankVariant: VariantForm = { options: [], weightGrams: 0, stockPolicy: "deny", requiresShipping: true };

export const blankProduct: ProductForm = {
  title: "",
  descriptionHtml: "",
  brand: "",
  productType: "",
  tags: [],
  status: "active",
  seo: {},
  options: [],
  variants: [blankVariant],
  pictureIds: [],
  translations: {},
};

export const formOf = ({ value, version }: Versioned<Product>): Versioned<ProductForm> => {
  const { id: _id, createdAt: _created, updatedAt: _updated, ...form } = value;
  return { value: form, version };
};

const emptyAsAbsent = <T extends object>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "" && text !== undefined)) as T;

type Translations = ProductForm["translations"];

const tidyTranslations = (all: Translations): Translations =>
  Object.fromEntries(
    Object.entries(all).map(([locale, { seo, ...texts }]) => [
      locale,
      { ...emptyAsAbsent(texts), ...(seo ? { seo: emptyAsAbsent(seo) } : {}) },
    ]),
  );

const tidyVariant = ({ price, initialStock, ...variant }: VariantForm): ProductDraft["variants"][number] => ({
  ...emptyAsAbsent(variant),
  // An empty price is sent as it is: the API's answer stands at the field.
  price: price as number,
  ...(initialStock !== undefined && !variant.id && variant.stockPolicy !== "untracked" ? { initialStock } : {}),
});

/** What is sent: emptied fields are left out, which the API takes for "none". */
export const draftOf = (form: ProductForm): ProductDraft => ({
  ...form,
  slug: form.slug?.trim() || undefined,
  seo: emptyAsAbsent(form.seo),
  translations: tidyTranslations(form.translations),
  variants: form.variants.map(tidyVariant),
});

/** Pointers that fields of the form show by themselves; the rest is listed on top. */
export const isShown = (pointer: string): boolean =>
  /^\/(title|slug|descriptionHtml|brand|productType|personalisation\/\w+|seo\/\w+)$|^\/variants\/\d+\/(price|compareAtPrice|sku|barcode|weightGrams|initialStock)$|^\/options\/\d+\/name$/.test(
    pointer,
  );
