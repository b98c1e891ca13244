import { contrast } from "@matjar/theme-kit/colors.ts";
import type { SettingsOf } from "@matjar/theme-kit/contract/index.ts";
import type { ShopView } from "@matjar/theme-kit/views.ts";
import type theme from "../theme.ts";

/** The shop's values of this theme's settings. */
export const settingsOf = ({ settings }: ShopView) => settings as SettingsOf<typeof theme>;

const [dark, light] = ["#1a1408", "#ffffff"] as const;

/** At night a head in the lifted accent would be the brightest thing on the page: it takes a deep shade of it, and light words. A shop of dark paper is the same by day. */
const nightHead = ":root:root{--head:var(--tint);--on-head:var(--ink)}";

/**
 * How pictures fit, the colour of offers and what is written on it, safe to be written raw into a page.
 * @throws RangeError when it is not #rrggbb
 */
export const stallCss = (shop: ShopView): string => {
  const { fit, offerColor: offer = "#ffd23f", header } = settingsOf(shop);
  const darkPaper = contrast(light, shop.look.colors.background) > contrast(dark, shop.look.colors.background);
  const head = header === "accent" && !darkPaper ? `@media screen and (prefers-color-scheme:dark){${nightHead}}` : "";
  const ink = contrast(dark, offer) >= contrast(light, offer) ? dark : light;
  return `:root{--fit:${fit === "whole" ? "contain" : "cover"};--offer:${offer};--on-offer:${ink}}${head}`;
};
