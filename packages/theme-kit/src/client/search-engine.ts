/** The shop's search, fetched when it is first wanted: its code and its files cost nothing to who does not search. */
import type { SearchEngine } from "../search/engine.ts";
import { shop } from "./shop.ts";

const read = async (name: string): Promise<unknown> => {
  const response = await fetch(shop.searchFiles + name);
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
};

let opened: Promise<SearchEngine> | undefined;

/** @throws when it cannot be loaded; the next call tries again */
export const openSearch = (): Promise<SearchEngine> => {
  opened ??= import("../search/engine.ts").then(({ SearchEngine: engine }) => engine.open(read, shop.locale as "ar"));
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
};
