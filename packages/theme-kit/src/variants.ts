/** A product's variants as its script reads them: short, because there may be 250 of them in a page. */
import type { ProductView, VariantView } from "./views.ts";

export type ClientVariant = readonly [
  id: string,
  options: readonly number[],
  price: string,
  compareAt: string,
  saving: string,
  /** -1: none of its own. */
  picture: number,
  sku: string,
  digital: 0 | 1,
  stockPolicy: VariantView["stockPolicy"],
];

export const clientVariants = (product: Pick<ProductView, "variants">): ClientVariant[] =>
  product.variants.map((v) => [
    v.id,
    v.options,
    v.price.text,
    v.price.compareAt?.text ?? "",
    v.price.saving ?? "",
    v.picture ?? -1,
    v.sku ?? "",
    v.digital ? 1 : 0,
    v.stockPolicy,
  ]);
