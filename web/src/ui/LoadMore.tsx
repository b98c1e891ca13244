import type { Page } from "@matjar/core/kernel";
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";

type List<T> = UseInfiniteQueryResult<InfiniteData<Page<T>>>;

/** All items loaded so far. */
export const itemsOf = <T,>(list: List<T>): readonly T[] => list.data?.pages.flatMap((page) => page.items) ?? [];

/** What `useInfiniteQuery` needs to walk a cursor list; no counts, no page numbers. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: Page<unknown>): string | undefined => last.cursor,
};

/** The button below a list that has more. */
export function LoadMore<T>({ list, label }: { readonly list: List<T>; readonly label?: string | undefined }) {
  const common = useCommon();
  if (!list.hasNextPage) return null;
  return (
    <div className="load-more">
      <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {label ?? common.loadMore}
      </Button>
    </div>
  );
}
