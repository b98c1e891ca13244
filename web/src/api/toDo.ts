import { changedSince } from "./changes.ts";
import { admin } from "./client.ts";
import { answer } from "./http.ts";
import { releases } from "./site.ts";

/** What waits for the merchant; counts stop at 100. */
export interface ToDo {
  readonly toFulfil: number;
  readonly toMarkPaid: number;
  readonly withoutPicture: number;
  readonly stopped: number;
  readonly hasProducts: boolean;
  readonly published: boolean;
  /** Changes were saved on this device after the last release was asked for. */
  readonly unpublished: boolean;
}

const shelf = async (store: string) => {
  const query = { limit: 100 };
  const [products, stopped, window] = await Promise.all([
    answer(admin(store).products.products.$get({ query })),
    answer(admin(store).deadLetters["dead-letters"].$get({ query })),
    releases(store),
  ]);
  const last = window.items.find(({ state }) => state === "live");
  return {
    withoutPicture: products.items.filter((product) => product.status === "active" && !product.pictureId).length,
    stopped: stopped.items.length,
    hasProducts: products.items.length > 0,
    published: last !== undefined,
    unpublished: last !== undefined && changedSince(store, last.requestedAt),
  };
};

const hidden = { withoutPicture: 0, stopped: 0, hasProducts: true, published: true, unpublished: false };

/** Staff see orders alone, so only these are asked for. */
export const toDo = async (store: string, manages: boolean): Promise<ToDo> => {
  const [orders, rest] = await Promise.all([answer(admin(store).orders["to-do"].$get()), manages ? shelf(store) : hidden]);
  return { ...orders, ...rest };
};
