import { contrast } from "@matjar/theme-kit/colors.ts";
import type { SettingsOf } from "@matjar/theme-kit/contract/index.ts";
import type { CardView, PageView, ShopView } from "@matjar/theme-kit/views.ts";
import type theme from "../theme.ts";

/** The shop's values of this theme's settings. */
export const settingsOf = ({ settings }: ShopView) => settings as SettingsOf<typeof theme>;

/** The shop's own paper is dark, whatever the visitor's device prefers. */
export const hasDarkPaper = ({ look: { colors } }: ShopView): boolean =>
  contrast(colors.background, "#ffffff") > contrast(colors.background, "#000000");

/** Below a product only what is about it is shown; everywhere else everything is. */
export const belongs = (about: CardView | undefined, page: PageView): boolean =>
  page.template !== "product" || about === undefined || about.id === page.id;
