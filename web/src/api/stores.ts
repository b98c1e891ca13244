import type { Member, Role, Store, StoreChange } from "@matjar/core/store/schema";
import type { z } from "zod";
import { answer, versioned } from "./http.ts";
import { send } from "./raw.ts";

export type MemberRole = z.infer<typeof Role>;
export type StoreMember = z.infer<typeof Member>;

/** Counts for the home page; nothing that needs doing is 0. */
export interface ToDo {
  readonly ordersToFulfil: number;
  readonly paymentsToCheck: number;
  readonly productsWithoutPicture: number;
  readonly lowStock: number;
  readonly deadLetters: number;
  readonly unpublishedChanges: number;
  readonly products: number;
  readonly published: boolean;
}

const at = (store: string, rest = "") => `/api/stores/${store}${rest}`;
const ifMatch = (version: string) => ({ "if-match": version });

export const store = (id: string) => versioned(send<Store>("GET", at(id)));
export const changeStore = (id: string, change: StoreChange, version: string) => versioned(send<Store>("PATCH", at(id), change, ifMatch(version)));
export const toDo = (id: string) => answer(send<ToDo>("GET", at(id, "/to-do")));
export const fillWithSamples = (id: string) => send<unknown>("POST", at(id, "/samples"), {});

export const members = (id: string) => answer(send<{ items: readonly StoreMember[] }>("GET", at(id, "/members")));
export const invite = (id: string, body: { email: string; role: MemberRole }) => send<unknown>("POST", at(id, "/members"), body);
export const changeMember = (id: string, account: string, role: MemberRole) => send<unknown>("PATCH", at(id, `/members/${account}`), { role });
export const removeMember = (id: string, account: string) => send<unknown>("DELETE", at(id, `/members/${account}`));
