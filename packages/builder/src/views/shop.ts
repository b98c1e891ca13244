import { exponentOf, type Locale } from "@matjar/core/kernel";
import type { MenuEntry } from "@matjar/core/site/schema";
import { type LinkView, resolve, type ShopView, themeFields } from "@matjar/theme-kit";
import { localHref, merchantHref, routes } from "../links.ts";
import { pictureView } from "../pictures.ts";
import { firstText, type Scene } from "../scene.ts";
import { lookupOf, textIn } from "./lookup.ts";
import { sectionsOf } from "./zones.ts";

const linkView = (scene: Scene, { label, translations, href, children = [] }: MenuEntry): LinkView => ({
  label: firstText(scene.locale === scene.main ? undefined : translations?.[scene.locale], label),
  href: merchantHref(scene, href),
  ...(children.length > 0 ? { children: children.map((child) => linkView(scene, child)) } : {}),
});

/** Where the search files of a language lie, with the slash at the end. */
export const searchBase = (locale: Locale): string => `/search/${locale}/`;

const contact = ({ snapshot: { store } }: Scene): ShopView["contact"] => ({
  ...(store.email ? { email: store.email } : {}),
  ...(store.phone ? { phone: store.phone } : {}),
});

/** What all pages of one language share. */
export const shopView = (scene: Scene): ShopView => {
  const { store, theme, menus } = scene.snapshot;
  const tagline = theme.tagline ? textIn(scene, theme.tagline) : "";
  const logo = pictureView(scene, theme.logoPictureId, store.name);
  return {
    id: store.id,
    name: store.name,
    ...(tagline ? { tagline } : {}),
    locale: scene.locale,
    dir: scene.dir,
    currency: store.currency,
    digits: scene.digits,
    decimals: exponentOf(store.currency),
    look: { colors: theme.colors, font: theme.font, radius: theme.radius },
    settings: resolve(themeFields(scene.theme), theme.settings, lookupOf(scene)),
    ...(logo ? { logo } : {}),
    header: sectionsOf(scene, "header"),
    footer: sectionsOf(scene, "footer"),
    menus: { main: menus.main.map((entry) => linkView(scene, entry)), footer: menus.footer.map((entry) => linkView(scene, entry)) },
    links: {
      home: localHref(scene, routes.home),
      search: localHref(scene, routes.search),
      cart: localHref(scene, routes.cart),
      checkout: "/checkout",
    },
    contact: contact(scene),
    ...(store.tax.registrationNumber ? { taxNumber: store.tax.registrationNumber } : {}),
    api: "/api/shop",
    searchFiles: searchBase(scene.locale),
  };
};
