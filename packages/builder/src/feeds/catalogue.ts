import { type Locale, sha256 } from "@matjar/core/kernel";
import type { OfferRecord, ProductRecord } from "../record.ts";
import type { CardRecord } from "../share.ts";

/** What stands above the products of a catalogue, as it was published. */
export interface CatalogueHead {
  readonly title: string;
  readonly description: string;
  /** Absolute: the shop's home page in the language. */
  readonly link: string;
  readonly locale: Locale;
  /** Products of the main language are the catalogue; those of others translate it. */
  readonly main: boolean;
  /** Files that the products lie in. */
  readonly parts: number;
  /** Of the shop itself, for shared links. */
  readonly card: CardRecord;
}

/** Can it be ordered at this moment? Asked anew for each answer, because stock changes without a publish. */
export type CanBeHad = (offer: OfferRecord) => boolean;

/** A catalogue as one vendor wants it, in pieces, so that it is never whole in memory. */
export interface CatalogueFormat {
  readonly type: string;
  readonly head: (head: CatalogueHead) => string;
  readonly product: (product: ProductRecord, canBeHad: CanBeHad, head: CatalogueHead) => string;
  readonly tail: string;
}

/** Where the files of a release lie that catalogues are made of. */
export const headPath = (locale: string): string => `_feeds/${locale}/head.json`;
export const partPath = (locale: string, part: number): string => `_feeds/${locale}/${part}.json`;

/** The part that a product lies in, by the hash of its id: a product that comes or goes moves no other. */
export const partOf = (id: string, parts: number): number => Number.parseInt(sha256(id).slice(0, 8), 16) % parts;

/** The variant's own picture first, then those of the product. */
export const picturesOf = ({ pictures }: ProductRecord, { picture }: OfferRecord): readonly string[] =>
  picture ? [picture, ...pictures.filter((one) => one !== picture)] : pictures;

/** The price now and, when it is lower than before, the one before: catalogues call the higher one the price. */
export const pricesOf = ({ currency }: ProductRecord, { price, before }: OfferRecord): { price: string; sale?: string } =>
  before === undefined ? { price: `${price} ${currency}` } : { price: `${before} ${currency}`, sale: `${price} ${currency}` };

/** Joins what customers choose by several options of one kind. */
export const chosenValue = ({ values }: OfferRecord, attribute: string): string | undefined =>
  values
    .filter((one) => one.attribute === attribute)
    .map(({ value }) => value)
    .join(" / ") || undefined;
