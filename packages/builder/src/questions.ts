import type { Post } from "@matjar/core/blog/schema";
import { type Id, sha256 } from "@matjar/core/kernel";
import type { Picture } from "@matjar/core/media/schema";
import type { Snapshot, SnapshotCollection, SnapshotProduct } from "@matjar/core/publish/schema";
import type { ContentPage } from "@matjar/core/site/schema";

/** A collection without its members: those are questions of their own, so that a page depends on the few it shows. */
export type CollectionFacts = Omit<SnapshotCollection, "productIds">;

export type Face = Pick<Snapshot["theme"], "colors" | "tagline">;

const faceOf = ({ colors, tagline }: Snapshot["theme"]): Face => ({ colors, ...(tagline ? { tagline } : {}) });

/** The list of everything, where a question wants a collection. */
export const everything = "all";

export const newestFirst = (a: SnapshotProduct, b: SnapshotProduct): number =>
  a.createdAt === b.createdAt ? (a.id < b.id ? 1 : -1) : a.createdAt < b.createdAt ? 1 : -1;

const shelvesByProduct = (collections: readonly SnapshotCollection[]): Map<string, SnapshotCollection[]> => {
  const found = new Map<string, SnapshotCollection[]>();
  for (const collection of collections) {
    for (const id of collection.productIds) {
      const list = found.get(id);
      if (list) list.push(collection);
      else found.set(id, [collection]);
    }
  }
  return found;
};

const without = ({ productIds: _members, ...facts }: SnapshotCollection): CollectionFacts => facts;

const byIds = <T extends { readonly id: string }>(all: readonly T[]): Map<string, T> => new Map(all.map((one) => [one.id, one]));

const likePost = (posts: readonly Post[], id: string, most: number): Id<"post">[] => {
  const own = new Set(posts.find((post) => post.id === id)?.tags);
  const shared = ({ tags }: Post): number => tags.filter((tag) => own.has(tag)).length;
  const others = posts.filter((post) => post.id !== id);
  return others
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, most)
    .map((post) => post.id);
};

type ProductIds = readonly Id<"product">[];

/** Ids of each shelf's products that are there, in order, and where each stands. Made when first asked for. */
const membership = (snapshot: Snapshot, order: ProductIds, isThere: (id: string) => boolean) => {
  const ids = new Map<string, ProductIds>([[everything, order]]);
  for (const { id, productIds } of snapshot.collections) ids.set(id, productIds.filter(isThere));
  const places = new Map<string, Map<string, number>>();
  const members = (shelf: string): ProductIds => ids.get(shelf) ?? [];
  const placesIn = (shelf: string): Map<string, number> => {
    const found = places.get(shelf) ?? new Map(members(shelf).map((id, i) => [id, i]));
    places.set(shelf, found);
    return found;
  };
  return { members, placesIn };
};

/**
 * Everything that views may ask of a shop. Each question is one dependency of the file that asked it: the smaller the answer,
 * the fewer files a change touches. Answers are JSON and depend on the snapshot alone, whatever the language.
 */
