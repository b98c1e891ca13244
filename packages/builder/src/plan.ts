import { type Id, sha256 } from "@matjar/core/kernel";
import { redirectsPath } from "@matjar/core/publish";
import type { Snapshot } from "@matjar/core/publish/schema";
import type { PageView, ShopView, Template } from "@matjar/theme-kit";
import { cleaned } from "./cleaned.ts";
import { typeOf } from "./file-types.ts";
import { absolute, fileOf, localHref, routes } from "./links.ts";
import { machineFiles } from "./machine-files.ts";
import { pictureAddresses } from "./pictures.ts";
import { Questions } from "./questions.ts";
import { redirectRules } from "./redirects.ts";
import { type Scene, scenesOf } from "./scene.ts";
import { searchFiles } from "./search-files.ts";
import { robotsText, type SitemapEntry, sitemapFiles } from "./sitemap.ts";
import type { ThemeBundle } from "./theme.ts";
import { blogPageCount, blogView, postView } from "./views/blog.ts";
import { collectionView, pageCount, shelfById, shelvesOf } from "./views/collection.ts";
import { productView } from "./views/product.ts";
import { shopView } from "./views/shop.ts";
import { cartView, contentView, homeView, notFoundView, searchView } from "./views/simple.ts";

/** Bump when the same inputs would give other bytes: a rule of cleaning, a format of a file. */
const builderVersion = 2;

/** A page before it is HTML: the shop and the view that its template gets, and what it is about. */
export interface Viewed {
  readonly subject: string;
  readonly shop: ShopView;
  readonly view: PageView;
}

/** What a file is made from, as one hash, and how to make it. */
export interface Recipe {
  readonly print: string;
  /** Of a page for people. */
  readonly viewed?: Viewed;
  /** The questions that led to the print, of a file with a `base`. */
  readonly asked?: ReadonlySet<string>;
  make(): Promise<string | Uint8Array>;
}

/**
 * One file of the site to be. `recipe` is called once and only when its turn comes, so views are never all in memory; and not at
 * all for a file that says its `base` when neither that nor the answers to its questions changed.
 */
export interface PlannedFile {
  readonly path: string;
  readonly type: string;
  /** A page for people; the others are files beside them. */
  readonly page: boolean;
  /** The first page of its template in its language: it stands for the others where looking at all of them is too dear. */
  readonly first?: boolean;
  /** Stands for everything that the recipe depends on besides the questions it asks. */
  readonly base?: string;
  recipe(): Recipe;
}

export interface PlannedPage {
  readonly template: Template;
  /** Inside the language. */
  readonly route: string;
  /** What the page is about: another thing at the same address is another page. */
  readonly subject: string;
  /** Reaches the shop through the scene alone and captures nothing but ids: what it asks for is what the page depends on. */
  readonly view: () => PageView;
  /** Goes into the sitemap, with the time of its last change and its pictures. */
  readonly listed?: { readonly changed?: string | undefined; readonly pictures?: readonly Id<"media">[] };
}

const present = <T>(found: T | undefined): T => {
  if (found === undefined) throw new RangeError("The plan names what the shop does not have");
  return found;
};

/** The kinds of pages that a shop has, in each of its languages. A new kind is one more entry. */
const kinds: readonly ((scene: Scene) => PlannedPage[])[] = [
  (scene) => [{ template: "home", route: routes.home, subject: "home", view: () => homeView(scene), listed: {} }],
  (scene) =>
    shelvesOf(scene).flatMap((shelf) =>
      Array.from({ length: pageCount(scene, shelf) }, (_, i) => ({
        template: "collection" as const,
        route: routes.collection(shelf.slug, i + 1),
        subject: `${shelf.id} ${i + 1}`,
        view: () => collectionView(scene, shelfById(scene, shelf.id), i + 1),
        listed: { changed: shelf.changedAt },
      })),
    ),
  (scene) =>
    scene.products.map(({ id, slug, updatedAt, pictureIds }) => ({
      template: "product" as const,
      route: routes.product(slug),
      subject: id,
      view: () => productView(scene, present(scene.product(id))),
      listed: { changed: updatedAt, pictures: pictureIds },
    })),
  (scene) =>
    scene.pages.map(({ id, slug, updatedAt }) => ({
      template: "content" as const,
      route: routes.content(slug),
      subject: id,
      view: () => contentView(scene, present(scene.page(id))),
      listed: { changed: updatedAt },
    })),
  (scene) =>
    Array.from({ length: blogPageCount(scene) }, (_, i) => ({
      template: "blog" as const,
      route: routes.blog(i + 1),
      subject: `blog ${i + 1}`,
      view: () => blogView(scene, i + 1),
      listed: {},
    })),
  (scene) =>
    scene.allPosts.map(({ id, slug, updatedAt }) => ({
      template: "post" as const,
      route: routes.post(slug),
      subject: id,
      view: () => postView(scene, present(scene.post(id))),
      listed: { changed: updatedAt },
    })),
  (scene) => [
    { template: "search", route: routes.search, subject: "search", view: () => searchView(scene) },
    { template: "cart", route: routes.cart, subject: "cart", view: () => cartView(scene) },
    { template: "not-found", route: routes.notFound, subject: "not-found", view: () => notFoundView(scene) },
  ],
];

