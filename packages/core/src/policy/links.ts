import type { Locale, StoreContext } from "../kernel/index.ts";
import { findLive } from "../publish/store.ts";
import { maxPages } from "../site/rules.ts";
import type { MenuEntry, PolicyKind } from "../site/schema.ts";
import { listPageSummaries } from "../site/store.ts";
import { menus, saveMenus } from "../site/theme.ts";
import { readStore } from "../store/store.ts";
import { menuFull } from "./errors.ts";
import { pathOf, policies } from "./policies.ts";
import { policyTitles } from "./templates.ts";

const mostLinks = 24;

const entryFor = (kind: PolicyKind, slug: string, [main = "en", ...others]: readonly Locale[]): MenuEntry => ({
  label: policyTitles[kind][main],
  ...(others.length > 0 ? { translations: Object.fromEntries(others.map((locale) => [locale, policyTitles[kind][locale]])) } : {}),
  href: pathOf(slug),
});

/** Puts the policies into the menu at the foot that it does not have yet. @throws menuFull, stale */
export const linkPolicies = async (ctx: StoreContext): Promise<void> => {
  const [all, { value: links, version }, { value: store }] = await Promise.all([policies(ctx), menus(ctx), readStore(ctx)]);
  const missing = all.flatMap(({ kind, page }) => (page && !page.linked ? [entryFor(kind, page.slug, store.locales)] : []));
  if (missing.length === 0) return;
  if (links.footer.length + missing.length > mostLinks) throw menuFull();
  await saveMenus(ctx, { ...links, footer: [...links.footer, ...missing] }, version);
};

export interface PolicyLink {
  readonly kind: PolicyKind;
  readonly title: string;
  /** Inside the language, such as `/pages/terms/`. */
  readonly path: string;
}

/** Policies that shoppers can read: those that were there when the live release was made. In the order that a buyer asks for them. */
export const publicPolicies = async (ctx: StoreContext, locale: Locale): Promise<PolicyLink[]> => {
  const [{ items }, live] = await Promise.all([listPageSummaries(ctx, { limit: maxPages }), findLive(ctx)]);
  const since = live?.value.since ?? "";
  const order: readonly PolicyKind[] = ["terms", "privacy", "returns", "shipping", "imprint"];
  return order.flatMap((kind) => {
    const page = items.find(({ policy }) => policy?.kind === kind && policy.since <= since);
    return page ? [{ kind, title: policyTitles[kind][locale], path: pathOf(page.slug) }] : [];
  });
};