const answersOf = (snapshot: Snapshot) => {
  const products = snapshot.products.toSorted(newestFirst);
  const order: ProductIds = products.map(({ id }) => id);
  const productById = byIds(products);
  const collectionById = byIds(snapshot.collections.map(without));
  const pageById = byIds(snapshot.pages);
  const posts: readonly Id<"post">[] = snapshot.posts.map(({ id }) => id);
  const postById = byIds(snapshot.posts);
  const shelves = shelvesByProduct(snapshot.collections);
  const { members, placesIn } = membership(snapshot, order, (id) => productById.has(id));
  return {
    store: (): Snapshot["store"] => snapshot.store,
    origin: (): string => snapshot.origin,
    theme: (): Snapshot["theme"] => snapshot.theme,
    /** What cards show of the look: sections change more often. */
    face: (): Face => faceOf(snapshot.theme),
    menus: (): Snapshot["menus"] => snapshot.menus,
    shipping: (): Snapshot["shipping"] => snapshot.shipping,
    product: (id: string): SnapshotProduct | undefined => productById.get(id),
    collection: (id: string): CollectionFacts | undefined => collectionById.get(id),
    picture: (id: string): Picture | undefined => snapshot.media[id as Id<"media">],
    page: (id: string): ContentPage | undefined => pageById.get(id),
    pages: (): readonly ContentPage[] => snapshot.pages,
    /** Is there a content page at this address? */
    "has-page": (slug: string): boolean => snapshot.pages.some((page) => page.slug === slug),
    post: (id: string): Post | undefined => postById.get(id),
    /** All posts, whole, newest first: for the plan, which has to name them. */
    "all-posts": (): readonly Post[] => snapshot.posts,
    /** How many posts the blog has. */
    "post-count": (): number => posts.length,
    /** Ids of posts from one place to before another, newest first. */
    posts: (from: string, to: string): readonly Id<"post">[] => posts.slice(Number(from), Number(to)),
    /** Posts to read after this one: those with the most tags of its own, and of these the newest. */
    "posts-like": (id: string, most: string): readonly Id<"post">[] => likePost(snapshot.posts, id, Number(most)),
    /** All products, whole, newest first: a dependency on everything. Prefer `order` and `product`. */
    products: (): readonly SnapshotProduct[] => products,
    /** Ids of all products, newest first. */
    order: (): ProductIds => order,
    /** Ids of all collections, in the shop's order. */
    collections: (): readonly Id<"collection">[] => snapshot.collections.map(({ id }) => id),
    /** Ids of a collection's products from one place to before another. */
    members: (shelf: string, from: string, to: string): ProductIds => members(shelf).slice(Number(from), Number(to)),
    size: (shelf: string): number => members(shelf).length,
    /** The first picture that a collection's products have. */
    cover: (shelf: string): Id<"media"> | undefined =>
      members(shelf)
        .map((id) => productById.get(id)?.pictureIds[0])
        .find((id) => id !== undefined),
    /** The first collection that holds the product, in the shop's order. */
    home: (product: string): Id<"collection"> | undefined => shelves.get(product)?.[0]?.id,
    /** Slugs of all collections that hold the product. */
    shelves: (product: string): readonly string[] => (shelves.get(product) ?? []).map(({ slug }) => slug),
    /** The next few on the product's own shelf, round the corner. */
    next: (product: string, most: string): ProductIds => {
      const shelf = shelves.get(product)?.[0]?.id ?? everything;
      const ids = members(shelf);
      const at = placesIn(shelf).get(product) ?? -1;
      const count = Math.max(0, Math.min(Number(most), ids.length - 1));
      return Array.from({ length: count }, (_, i) => ids[(at + 1 + i) % ids.length]).flatMap((id) => id ?? []);
    },
  };
};

type Answers = ReturnType<typeof answersOf>;
export type QuestionName = keyof Answers;
export type Arguments<Q extends QuestionName> = Parameters<Answers[Q]>;
export type Answer<Q extends QuestionName> = ReturnType<Answers[Q]>;

const longest = 40;
/** Short answers stand for themselves, long ones for their hash. No short JSON looks like a hash. */
const stampOf = (answer: unknown): string => {
  const text = JSON.stringify(answer) ?? "";
  return text.length <= longest ? text : sha256(text).slice(0, 32);
};

/** What is tried on a shop without being saved. */
export interface Tried {
  readonly theme: Snapshot["theme"];
  /** Pictures that only this look or this page shows. */
  readonly media: Snapshot["media"];
  readonly menus?: Snapshot["menus"] | undefined;
  /** Stands in for the page with its id, or is one more. */
  readonly page?: ContentPage | undefined;
}

/** The questions that a page of the shop answers, with one page in another state. */
const withPage = (answers: ReturnType<typeof answersOf>, tried: ContentPage) => {
  const pages = [tried, ...answers.pages().filter(({ id }) => id !== tried.id)];
  return {
    page: (id: string) => (id === tried.id ? tried : answers.page(id)),
    pages: () => pages,
    "has-page": (slug: string) => pages.some((page) => page.slug === slug),
  };
};

/** One snapshot that can be asked. A question has a name as text, such as `members col_… 0 24`, so it can be asked again later. */
export class Questions {
  readonly #snapshot: Snapshot;
  readonly #answers: Answers;
  readonly #stamps = new Map<string, string | undefined>();

  constructor(snapshot: Snapshot, answers = answersOf(snapshot)) {
    this.#snapshot = snapshot;
    this.#answers = answers;
  }

  /** The same shop with what is tried on it. All other answers are shared and not made again. */
  trying({ theme, media, menus, page }: Tried): Questions {
    const answers = this.#answers;
    return new Questions(this.#snapshot, {
      ...answers,
      theme: () => theme,
      face: () => faceOf(theme),
      picture: (id) => media[id as Id<"media">] ?? answers.picture(id),
      ...(menus ? { menus: () => menus } : {}),
      ...(page ? withPage(answers, page) : {}),
    });
  }

  ask<Q extends QuestionName>(name: Q, args: Arguments<Q>): Answer<Q> {
    return (this.#answers[name] as (...args: string[]) => Answer<Q>)(...args);
  }

  /** What stands for the answer: the same stamp, the same answer. Undefined for what cannot be asked (any more). */
  stamp(question: string): string | undefined {
    if (!this.#stamps.has(question)) this.#stamps.set(question, this.#stamp(question));
    return this.#stamps.get(question);
  }

  #stamp(question: string): string | undefined {
    const [name = "", ...args] = question.split(" ");
    if (!Object.hasOwn(this.#answers, name)) return undefined;
    return stampOf(this.ask(name as QuestionName, args as never));
  }
}
