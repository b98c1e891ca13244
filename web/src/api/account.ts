import type { AskCode, OpenStore, SignIn, SignUp } from "@matjar/core/account/schema";
import type { z } from "zod";
import type { Locale } from "../i18n/locale.ts";
import { platform } from "./client.ts";
import { answer } from "./http.ts";

const { signIn: door, account, stores } = platform;

/** Sends a code by mail. The answer is the same whether the address is known or not. */
export const askCode = (json: z.input<typeof AskCode>) => door.codes.$post({ json });
export const signUp = (json: z.input<typeof SignUp>) => answer(door["sign-up"].$post({ json }));
export const signIn = (json: z.input<typeof SignIn>) => answer(door["sign-in"].$post({ json }));
export const signOut = () => door["sign-out"].$post();
export const me = () => answer(account.account.$get());
export type Me = Awaited<ReturnType<typeof me>>;
export const changeAccount = (json: { locale: Locale }) => account.account.$patch({ json });
export const sessions = (cursor?: string) => answer(account.sessions.$get({ query: cursor === undefined ? {} : { cursor } }));
export const revokeSession = (session: string) => account.sessions[":session"].$delete({ param: { session } });
export const createStore = (json: z.input<typeof OpenStore>) => answer(stores.stores.$post({ json }));
/** A free address for a name. */
export const suggestSlug = (name: string) => answer(stores.slugs.$get({ query: { name } }));
