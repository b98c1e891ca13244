import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type Linkable, linkableCollections, linkablePages, linkablePosts, linkableProducts } from "../api/links.ts";
import { useText } from "../i18n/words.tsx";
import { type FixedPage, fixedPages, pathOf, placeOf, type Shelf } from "./link.ts";

export interface LinkTarget {
  /** The address that is written when it is chosen. */
  readonly href: string;
  readonly title: string;
  /** Looked for by the words, also by such as do not stand in its title. */
  readonly isFound?: boolean;
}

export interface LinkGroup {
  readonly title: string;
  readonly targets: readonly LinkTarget[];
}

const quiet = { staleTime: 60_000, retry: false } as const;
const restMs = 250;

/** The words, once typing rests for a moment. */
const useRested = (words: string): string => {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const rest = setTimeout(() => setRested(words), restMs);
    return () => clearTimeout(rest);
  }, [words]);
  return rested;
};

const none: readonly Linkable[] = [];
const shelved = (all: readonly Linkable[], shelf: Shelf): LinkTarget[] =>
  all.map(({ title, slug }) => ({ href: pathOf(shelf, slug), title }));

const useProducts = (storeId: string, words: string, isWanted = true) =>
  useQuery({
    ...quiet,
    queryKey: ["store", storeId, "links", "products", words],
    queryFn: () => linkableProducts(storeId, words),
    placeholderData: keepPreviousData,
    enabled: isWanted,
  }).data ?? none;

/** Most slugs say the title, so a linked product that is not among the newest is found by the words of its address. */
const wordsOf = (href: string): string | undefined => /^\/products\/([^/]+)$/.exec(placeOf(href))?.[1]?.replaceAll("-", " ");

/**
 * What in the shop can be linked to.
 * @param words what products are looked for by; the rest is there whole
 * @param href where the link leads now, so that its title is known
 */
export const useLinkTargets = (storeId: string, words: string, href: string) => {
  const { editor, content, policies } = useText();
  const list = <T extends Linkable>(of: string, queryFn: () => Promise<readonly T[]>) => ({
    ...quiet,
    queryKey: ["store", storeId, "links", of],
    queryFn,
  });
  const collections = useQuery(list("collections", () => linkableCollections(storeId))).data ?? none;
  const pages = useQuery(list("pages", () => linkablePages(storeId))).data ?? [];
  const posts = useQuery(list("posts", () => linkablePosts(storeId))).data ?? none;
  const rested = useRested(words.trim());
  const newest = useProducts(storeId, "");
  const found = useProducts(storeId, rested, rested !== "");
  const isFound = (one: Linkable) => rested !== "" && found.some(({ slug }) => slug === one.slug);
  const products = [...(rested === "" ? none : found), ...newest.filter((one) => !isFound(one))];
  const linkedWords = wordsOf(href);
  const linked = useProducts(storeId, linkedWords ?? "", linkedWords !== undefined);
  const fixed = (Object.keys(fixedPages) as FixedPage[]).filter((name) => name !== "missing");
  const groups: LinkGroup[] = [
    { title: editor.pages.shop, targets: fixed.map((name) => ({ href: fixedPages[name], title: editor.pages[name] })) },
    { title: editor.pages.collections, targets: shelved(collections, "collections") },
    {
      title: editor.pages.products,
      targets: products.map((one) => ({ href: pathOf("products", one.slug), title: one.title, isFound: isFound(one) })),
    },
    {
      title: editor.pages.content,
      targets: shelved(
        pages.filter(({ policy }) => !policy),
        "pages",
      ),
    },
    {
      title: policies.title,
      targets: shelved(
        pages.filter(({ policy }) => policy),
        "pages",
      ),
    },
    { title: content.posts.title, targets: shelved(posts, "blog") },
  ];
  const place = placeOf(href);
  const all = [...groups.flatMap(({ targets }) => targets), ...shelved(linked, "products")];
  return { groups, title: href === "" ? undefined : all.find((one) => placeOf(one.href) === place)?.title };
};
