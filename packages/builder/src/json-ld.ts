import { money, toDecimal } from "@matjar/core/kernel";
import { plainText } from "@matjar/core/site";
import type { LinkView } from "@matjar/theme-kit";
import type { ProductFacts } from "./facts.ts";
import { absolute, localHref, routes } from "./links.ts";
import { pictureView } from "./pictures.ts";
import type { Scene } from "./scene.ts";

const context = "https://schema.org";

const organizationId = (scene: Scene): string => absolute(scene, "/#organization");

/** The decimal that schema.org asks for, with the currency's own number of decimals: KWD "1.500", JPY "1500". */
const decimal = (scene: Scene, amount: number): string => toDecimal(money(amount, scene.snapshot.store.currency));

/** GTIN-8, -12, -13 or -14 with a right check digit (GS1); other barcodes are none of schema.org's business. */
const gtin = (barcode: string | undefined): { gtin?: string } => {
  if (!barcode || !/^(\d{8}|\d{12,14})$/.test(barcode)) return {};
  const digits = [...barcode].map(Number).toReversed();
  const sum = digits.slice(1).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === digits[0] ? { gtin: barcode } : {};
};

/** What can always be had may say so; counted stock changes between publishes, so nothing is claimed about it. */
const availability = ({ product }: ProductFacts): { availability?: string } =>
  product.variants.every(({ stockPolicy }) => stockPolicy !== "deny") ? { availability: `${context}/InStock` } : {};

const offer = (scene: Scene, facts: ProductFacts): object => {
  const prices = facts.product.variants.map(({ price }) => price);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const common = {
    priceCurrency: scene.snapshot.store.currency,
    url: facts.url,
    ...availability(facts),
    seller: { "@id": organizationId(scene) },
  };
  if (low === high) return { "@type": "Offer", price: decimal(scene, low), ...common };
  return {
    "@type": "AggregateOffer",
    lowPrice: decimal(scene, low),
    highPrice: decimal(scene, high),
    offerCount: prices.length,
    ...common,
  };
};

export const productLd = (scene: Scene, facts: ProductFacts): object => {
  const { product, title, url, descriptionHtml, pictures } = facts;
  const [only] = product.variants.length === 1 ? product.variants : [];
  const description = plainText(descriptionHtml, 5000);
  return {
    "@context": context,
    "@type": "Product",
    "@id": `${url}#product`,
    name: title,
    url,
    ...(description ? { description } : {}),
    ...(pictures.length > 0 ? { image: pictures.map(({ src }) => absolute(scene, src)) } : {}),
    ...(product.brand ? { brand: { "@type": "Brand", name: product.brand } } : {}),
    ...(product.productType ? { category: product.productType } : {}),
    ...(only?.sku ? { sku: only.sku } : {}),
    ...gtin(only?.barcode),
    offers: offer(scene, facts),
  };
};

export const breadcrumbLd = (scene: Scene, breadcrumbs: readonly LinkView[]): object[] =>
  breadcrumbs.length === 0
    ? []
    : [
        {
          "@context": context,
          "@type": "BreadcrumbList",
          itemListElement: breadcrumbs.map(({ label, href }, i) => ({
            "@type": "ListItem",
            position: i + 1,
            name: label,
            item: absolute(scene, href),
          })),
        },
      ];

/** What a post is to a search engine. */
export interface ArticleFacts {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly picture: string | undefined;
  readonly author: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

export const articleLd = (scene: Scene, { url, title, description, picture, author, publishedAt, updatedAt }: ArticleFacts): object => ({
  "@context": context,
  "@type": "Article",
  "@id": `${url}#article`,
  headline: title,
  description,
  inLanguage: scene.locale,
  datePublished: publishedAt,
  dateModified: updatedAt,
  mainEntityOfPage: url,
  ...(picture ? { image: [absolute(scene, picture)] } : {}),
  author: author ? { "@type": "Person", name: author } : { "@id": organizationId(scene) },
  publisher: { "@id": organizationId(scene) },
});

export const organizationLd = (scene: Scene): object => {
  const { store, theme } = scene.snapshot;
  const logo = pictureView(scene, theme.logoPictureId);
  return {
    "@context": context,
    "@type": "Organization",
    "@id": organizationId(scene),
    name: store.name,
    url: absolute(scene, "/"),
    ...(logo ? { logo: absolute(scene, logo.src) } : {}),
    ...(store.email ? { email: store.email } : {}),
    ...(store.phone ? { telephone: store.phone } : {}),
  };
};

export const webSiteLd = (scene: Scene): object => ({
  "@context": context,
  "@type": "WebSite",
  name: scene.snapshot.store.name,
  url: absolute(scene, localHref(scene, routes.home)),
  inLanguage: scene.locale,
  publisher: { "@id": organizationId(scene) },
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${absolute(scene, localHref(scene, routes.search))}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});
