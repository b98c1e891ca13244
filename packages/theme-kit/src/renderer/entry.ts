/**
 * The door of a compiled theme. It is bundled with the theme's templates into one file that needs no node_modules; types
 * for those who load it are in contract.ts.
 */
import { createApp } from "astro/app/entrypoint";
import type { RenderOptions, RenderTemplate } from "./contract.ts";
import { failureOf } from "./failure.ts";

const app = createApp({ streaming: false });
type App = typeof app;

const routes = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));

/** `site` and `assetsPrefix` are manifest values in Astro, so each shop gets an App of its own (about 30 µs). */
const apps = new Map<string, App>();
const maxApps = 500;

const appFor = ({ site, assetsPrefix }: RenderOptions): App => {
  const key = `${site} ${assetsPrefix}`;
  const known = apps.get(key);
  if (known) return known;
  if (apps.size >= maxApps) apps.clear();
  const AppClass = app.constructor as new (manifest: App["manifest"], streaming: boolean) => App;
  const made = new AppClass({ ...app.manifest, site, assetsPrefix }, false);
  apps.set(key, made);
  return made;
};

export const renderTemplate: RenderTemplate = async (template, path, locals, options) => {
  const routeData = routes.get(`/t/${template}`);
  if (!routeData) throw new RangeError(`The theme has no template "${template}"`);
  const given = { ...locals, assetsPrefix: options.assetsPrefix };
  const response = await appFor(options).render(new Request(new URL(path, options.site)), {
    locals: given,
    routeData,
    addCookieHeader: false,
  });
  const html = await response.text();
  if (response.status !== 200)
    throw new Error(`Template "${template}" answered ${response.status} for ${path}`, { cause: failureOf(given) });
  return html;
};
