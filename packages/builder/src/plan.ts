import { sha256 } from "@matjar/core/kernel";
import type { Snapshot } from "@matjar/core/publish/schema";
import type { PageView, ShopView } from "@matjar/theme-kit";
import { cleaned } from "./cleaned.ts";
import { typeOf } from "./file-types.ts";
import { absolute, fileOf, localHref, routes } from "./links.ts";
import { type Scene, scenesOf } from "./scene.ts";
import { searchFile, searchInputs } from "./search-index.ts";
import { robotsText, type SitemapEntry, sitemapFiles } from "./sitemap.ts";
import type { ThemeBundle } from "./theme.ts";
import { collectionView, pageCount, shelvesOf } from "./views/collection.ts";
import { productView } from "./views/product.ts";
import { searchIndexHref, shopView } from "./views/shop.ts";
import { cartView, contentView, homeView, notFoundView, searchView } from "./views/simple.ts";

/** Bump when the same inputs would give other bytes: a rule of cleaning, a format of a file. */
const builderVersion = 1;

/** What a file is made from, as one hash, and how to make it. */
export interface Recipe {
  readonly print: string;
  make(): Promise<string | Uint8Array>;
}

/** One file of the site to be. `recipe` is called once and only when its turn comes, so views are never all in memory. */
export interface PlannedFile {
  readonly path: string;
  readonly type: string;
  /** A page for people; the others are files beside them. */
  readonly page: boolean;
  recipe(): Recipe;
}

interface PlannedPage {
  /** Inside the language. */
  readonly route: string;
  readonly view: () => PageView;
  /** Goes into the sitemap, with the time of its last change. */
  readonly listed?: { readonly changed?: string | undefined };
}

const pagesOf = (scene: Scene): PlannedPage[] => [
  { route: routes.home, view: () => homeView(scene), listed: {} },
  ...shelvesOf(scene).flatMap((shelf) =>
    Array.from({ length: pageCount(shelf) }, (_, i) => ({
      route: routes.collection(shelf.slug, i + 1),
      view: () => collectionView(scene, shelf, i + 1),
      listed: { changed: shelf.changedAt },
    })),
  ),
  ...scene.products.map((product) => ({
    route: routes.product(product.slug),
    view: () => productView(scene, product),
    listed: { changed: product.updatedAt },
  })),
  ...scene.snapshot.pages.map((page) => ({
    route: routes.content(page.slug),
    view: () => contentView(scene, page),
    listed: { changed: page.updatedAt },
  })),
  { route: routes.search, view: () => searchView(scene) },
  { route: routes.cart, view: () => cartView(scene) },
  { route: routes.notFound, view: () => notFoundView(scene) },
];

const pageFile = (scene: Scene, shop: ShopView, common: string, theme: ThemeBundle, { route, view }: PlannedPage): PlannedFile => {
  const href = localHref(scene, route);
  const path = fileOf(href);
  return {
    path,
    type: typeOf(path),
    page: true,
    recipe: () => {
      const page = view();
      return {
        print: sha256(`${common}\n${href}\n${JSON.stringify(page)}`),
        make: () =>
          theme.renderer.renderTemplate(
            page.template,
            href,
            { shop, page: cleaned(page) },
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

const searchIndexFile = (scene: Scene): PlannedFile => {
  const path = fileOf(searchIndexHref(scene.locale));
  return {
    path,
    type: typeOf(path),
    page: false,
    recipe: () => {
      const inputs = searchInputs(scene);
      return { print: sha256(`${builderVersion}\n${JSON.stringify(inputs)}`), make: async () => searchFile(inputs) };
    },
  };
};

const languageFiles = (scene: Scene, pages: readonly PlannedPage[], theme: ThemeBundle): PlannedFile[] => {
  const shop = shopView(scene);
  const common = sha256(JSON.stringify([builderVersion, theme.sha, scene.snapshot.origin, shop]));
  return [...pages.map((page) => pageFile(scene, shop, common, theme, page)), searchIndexFile(scene)];
};

const assetFile = ({ path, type, hash, body }: ThemeBundle["assets"][number]): PlannedFile => ({
  path,
  type,
  page: false,
  recipe: () => ({ print: hash, make: async () => body }),
});

const listedIn = (scene: Scene, pages: readonly PlannedPage[]): SitemapEntry[] =>
  pages.flatMap(({ route, listed }) => (listed ? [{ url: absolute(scene, localHref(scene, route)), changed: listed.changed }] : []));

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
 * Every file of the site: pages in all languages, search index, sitemap, robots.txt, the theme's own files.
 * Depends on the snapshot and the theme alone. @throws PathTaken
 */
export const plan = (snapshot: Snapshot, theme: ThemeBundle): readonly PlannedFile[] => {
  const languages = scenesOf(snapshot, theme.definition).map((scene) => ({ scene, pages: pagesOf(scene) }));
  const origin = snapshot.origin.replace(/\/$/, "");
  const sitemap = sitemapFiles(
    origin,
    languages.flatMap(({ scene, pages }) => listedIn(scene, pages)),
  );
  return distinct([
    ...theme.assets.map(assetFile),
    ...languages.flatMap(({ scene, pages }) => languageFiles(scene, pages, theme)),
    ...sitemap.map(({ path, text }) => textFile(path, text)),
    textFile("robots.txt", robotsText(origin)),
  ]);
};
