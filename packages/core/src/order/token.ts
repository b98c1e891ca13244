import { timingSafeEqual } from "node:crypto";
import { type Id, isIdOf, notFound, type StoreContext } from "../kernel/index.ts";
import { originOf } from "../store/hosts.ts";
import type { Store } from "../store/schema.ts";

/** What opens an order to a guest: its id and 256 bits that only the platform can make, bound to the store. Nothing is kept. */
export const orderToken = (ctx: StoreContext, orderId: Id<"order">): string => `${orderId}.${ctx.sign(`order:${ctx.storeId}:${orderId}`)}`;

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** The order that a token opens. @throws notFound, the same for a forged token and for an order of another store. */
export const orderIdOf = (ctx: StoreContext, token: string): Id<"order"> => {
  const id = token.split(".", 1)[0] ?? "";
  if (!isIdOf("order", id) || !same(token, orderToken(ctx, id))) throw notFound();
  return id;
};

/** The buyer's page of the order, where the shop is at home. */
export const orderLink = (ctx: StoreContext, store: Pick<Store, "slug" | "domain">, orderId: Id<"order">): string =>
  `${originOf(ctx.hosts, store)}/orders/${orderToken(ctx, orderId)}`;
