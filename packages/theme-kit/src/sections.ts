/**
 * The section types of a home page: their settings, their names for the desk, and how settings become a view.
 * The builder and the desk need to know no type: they call `resolveSections` and read `sectionTypes`.
 */
import type { Id, Locale, Words } from "@matjar/core/kernel";
import { idOf } from "@matjar/core/kernel";
import { Link, LocalText as localText, type Section } from "@matjar/core/site/schema";
import { z } from "zod";
import {
  type AnnouncementView,
  type CardView,
  type CollectionCardView,
  type LinkView,
  type PictureView,
  type SectionView,
  trustIcons,
} from "./views.ts";

export type LocalText = z.infer<typeof localText>;

/** What the builder offers to sections, for one language. Each call is also a dependency of the page. */
export interface Lookup {
  /** The text in the page's language, else in the main one. */
  text(text: LocalText): string;
  /** Undefined when it is gone. */
  picture(id: Id<"media">): PictureView | undefined;
  /** Undefined when it is gone or not active. */
  product(id: Id<"product">): CardView | undefined;
  /** A collection with up to `limit` of its cards; undefined when it is gone. */
  collection(
    id: Id<"collection">,
    limit: number,
  ): { readonly card: CollectionCardView; readonly products: readonly CardView[] } | undefined;
  /** All collections in the shop's order, for sections that name none. */
  collections(limit: number): readonly CollectionCardView[];
  /** The newest products, for sections that name none. */
  newest(limit: number): readonly CardView[];
  /** A merchant's link with the language's prefix. */
  href(link: string): string;
}

const optional = localText.optional();
const button = { buttonLabel: optional, buttonHref: Link.optional() };
const settings = {
  announcement: z.strictObject({ text: localText, href: Link.optional() }),
  hero: z.strictObject({
    heading: localText,
    text: optional,
    ...button,
    pictureId: idOf("media").optional(),
    layout: z.enum(["split", "cover"]).default("split"),
  }),
  "featured-collection": z.strictObject({
    heading: optional,
    collectionId: idOf("collection").optional(),
    limit: z.int().min(2).max(24).default(8),
  }),
  "featured-products": z.strictObject({
    heading: optional,
    productIds: z.array(idOf("product")).max(24).default([]),
    limit: z.int().min(2).max(24).default(4),
  }),
  "collection-list": z.strictObject({
    heading: optional,
    collectionIds: z.array(idOf("collection")).max(12).default([]),
    limit: z.int().min(1).max(12).default(6),
  }),
  "rich-text": z.strictObject({ heading: optional, text: localText, align: z.enum(["start", "center"]).default("start") }),
  "image-with-text": z.strictObject({
    heading: optional,
    text: localText,
    ...button,
    pictureId: idOf("media").optional(),
    pictureFirst: z.boolean().default(true),
  }),
  "trust-bar": z.strictObject({
    items: z
      .array(z.strictObject({ icon: z.enum(trustIcons), title: localText, text: optional }))
      .min(1)
      .max(4),
  }),
};

export type SectionType = keyof typeof settings;
type SettingsOf<T extends SectionType> = z.output<(typeof settings)[T]>;

interface SectionKind<T extends SectionType> {
  readonly name: Words;
  /** Checked before a section is saved, and again before it is shown. */
  readonly settings: (typeof settings)[T];
  /** Settings of a newly added section. */
  readonly preset: z.input<(typeof settings)[T]>;
  /** Undefined when there is nothing to show: an emptied collection, for one. */
  readonly view: (id: string, settings: SettingsOf<T>, look: Lookup) => SectionView | undefined;
}

const say = (ar: string, en: string, fr: string, it: string): Words => ({ ar, en, fr, it });
/** The same words in every language of a shop; the main text is English, as nobody knows the main language here. */
const local = (ar: string, en: string, fr: string, it: string): LocalText => ({ text: en, translations: { ar, en, fr, it } });

