import type { Locale } from "@matjar/core/kernel";
import type { ContentPage, ContentPageInput, Menus, ThemeSettings } from "@matjar/core/site/schema";
import type { ThemeDefinition } from "@matjar/theme-kit/contract/definition.ts";
import type { z } from "zod";
import { admin, asking } from "./client.ts";
import { answer, ifMatch, versioned } from "./http.ts";

type NewPage = z.input<typeof ContentPageInput>;
const at = (cursor: string | undefined) => ({ query: cursor === undefined ? {} : { cursor } });

export const theme = (store: string) => versioned(admin(store).theme.theme.$get());
/** The themes that the shop can have, as they say of themselves. */
export const themes = async (store: string) =>
  (await answer(admin(store).theme.themes.$get())).items as unknown as readonly ThemeDefinition[];
export const saveTheme = (store: string, json: ThemeSettings, version: string) =>
  versioned(admin(store).theme.theme.$put({ json }, ifMatch(version)));
/** The looks of themes that the shop wore before. */
export const keptLooks = async (store: string) => (await answer(admin(store).theme.theme.looks.$get())).items;
export const themePicture = (id: string): string => `/api/themes/${id}/picture`;

/** A content page that need not be saved; without an id it is a new one. */
export type PageDraft = NewPage & { readonly id?: ContentPage["id"] };

interface PreviewInput {
  readonly look: ThemeSettings;
  readonly locale: Locale;
  readonly page: string;
  readonly menus?: Menus | undefined;
  readonly draft?: PageDraft | undefined;
}
/** One page in a look, with menus and with a text that need not be saved. */
export const preview = (store: string, { look, locale, page, menus, draft }: PreviewInput) =>
  answer(asking(store).preview.preview.$post({ json: { look, locale, page, ...(menus ? { menus } : {}), ...(draft ? { draft } : {}) } }));
export type Preview = Awaited<ReturnType<typeof preview>>;
/** A section that is switched on and not to be seen, with what it lacks. */
export type Unshown = Preview["unshown"][number];

export const menus = (store: string) => versioned(admin(store).menus.menus.$get());
export const saveMenus = (store: string, json: Menus, version: string) =>
  versioned(admin(store).menus.menus.$put({ json }, ifMatch(version)));

export const pages = (store: string, cursor?: string) => answer(admin(store).pages.pages.$get(at(cursor)));
export const page = (store: string, id: string) => versioned(admin(store).pages.pages[":page"].$get({ param: { page: id } }));
export const createPage = (store: string, json: NewPage) => versioned(admin(store).pages.pages.$post({ json }));
export const savePage = (store: string, id: string, json: NewPage, version: string) =>
  versioned(admin(store).pages.pages[":page"].$put({ param: { page: id }, json }, ifMatch(version)));
export const deletePage = (store: string, id: string, version: string) =>
  admin(store).pages.pages[":page"].$delete({ param: { page: id } }, ifMatch(version));

export const releases = (store: string, cursor?: string) => answer(admin(store).releases.releases.$get(at(cursor)));
export const release = (store: string, id: string) => answer(admin(store).releases.releases[":release"].$get({ param: { release: id } }));
/** How the shop looked in a release; undefined for those of old. */
export const releaseLook = (store: string, id: string) =>
  answer(admin(store).releases.releases[":release"].look.$get({ param: { release: id } }));
/** The home page of a release, in one piece. */
export const releaseHome = async (store: string, id: string) =>
  (await answer(admin(store).releases.releases[":release"].home.$get({ param: { release: id } }))).html;
/** What was changed and is not public yet. */
export const unpublished = (store: string) => answer(admin(store).unpublished.unpublished.$get());
export type Unpublished = Awaited<ReturnType<typeof unpublished>>;
/** `override` goes live whatever is found on the pages. */
export const publish = (store: string, override?: { readonly reason: string }) =>
  answer(admin(store).releases.releases.$post({ json: override ? { override: true, reason: override.reason } : {} }));
export const rollBack = (store: string, id: string) =>
  answer(admin(store).releases.releases[":release"]["roll-back"].$post({ param: { release: id } }));
