import { z } from "@hono/zod-openapi";
import type { ThemeShelf } from "@matjar/builder/theme";
import type { StoreContext } from "@matjar/core/kernel";
import * as Site from "@matjar/core/site";
import { cleanSections, cleanTheme, faultsOf, faultsOfSections } from "@matjar/theme-kit";
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

/**
 * A page whose sections have their rich texts cleaned, by the theme that the shop wears.
 * @param before the sections that the page had: such as stayed the same are let through
 * @throws invalid when the theme does not take them
 */
export const checkedSections = async <Page extends { readonly sections: readonly Site.Section[] }>(
  ctx: StoreContext,
  themes: Pick<ThemeShelf, "find">,
  page: Page,
  before: readonly Site.Section[],
): Promise<Page> => {
  if (page.sections.length === 0) return page;
  const { theme } = (await Site.theme(ctx)).value;
  const definition = await themes.find(theme);
  if (!definition) throw noSuchTheme(theme);
  const faults = faultsOfSections(definition, page.sections, before, ["sections"]);
  if (faults.length > 0) throw invalid(new z.ZodError(faults));
  return { ...page, sections: cleanSections(definition, page.sections, Site.cleanHtml) };
};
