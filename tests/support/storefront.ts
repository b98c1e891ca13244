import { waitFor } from "./house.ts";
import type { Visitor } from "./visit.ts";

export interface Wish {
  readonly cart: string;
  readonly email: string;
  readonly [field: string]: unknown;
}

/** A merchant who signs up at a house through the API alone; answers the store. */
export const signUpAt = async (desk: Visitor, codeOf: (email: string) => Promise<string>, email: string, storeName: string) => {
  await desk.post("/api/codes", { email });
  const code = await codeOf(email);
  const { store } = await desk.post<{ store: { id: string; slug: string } }>("/api/sign-up", {
    ...{ email, code, storeName, country: "SA", currency: "SAR", locale: "en" },
  });
  return { ...store, base: `/api/stores/${store.id}` };
};

/** A cart with one unit in it, quoted for cash at the door. */
export const wishFor = async (shop: Visitor, variantId: string, email: string): Promise<Wish> => {
  const { token: cart } = await shop.post<{ token: string }>("/api/shop/carts", { line: { variantId, quantity: 1 } });
  const paymentMethod = "cash_on_delivery";
  const { quoteHash, shippingRateId } = await shop.post<{ quoteHash: string; shippingRateId: string }>(`/api/shop/carts/${cart}/quote`, {
    ...{ country: "SA", paymentMethod },
  });
  const shippingAddress = { name: "Sara Al Amri", line1: "12 Palm Street", city: "Riyadh", country: "SA", postalCode: "12211" };
  return { cart, email, paymentMethod, quoteHash, shippingRateId, shippingAddress, locale: "en" };
};

/** Asks for a release; answers its id once that is promised. */
export const askForRelease = async (desk: Visitor, base: string): Promise<string> =>
  (await desk.post<{ id: string }>(`${base}/releases`)).id;

export const isLive = (desk: Visitor, base: string, id: string): Promise<true> =>
  waitFor(`release ${id}`, 90_000, async () => {
    const { state, failure } = await desk.get<{ state: string; failure?: unknown }>(`${base}/releases/${id}`);
    if (failure) throw new Error(JSON.stringify(failure));
    return state === "live" || undefined;
  });
