import { type StoreContext, stale } from "../kernel/index.ts";
import { useWrites } from "../media/store.ts";
import { readStore } from "../store/store.ts";
import { unpublished } from "../store/unpublished.ts";
import { ConditionFailed, type Versioned, type Write } from "../table/index.ts";
import { pictureMissing } from "./errors.ts";
import { themePictures } from "./rules.ts";
import { Menus, ThemeSettings } from "./schema.ts";
import { starterMenus, starterTheme } from "./starter/index.ts";
import { findMenus, findTheme, keptLooks, lookRemove, lookWrite, menusWrite, themeWrite } from "./store.ts";

/** How the shop will look at the next publish. A store that never saved one has the starter look, at version 0. */
export const theme = async (ctx: StoreContext): Promise<Versioned<ThemeSettings>> =>
  (await findTheme(ctx)) ?? { value: starterTheme((await readStore(ctx)).value), version: 0 };

/** The menus that the next publish takes; like `theme`, with a starter. */
export const menus = async (ctx: StoreContext): Promise<Versioned<Menus>> =>
  (await findMenus(ctx)) ?? { value: starterMenus((await readStore(ctx)).value), version: 0 };

const staleWhenRefused = (error: unknown): never => {
  throw error instanceof ConditionFailed ? stale() : error;
};

/** The looks to come back to once the shop wears `next`: the one that it takes off is kept, the one that it puts on is not. */
const keptAfter = (kept: readonly ThemeSettings[], before: ThemeSettings, next: ThemeSettings): readonly ThemeSettings[] => [
  ...kept.filter(({ theme: id }) => id !== before.theme && id !== next.theme),
  ...(before.theme === next.theme ? [] : [before]),
];

const keepWrites = (kept: readonly ThemeSettings[], before: ThemeSettings, next: ThemeSettings): Write[] => [
  ...(before.theme === next.theme ? [] : [lookWrite(before)]),
  ...(kept.some(({ theme: id }) => id === next.theme) ? [lookRemove(next.theme)] : []),
];

/**
 * Saves the look, and counts the pictures in it as used, so that none is deleted under it. When the theme is another one, the look
 * in the theme before is kept to come back to. Section settings are checked by the caller, who knows the theme.
 * @throws stale when `version` is not the newest, pictureMissing
 */
export const saveTheme = async (ctx: StoreContext, input: ThemeSettings, version: number): Promise<Versioned<ThemeSettings>> => {
  const settings = ThemeSettings.parse(input);
  const [stored, kept] = await Promise.all([findTheme(ctx), keptLooks(ctx)]);
  if ((stored?.version ?? 0) !== version) throw stale();
  const before = stored?.value ?? (await theme(ctx)).value;
  const uses = useWrites(
    [...(stored ? [before] : []), ...kept].flatMap(themePictures),
    [settings, ...keptAfter(kept, before, settings)].flatMap(themePictures),
  );
  const writes = [themeWrite(settings, version), ...uses, ...keepWrites(kept, before, settings), unpublished(ctx, { kind: "theme" })];
  await ctx.table.commit(writes).catch((error: unknown) => {
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
