import { closedPage } from "@matjar/builder/closed";
import type { Locale, StoreContext } from "@matjar/core/kernel";
import * as Opening from "@matjar/core/opening";
import * as Publish from "@matjar/core/publish";
import type { Services } from "../services.ts";
import { assetsOf } from "./routes/platform/themes.ts";

/** The page in front of a closed shop, as it is set now: it is no part of a release, so that closing a shop publishes nothing. */
export const closedShop = async ({ themes }: Services, ctx: StoreContext, locale: Locale | undefined): Promise<string> => {
  const [front, { value: opening }] = await Promise.all([Publish.front(ctx), Opening.opening(ctx)]);
  const theme = await themes.load(front.theme.theme);
  return closedPage({ front, opening, theme, locale, assetsPrefix: assetsOf(theme) });
};
