/**
 * The kinds of settings that a theme, its sections and their blocks can have. A field is plain JSON: the desk makes a form of
 * it, `schemaOf` a zod schema, the builder a view. A theme's author writes `color({ label, default: "#0f5c5c" })`.
 */
import type { Words } from "@matjar/core/kernel";
import type { LocalText as LocalTextSchema } from "@matjar/core/site/schema";
import type { z } from "zod";
import type { TrustIcon } from "../views.ts";

export type LocalText = z.infer<typeof LocalTextSchema>;

interface Labelled {
  readonly label: Words;
  /** A sentence under the field, where the label does not say enough. */
  readonly help?: Words;
}

/** One line, or several where `long`. Seen by a template as text in the page's language, empty when there is none. */
export interface TextField extends Labelled {
  readonly kind: "text";
  readonly long?: boolean;
  readonly max: number;
  readonly default?: LocalText;
}

/** HTML that people write with a small editor; sanitised when it is saved and when it is built. */
export interface RichTextField extends Labelled {
  readonly kind: "rich-text";
  readonly default?: LocalText;
}

/** #rrggbb; undefined means: as the theme has it. */
export interface ColorField extends Labelled {
  readonly kind: "color";
  readonly default?: string;
}

/** One of the theme's own fonts, by its id. */
export interface FontField extends Labelled {
  readonly kind: "font";
  readonly default: string;
}

export interface PictureField extends Labelled {
  readonly kind: "picture";
}

/** An address: https, mail, phone, or a path of the shop. */
export interface LinkField extends Labelled {
  readonly kind: "link";
}

/** A link with words on it; undefined unless it has both. */
export interface ButtonField extends Labelled {
  readonly kind: "button";
  readonly default?: { readonly label: LocalText; readonly href: string };
}

export interface ProductField extends Labelled {
  readonly kind: "product";
}

/** Products in an order of the merchant's own; with none chosen, the `newest` ones of the shop. */
export interface ProductsField extends Labelled {
  readonly kind: "products";
  readonly max: number;
  readonly newest: number;
}

/** A collection with its first products: as many as the `range` field named `countFrom` says. */
export interface CollectionField extends Labelled {
  readonly kind: "collection";
  readonly countFrom?: string;
  readonly count: number;
}

/** Collections in an order of the merchant's own; with none chosen, the first ones of the shop. */
export interface CollectionsField extends Labelled {
  readonly kind: "collections";
  readonly max: number;
  readonly first: number;
}

/** The newest posts of the blog, as many as are asked for. */
export interface PostsField extends Labelled {
  readonly kind: "posts";
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** A whole number on a slider. */
export interface RangeField extends Labelled {
  readonly kind: "range";
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
  readonly default: number;
}

export interface ChoiceField<Value extends string = string> extends Labelled {
  readonly kind: "choice";
  readonly options: readonly { readonly value: Value; readonly label: Words }[];
  readonly default: Value;
}

export interface ToggleField extends Labelled {
  readonly kind: "toggle";
  readonly default: boolean;
}

/** One of the kit's pictograms. */
export interface IconField extends Labelled {
  readonly kind: "icon";
  readonly default: TrustIcon;
}

export type Field =
  | TextField
  | RichTextField
  | ColorField
  | FontField
  | PictureField
  | LinkField
  | ButtonField
  | ProductField
  | ProductsField
  | CollectionField
  | CollectionsField
  | PostsField
  | RangeField
  | ChoiceField
  | ToggleField
  | IconField;
export type FieldKind = Field["kind"];
export type Fields = Readonly<Record<string, Field>>;

type Given<F extends Field, Optional extends keyof F = never> = Omit<F, "kind" | Optional> & Partial<Pick<F, Optional>>;

export const text = (given: Given<TextField, "max">): TextField => ({ kind: "text", max: 200, ...given });
export const longText = (given: Given<TextField, "max" | "long">): TextField => ({ kind: "text", long: true, max: 2000, ...given });
export const richText = (given: Given<RichTextField>): RichTextField => ({ kind: "rich-text", ...given });
export const color = (given: Given<ColorField>): ColorField => ({ kind: "color", ...given });
export const font = (given: Given<FontField>): FontField => ({ kind: "font", ...given });
export const picture = (given: Given<PictureField>): PictureField => ({ kind: "picture", ...given });
export const link = (given: Given<LinkField>): LinkField => ({ kind: "link", ...given });
export const button = (given: Given<ButtonField>): ButtonField => ({ kind: "button", ...given });
export const product = (given: Given<ProductField>): ProductField => ({ kind: "product", ...given });
export const products = (given: Given<ProductsField, "max" | "newest">): ProductsField => ({
  kind: "products",
  max: 24,
  newest: 8,
  ...given,
});
export const collection = (given: Given<CollectionField, "count">): CollectionField => ({ kind: "collection", count: 8, ...given });
export const collections = (given: Given<CollectionsField, "max" | "first">): CollectionsField => ({
  kind: "collections",
  max: 12,
  first: 6,
  ...given,
});
export const posts = (given: Given<PostsField, "min" | "max" | "default">): PostsField => ({
  kind: "posts",
  min: 1,
  max: 12,
  default: 3,
  ...given,
});
export const range = (given: Given<RangeField, "step">): RangeField => ({ kind: "range", step: 1, ...given });
export const toggle = (given: Given<ToggleField>): ToggleField => ({ kind: "toggle", ...given });
export const icon = (given: Given<IconField, "default">): IconField => ({ kind: "icon", default: "shield", ...given });

/** `choice({ label, options: { split: words, cover: words }, default: "split" })` */
export const choice = <Value extends string>({
  options,
  ...given
}: Omit<ChoiceField<Value>, "kind" | "options"> & { readonly options: Readonly<Record<Value, Words>> }): ChoiceField<Value> => ({
  kind: "choice",
  ...given,
  options: (Object.entries(options) as [Value, Words][]).map(([value, label]) => ({ value, label })),
});

/** Words in the four languages: Arabic, English, French, Italian. */
export const say4 = (ar: string, en: string, fr: string, it: string): Words => ({ ar, en, fr, it });

/** A default text in every language of a shop. Its main text is English, as nobody knows the shop's main language here. */
export const local = (ar: string, en: string, fr: string, it: string): LocalText => ({ text: en, translations: { ar, en, fr, it } });
