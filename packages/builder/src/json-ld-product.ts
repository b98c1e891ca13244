/** Products as search engines read them: https://developers.google.com/search/docs/appearance/structured-data/product-variants */
import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { context, organizationId } from "./json-ld.ts";
import { returnsLd, shippingLd } from "./json-ld-terms.ts";
import { attributes } from "./options.ts";
import { type OfferRecord, offerTitle, type ProductRecord } from "./record.ts";
import type { Scene } from "./scene.ts";

/** A page of more variants gives the span of their prices instead: it would weigh more than the rest of the page. */
const mostVariants = 50;

/** Nothing is claimed about stock that is counted: it changes without a publish. */
const availability = (always: boolean): object => (always ? { availability: `${context}/InStock` } : {});

/** Terms that all offers of a page share: written once, and named by the others. */
type Terms = Readonly<Record<string, unknown>>;

const termsOf = (scene: Scene, product: SnapshotProduct, { digital, url }: ProductRecord): { whole: Terms; named: Terms } => {
  const goods = digital ? [] : shippingLd(scene, product);
  const shipping = goods.map((one, i) => ({ "@id": `${url}#shipping-${i + 1}`, ...one }));
  const { hasMerchantReturnPolicy: policy } = digital ? {} : returnsLd(scene);
  const returns = policy && { "@id": `${url}#returns`, ...policy };
  const made = (inside: (node: { "@id": string }) => object): Terms => ({
    ...(shipping.length > 0 ? { shippingDetails: shipping.map(inside) } : {}),
    ...(returns ? { hasMerchantReturnPolicy: inside(returns) } : {}),
  });
  return { whole: made((node) => node), named: made((node) => ({ "@id": node["@id"] })) };
};

/** https://developers.google.com/search/docs/appearance/structured-data/merchant-listing#sale-pricing-example */
const priceBefore = ({ before }: OfferRecord, priceCurrency: string): object =>
  before === undefined
    ? {}
    : {
        priceSpecification: {
          "@type": "UnitPriceSpecification",
          priceType: `${context}/StrikethroughPrice`,
          price: before,
          priceCurrency,
        },
      };

const offerLd = (scene: Scene, { currency }: ProductRecord, offer: OfferRecord, terms: Terms): object => ({
  "@type": "Offer",
  price: offer.price,
  priceCurrency: currency,
  ...priceBefore(offer, currency),
  url: offer.url,
  itemCondition: `${context}/NewCondition`,
  ...availability(offer.always),
  seller: { "@id": organizationId(scene) },
  ...terms,
});

const spanLd = (scene: Scene, { currency, offers, url }: ProductRecord, terms: Terms): object => {
  const byPrice = offers.toSorted((a, b) => Number(a.price) - Number(b.price));
  const [low, high] = [byPrice[0]?.price, byPrice.at(-1)?.price];
  const common = {
    priceCurrency: currency,
    url,
    itemCondition: `${context}/NewCondition`,
    ...availability(offers.every(({ always }) => always)),
    seller: { "@id": organizationId(scene) },
  };
  if (low === high) return { "@type": "Offer", price: low, ...common, ...terms };
  return { "@type": "AggregateOffer", lowPrice: low, highPrice: high, offerCount: offers.length, ...common };
};

const codes = ({ sku, gtin }: OfferRecord): object => ({ ...(sku ? { sku } : {}), ...(gtin ? { gtin } : {}) });

const variantLd = (scene: Scene, record: ProductRecord, offer: OfferRecord, terms: Terms): object => ({
  "@type": "Product",
  "@id": `${offer.url}#product`,
  name: offerTitle(record, offer),
  ...Object.fromEntries(offer.values.flatMap(({ attribute, value }) => (attribute ? [[attribute, value]] : []))),
  ...(offer.picture ? { image: offer.picture } : {}),
  ...codes(offer),
  offers: offerLd(scene, record, offer, terms),
});

const commonLd = ({ title, url, description, pictures, brand, type }: ProductRecord): object => ({
  "@id": `${url}#product`,
  name: title,
  url,
  description,
  ...(pictures.length > 0 ? { image: pictures } : {}),
  ...(brand ? { brand: { "@type": "Brand", name: brand } } : {}),
  ...(type ? { category: type } : {}),
});

const groupLd = (scene: Scene, product: SnapshotProduct, record: ProductRecord): object => {
  const { whole, named } = termsOf(scene, product, record);
  const varies = attributes.filter((one) => record.offers.some(({ values }) => values.some(({ attribute }) => attribute === one)));
  return {
    "@context": context,
    "@type": "ProductGroup",
    ...commonLd(record),
    productGroupID: record.id,
    ...(varies.length > 0 ? { variesBy: varies.map((name) => `${context}/${name}`) } : {}),
    hasVariant: record.offers.map((offer, i) => variantLd(scene, record, offer, i === 0 ? whole : named)),
  };
};

/** A product of one variant, or a group with each of its variants. */
export const productLd = (scene: Scene, product: SnapshotProduct, record: ProductRecord): object => {
  const [only, ...others] = record.offers;
  if (product.options.length > 0 && others.length > 0 && others.length < mostVariants) return groupLd(scene, product, record);
  const { whole } = termsOf(scene, product, record);
  return {
    "@context": context,
    "@type": "Product",
    ...commonLd(record),
    ...(only && others.length === 0 ? codes(only) : {}),
    offers: only && others.length === 0 ? offerLd(scene, record, only, whole) : spanLd(scene, record, whole),
  };
};
