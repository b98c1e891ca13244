import type { Membership } from "@matjar/core/account/schema";
import { createContext, useContext } from "react";
import type { Me } from "../api/account.ts";

/** The store that the desk shows, and the way to its pages. */
export interface CurrentStore extends Membership {
  /** Path of a page of this store: `to("/products")` → "/desk/dar-al-noor/products". */
  readonly to: (path: string) => string;
  readonly me: Me;
}

const Context = createContext<CurrentStore | undefined>(undefined);
export const StoreArea = Context;

/** @throws outside of a store's pages. */
export const useStore = (): CurrentStore => {
  const store = useContext(Context);
  if (!store) throw new Error("A page of a store is shown outside of one");
  return store;
};

export const pathOf = (slug: string, path = "/"): string => `/desk/${slug}${path === "/" ? "" : path}`;

/** Where the public sees a store: a label before the host of the desk. */
export const publicOrigin = (slug: string): string => `${location.protocol}//${slug}.${location.host}`;
export const publicHost = (slug: string): string => `${slug}.${location.host}`;

export const currentStore = (membership: Membership, me: Me): CurrentStore => ({
  ...membership,
  me,
  to: (path) => pathOf(membership.slug, path),
});
