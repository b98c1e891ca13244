/** Choices beside the results, with how many products each would leave. */
import type { Counts, Facets } from "../search/facts.ts";
import type { SearchRoot } from "../search/format.ts";
import { all, copyOf, find, put } from "./page.ts";
import { isChosen, optionPrefix } from "./search-question.ts";
import { number, say, shop } from "./shop.ts";

const collator = new Intl.Collator(shop.locale, { numeric: true });

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number | undefined;
}

interface Group {
  readonly name: string;
  readonly title: string;
  readonly type: "checkbox" | "radio";
  readonly choices: readonly Choice[];
}

/** By label; what is chosen stays, even when it leaves nothing. */
const choicesOf = (counts: Counts, name: string, address: URLSearchParams, labelOf = (value: string): string => value): Choice[] =>
  [...new Set([...counts.keys(), ...address.getAll(name)])]
    .filter(Boolean)
    .map((value) => ({ value, label: labelOf(value), count: counts.get(value) ?? 0 }))
    .sort((a, b) => collator.compare(a.label, b.label));

type Titles = SearchRoot["shelves"];

const shelfGroup = ({ shelves }: Facets, titles: Titles, address: URLSearchParams): Group => {
  const titleOf = (slug: string): string => titles.find((one) => one.slug === slug)?.title ?? slug;
  const anywhere: Choice = { value: "", label: say("anyValue"), count: undefined };
  const choices = [anywhere, ...choicesOf(shelves, "collection", address, titleOf)];
  return { name: "collection", title: say("collection"), type: "radio", choices };
};

const groupsOf = (facets: Facets, titles: Titles | undefined, address: URLSearchParams): Group[] => {
  const { brands, options } = facets;
  const names = [...options.keys()].sort(collator.compare);
  return [
    ...(titles ? [shelfGroup(facets, titles, address)] : []),
    { name: "brand", title: say("brand"), type: "checkbox", choices: choicesOf(brands, "brand", address) },
    ...names.map((name): Group => {
      const key = optionPrefix + name;
      return { name: key, title: name, type: "checkbox", choices: choicesOf(options.get(name) ?? new Map(), key, address) };
    }),
  ];
};

/** With fewer than two there is nothing to choose. */
const isChoice = ({ type, choices, name }: Group, address: URLSearchParams): boolean =>
  choices.length > (type === "radio" ? 2 : 1) || address.has(name);

const elementOf = <E extends HTMLElement>(within: ParentNode, template: string, mark: string, value: string): E => {
  const found = all<E>(`[data-${mark}]`, within).find((one) => one.getAttribute(`data-${mark}`) === value);
  if (found) return found;
  const made = copyOf(template) as E;
  made.setAttribute(`data-${mark}`, value);
  return made;
};

const drawChoice = (list: HTMLElement, { name, type }: Group, choice: Choice, address: URLSearchParams): HTMLElement => {
  const item = elementOf(list, "choice", "choice", choice.value);
  const input = find<HTMLInputElement>("input", item);
  if (input) Object.assign(input, { type, name, value: choice.value, checked: isChosen(address, name, choice.value) });
  put(item, "label", choice.label);
  put(item, "count", choice.count === undefined ? "" : number(choice.count));
  return item;
};

const drawGroup = (box: HTMLElement, group: Group, address: URLSearchParams): HTMLElement => {
  const section = elementOf<HTMLElement>(box, "facet", "facet", group.name);
  const list = find("ul", section);
  put(section, "title", group.title);
  list?.replaceChildren(...group.choices.map((choice) => drawChoice(list, group, choice, address)));
  return section;
};

/**
 * Draws into `box` in place: who has the focus on a choice keeps it.
 * @param titles of the collections to choose from; none on the page of a collection
 */
export const drawFacets = (box: HTMLElement, facets: Facets, titles: Titles | undefined, address: URLSearchParams): void => {
  const focused = document.activeElement as HTMLElement | null;
  const groups = groupsOf(facets, titles, address).filter((group) => isChoice(group, address));
  box.replaceChildren(...groups.map((group) => drawGroup(box, group, address)));
  if (focused && focused !== document.activeElement && box.contains(focused)) focused.focus({ preventScroll: true });
};
