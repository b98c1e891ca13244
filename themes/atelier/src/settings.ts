import type { SettingsOf } from "@matjar/theme-kit/contract/index.ts";
import type { ShopView } from "@matjar/theme-kit/views.ts";
import type theme from "../theme.ts";

/** The shop's values of this theme's settings. */
export const settingsOf = ({ settings }: ShopView) => settings as SettingsOf<typeof theme>;
