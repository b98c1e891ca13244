import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { mostVariantsAsked } from "@matjar/core/stock/schema";
import type { CardView, PictureView, PriceView } from "@matjar/theme-kit";
import { formatsOf } from "./downloads.ts";
import { absolute, localHref, routes, spelled } from "./links.ts";
import { cardPicture, pictureView } from "./pictures.ts";
import { lowestPrice } from "./prices.ts";
import { firstText, type Scene, translation } from "./scene.ts";

/** What is true of a product in one language. Page, card, JSON-LD, search and sitemap are all made from this one record. */
export interface ProductFacts {
  readonly product: SnapshotProduct;
  readonly title: string;
  readonly route: string;
  readonly href: string;
  /** Absolute. */
  readonly url: string;
  readonly descriptionHtml: string;
  readonly price: PriceView;
  /** Its own, then those of variants. */
  readonly pictures: readonly PictureView[];
  /** Every variant is a download. */
  readonly digital: boolean;
}

const pictureIds = ({ pictureIds: own, variants }: SnapshotProduct) => [
  ...new Set([...own, ...variants.flatMap(({ pictureId }) => pictureId ?? [])]),
];

const makeFacts = (scene: Scene, product: SnapshotProduct): ProductFacts => {
  const words = translation(scene, product);
  const title = firstText(words?.title, product.title);
  const route = routes.product(product.slug);
  const href = localHref(scene, route);
  return {
    product,
    title,
    route,
    href,
    url: absolute(scene, href),
    descriptionHtml: firstText(words?.descriptionHtml, product.descriptionHtml),
    price: lowestPrice(scene, product.variants),
    pictures: pictureIds(product).flatMap((id) => pictureView(scene, id, title) ?? []),
    digital: product.variants.every(({ id }) => product.downloadVariantIds.includes(id)),
  };
};

/** Worked out once per language and build. */
export const factsOf = (scene: Scene, product: SnapshotProduct): ProductFacts =>
  scene.once(`facts ${product.id}`, () => makeFacts(scene, product));

/** Whether the shop is asked if it is sold out: not when it can always be had, nor when it has too many variants for an answer. */
export const isStockAsked = ({ variants }: Pick<SnapshotProduct, "variants">): boolean =>
  variants.length <= mostVariantsAsked && variants.every(({ stockPolicy }) => stockPolicy === "deny");

export const cardView = (scene: Scene, product: SnapshotProduct): CardView => {
  const { title, href, price, pictures, digital } = factsOf(scene, product);
  const [picture, otherPicture] = pictures.slice(0, 2).map((one) => cardPicture(scene, one));
  const [only, ...others] = product.variants;
  const formats = formatsOf(product);
  return {
    id: product.id,
    title,
    href: spelled(href),
    brand: product.brand,
    price,
    ...(picture ? { picture } : {}),
    ...(otherPicture ? { otherPicture } : {}),
    digital,
    ...(formats.length > 0 ? { formats } : {}),
    ...(only && others.length === 0 && !product.personalisation ? { only: only.id } : {}),
    ...(isStockAsked(product) ? { stockOf: product.id } : {}),
  };
};
