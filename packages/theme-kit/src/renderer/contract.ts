import type { Template, ThemeLocals } from "../views.ts";

export interface RenderOptions {
  /** Origin of the shop: `https://dar-al-noor.example`. */
  readonly site: string;
  /** Where the theme's client files are served from, without a slash at the end: `/_theme/souk/3f9a…`. */
  readonly assetsPrefix: string;
}

/**
 * One page of one shop as HTML. `path` is any address; the template does not depend on it.
 * @throws Error when the template does, with the reason as `cause`. Nothing is written to the console.
 */
export type RenderTemplate = (template: Template, path: string, locals: ThemeLocals, options: RenderOptions) => Promise<string>;

/** What `renderer.mjs` of a compiled theme exports. */
export interface Renderer {
  readonly renderTemplate: RenderTemplate;
}
