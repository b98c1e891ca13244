/** From what merchants saved to what templates show, by the fields of a theme. No theme code runs here. */
import type { Id, Locale } from "@matjar/core/kernel";
import type { CardView, CollectionCardView, LinkView, PictureView, PostCardView, TrustIcon } from "../views.ts";
import type { ChoiceField, Field, FieldKind, Fields, LocalText } from "./fields.ts";
import { fieldSchema } from "./schema.ts";

/** What the builder offers to sections, for one language. Each call is also a dependency of the page. */
export interface Lookup {
  /** Language of the page: a theme's own words are taken in it, whatever the shop's main language is. Without it, in English. */
  readonly locale?: Locale;
  /** The text in the page's language, else in the main one. */
  text(text: LocalText): string;
  /** The same for HTML, sanitised. */
  html(text: LocalText): string;
  /** Undefined when it is gone. */
  picture(id: Id<"media">): PictureView | undefined;
  /** Undefined when it is gone or not active. */
  product(id: Id<"product">): CardView | undefined;
  /** A collection with up to `limit` of its cards; undefined when it is gone. */
  collection(id: Id<"collection">, limit: number): CollectionWithCards | undefined;
  /** The first collections in the shop's order, for sections that name none. */
  collections(limit: number): readonly CollectionCardView[];
  /** The newest products, for sections that name none. */
  newest(limit: number): readonly CardView[];
  /** The newest posts of the blog. */
  posts(limit: number): readonly PostCardView[];
  /** A merchant's link with the language's prefix. */
  href(link: string): string;
}

export interface CollectionWithCards {
  readonly card: CollectionCardView;
  readonly products: readonly CardView[];
}

interface Views {
  readonly text: string;
  readonly "rich-text": string;
  readonly color: string | undefined;
  readonly font: string;
  readonly picture: PictureView | undefined;
  readonly link: string | undefined;
  readonly button: LinkView | undefined;
  readonly product: CardView | undefined;
  readonly products: readonly CardView[];
  readonly collection: CollectionWithCards | undefined;
  readonly collections: readonly CollectionCardView[];
  readonly posts: readonly PostCardView[];
  readonly range: number;
  readonly toggle: boolean;
  readonly icon: TrustIcon;
}

/** What a template sees of a field. */
export type ViewOf<F extends Field> = F extends ChoiceField<infer Value> ? Value : F["kind"] extends keyof Views ? Views[F["kind"]] : never;

/** What a template sees of a set of fields. */
export type Resolved<F extends Fields> = { readonly [Name in keyof F]: ViewOf<F[Name]> };

export type Settings = Readonly<Record<string, unknown>>;

const present = <T>(all: readonly (T | undefined)[]): T[] => all.filter((one) => one !== undefined);

type Resolve<Kind extends FieldKind> = (
  value: unknown,
  field: Extract<Field, { kind: Kind }>,
  look: Lookup,
  /** The settings that the value stands among. */
  all: Settings,
) => unknown;

const countOf = ({ countFrom, count }: Extract<Field, { kind: "collection" }>, all: Settings): number => {
  const said = countFrom === undefined ? undefined : all[countFrom];
  return typeof said === "number" ? said : count;
};

const buttonOf = (value: { label: LocalText; href: string } | undefined, look: Lookup): LinkView | undefined => {
  const label = value ? look.text(value.label).trim() : "";
  return value && label ? { label, href: look.href(value.href) } : undefined;
};

const asIs = (value: unknown): unknown => value;

const resolvers: { readonly [Kind in FieldKind]: Resolve<Kind> } = {
  text: (value, _field, look) => (value ? look.text(value as LocalText).trim() : ""),
  "rich-text": (value, _field, look) => (value ? look.html(value as LocalText) : ""),
  color: asIs,
  font: asIs,
  picture: (value, _field, look) => (value ? look.picture(value as Id<"media">) : undefined),
  link: (value, _field, look) => (value ? look.href(value as string) : undefined),
  button: (value, _field, look) => buttonOf(value as { label: LocalText; href: string } | undefined, look),
  product: (value, _field, look) => (value ? look.product(value as Id<"product">) : undefined),
  products: (value, { newest }, look) => {
    const ids = (value ?? []) as readonly Id<"product">[];
    return ids.length > 0 ? present(ids.map((id) => look.product(id))) : look.newest(newest);
  },
  collection: (value, field, look, all) => (value ? look.collection(value as Id<"collection">, countOf(field, all)) : undefined),
  collections: (value, { first }, look) => {
    const ids = (value ?? []) as readonly Id<"collection">[];
    return ids.length > 0 ? present(ids.map((id) => look.collection(id, 0)?.card)) : look.collections(first);
  },
  posts: (value, _field, look) => look.posts(value as number),
  range: asIs,
  choice: asIs,
  toggle: asIs,
  icon: asIs,
};

const isText = (value: unknown): value is LocalText => typeof value === "object" && value !== null && "text" in value;

/** A theme's own text, alone in the language of the page; the text of a button stands in its label. */
const spoken = (value: unknown, locale: Locale = "en"): unknown => {
  if (isText(value)) return { text: value.translations?.[locale] ?? value.text };
  if (typeof value !== "object" || value === null || !("label" in value)) return value;
  return { ...value, label: spoken(value.label, locale) };
};

/** A saved value that its field takes, else the field's default: a theme's update never breaks a shop. */
const savedOr = (field: Field, saved: unknown, locale: Locale | undefined): unknown => {
  const parsed = fieldSchema(field).safeParse(saved);
  const value = parsed.success ? parsed.data : undefined;
  return value ?? ("default" in field ? spoken(field.default, locale) : undefined);
};

/** The views of all fields. Saved names that are no fields are passed over, and stay where they are saved. */
export const resolve = <F extends Fields>(fields: F, saved: Settings, look: Lookup): Resolved<F> => {
  const values: Settings = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, savedOr(field, saved[name], look.locale)]),
  );
  const view = ([name, field]: [string, Field]) => [
    name,
    (resolvers[field.kind] as Resolve<FieldKind>)(values[name], field as never, look, values),
  ];
  return Object.fromEntries(Object.entries(fields).map(view)) as Resolved<F>;
};
