import type { Account, AskCode, Membership, Session, SignIn, SignUp } from "@matjar/core/account/schema";
import type { Store } from "@matjar/core/store/schema";
import type { z } from "zod";
import { answer } from "./http.ts";
import type { Locale } from "../i18n/locale.ts";
import { send } from "./raw.ts";

export type NewStore = Pick<z.input<typeof SignUp>, "slug" | "currency" | "country" | "locale" | "timeZone"> & { name: string };
export interface Me {
  readonly account: Account;
  readonly stores: readonly Membership[];
}

/** Sends a code by mail. The answer is the same whether the address is known or not. */
export const askCode = (body: z.input<typeof AskCode>) => send<unknown>("POST", "/api/codes", body);
export const signUp = (body: z.input<typeof SignUp>) => answer(send<{ account: Account; store: Store }>("POST", "/api/sign-up", body));
export const signIn = (body: z.input<typeof SignIn>) => answer(send<{ account: Account }>("POST", "/api/sign-in", body));
export const signOut = () => send<unknown>("POST", "/api/sign-out", {});
export const me = () => answer(send<Me>("GET", "/api/account"));
export const changeAccount = (body: { locale: Locale }) => send<unknown>("PATCH", "/api/account", body);
export const sessions = () => answer(send<{ items: readonly Session[] }>("GET", "/api/sessions"));
export const revokeSession = (id: string) => send<unknown>("DELETE", `/api/sessions/${id}`);
export const createStore = (body: NewStore) => answer(send<Store>("POST", "/api/stores", body));
/** A free address for a name. */
export const suggestSlug = (name: string) => answer(send<{ slug: string; host: string }>("GET", `/api/slugs?name=${encodeURIComponent(name)}`));
