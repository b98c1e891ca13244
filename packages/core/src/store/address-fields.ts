import { getCountries, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { formatAddress } from "localized-address-format";
import type { Address } from "./schema.ts";

export type AddressField = Exclude<keyof Address, "country" | "phone" | "company">;

/** Where a parcel goes nowhere without a postal code (Universal Postal Union's list, the countries with strict use). */
const needsPostalCode = new Set(
  "AT AU BE BR CA CH CN CZ DE DK ES FI FR GB GR HU IN IT JP KR LU MX NL NO NZ PL PT RO SE SG SK TR US".split(" "),
);
const needsRegion = new Set("AU BR CA CN IN IT JP MX US".split(" "));

const marks: Readonly<Record<AddressField, string>> = {
  name: "@name@",
  line1: "@line1@",
  line2: "@line2@",
  district: "@district@",
  city: "@city@",
  region: "@region@",
  postalCode: "@postalCode@",
};

/**
 * The fields of an address in the order of the country, by Google's address data (through localized-address-format).
 * `city` is always among them, because carriers ask for it even where the post does not. The name stands first.
 */
export const addressFields = (country: string): AddressField[] => {
  const lines = formatAddress({
    postalCountry: country,
    name: marks.name,
    addressLines: [marks.line1, marks.line2],
    dependentLocality: marks.district,
    locality: marks.city,
    administrativeArea: marks.region,
    postalCode: marks.postalCode,
  });
  const found = [...lines.join("\n").matchAll(/@(\w+)@/g)].map(([, field]) => field as AddressField);
  const wanted = found.filter((field) => field !== "name" && (field !== "region" || needsRegion.has(country) || !found.includes("city")));
  if (!wanted.includes("city")) wanted.splice(wanted.indexOf("line2") + 1, 0, "city");
  return ["name", ...wanted];
};

/** The fields without which nothing can be delivered there. */
export const requiredAddressFields = (country: string): AddressField[] =>
  addressFields(country).filter(
    (field) =>
      field === "name" ||
      field === "line1" ||
      field === "city" ||
      (field === "postalCode" && needsPostalCode.has(country)) ||
      (field === "region" && needsRegion.has(country)),
  );

/** The number in E.164, such as +966501234567; undefined when it is none of that country's or the world's. */
export const phoneNumber = (text: string, country: string): string | undefined => {
  const parsed = parsePhoneNumberFromString(text, country as Parameters<typeof parsePhoneNumberFromString>[1]);
  return parsed?.isPossible() ? parsed.number : undefined;
};

/** Every country a parcel can go to, ISO 3166-1 alpha-2. */
export const countries = (): string[] => [...getCountries()];
