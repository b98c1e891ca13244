import { type StoreContext, stale } from "../kernel/index.ts";
import { useWrites } from "../media/store.ts";
import { readStore } from "../store/store.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { pictureMissing } from "./errors.ts";
import { themePictures } from "./rules.ts";
import { Menus, ThemeSettings } from "./schema.ts";
import { starterMenus, starterTheme } from "./starter/index.ts";
import { findMenus, findTheme, menusWrite, themeWrite } from "./store.ts";

/** How the shop will look at the next publish. A store that never saved one has the starter look, at version 0. */
export const theme = async (ctx: StoreContext): Promise<Versioned<ThemeSettings>> =>
  (await findTheme(ctx)) ?? { value: starterTheme((await readStore(ctx)).value), version: 0 };

/** The menus that the next publish takes; like `theme`, with a starter. */
export const menus = async (ctx: StoreContext): Promise<Versioned<Menus>> =>
  (await findMenus(ctx)) ?? { value: starterMenus((await readStore(ctx)).value), version: 0 };

const staleWhenRefused = (error: unknown): never => {
  throw error instanceof ConditionFailed ? stale() : error;
};

/**
 * Saves the look, and counts the pictures in it as used, so that none is deleted under it. Section settings are checked by the
 * caller, who knows the theme. @throws stale when `version` is not the newest, pictureMissing
 */
export const saveTheme = async (ctx: StoreContext, input: ThemeSettings, version: number): Promise<Versioned<ThemeSettings>> => {
  const settings = ThemeSettings.parse(input);
  const before = await findTheme(ctx);
  if ((before?.version ?? 0) !== version) throw stale();
  const uses = useWrites(before ? themePictures(before.value) : [], themePictures(settings));
  await ctx.table.commit([themeWrite(settings, version), ...uses, unpublished(ctx, { kind: "theme" })]).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
    throw error.position === 0 ? stale() : pictureMissing();
  });
  return { value: settings, version: version + 1 };
};

/** @throws stale when `version` is not the newest. */
export const saveMenus = async (ctx: StoreContext, input: Menus, version: number): Promise<Versioned<Menus>> => {
  const saved = Menus.parse(input);
  await ctx.table.commit([menusWrite(saved, version), unpublished(ctx, { kind: "menus" })]).catch(staleWhenRefused);
  return { value: saved, version: version + 1 };
};
