import type { StoreContext } from "../kernel/index.ts";
import { isoTime } from "../kernel/index.ts";
import type { Store } from "../store/schema.ts";
import { ConditionFailed } from "../table/index.ts";
import { cleanTexts } from "./rules.ts";
import type { ContentPage } from "./schema.ts";
import { starterMenus, starterPages, starterTheme } from "./starter/index.ts";
import { menusWrite, pageInserts, themeWrite } from "./store.ts";

/**
 * Gives a new store something to publish from the first minute: a look with home sections, menus, and four pages with real
 * text in the store's languages. All or nothing; a second call changes nothing.
 */
export const startSite = async (ctx: StoreContext, store: Store): Promise<void> => {
  const pages = starterPages(store).map(
    (page): ContentPage => cleanTexts({ ...page, id: ctx.world.id("page"), updatedAt: isoTime(ctx.world) }),
  );
  const writes = [themeWrite(starterTheme(store), 0), menusWrite(starterMenus(store), 0), ...pages.flatMap(pageInserts)];
  await ctx.table.commit(writes).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error; // a failed condition: the store has its site already
  });
};
