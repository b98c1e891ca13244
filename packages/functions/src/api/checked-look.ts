import { z } from "@hono/zod-openapi";
import type { ThemeShelf } from "@matjar/builder/theme";
import type { StoreContext } from "@matjar/core/kernel";
import * as Site from "@matjar/core/site";
import { cleanTheme, faultsOf } from "@matjar/theme-kit";
import { invalid } from "./doors.ts";

const noSuchTheme = (theme: string) =>
  invalid(new z.ZodError([{ code: "custom", path: ["theme"], message: `There is no theme "${theme}"`, input: theme }]));

/** What the shop had in this theme before: such settings are let through as they are. */
const savedIn = async (ctx: StoreContext, theme: string): Promise<Site.ThemeSettings> => {
  const { value } = await Site.theme(ctx);
  if (value.theme === theme) return value;
  return (await Site.keptLooks(ctx)).find((look) => look.theme === theme) ?? value;
};

/** The look with its rich texts cleaned. @throws invalid when its theme is unknown, or does not take the settings */
export const checkedLook = async (
  ctx: StoreContext,
  themes: Pick<ThemeShelf, "find">,
  look: Site.ThemeSettings,
): Promise<Site.ThemeSettings> => {
  const definition = await themes.find(look.theme);
  if (!definition) throw noSuchTheme(look.theme);
  const faults = faultsOf(definition, look, await savedIn(ctx, look.theme));
  if (faults.length > 0) throw invalid(new z.ZodError(faults));
  return cleanTheme(definition, look, Site.cleanHtml);
};
