import type { Page } from "@matjar/core/kernel";
import type { ContentPage, ContentPageInput, Menus, ThemeSettings } from "@matjar/core/site/schema";
import type { Release } from "@matjar/core/publish/schema";
import type { z } from "zod";
import { answer, versioned } from "./http.ts";
import { send } from "./raw.ts";

type NewPage = z.input<typeof ContentPageInput>;

const at = (store: string, rest: string) => `/api/stores/${store}${rest}`;
const ifMatch = (version: string) => ({ "if-match": version });
const next = (cursor: string | undefined) => (cursor ? `?cursor=${encodeURIComponent(cursor)}` : "");

export const theme = (store: string) => versioned(send<ThemeSettings>("GET", at(store, "/theme")));
export const saveTheme = (store: string, body: ThemeSettings, version: string) => versioned(send<ThemeSettings>("PUT", at(store, "/theme"), body, ifMatch(version)));
export const menus = (store: string) => versioned(send<Menus>("GET", at(store, "/menus")));
export const saveMenus = (store: string, body: Menus, version: string) => versioned(send<Menus>("PUT", at(store, "/menus"), body, ifMatch(version)));

export const pages = (store: string, cursor?: string) => answer(send<Page<ContentPage>>("GET", at(store, `/pages${next(cursor)}`)));
export const page = (store: string, id: string) => versioned(send<ContentPage>("GET", at(store, `/pages/${id}`)));
export const createPage = (store: string, body: NewPage) => answer(send<ContentPage>("POST", at(store, "/pages"), body));
export const savePage = (store: string, id: string, body: NewPage, version: string) => versioned(send<ContentPage>("PUT", at(store, `/pages/${id}`), body, ifMatch(version)));
export const deletePage = (store: string, id: string, version: string) => send<unknown>("DELETE", at(store, `/pages/${id}`), undefined, ifMatch(version));

export const releases = (store: string, cursor?: string) => answer(send<Page<Release>>("GET", at(store, `/releases${next(cursor)}`)));
export const release = (store: string, id: string) => answer(send<Release>("GET", at(store, `/releases/${id}`)));
export const publish = (store: string) => answer(send<Release>("POST", at(store, "/releases"), {}));
export const rollBack = (store: string, id: string) => answer(send<Release>("POST", at(store, `/releases/${id}/roll-back`), {}));
