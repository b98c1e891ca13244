import type { Locale } from "@matjar/core/kernel";
import type { OpeningView } from "@matjar/core/opening/schema";
import type { Snapshot } from "@matjar/core/publish/schema";
import { cleaned } from "./cleaned.ts";
import { localHref, routes } from "./links.ts";
import { Questions } from "./questions.ts";
import { Scene } from "./scene.ts";
import type { ThemeBundle } from "./theme.ts";
import { closedView } from "./views/closed.ts";
import { shopView } from "./views/shop.ts";

export interface ClosedInput {
  /** A shop seen from the street. */
  readonly front: Snapshot;
  readonly opening: OpeningView;
  readonly theme: ThemeBundle;
  /** One of the shop's languages; its main one stands in for any other. */
  readonly locale: Locale | undefined;
  /** Where the theme's client files are, without a slash at the end. */
  readonly assetsPrefix: string;
}

/** The page that stands for a whole shop while it is closed, in the shop's look. @throws Error when the theme cannot make it */
export const closedPage = async ({ front, opening, theme, locale, assetsPrefix }: ClosedInput): Promise<string> => {
  const { locales } = front.store;
  const scene = new Scene(new Questions(front), theme.definition, locales.find((one) => one === locale) ?? locales[0] ?? "en");
  const page = cleaned(closedView(scene, opening));
  return theme.renderer.renderTemplate(
    page.template,
    localHref(scene, routes.home),
    { shop: shopView(scene), page },
    { site: front.origin, assetsPrefix },
  );
};
