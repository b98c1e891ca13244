import { admin } from "./client.ts";
import { answer } from "./http.ts";
import { type Opening, opening } from "./opening.ts";
import { unpublished } from "./site.ts";

type OfOrders = Awaited<ReturnType<typeof ofOrders>>;

/** What waits for the merchant; counts stop at 100. */
export interface ToDo extends OfOrders {
  readonly withoutPicture: number;
  readonly stopped: number;
  readonly hasProducts: boolean;
  readonly published: boolean;
  /** Things that were changed and are not public yet; `more` than these, when there are more than a hundred. */
  readonly unpublished: { readonly count: number; readonly more: boolean };
  /** An earlier release was made live again. */
  readonly older: boolean;
  /** What visitors find: the shop, or a page in front of it. */
  readonly mode: Opening["mode"];
}

const ofOrders = (store: string) => answer(admin(store).orders["to-do"].$get());

const shelf = async (store: string) => {
  const query = { limit: 100 };
  const [products, stopped, window, front] = await Promise.all([
    answer(admin(store).products.products.$get({ query })),
    answer(admin(store).deadLetters["dead-letters"].$get({ query })),
    unpublished(store),
    opening(store),
  ]);
  return {
    withoutPicture: products.items.filter((product) => product.status === "active" && !product.pictureId).length,
    stopped: stopped.items.length,
    hasProducts: products.items.length > 0,
    published: window.live !== undefined,
    unpublished: { count: window.changes.length, more: window.more },
    older: window.older,
    mode: front.value.mode,
  };
};

const hidden = {
  withoutPicture: 0,
  stopped: 0,
  hasProducts: true,
  published: true,
  unpublished: { count: 0, more: false },
  older: false,
  mode: "open",
} as const;

/** Staff see orders alone, so only these are asked for; money is for managers. */
export const toDo = async (store: string, manages: boolean): Promise<ToDo> => {
  const [orders, rest] = await Promise.all([ofOrders(store), manages ? shelf(store) : hidden]);
  return { ...orders, ...rest, ...(manages ? {} : { troubles: [] }) };
};
