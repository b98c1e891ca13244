import type { Found } from "@matjar/core/kernel";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useFormat } from "../i18n/format.ts";
import { fill, useCommon } from "../i18n/words.tsx";
import { itemsOf } from "./LoadMore.tsx";

interface SearchNoteProps<T> {
  /** What was asked for; empty when nothing was. */
  readonly query: string;
  readonly list: UseInfiniteQueryResult<InfiniteData<Found<T>>>;
}

/** Says how a search stands: under way, nothing found, or how far it looked when there is more to look through. */
export function SearchNote<T>({ query, list }: SearchNoteProps<T>) {
  const { search: text } = useCommon();
  const format = useFormat();
  const looked = list.data?.pages.reduce((sum, page) => sum + (page.looked ?? 0), 0) ?? 0;
  const empty = itemsOf(list).length === 0;
  const words = () => {
    if (query.trim() === "" || !list.data) return "";
    if (list.isPlaceholderData || list.isFetchingNextPage) return text.busy;
    if (list.hasNextPage && looked > 0) return fill(empty ? text.noneYet : text.looked, { n: format.number(looked) });
    return empty ? fill(text.none, { query: `\u2068${query.trim()}\u2069` }) : "";
  };
  return (
    <p className="soft small list-note" role="status">
      {words()}
    </p>
  );
}
