import type { Block, Section, Zone } from "@matjar/core/site/schema";
import {
  Columns3,
  GalleryHorizontal,
  Grid3x3,
  Image,
  LayoutTemplate,
  type LucideIcon,
  Mail,
  Megaphone,
  MessageCircleQuestion,
  MessageSquareQuote,
  Newspaper,
  PanelLeft,
  ShieldCheck,
  ShoppingBag,
  Tags,
  Type,
} from "lucide-react";
import { fill, useLocale, useText } from "../../../i18n/words.tsx";
import { useEditing } from "./context.ts";

/** Of the sections that themes share; a theme's own have the plain one. */
const icons: Readonly<Record<string, LucideIcon>> = {
  announcement: Megaphone,
  hero: Image,
  "featured-collection": Grid3x3,
  "featured-products": ShoppingBag,
  "collection-list": Tags,
  "rich-text": Type,
  "image-with-text": PanelLeft,
  "trust-bar": ShieldCheck,
  columns: Columns3,
  gallery: GalleryHorizontal,
  questions: MessageCircleQuestion,
  testimonials: MessageSquareQuote,
  "latest-posts": Newspaper,
  "contact-form": Mail,
};
export const iconOf = (type: string): LucideIcon => icons[type] ?? LayoutTemplate;

/** Names of sections, parts and zones in the reader's language. */
export const useNames = () => {
  const { editor: text } = useText();
  const { locale } = useLocale();
  const { theme } = useEditing();
  const typeName = (type: string): string => theme?.sections[type]?.name[locale] ?? fill(text.unknown, { type });
  return {
    typeName,
    sectionName: ({ type }: Pick<Section, "type">): string => typeName(type),
    blockName: (section: Pick<Section, "type">, { type }: Pick<Block, "type">): string =>
      theme?.sections[section.type]?.blocks?.[type]?.name[locale] ?? type,
    zoneName: (zone: Zone): string => text.zones[zone],
  };
};
