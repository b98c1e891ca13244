/** What a buyer writes for a product: checked when it goes into a cart, kept with the line, shown to whoever makes the thing. */
import type { Personalisation, Product } from "../catalog/schema.ts";
import type { Locale } from "../kernel/index.ts";
import { personalMissing, personalTooLong, personalUnwanted } from "./errors.ts";
import type { Cart, Personal } from "./schema.ts";

type Line = Pick<Cart["lines"][number], "variantId" | "personalisation">;

/** Controls, marks that turn the direction of what stands around them, and private characters: none can be engraved. */
const unprintable = /[\p{Cc}\p{Co}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

const cleaned = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").replace(unprintable, "").trim();

const labelIn = ({ label, translations }: Personalisation, locale: Locale): string => translations?.[locale] || label;

/**
 * The buyer's text as it is kept: one line, without what cannot be printed; undefined when there is none.
 * @param at where the request has it, as a JSON pointer
 * @throws personalMissing, personalTooLong, personalUnwanted
 */
export const personalText = (product: Product, text: string | undefined, locale: Locale, at: string): string | undefined => {
  const asked = product.personalisation;
  const given = cleaned(text ?? "") || undefined;
  if (given && !asked) throw personalUnwanted();
  if (!asked) return undefined;
  if (!given && asked.required) throw personalMissing(labelIn(asked, locale), at);
  if (given && given.length > asked.maxLength) throw personalTooLong(asked.maxLength, at);
  return given;
};

/** What was asked and answered; the question is empty once the product asks nothing any more. */
export const personalOf = ({ personalisation: text }: Line, product: Product, locale: Locale): { personalisation?: Personal } => {
  if (text === undefined) return {};
  return { personalisation: { label: product.personalisation ? labelIn(product.personalisation, locale) : "", text } };
};

/** The same for lines that are the same goods: one variant with one text. */
export const goodsKey = ({ variantId, personalisation = "" }: Line): string => `${variantId} ${personalisation}`;
