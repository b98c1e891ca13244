import { z } from "zod";
import { type Id, idOf, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { entity, insert, put, remove, replace, type Versioned, versionIs, type Write } from "../table/index.ts";
import { ContentPage, Menus, PolicyMark, ThemeSettings } from "./schema.ts";

/*
 * Keys, inside the store:
 *   SITE            THEME | MENUS        the drafts that "publish" takes (LIVE and BUILD beside them belong to publish/)
 *   LOOKS           <theme>              the look in a theme that the shop does not wear now, to come back to
 *   PAGES           pag_…                content pages, whole; index 1: PAGEL / pag_…
 *   PAGESLUG#<slug> SLUG                 one address, one page
 */
const siteKey = (sk: string) => ({ pk: "SITE", sk });
const slugKey = (slug: string) => ({ pk: `PAGESLUG#${slug}`, sk: "SLUG" });

const themeRow = entity("theme", ThemeSettings, () => siteKey("THEME"));
const lookRow = entity("look", ThemeSettings, ({ theme }) => ({ pk: "LOOKS", sk: theme }));
const menusRow = entity("menus", Menus, () => siteKey("MENUS"));
const pageRow = entity("page", ContentPage, (page) => ({ pk: "PAGES", sk: page.id }), {
  summary: ({ id, title, slug, updatedAt, policy }) => ({
    ...{ id, title, slug, updatedAt },
    ...(policy ? { policy: { kind: policy.kind, since: policy.since } } : {}),
  }),
  lists: (page) => ({ pk: "PAGEL", sk: page.id }),
});
const slugRow = entity("page_slug", z.object({ slug: z.string(), pageId: idOf("page") }), ({ slug }) => slugKey(slug));

/** What lists of pages show. */
export const PageSummary = ContentPage.pick({ id: true, title: true, slug: true, updatedAt: true }).extend({
  /** Of a page that was made of a template. */
  policy: PolicyMark.pick({ kind: true, since: true }).optional(),
});
export type PageSummary = z.infer<typeof PageSummary>;

export const findTheme = async (ctx: StoreContext): Promise<Versioned<ThemeSettings> | undefined> => {
  const found = await ctx.table.get(siteKey("THEME"));
  return found && themeRow.parse(found);
};

export const findMenus = async (ctx: StoreContext): Promise<Versioned<Menus> | undefined> => {
  const found = await ctx.table.get(siteKey("MENUS"));
  return found && menusRow.parse(found);
};

/** The looks of themes that were worn before: as many as there are themes at most. */
export const keptLooks = async (ctx: StoreContext): Promise<ThemeSettings[]> =>
  (await ctx.table.query({ partition: "LOOKS" })).items.map((item) => lookRow.parse(item).value);

export const lookWrite = (look: ThemeSettings): Write => put(lookRow.row(look));
export const lookRemove = (theme: string): Write => remove({ pk: "LOOKS", sk: theme });
export const themeWrite = (settings: ThemeSettings, version: number): Write => replace(themeRow.row(settings), version);
export const menusWrite = (menus: Menus, version: number): Write => replace(menusRow.row(menus), version);

export const findPage = async (ctx: StoreContext, id: Id<"page">): Promise<Versioned<ContentPage> | undefined> => {
  const found = await ctx.table.get({ pk: "PAGES", sk: id });
  return found && pageRow.parse(found);
};

/** Every page with all its texts, oldest first, strongly consistent: what publish reads. */
export const allPages = async (ctx: StoreContext): Promise<ContentPage[]> => {
  const pages: ContentPage[] = [];
  for (let cursor: string | undefined; ; ) {
    const read = await ctx.table.query({ partition: "PAGES", ...(cursor === undefined ? {} : { cursor }) });
    pages.push(...read.items.map((item) => pageRow.parse(item).value));
    if (read.cursor === undefined) return pages;
    cursor = read.cursor;
  }
};

export const listPageSummaries = async (ctx: StoreContext, { cursor, limit }: PageQuery): Promise<Page<PageSummary>> => {
  const read = await ctx.table.list({ index: "lists", partition: "PAGEL", limit, ...(cursor === undefined ? {} : { cursor }) });
  return { ...read, items: read.items.map((item) => PageSummary.parse(item.summary)) };
};

/** The writes of a new page: the page and its address, in this order. */
export const pageInserts = (page: ContentPage): Write[] => [
  replace(pageRow.row(page), 0),
  insert(slugRow.row({ slug: page.slug, pageId: page.id })),
];

/** The writes of a changed page: the page first; then, when the address moved, the new address and the old one. */
export const pageReplaces = (before: Versioned<ContentPage>, page: ContentPage): Write[] => [
  replace(pageRow.row(page), before.version),
  ...(before.value.slug === page.slug
    ? []
    : [insert(slugRow.row({ slug: page.slug, pageId: page.id })), remove(slugKey(before.value.slug))]),
];

export const pageRemoves = ({ value, version }: Versioned<ContentPage>): Write[] => [
  remove({ pk: "PAGES", sk: value.id }, versionIs(version)),
  remove(slugKey(value.slug)),
];
