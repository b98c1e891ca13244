import type { Locale } from "@matjar/core/kernel";
import type { PlaceOrder } from "@matjar/core/order";
import type { PaymentMethod } from "@matjar/core/payment";
import { type AddressField, addressFields, phoneNumber, requiredAddressFields } from "@matjar/core/store";
import type { z } from "zod";
import { say, type Word } from "./words.ts";

/** What the buyer typed, as it came: shown again whatever happens. */
export interface Typed {
  readonly cart: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  readonly address: Readonly<Record<AddressField, string>>;
  readonly rate: string;
  readonly method: string;
  readonly note: string;
  readonly quoteHash: string;
}

export type FieldName = "email" | "phone" | "country" | AddressField;
/** A sentence for each field that needs another look. */
export type Mistakes = Partial<Readonly<Record<FieldName, string>>>;

const all: readonly AddressField[] = ["name", "line1", "line2", "district", "city", "region", "postalCode"];

/** Reads a form or a query: missing fields are empty. */
export const typed = (form: URLSearchParams, fallback: { readonly country: string }): Typed => {
  const field = (name: string) => (form.get(name) ?? "").trim().slice(0, 500);
  return {
    cart: field("cart"),
    email: field("email"),
    phone: field("phone"),
    country: field("country") || fallback.country,
    address: Object.fromEntries(all.map((name) => [name, field(name)])) as Record<AddressField, string>,
    rate: field("rate"),
    method: field("method"),
    note: field("note"),
    quoteHash: field("quoteHash"),
  };
};

const emailLike = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What is wrong, field by field in the order of the page, in the reader's language. Empty when an order can be placed. */
export const mistakesIn = (form: Typed, requiresShipping: boolean, locale: Locale): Mistakes => {
  const found: Partial<Record<FieldName, string>> = {};
  const wrong = (field: FieldName, word: Word) => {
    found[field] ??= say(locale, word);
  };
  if (form.email === "") wrong("email", "required");
  else if (!emailLike.test(form.email)) wrong("email", "badEmail");
  if (!requiresShipping) return found;
  if (form.phone === "") wrong("phone", "required");
  else if (!phoneNumber(form.phone, form.country)) wrong("phone", "badPhone");
  for (const field of requiredAddressFields(form.country)) if (form.address[field] === "") wrong(field, "required");
  return found;
};

const fieldAt = (path: readonly PropertyKey[]): FieldName | undefined => {
  const [first, second] = path;
  if (first === "shippingAddress") return all.find((field) => field === second);
  return first === "email" || first === "phone" ? first : undefined;
};

/** What the till's own schema found, at the fields where it can be mended. */
export const mistakesOf = ({ issues }: z.ZodError, locale: Locale): Mistakes => {
  const found: Partial<Record<FieldName, string>> = {};
  for (const { path, code } of issues) {
    const field = fieldAt(path);
    if (!field) continue;
    const otherwise: Word = field === "email" ? "badEmail" : field === "phone" ? "badPhone" : "required";
    found[field] = say(locale, code === "too_big" ? "tooLong" : otherwise);
  }
  return found;
};

/** The order as the till takes it: only the fields that the country uses, the phone in E.164. */
export const wishOf = (form: Typed, requiresShipping: boolean, locale: Locale): z.input<typeof PlaceOrder> => {
  const given = addressFields(form.country).filter((field) => form.address[field] !== "");
  const phone = phoneNumber(form.phone, form.country);
  const address = Object.fromEntries(given.map((field) => [field, form.address[field]])) as Record<"name" | "line1" | "city", string>;
  return {
    cart: form.cart,
    email: form.email,
    paymentMethod: form.method as PaymentMethod,
    quoteHash: form.quoteHash,
    locale,
    ...(form.note === "" ? {} : { note: form.note }),
    ...(requiresShipping
      ? {
          ...(phone ? { phone } : {}),
          shippingAddress: { ...address, country: form.country, ...(phone ? { phone } : {}) },
          ...(form.rate === "" ? {} : { shippingRateId: form.rate }),
        }
      : {}),
  };
};
