import type { RedirectRules, SnapshotRedirect } from "@matjar/core/publish/schema";
import { destination, localKey, pathKey } from "@matjar/core/redirect";
import { merchantHref, routes } from "./links.ts";
import type { Scene } from "./scene.ts";

/** The route of what has moved, as it is now; undefined when the shop does not show it. */
const routeOf = (scene: Scene, { about, to }: SnapshotRedirect): string | undefined => {
  if (!about) return to;
  if (about.kind === "product") {
    const product = scene.product(about.id);
    return product && routes.product(product.slug);
  }
  if (about.kind === "collection") {
    const collection = scene.collection(about.id);
    return collection && routes.collection(collection.slug);
  }
  if (about.kind === "post") {
    const post = scene.post(about.id);
    return post && routes.post(post.slug);
  }
  const page = scene.page(about.id);
  return page && routes.content(page.slug);
};

/** Where each old address leads in the end, inside a language. Pages win over redirects, the merchant's own over those left behind. */
const targetsOf = (scene: Scene, redirects: readonly SnapshotRedirect[], pages: ReadonlyMap<string, string>): Map<string, string> => {
  const known = new Map<string, string>();
  for (const redirect of redirects.toSorted((a, b) => Number(Boolean(b.about)) - Number(Boolean(a.about)))) {
    const to = routeOf(scene, redirect);
    if (to !== undefined) known.set(redirect.from, to);
  }
  const next = (key: string) => (pages.has(key) ? undefined : known.get(key));
  const ends = new Map<string, string>();
  for (const from of [...known.keys()].sort()) {
    const to = next(from) === undefined ? undefined : destination(from, next);
    if (to !== undefined) ends.set(from, canonical(to, pages));
  }
  return ends;
};

/** The address of a page as the site writes it, so that nobody is sent on twice; query and fragment stay. */
const canonical = (to: string, pages: ReadonlyMap<string, string>): string => {
  const key = localKey(to);
  const route = key === undefined ? undefined : pages.get(key);
  return route === undefined ? to : route + (/[?#].*$/s.exec(to)?.[0] ?? "");
};

/**
 * Old addresses in every language of the shop.
 *
 * @param routesOfPages of one language, without its prefix: every language has the same
 */
export const redirectRules = (
  scenes: readonly Scene[],
  redirects: readonly SnapshotRedirect[],
  routesOfPages: readonly string[],
): RedirectRules => {
  const pages = new Map(routesOfPages.map((route) => [pathKey(route), route]));
  const [main] = scenes;
  const targets = main ? targetsOf(main, redirects, pages) : new Map<string, string>();
  const named = (from: string) => scenes.some(({ prefix }) => prefix !== "" && from.startsWith(`${prefix}/`));
  const rules = scenes.flatMap((scene) =>
    Array.from(targets)
      .filter(([from]) => scene === main || !named(from))
      .map(([from, to]) => [scene.prefix + from, merchantHref(scene, to)]),
  );
  return { version: 1, rules: Object.fromEntries(rules) };
};
