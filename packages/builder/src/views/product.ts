import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { plainText } from "@matjar/core/site";
import { type OptionView, type ProductView, say, type VariantView } from "@matjar/theme-kit";
import { downloadViews } from "../downloads.ts";
import { cardView, factsOf, type ProductFacts } from "../facts.ts";
import { productLd } from "../json-ld-product.ts";
import { localHref, routes } from "../links.ts";
import { optionViews, placesOf, valuesOf } from "../options.ts";
import { priceView } from "../prices.ts";
import { recordOf } from "../record.ts";
import { firstText, type Scene, translation } from "../scene.ts";
import { frame } from "./frame.ts";
import { collectionTitle } from "./lookup.ts";
import { deliveryOf, promisesOf } from "./promises.ts";
import { sectionsOf } from "./zones.ts";

const relatedCount = 4;

const variantViews = (scene: Scene, { product, pictures }: ProductFacts, options: readonly OptionView[]): VariantView[] =>
  product.variants.map((variant) => {
    const picture = pictures.findIndex(({ id }) => id === variant.pictureId);
    return {
      id: variant.id,
      title: valuesOf(product, variant, options).join(" / "),
      options: placesOf(product, variant),
      price: priceView(scene, variant),
      ...(variant.sku ? { sku: variant.sku } : {}),
      ...(picture >= 0 ? { picture } : {}),
      digital: product.downloadVariantIds.includes(variant.id),
      stockPolicy: variant.stockPolicy,
    };
  });

/** What a buyer may write for it, in the page's language. */
const personalView = (scene: Scene, { personalisation: asked }: SnapshotProduct): Pick<ProductView, "personalisation"> => {
  if (!asked) return {};
  const { label, translations, maxLength, required } = asked;
  const words = scene.locale === scene.main ? undefined : translations?.[scene.locale];
  return { personalisation: { label: firstText(words, label), maxLength, required } };
};

const taxNote = ({ snapshot: { store }, locale }: Scene): { taxNote?: string } => {
  const taxed = store.tax.rates.some(({ country, basisPoints }) => country === store.country && basisPoints > 0);
  return taxed ? { taxNote: say(locale, store.tax.inclusive ? "taxIncluded" : "taxAdded") } : {};
};

export const productView = (scene: Scene, product: SnapshotProduct): ProductView => {
  const facts = factsOf(scene, product);
  const record = recordOf(scene, product);
  const { title, route, descriptionHtml, pictures, digital } = facts;
  const words = translation(scene, product);
  const options = optionViews(scene, product);
  const variants = variantViews(scene, facts, options);
  const shelf = scene.home(product);
  return {
    template: "product",
    ...frame(scene, {
      route,
      title,
      seoTitle: firstText(words?.seo?.title, product.seo.title),
      description: firstText(words?.seo?.description, product.seo.description, plainText(descriptionHtml, 160), title),
      type: "product",
      picture: pictures[0],
      above: shelf ? [{ label: collectionTitle(scene, shelf), href: localHref(scene, routes.collection(shelf.slug)) }] : [],
      product: record,
      markdown: routes.markdown(product.slug),
      jsonLd: [productLd(scene, product, record)],
    }),
    id: product.id,
    title,
    brand: product.brand,
    descriptionHtml,
    pictures,
    options,
    variants,
    digital,
    ...personalView(scene, product),
    ...(product.downloads ? { downloads: downloadViews(scene, product, variants) } : {}),
    ...taxNote(scene),
    promises: promisesOf(scene, facts),
    ...deliveryOf(scene, facts),
    related: scene.nextOf(product, relatedCount).map((one) => cardView(scene, one)),
    sections: sectionsOf(scene, "product"),
  };
};
