import { Live, Release } from "@matjar/core/publish";
import { storePrefix } from "@matjar/core/table";
import { expect } from "vitest";
import { eventsIn, expectOnce, ordersIn, paymentsIn, type Rows, thingsIn } from "./rows.ts";

/** I8: keys, places in indexes and events of a store are its own. */
export const expectOwnKeys = (storeId: string, rows: Rows): void => {
  const prefix = storePrefix(storeId as Parameters<typeof storePrefix>[0]);
  const places = rows.flatMap(({ key, lists, lookup }) => [key, lists, lookup]).flatMap((key) => (key ? [key.pk] : []));
  expect(
    places.filter((pk) => !pk.startsWith(prefix)),
    `keys outside of ${storeId}`,
  ).toEqual([]);
  const strangers = eventsIn(rows).filter((event) => event.storeId !== storeId);
  expect(strangers, `events of others in ${storeId}`).toEqual([]);
};

/** I8: no order or payment is in two stores. */
export const expectOneHome = (rows: Rows): void =>
  expectOnce(
    [...ordersIn(rows), ...paymentsIn(rows)].map(({ id }) => id),
    "orders and payments of two stores",
  );

/** Exactly one release is live once any was: the one that the pointer names. */
export const expectOneSite = (rows: Rows): void => {
  const live = thingsIn(rows, "release", Release).filter(({ state }) => state === "live");
  const pointers = thingsIn(rows, "live", Live);
  expect(
    live.map(({ id }) => id),
    "live releases are those that the pointer names",
  ).toEqual(pointers.map(({ releaseId }) => releaseId));
};
