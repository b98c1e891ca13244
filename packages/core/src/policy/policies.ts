import { type Id, isoTime, notFound, type StoreContext, stale } from "../kernel/index.ts";
import { readShipping } from "../shipping/settings.ts";
import { createPage, updatePage } from "../site/pages.ts";
import { cleanTexts, maxPages } from "../site/rules.ts";
import type { ContentPage, Menus, PolicyKind, PolicyMark } from "../site/schema.ts";
import { starterPages } from "../site/starter/index.ts";
import { findPage, listPageSummaries, type PageSummary } from "../site/store.ts";
import { menus } from "../site/theme.ts";
import { readStore } from "../store/store.ts";
import type { Versioned } from "../table/index.ts";
import { policyThere } from "./errors.ts";
import { type PolicyView, policyKinds } from "./schema.ts";
import { type PolicyText, policySlugs, policyText, policyTitles, printOf } from "./templates.ts";

type Input = Parameters<typeof createPage>[1];

/** Settings that templates are filled with, as they are now. */
const settings = async (ctx: StoreContext) => {
  const [{ value: store }, { value: shipping }] = await Promise.all([readStore(ctx), readShipping(ctx)]);
  return { store, shipping };
};

const summaries = async (ctx: StoreContext): Promise<readonly PageSummary[]> => (await listPageSummaries(ctx, { limit: maxPages })).items;

export const pathOf = (slug: string): string => `/pages/${slug}/`;
const isLinked = ({ footer }: Menus, slug: string): boolean =>
  footer.some(({ href, children = [] }) => [href, ...children.map((child) => child.href)].includes(pathOf(slug)));

const pageView = ({ value, version }: Versioned<ContentPage>, mark: PolicyMark, fresh: PolicyText, links: Menus): PolicyView["page"] => ({
  ...{ id: value.id, slug: value.slug, version, madeAt: mark.madeAt },
  outdated: printOf(fresh) !== mark.print,
  edited: printOf(value) !== mark.print,
  linked: isLinked(links, value.slug),
});

const pagesByKind = async (ctx: StoreContext): Promise<Map<PolicyKind, Versioned<ContentPage>>> => {
  const marked = (await summaries(ctx)).filter(({ policy }) => policy !== undefined);
  const read = await Promise.all(marked.map(({ id }) => findPage(ctx, id)));
  const found = new Map<PolicyKind, Versioned<ContentPage>>();
  for (const one of read) {
    const kind = one?.value.policy?.kind;
    if (one && kind && !found.has(kind)) found.set(kind, one);
  }
  return found;
};

/** Every kind of policy, with the page that the shop has for it and whether its template would say something else by now. */
export const policies = async (ctx: StoreContext): Promise<PolicyView[]> => {
  const [found, { store, shipping }, { value: links }] = await Promise.all([pagesByKind(ctx), settings(ctx), menus(ctx)]);
  return policyKinds.map((kind) => {
    const page = found.get(kind);
    const mark = page?.value.policy;
    const title = policyTitles[kind][ctx.locale];
    return { kind, title, ...(page && mark ? { page: pageView(page, mark, policyText(kind, store, shipping), links) } : {}) };
  });
};

/** The page that the shop began with at this address, while it still says what it said then: it may become the policy. */
const starterPage = async (ctx: StoreContext, kind: PolicyKind): Promise<Versioned<ContentPage> | undefined> => {
  const slug = policySlugs[kind];
  const known = (await summaries(ctx)).find((page) => page.slug === slug && page.policy === undefined);
  const page = known && (await findPage(ctx, known.id));
  const { value: store } = await readStore(ctx);
  const starter = starterPages(store).find((one) => one.slug === slug);
  return page && starter && printOf(cleanTexts(starter)) === printOf(page.value) ? page : undefined;
};

const filled = (text: PolicyText, kept: Partial<ContentPage>): Input => ({
  ...text,
  seo: kept.seo ?? {},
  sections: kept.sections ?? [],
});

/**
 * Makes a policy of its template: a page like others. One that the shop began with and nobody changed is taken over; an address that
 * another page has is left to it. @throws policyThere, tooManyPages
 */
export const makePolicy = async (ctx: StoreContext, kind: PolicyKind): Promise<Versioned<ContentPage>> => {
  if ((await pagesByKind(ctx)).has(kind)) throw policyThere();
  const { store, shipping } = await settings(ctx);
  const text = policyText(kind, store, shipping);
  const at = isoTime(ctx.world);
  const mark: PolicyMark = { kind, since: at, madeAt: at, print: printOf(text) };
  const starter = await starterPage(ctx, kind);
  if (starter) return updatePage(ctx, starter.value.id, filled(text, starter.value), starter.version, mark);
  const isTaken = (await summaries(ctx)).some(({ slug }) => slug === policySlugs[kind]);
  return createPage(ctx, { ...filled(text, {}), ...(isTaken ? {} : { slug: policySlugs[kind] }) }, mark);
};

/** Fills the template anew; what the merchant wrote into the text goes. @throws notFound, stale */
export const refreshPolicy = async (ctx: StoreContext, kind: PolicyKind, version: number): Promise<Versioned<ContentPage>> => {
  const page = (await pagesByKind(ctx)).get(kind);
  if (!page?.value.policy) throw notFound();
  if (page.version !== version) throw stale();
  const { store, shipping } = await settings(ctx);
  const text = policyText(kind, store, shipping);
  const mark: PolicyMark = { ...page.value.policy, madeAt: isoTime(ctx.world), print: printOf(text) };
  return updatePage(ctx, page.value.id as Id<"page">, filled(text, page.value), version, mark);
};
