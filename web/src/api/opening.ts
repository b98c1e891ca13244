import type { OpeningInput } from "@matjar/core/opening/schema";
import type { z } from "zod";
import { admin } from "./client.ts";
import { answer, ifMatch, versioned } from "./http.ts";

const of = (store: string) => admin(store).opening;
const at = (cursor: string | undefined) => ({ query: cursor === undefined ? {} : { cursor } });

export const opening = (store: string) => versioned(of(store).opening.$get());
export type Opening = Awaited<ReturnType<typeof opening>>["value"];
export const changeOpening = (store: string, json: z.input<typeof OpeningInput>, version: string) =>
  versioned(of(store).opening.$put({ json }, ifMatch(version)));
/** Where a member sees the shop, also while it is closed. */
export const passLink = async (store: string) => (await answer(of(store).opening.pass.$post())).url;
export const announceOpening = (store: string) => of(store).opening.announce.$post();

export const waitlist = (store: string, cursor?: string) => answer(of(store).waitlist.$get(at(cursor)));
export type Waiter = Awaited<ReturnType<typeof waitlist>>["items"][number];
export const forgetWaiter = (store: string, { id }: Waiter) => of(store).waitlist[":waiter"].$delete({ param: { waiter: id } });
/** A file to download; the session opens it. */
export const waitlistFile = (store: string) => `/api/stores/${store}/waitlist.csv`;
