import type { MemberItem, Role, StoreChange } from "@matjar/core/store/schema";
import type { z } from "zod";
import { admin } from "./client.ts";
import { answer, ifMatch, versioned } from "./http.ts";
import { send } from "./raw.ts";

export type MemberRole = z.infer<typeof Role>;
export type StoreMember = z.infer<typeof MemberItem>;

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

export const store = (id: string) => versioned(admin(id).store.index.$get());
export const changeStore = (id: string, json: StoreChange, version: string) => versioned(admin(id).store.index.$patch({ json }, ifMatch(version)));
export const toDo = (id: string) => answer(send<ToDo>("GET", `/api/stores/${id}/to-do`));
export const fillWithSamples = (id: string) => send<unknown>("POST", `/api/stores/${id}/samples`, {});

export const members = (id: string) => answer(admin(id).members.members.$get());
export const invite = (id: string, json: { email: string; role: MemberRole }) => admin(id).members.members.$post({ json });
export const changeMember = (id: string, { accountId, version }: StoreMember, role: MemberRole) =>
  admin(id).members.members[":account"].$patch({ param: { account: accountId }, json: { role } }, ifMatch(`"${version}"`));
export const removeMember = (id: string, { accountId, version }: StoreMember) =>
  admin(id).members.members[":account"].$delete({ param: { account: accountId } }, ifMatch(`"${version}"`));
