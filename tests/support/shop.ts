import { testGateway } from "@matjar/adapters/test-gateway";
import type { CartView } from "@matjar/core/cart";
import type { Id, StoreContext } from "@matjar/core/kernel";
import type { PublicOrder, Quote } from "@matjar/core/order";
import type { Gateways, PaymentMethod } from "@matjar/core/payment";
import type { Services } from "@matjar/functions/services";
import { type ApiOptions, testApi } from "./api.ts";
import { flatRate, furnishTill, testAddress } from "./till.ts";

/** An API with one signed-up store that can sell, and shoppers on its own host. */
export const testShop = async (options: ApiOptions & { readonly gateways?: (sign: Services["sign"]) => Gateways } = {}) => {
  const sign: { now: Services["sign"] } = { now: () => "" };
  const gateways = options.gateways ?? ((s) => ({ test: testGateway(s) }));
  const lateSign: Services["sign"] = (text) => sign.now(text);
  const api = testApi({ ...options, services: { gateways: gateways(lateSign), ...options.services } });
  sign.now = api.shared.sign;
  const owner = await api.signUp("Dar Al Nour", undefined, { country: "SA", currency: "SAR", locale: "en" });
  const storeId = owner.store.id as Id<"store">;
  const ctx: StoreContext = api.store(storeId, { kind: "system", deed: "test" });
  await furnishTill(ctx);

  const shop = api.browser();
  const at = { host: owner.host };
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) =>
    shop.post(`/api/shop${path}`, body, { ...at, headers });
  const json = async <T>(response: Response | Promise<Response>): Promise<T> => (await (await response).json()) as T;

  const cartWith = async (variantId: string, quantity = 1): Promise<string> => {
    const cart = await json<CartView>(post("/carts", { line: { variantId, quantity } }));
    if (!cart.token) throw new Error(`No cart: ${JSON.stringify(cart)}`);
    return cart.token;
  };

  /** The body of an order, as quoted now. */
  const wishFor = async (cart: string, paymentMethod: PaymentMethod = "cash_on_delivery", email = "sara@example.com") => {
    const quote = await json<Quote>(post(`/carts/${cart}/quote`, { country: "SA", paymentMethod }));
    const sent = quote.requiresShipping ? { shippingAddress: testAddress, shippingRateId: flatRate } : {};
    return { cart, email, ...sent, paymentMethod, quoteHash: quote.quoteHash, locale: "en" };
  };

  const placeOrder = (wish: unknown, headers: Record<string, string> = {}) => post("/orders", wish, headers);
  const tokenOf = (orderUrl: string): string => orderUrl.split("/orders/")[1] ?? "";
  const orderAt = (orderUrl: string) => json<PublicOrder>(shop.get(`/api/shop/orders/${tokenOf(orderUrl)}`, at));

  return { ...api, owner, storeId, ctx, shop, at, post, json, cartWith, wishFor, placeOrder, tokenOf, orderAt };
};
