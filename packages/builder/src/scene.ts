import type { Post } from "@matjar/core/blog/schema";
import { type Digits, directionOf, type Id, type Locale } from "@matjar/core/kernel";
import type { Picture } from "@matjar/core/media/schema";
import type { Snapshot, SnapshotProduct } from "@matjar/core/publish/schema";
import type { ContentPage } from "@matjar/core/site/schema";
import type { ThemeDefinition } from "@matjar/theme-kit";
import {
  type Answer,
  type Arguments,
  type CollectionFacts,
  everything,
  type Face,
  type QuestionName,
  type Questions,
} from "./questions.ts";

type Translated<T> = { readonly translations: Partial<Record<Locale, T>> };

/** What was made, and the questions that it took. */
export interface Recorded<T> {
  readonly value: T;
  readonly asked: ReadonlySet<string>;
}

/** Parts of a shop that every page may look at; each look is a question. */
type ShopFacts = Pick<Snapshot, "store" | "origin" | "theme" | "menus" | "shipping">;

/**
 * One snapshot seen in one of its languages. Views reach the shop through it alone, and while they are recorded it notes what
 * they ask: a file whose questions have the same answers is the same file.
 */
export class Scene {
  /** What the shop's theme says of itself: which settings and sections it has. */
  readonly theme: ThemeDefinition;
  readonly locale: Locale;
  readonly main: Locale;
  readonly dir: "rtl" | "ltr";
  readonly digits: Digits;
  /** `""` in the main language, `/fr` in French. */
  readonly prefix: string;
  readonly snapshot: ShopFacts;
  readonly #questions: Questions;
  readonly #known = new Map<string, Recorded<unknown>>();
  #asked: Set<string> | undefined;

  constructor(questions: Questions, theme: ThemeDefinition, locale: Locale) {
    const store = questions.ask("store", []);
    this.#questions = questions;
    this.theme = theme;
    this.locale = locale;
    this.main = store.locales[0] ?? "en";
    this.dir = directionOf(locale);
    this.digits = locale === "ar" ? store.digits : "latn";
    this.prefix = locale === this.main ? "" : `/${locale}`;
    const scene = this;
    this.snapshot = {
      get store() {
        return scene.#ask("store");
      },
      get origin() {
        return scene.#ask("origin");
      },
      get theme() {
        return scene.#ask("theme");
      },
      get menus() {
        return scene.#ask("menus");
      },
      get shipping() {
        return scene.#ask("shipping");
      },
    };
  }

  /** Runs what makes a view, and notes its questions. Views do not wait, so questions cannot mix. */
  record<T>(make: () => T): Recorded<T> {
    const outer = this.#asked;
    const asked = new Set<string>();
    this.#asked = asked;
    try {
      return { value: make(), asked };
    } finally {
      this.#asked = outer;
      for (const question of asked) outer?.add(question);
    }
  }

  /** Made once per build; whoever takes it later has asked the same questions. */
  once<T>(name: string, make: () => T): T {
    const found = this.#known.get(name) ?? this.record(make);
    this.#known.set(name, found);
    if (this.#asked) for (const question of found.asked) this.#asked.add(question);
    return found.value as T;
  }

  #ask<Q extends QuestionName>(name: Q, ...args: Arguments<Q>): Answer<Q> {
    this.#asked?.add(args.length > 0 ? `${name} ${args.join(" ")}` : name);
    return this.#questions.ask(name, args);
  }

  get face(): Face {
    return this.#ask("face");
  }

  /** Newest first: the shop's own order. A dependency on every product; `order` and `product` are smaller. */
  get products(): readonly SnapshotProduct[] {
    return this.#ask("products");
  }

  /** Ids of all products, newest first. */
  get order(): readonly Id<"product">[] {
    return this.#ask("order");
  }

  get collections(): readonly CollectionFacts[] {
    return this.#ask("collections").flatMap((id) => this.collection(id) ?? []);
  }

  product(id: Id<"product">): SnapshotProduct | undefined {
    return this.#ask("product", id);
  }

  collection(id: Id<"collection">): CollectionFacts | undefined {
    return this.#ask("collection", id);
  }

  picture(id: Id<"media">): Picture | undefined {
    return this.#ask("picture", id);
  }

  page(id: Id<"page">): ContentPage | undefined {
    return this.#ask("page", id);
  }

  /** All content pages, whole: for the plan, which has to name them. */
  get pages(): readonly ContentPage[] {
    return this.#ask("pages");
  }

  post(id: Id<"post">): Post | undefined {
    return this.#ask("post", id);
  }

  /** All posts, whole: for the plan, which has to name them. */
  get allPosts(): readonly Post[] {
    return this.#ask("all-posts");
  }

  get postCount(): number {
    return this.#ask("post-count");
  }

  /** Posts from one place to before another, newest first. */
  posts(from: number, to: number): Post[] {
    return this.#ask("posts", String(from), String(to)).flatMap((id) => this.post(id) ?? []);
  }

  /** Posts to read after this one. */
  postsLike(id: Id<"post">, most: number): Post[] {
    return this.#ask("posts-like", id, String(most)).flatMap((one) => this.post(one) ?? []);
  }

  hasPage(slug: string): boolean {
    return this.#ask("has-page", slug);
  }

  /** The newest products, at most so many. */
  newest(limit: number): SnapshotProduct[] {
    return this.members(everything, 0, limit);
  }

  /** Products of a collection (or of everything) from one place to before another, in its order. */
  members(shelf: string, from: number, to: number): SnapshotProduct[] {
    return this.#ask("members", shelf, String(from), String(to)).flatMap((id) => this.product(id) ?? []);
  }

  /** How many products a collection (or everything) has. */
  size(shelf: string): number {
    return this.#ask("size", shelf);
  }

  /** The first picture among a collection's products. */
  cover(shelf: string): Id<"media"> | undefined {
    return this.#ask("cover", shelf);
  }

  /** The first collection that holds the product, in the shop's order. */
  home(product: SnapshotProduct): CollectionFacts | undefined {
    const id = this.#ask("home", product.id);
    return id && this.collection(id);
  }

  /** Slugs of all collections that hold the product. */
  shelvesOf(product: SnapshotProduct): readonly string[] {
    return this.#ask("shelves", product.id);
  }

  /** The next few on the same shelf, round the corner; so a product shows up on few other pages, and a change stays small. */
  nextOf(product: SnapshotProduct, most: number): SnapshotProduct[] {
    return this.#ask("next", product.id, String(most)).flatMap((id) => this.product(id) ?? []);
  }
}

/** One scene for each language of the store, the main one first. */
export const scenesOf = (questions: Questions, theme: ThemeDefinition): Scene[] =>
  questions.ask("store", []).locales.map((locale) => new Scene(questions, theme, locale));

/** The translation for the scene's language; undefined in the main language or when there is none. */
export const translation = <T>(scene: Scene, item: Translated<T>): T | undefined =>
  scene.locale === scene.main ? undefined : item.translations[scene.locale];

/** The first text that is not blank. */
export const firstText = (...texts: readonly (string | undefined)[]): string => texts.find((text) => text?.trim())?.trim() ?? "";
