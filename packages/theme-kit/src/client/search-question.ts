/** What is asked on the search page: in its form and, word for word, in its address. */
import type { Question, Sort } from "../search/question.ts";
import { all } from "./page.ts";
import { shop } from "./shop.ts";

export interface Asked extends Question {
  readonly onlyAvailable: boolean;
}

/** Names of option filters in the form and the address: `o.Colour`. */
export const optionPrefix = "o.";

/** "12.5" and "١٢٫٥" in minor units; undefined when nothing or no number is written. */
const minor = (text: string | null): number | undefined => {
  const plain = (text ?? "")
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < "۰" ? 0x660 : 0x6f0)) % 10))
    .replace(/[,٫]/g, ".");
  return plain !== "" && Number.isFinite(Number(plain)) ? Math.round(Number(plain) * 10 ** shop.decimals) : undefined;
};

/** @param shelf slug of the collection whose page this is; the search page has its own in the address */
export const askedBy = (address: URLSearchParams, shelf?: string): Asked => ({
  words: address.get("q")?.trim() ?? "",
  sort: (address.get("sort") ?? "best") as Sort,
  shelf: shelf ?? (address.get("collection") || undefined),
  brands: address.getAll("brand"),
  from: minor(address.get("from")),
  to: minor(address.get("to")),
  options: Object.fromEntries(
    [...new Set(address.keys())]
      .filter((name) => name.startsWith(optionPrefix))
      .map((name) => [name.slice(optionPrefix.length), address.getAll(name)]),
  ),
  onlyAvailable: address.has("available"),
});

/** Nothing is asked but all of a collection in its usual order: its page shows that by itself. */
export const asksNothing = ({ words, sort, brands, from, to, options, onlyAvailable }: Asked): boolean =>
  words === "" &&
  sort === "best" &&
  brands.length === 0 &&
  from === undefined &&
  to === undefined &&
  Object.keys(options).length === 0 &&
  !onlyAvailable;

/** What the form says, without what is empty or usual; and of the address what the form has no field for yet. */
export const written = (form: HTMLFormElement, address: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form), ...[...address].filter(([name]) => !form.elements.namedItem(name))]
      .map(([name, value]): [string, string] => [name, String(value).trim()])
      .filter(([name, value]) => value !== "" && !(name === "sort" && value === "best")),
  );

/** Writes the address into the fields that are there; choices that come later are asked for by `isChosen`. */
export const fill = (form: HTMLFormElement, address: URLSearchParams): void => {
  for (const field of all<HTMLInputElement>("[name]", form)) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = isChosen(address, field.name, field.value);
    else field.value = address.get(field.name) ?? (field.name === "sort" ? "best" : "");
  }
};

export const isChosen = (address: URLSearchParams, name: string, value: string): boolean =>
  value === "" ? !address.get(name) : address.getAll(name).includes(value);
