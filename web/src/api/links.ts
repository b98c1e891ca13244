import { admin } from "./client.ts";
import { answer } from "./http.ts";

/** Something with a page of its own in the shop. */
export interface Linkable {
  readonly title: string;
  readonly slug: string;
}
interface Listed<T> {
  readonly items: readonly T[];
  readonly cursor?: string | undefined;
}
type Query = { readonly limit: number; readonly cursor?: string };

const pageSize = 100;
/** As many as a shop has content pages at most; of the rest the newest. */
const most = 200;

const walked = async <T>(list: (query: Query) => Promise<Listed<T>>): Promise<readonly T[]> => {
  const found: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Listed<T> = await list({ limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    cursor = page.cursor;
    if (cursor === undefined || found.length >= most) return found;
  }
};

export const linkableCollections = (store: string): Promise<readonly Linkable[]> =>
  walked((query) => answer(admin(store).collections.collections.$get({ query })));

/** Content pages; those that the law asks for are marked. */
export const linkablePages = (store: string) => walked((query) => answer(admin(store).pages.pages.$get({ query })));

/** Posts that are published. */
export const linkablePosts = async (store: string): Promise<readonly Linkable[]> =>
  (await walked((query) => answer(admin(store).posts.posts.$get({ query })))).filter(({ status }) => status === "published");

const fewest = 8;
/** Products that are sold, by words of their titles; without words the newest. */
export const linkableProducts = async (store: string, words: string): Promise<readonly Linkable[]> => {
  const query = { status: "active" as const, limit: fewest, ...(words ? { q: words.slice(0, 100) } : {}) };
  return (await answer(admin(store).products.products.$get({ query }))).items;
};