/** The page at an address inside the language; undefined when the shop has none there. */
export const pageAt = (scene: Scene, route: string): PlannedPage | undefined => {
  for (const kind of kinds) {
    const found = kind(scene).find((page) => page.route === route);
    if (found) return found;
  }
  return undefined;
};

const pagesOf = (scene: Scene): PlannedPage[] => kinds.flatMap((kind) => kind(scene));

/** What all pages of one language share: the shop's view, and its hash with all else that no view asks for. */
interface Common {
  readonly shop: ShopView;
  readonly base: string;
}

const commonOf = (scene: Scene, theme: ThemeBundle): Common => {
  const shop = shopView(scene);
  const { locale, main, digits, prefix, snapshot } = scene;
  return {
    shop,
    base: sha256(JSON.stringify([builderVersion, theme.sha, locale, main, digits, prefix, snapshot.origin, shop])).slice(0, 32),
  };
};

const pageFile = (scene: Scene, { shop, base }: Common, theme: ThemeBundle, page: PlannedPage, first: boolean): PlannedFile => {
  const { route, subject, view } = page;
  const href = localHref(scene, route);
  const path = fileOf(href);
  return {
    path,
    type: typeOf(path),
    page: true,
    first,
    base: `${base} ${subject}`,
    recipe: () => {
      const { value: made, asked } = scene.record(view);
      return {
        print: sha256(`${base}\n${href}\n${JSON.stringify(made)}`),
        viewed: { subject, shop, view: made },
        asked,
        make: () =>
          theme.renderer.renderTemplate(
            made.template,
            href,
            { shop, page: cleaned(made) },
            { site: scene.snapshot.origin, assetsPrefix: "" },
          ),
      };
    },
  };
};

const textFile = (path: string, text: string): PlannedFile => ({
  path,
  type: typeOf(path),
  page: false,
  recipe: () => ({ print: sha256(text), make: async () => text }),
});

/** The first page of each template. */
const firstsOf = (pages: readonly PlannedPage[]): ReadonlySet<PlannedPage> =>
  new Set(new Map(pages.toReversed().map((page) => [page.template, page])).values());

const languageFiles = (scene: Scene, pages: readonly PlannedPage[], theme: ThemeBundle): PlannedFile[] => {
  const common = commonOf(scene, theme);
  const firsts = firstsOf(pages);
  return [...pages.map((page) => pageFile(scene, common, theme, page, firsts.has(page))), ...searchFiles(scene), ...machineFiles(scene)];
};

const assetFile = ({ path, type, hash, body }: ThemeBundle["assets"][number]): PlannedFile => ({
  path,
  type,
  page: false,
  recipe: () => ({ print: hash, make: async () => body }),
});

const listedIn = (scene: Scene, pages: readonly PlannedPage[]): SitemapEntry[] =>
  pages.flatMap(({ route, listed }) => {
    if (!listed) return [];
    const { changed, pictures = [] } = listed;
    return [{ url: absolute(scene, localHref(scene, route)), changed, pictures: pictureAddresses(scene, pictures) }];
  });

/** Two things with one address: the site would show only one of them. */
const distinct = (files: readonly PlannedFile[]): readonly PlannedFile[] => {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (seen.has(path)) throw new PathTaken(path);
    seen.add(path);
  }
  return files;
};

export class PathTaken extends Error {
  readonly path: string;
  constructor(path: string) {
    super("Two pages have this address");
    this.name = "PathTaken";
    this.path = path;
  }
}

/**
 * Every file of the site: pages in all languages, search, sitemap, robots.txt, the theme's own files.
 * Depends on the snapshot and the theme alone. @throws PathTaken
 */
export const plan = (snapshot: Snapshot, theme: ThemeBundle, questions = new Questions(snapshot)): readonly PlannedFile[] => {
  const languages = scenesOf(questions, theme.definition).map((scene) => ({ scene, pages: pagesOf(scene) }));
  const origin = snapshot.origin.replace(/\/$/, "");
  const sitemap = sitemapFiles(
    origin,
    languages.flatMap(({ scene, pages }) => listedIn(scene, pages)),
  );
  const redirects = redirectRules(
    languages.map(({ scene }) => scene),
    snapshot.redirects,
    (languages[0]?.pages ?? []).map(({ route }) => route),
  );
  return distinct([
    ...theme.assets.map(assetFile),
    ...languages.flatMap(({ scene, pages }) => languageFiles(scene, pages, theme)),
    ...sitemap.map(({ path, text }) => textFile(path, text)),
    textFile("robots.txt", robotsText(origin)),
    ...(Object.keys(redirects.rules).length > 0 ? [textFile(redirectsPath, JSON.stringify(redirects))] : []),
  ]);
};
