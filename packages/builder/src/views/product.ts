import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { plainText } from "@matjar/core/site";
import { type OptionView, type ProductView, say, swatchesOf, type VariantView } from "@matjar/theme-kit";
import { downloadViews } from "../downloads.ts";
import { cardView, factsOf, type ProductFacts } from "../facts.ts";
import { productLd } from "../json-ld.ts";
import { localHref, routes } from "../links.ts";
import { priceView } from "../prices.ts";
import { firstText, type Scene, translation } from "../scene.ts";
import { frame } from "./frame.ts";
import { collectionTitle } from "./lookup.ts";
import { promisesOf } from "./promises.ts";
import { sectionsOf } from "./zones.ts";

const relatedCount = 4;

/** Names and values as shown; variants point into them by place, so a translation cannot tear them apart. */
export const optionViews = (scene: Scene, { options }: SnapshotProduct): OptionView[] =>
  options.map((option) => {
    const words = scene.locale === scene.main ? undefined : option.translations?.[scene.locale];
    const swatches = swatchesOf(option);
    return {
      name: firstText(words?.name, option.name),
      values: option.values.map((value) => firstText(words?.values?.[value], value)),
      ...(swatches ? { swatches } : {}),
    };
  });

const variantViews = (scene: Scene, { product, pictures }: ProductFacts, options: readonly OptionView[]): VariantView[] =>
  product.variants.map((variant) => {
    const places = variant.options.map((value, i) => product.options[i]?.values.indexOf(value) ?? -1);
    const picture = pictures.findIndex(({ id }) => id === variant.pictureId);
    return {
      id: variant.id,
      title: variant.options.map((value, i) => options[i]?.values[places[i] ?? -1] ?? value).join(" / "),
      options: places,
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
      jsonLd: [productLd(scene, facts)],
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
    related: scene.nextOf(product, relatedCount).map((one) => cardView(scene, one)),
    sections: sectionsOf(scene, "product"),
  };
};
