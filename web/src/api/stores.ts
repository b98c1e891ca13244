import type { MemberItem, Role, StoreChange } from "@matjar/core/store/schema";
import type { z } from "zod";
import { admin } from "./client.ts";
import { answer, ifMatch, versioned } from "./http.ts";

export type MemberRole = z.infer<typeof Role>;
export type StoreMember = z.infer<typeof MemberItem>;

export const store = (id: string) => versioned(admin(id).store.index.$get());
export const changeStore = (id: string, json: StoreChange, version: string) =>
  versioned(admin(id).store.index.$patch({ json }, ifMatch(version)));

export const members = (id: string) => answer(admin(id).members.members.$get());
export const invite = (id: string, json: { email: string; role: MemberRole }) => admin(id).members.members.$post({ json });
export const changeMember = (id: string, { accountId, version }: StoreMember, role: MemberRole) =>
  admin(id).members.members[":account"].$patch({ param: { account: accountId }, json: { role } }, ifMatch(`"${version}"`));
export const removeMember = (id: string, { accountId, version }: StoreMember) =>
  admin(id).members.members[":account"].$delete({ param: { account: accountId } }, ifMatch(`"${version}"`));
