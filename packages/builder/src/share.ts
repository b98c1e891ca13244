import { sha256 } from "@matjar/core/kernel";
import { cardSize, type ShareCard } from "@matjar/core/media";
import type { SnapshotProduct } from "@matjar/core/publish/schema";
import type { HeadView } from "@matjar/theme-kit";
import { factsOf } from "./facts.ts";
import { absolute } from "./links.ts";
import { firstText, type Scene } from "./scene.ts";
import { textIn } from "./views/lookup.ts";

/** Bump when the same words are drawn in another way. */
const version = 1;

/** What a card needs to be drawn: its words, and the path of the picture beside them, such as `/media/…/960.webp`. */
export interface CardRecord extends ShareCard {
  readonly picture?: string;
}

/** Changes with what is drawn, so that a card may be kept for ever. */
export const cardName = (subject: string, card: CardRecord): string =>
  `${subject}.${sha256(JSON.stringify([version, card])).slice(0, 16)}.jpg`;

const look = (scene: Scene): Pick<ShareCard, "shop" | "dir" | "colors"> => {
  const { background, text, accent } = scene.face.colors;
  return { shop: scene.snapshot.store.name, dir: scene.dir, colors: { background, text, accent } };
};

export const productCard = (scene: Scene, product: SnapshotProduct): CardRecord => {
  const { title, price, pictures } = factsOf(scene, product);
  const [picture] = pictures;
  return { title, text: price.text, ...look(scene), ...(picture ? { picture: picture.src } : {}) };
};

/** Of pages that have no picture of their own. */
export const shopCard = (scene: Scene): CardRecord => {
  const { tagline: said } = scene.face;
  const tagline = said ? textIn(scene, said) : "";
  return { title: firstText(tagline, scene.snapshot.store.name), text: "", ...look(scene), ...(tagline ? {} : { shop: "" }) };
};

type OgImage = NonNullable<HeadView["og"]["image"]>;

/** The card's address; the API draws it when somebody first asks. */
export const cardImage = (scene: Scene, subject: string, card: CardRecord): OgImage => ({
  url: absolute(scene, `/share/${scene.locale}/${cardName(subject, card)}`),
  ...cardSize,
  alt: card.title,
});

/** The name of the shop's own card, where a product's has its id. */
export const shopSubject = "shop";
