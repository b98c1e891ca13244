import type { Locale } from "../kernel/index.ts";
import type { Address } from "./schema.ts";

type Known = { readonly [Field in keyof Address]?: Address[Field] | undefined };

/** An address as it is written, from the person outwards to the country in the reader's language; what is missing leaves no gap. */
export const addressLines = (address: Known, locale: Locale): string[] =>
  [
    address.name,
    address.company,
    address.line1,
    address.line2,
    address.district,
    [address.postalCode, address.city].filter(Boolean).join(" "),
    address.region,
    address.country && (new Intl.DisplayNames([locale], { type: "region" }).of(address.country) ?? address.country),
  ].filter((line): line is string => line !== undefined && line.trim() !== "");
