import type { PolicyKind } from "@matjar/core/site/schema";
import { admin } from "./client.ts";
import { answer, ifMatch } from "./http.ts";

const of = (store: string) => admin(store).policies;

export const policies = async (store: string) => (await answer(of(store).policies.$get())).items;
export type Policy = Awaited<ReturnType<typeof policies>>[number];
export type PolicyPage = NonNullable<Policy["page"]>;
export const makePolicy = (store: string, kind: PolicyKind) => answer(of(store).policies[":kind"].$post({ param: { kind } }));
export const refreshPolicy = (store: string, kind: PolicyKind, { version }: PolicyPage) =>
  answer(of(store).policies[":kind"].refresh.$post({ param: { kind } }, ifMatch(`"${version}"`)));
/** Puts them all into the menu at the foot. */
export const linkPolicies = (store: string) => of(store).menus.policies.$post();
