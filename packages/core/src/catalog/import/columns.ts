/** What we read of a product file, and what Shopify calls it: the headers of its exports before and after 2024. */
const names = {
  handle: ["handle", "url handle"],
  title: ["title"],
  body: ["body (html)", "body html", "description"],
  vendor: ["vendor"],
  type: ["type", "custom product type"],
  category: ["product category", "standard product type"],
  tags: ["tags"],
  published: ["published", "published on online store"],
  status: ["status"],
  option1Name: ["option1 name"],
  option1Value: ["option1 value"],
  option2Name: ["option2 name"],
  option2Value: ["option2 value"],
  option3Name: ["option3 name"],
  option3Value: ["option3 value"],
  sku: ["variant sku", "sku"],
  barcode: ["variant barcode", "barcode"],
  grams: ["variant grams", "weight value (grams)"],
  tracker: ["variant inventory tracker", "inventory tracker"],
  quantity: ["variant inventory qty", "inventory quantity"],
  policy: ["variant inventory policy", "continue selling when out of stock"],
  price: ["variant price", "price"],
  compareAt: ["variant compare at price", "compare-at price", "compare at price"],
  shipping: ["variant requires shipping", "requires shipping"],
  image: ["image src", "product image url"],
  imageAlt: ["image alt text"],
  variantImage: ["variant image", "variant image url"],
  giftCard: ["gift card"],
  seoTitle: ["seo title"],
  seoDescription: ["seo description"],
} as const;

export type Column = keyof typeof names;
export type Columns = ReadonlyMap<Column, { readonly at: number; readonly header: string }>;

const plain = (header: string): string => header.toLowerCase().replace(/\s+/g, " ").trim();

/** Which column is where; unknown columns are passed over. */
export const columnsOf = (headers: readonly string[]): Columns => {
  const places = headers.map(plain);
  const found = Object.entries(names).flatMap(([column, aliases]) => {
    const at = aliases.map((alias) => places.indexOf(alias)).find((place) => place >= 0);
    return at === undefined ? [] : [[column as Column, { at, header: headers[at]?.trim() ?? "" }] as const];
  });
  return new Map(found);
};