const text = (look: Lookup, value: LocalText | undefined): string => (value ? look.text(value).trim() : "");
const paragraphs = (value: string): string[] =>
  value
    .split(/\n\s*\n|\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const buttonOf = (
  look: Lookup,
  { buttonLabel, buttonHref }: { buttonLabel?: LocalText | undefined; buttonHref?: string | undefined },
): { button?: LinkView } => {
  const label = text(look, buttonLabel);
  return label && buttonHref ? { button: { label, href: look.href(buttonHref) } } : {};
};

const pictureOf = (look: Lookup, id: Id<"media"> | undefined): { picture?: PictureView } => {
  const picture = id && look.picture(id);
  return picture ? { picture } : {};
};

const shown = <T>(all: readonly (T | undefined)[]): T[] => all.filter((one) => one !== undefined);

const kinds: { readonly [T in SectionType]: SectionKind<T> } = {
  announcement: {
    name: say("شريط إعلان", "Announcement bar", "Bandeau d’annonce", "Barra annunci"),
    settings: settings.announcement,
    preset: { text: local("أهلاً بكم في متجرنا", "Welcome to our shop", "Bienvenue dans notre boutique", "Benvenuti nel nostro negozio") },
    view: () => undefined,
  },
  hero: {
    name: say("واجهة ترحيب", "Hero", "Grande image", "Apertura"),
    settings: settings.hero,
    preset: {
      heading: local("أشياء اخترناها بعناية", "Things chosen with care", "Des choses choisies avec soin", "Cose scelte con cura"),
      buttonLabel: local("تسوّق الآن", "Shop now", "Découvrir", "Scopri"),
      buttonHref: "/search/",
    },
    view: (id, s, look) => ({
      id,
      type: "hero",
      heading: text(look, s.heading),
      text: text(look, s.text),
      layout: s.layout,
      ...buttonOf(look, s),
      ...pictureOf(look, s.pictureId),
    }),
  },
  "featured-collection": {
    name: say("تشكيلة مختارة", "Featured collection", "Collection à la une", "Collezione in evidenza"),
    settings: settings["featured-collection"],
    preset: { limit: 8 },
    view: (id, s, look) => {
      const found = s.collectionId && look.collection(s.collectionId, s.limit);
      const products = found ? found.products : s.collectionId ? [] : look.newest(s.limit);
      if (products.length === 0) return undefined;
      const heading = text(look, s.heading) || found?.card.title || "";
      return {
        id,
        type: "featured-collection",
        heading,
        products,
        ...(found ? { more: { label: found.card.title, href: found.card.href } } : {}),
      };
    },
  },
  "featured-products": {
    name: say("منتجات مختارة", "Featured products", "Produits à la une", "Prodotti in evidenza"),
    settings: settings["featured-products"],
    preset: { productIds: [] },
    view: (id, s, look) => {
      const products = s.productIds.length > 0 ? shown(s.productIds.map((one) => look.product(one))) : look.newest(s.limit);
      return products.length > 0 ? { id, type: "featured-products", heading: text(look, s.heading), products } : undefined;
    },
  },
  "collection-list": {
    name: say("قائمة التشكيلات", "Collection list", "Liste de collections", "Elenco di collezioni"),
    settings: settings["collection-list"],
    preset: { collectionIds: [] },
    view: (id, s, look) => {
      const collections =
        s.collectionIds.length > 0 ? shown(s.collectionIds.map((one) => look.collection(one, 0)?.card)) : look.collections(s.limit);
      return collections.length > 0 ? { id, type: "collection-list", heading: text(look, s.heading), collections } : undefined;
    },
  },
  "rich-text": {
    name: say("نص", "Text", "Texte", "Testo"),
    settings: settings["rich-text"],
    preset: {
      text: local(
        "احكِ هنا قصة متجرك.",
        "Tell the story of your shop here.",
        "Racontez ici l’histoire de votre boutique.",
        "Racconta qui la storia del tuo negozio.",
      ),
      align: "center",
    },
    view: (id, s, look) => ({
      id,
      type: "rich-text",
      heading: text(look, s.heading),
      paragraphs: paragraphs(text(look, s.text)),
      align: s.align,
    }),
  },
  "image-with-text": {
    name: say("صورة مع نص", "Picture with text", "Image avec texte", "Immagine con testo"),
    settings: settings["image-with-text"],
    preset: {
      text: local(
        "اكتب هنا ما يميّز منتجاتك.",
        "Say here what makes your goods special.",
        "Dites ici ce qui rend vos produits uniques.",
        "Racconta qui che cosa rende speciali i tuoi prodotti.",
      ),
    },
    view: (id, s, look) => ({
      id,
      type: "image-with-text",
      heading: text(look, s.heading),
      paragraphs: paragraphs(text(look, s.text)),
      pictureFirst: s.pictureFirst,
      ...buttonOf(look, s),
      ...pictureOf(look, s.pictureId),
    }),
  },
  "trust-bar": {
    name: say("شريط الثقة", "Trust bar", "Bandeau de confiance", "Barra della fiducia"),
    settings: settings["trust-bar"],
    preset: {
      items: [
        { icon: "truck", title: local("توصيل سريع", "Fast delivery", "Livraison rapide", "Consegna rapida") },
        { icon: "return", title: local("إرجاع سهل", "Easy returns", "Retours faciles", "Resi facili") },
        { icon: "shield", title: local("دفع آمن", "Safe payment", "Paiement sûr", "Pagamento sicuro") },
      ],
    },
    view: (id, s, look) => ({
      id,
      type: "trust-bar",
      items: s.items.map((item) => ({ icon: item.icon, title: text(look, item.title), text: text(look, item.text) })),
    }),
  },
};

export const sectionTypes = Object.keys(kinds) as readonly SectionType[];
export const isSectionType = (type: string): type is SectionType => Object.hasOwn(kinds, type);

/** Name, settings schema and preset of a type, for the desk. */
export const sectionKind = <T extends SectionType>(type: T): SectionKind<T> => kinds[type];

export const sectionName = (type: SectionType, locale: Locale): string => kinds[type].name[locale];

const viewOf = <T extends SectionType>(type: T, section: Section, look: Lookup): SectionView | undefined => {
  const parsed = kinds[type].settings.safeParse(section.settings);
  return parsed.success ? kinds[type].view(section.id, parsed.data as SettingsOf<T>, look) : undefined;
};

/** The home page's blocks in order. Hidden, unknown and broken ones are skipped: one bad block never takes the shop down. */
export const resolveSections = (sections: readonly Section[], look: Lookup): SectionView[] =>
  shown(sections.map((section) => (section.visible && isSectionType(section.type) ? viewOf(section.type, section, look) : undefined)));

/** The bar above every page, made from the first visible `announcement` section. */
export const resolveAnnouncement = (sections: readonly Section[], look: Lookup): AnnouncementView | undefined => {
  const section = sections.find((one) => one.visible && one.type === "announcement");
  const parsed = settings.announcement.safeParse(section?.settings);
  if (!parsed.success) return undefined;
  const { href } = parsed.data;
  return { text: text(look, parsed.data.text), ...(href ? { href: look.href(href) } : {}) };
};
