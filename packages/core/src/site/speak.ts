import { isDeepStrictEqual } from "node:util";
import { DomainError, type StoreContext } from "../kernel/index.ts";
import { cleanHtml } from "../kernel/rich-text.ts";
import type { Store } from "../store/schema.ts";
import { updatePage } from "./pages.ts";
import { pageSpokenByStarter, spokenByStarter } from "./starter/index.ts";
import { allPages, findMenus, findPage, findTheme } from "./store.ts";
import { saveMenus, saveTheme } from "./theme.ts";

/** Somebody saved it meanwhile, and said more than the starter could. */
const unlessStale = (error: unknown): void => {
  if (!(error instanceof DomainError && error.kind === "stale")) throw error;
};

/**
 * A store that speaks a further language has the words it began with in that language too: in menus, home sections and pages, as
 * far as they are still the words it began with. What the merchant wrote stays, and so do translations.
 */
export const speakStarter = async (ctx: StoreContext, store: Store): Promise<void> => {
  const [theme, menus, pages] = await Promise.all([findTheme(ctx), findMenus(ctx), allPages(ctx)]);
  if (theme) {
    const value = spokenByStarter(store, theme.value);
    if (!isDeepStrictEqual(value, theme.value)) await saveTheme(ctx, value, theme.version).catch(unlessStale);
  }
  if (menus) {
    const value = spokenByStarter(store, menus.value);
    if (!isDeepStrictEqual(value, menus.value)) await saveMenus(ctx, value, menus.version).catch(unlessStale);
  }
  for (const { id } of pages) {
    const page = await findPage(ctx, id);
    if (!page) continue;
    const value = pageSpokenByStarter(store, page.value, cleanHtml);
    if (isDeepStrictEqual(value, page.value)) continue;
    const { id: _id, updatedAt: _at, policy: _policy, ...input } = value;
    await updatePage(ctx, id, input, page.version).catch(unlessStale);
  }
};
