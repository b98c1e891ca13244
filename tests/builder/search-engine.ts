/** The search of a snapshot as a browser would ask it, over the files that the builder plans. */

import { Questions } from "@matjar/builder/questions";
import { scenesOf } from "@matjar/builder/scene";
import { searchFiles } from "@matjar/builder/search-files";
import type { Locale } from "@matjar/core/kernel";
import type { Snapshot } from "@matjar/core/publish/schema";
import { type Hit, noFilters, type Question, SearchEngine } from "@matjar/theme-kit/search/index.ts";
import souk from "../../themes/souk/theme.ts";

/** Text of each search file of one language, by its name in format.ts. */
export const searchTexts = async (snapshot: Snapshot, locale: Locale): Promise<Map<string, string>> => {
  const scene = scenesOf(new Questions(snapshot), souk).find((one) => one.locale === locale);
  if (!scene) throw new Error(`The shop does not speak ${locale}`);
  const texts = await Promise.all(
    searchFiles(scene).map(async ({ path, recipe }) => [path.split("/").at(-1) ?? "", String(await recipe().make())] as const),
  );
  return new Map(texts);
};

/** Opens an engine on files; `onRead` hears of each that it reads. */
export const engineOf = (texts: ReadonlyMap<string, string>, locale: Locale, onRead = (_name: string): void => {}): Promise<SearchEngine> =>
  SearchEngine.open(async (name) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`There is no file ${name}`);
    onRead(name);
    return JSON.parse(text);
  }, locale);

export type Find = (words: string, question?: Partial<Question>) => Promise<Hit[]>;

/** Hits in order. */
export const openEngine = async (snapshot: Snapshot, locale: Locale): Promise<Find> => {
  const engine = await engineOf(await searchTexts(snapshot, locale), locale);
  return async (words, question = {}) => engine.hits((await engine.ask({ ...noFilters, sort: "best", ...question, words })).keys);
};
