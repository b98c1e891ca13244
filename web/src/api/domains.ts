import { admin } from "./client.ts";
import { answer, ifMatch, versioned } from "./http.ts";

const of = (store: string) => admin(store).domains;

export const domains = (store: string) => versioned(of(store).domains.$get());
export type Domains = Awaited<ReturnType<typeof domains>>["value"];
export type DomainItem = Domains["items"][number];
export type DomainRecord = DomainItem["records"][number];

export const addDomain = (store: string, host: string) => answer(of(store).domains.$post({ json: { host } }));
export const checkDomain = (store: string, { host }: DomainItem) => answer(of(store).domains[":host"].check.$post({ param: { host } }));
export const removeDomain = (store: string, { host, version }: DomainItem) =>
  of(store).domains[":host"].$delete({ param: { host } }, ifMatch(`"${version}"`));
/** `null`: the store's own host again. */
export const makePrimary = (store: string, host: string | null, version: string) =>
  answer(of(store)["primary-domain"].$put({ json: { host } }, ifMatch(version)));
