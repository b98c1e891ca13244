import type { Locale } from "@matjar/core/kernel";
import type { PaymentMethod, PaymentSettings } from "@matjar/core/payment";
import { type House, waitFor } from "./house.ts";
import { type Visitor, visitor } from "./visit.ts";

export interface Wish {
  readonly cart: string;
  readonly email: string;
  readonly [field: string]: unknown;
}

export interface Newcomer {
  readonly email: string;
  readonly storeName: string;
  readonly locale?: Locale;
}

/** Signs in by the code that was mailed; the session stays with the visitor. */
export const signInAt = async (house: House, desk: Visitor, email: string): Promise<void> => {
  await desk.post("/api/codes", { email });
  await desk.post("/api/sign-in", { email, code: await house.codeOf(email) });
};

/** A merchant who signs up at a house through the API alone; answers the store, and where its part of the API begins. */
export const signUpAt = async (house: House, desk: Visitor, { email, storeName, locale = "en" }: Newcomer) => {
  await desk.post("/api/codes", { email, locale });
  const code = await house.codeOf(email);
  const { store } = await desk.post<{ store: { id: string; slug: string } }>("/api/sign-up", {
    ...{ email, code, storeName, country: "SA", currency: "SAR", locale },
  });
  return { ...store, email, base: `/api/stores/${store.id}`, origin: `http://${store.slug}.localhost:${house.port}` };
};
export type SignedUp = Awaited<ReturnType<typeof signUpAt>>;

export interface Made {
  readonly id: string;
  readonly slug: string;
  readonly pictureIds: readonly string[];
  readonly variants: readonly { readonly id: string; readonly price: number; readonly options: readonly string[] }[];
}

/** A product on the shelf. */
export const shelveAt = (desk: Visitor, base: string, product: object): Promise<Made> =>
  desk.post<Made>(`${base}/products`, { status: "active", ...product });

/** A product that is a file, uploaded whole. */
export const shelveFileAt = async (
  desk: Visitor,
  base: string,
  { title, fileName, bytes }: { readonly title: string; readonly fileName: string; readonly bytes: Buffer },
): Promise<Made> => {
  const product = await shelveAt(desk, base, { title, variants: [{ price: 1200, stockPolicy: "untracked", requiresShipping: false }] });
  const files = `${base}/products/${product.id}`;
  const { id, single } = await desk.post<{ id: string; single: { url: string; headers: Record<string, string> } }>(`${files}/files`, {
    ...{ fileName, contentType: "application/octet-stream", bytes: bytes.byteLength },
  });
  const { status } = await fetch(single.url, { method: "PUT", body: new Uint8Array(bytes), headers: single.headers });
  if (status !== 200) throw new Error(`The file was answered by ${status}`);
  await desk.post(`${files}/uploads/${id}/complete`);
  return product;
};

/** Switches bank transfer on, beside what is on from the start. */
export const offerTransferAt = (desk: Visitor, base: string): Promise<void> =>
  desk.change<PaymentSettings>(`${base}/payments`, (settings) => ({
    ...settings,
    bankTransfer: { enabled: true, instructions: "SNB\nIBAN SA03 8000 0000 6080 1016 7519", holdHours: 72 },
  }));

interface Choice {
  readonly method?: PaymentMethod;
  readonly quantity?: number;
  readonly locale?: Locale;
}

/** A cart quoted for one way to pay, cash at the door when nothing else is said, with where its goods go. */
export const wishFor = async (
  shop: Visitor,
  variantId: string,
  email: string,
  { method: paymentMethod = "cash_on_delivery", quantity = 1, locale = "en" }: Choice = {},
): Promise<Wish> => {
  const { token: cart } = await shop.post<{ token: string }>("/api/shop/carts", { line: { variantId, quantity } });
  const { quoteHash, shippingRateId, requiresShipping } = await shop.post<{
    readonly quoteHash: string;
    readonly shippingRateId: string;
    readonly requiresShipping: boolean;
  }>(`/api/shop/carts/${cart}/quote`, { country: "SA", paymentMethod });
  const shippingAddress = { name: "نورة العتيبي", line1: "12 King Fahd Road", city: "الرياض", country: "SA", postalCode: "12211" };
  return { cart, email, paymentMethod, quoteHash, ...(requiresShipping ? { shippingRateId, shippingAddress } : {}), locale };
};

/** The id of an order in the address of its page. */
export const orderIdIn = (url: string): string => /\/orders\/(ord_\w{26})/.exec(url)?.[1] ?? "";

interface Bought {
  readonly orderUrl: string;
  readonly next: { readonly url?: string };
}

/** Buys at the shop's own host as a guest; a test payment goes through at once. Answers the order's id and its page. */
export const buyAt = async (
  house: House,
  { slug }: Pick<SignedUp, "slug">,
  variantId: string,
  choice: Choice & { email?: string } = {},
) => {
  const shop = visitor(house.port, `${slug}.localhost`);
  const wish = await wishFor(shop, variantId, choice.email ?? "nora@example.com", choice);
  const { orderUrl, next } = await shop.post<Bought>("/api/shop/orders", wish);
  const payment = /pay_\w{26}/.exec(next.url ?? "")?.[0];
  if (payment) await shop.post(`/api/shop/test-payments/${payment}`, { outcome: "success" });
  return { id: orderIdIn(orderUrl), orderUrl, shop };
};

export const statusAt = async (desk: Visitor, base: string, order: string): Promise<string> =>
  (await desk.get<{ order: { status: string } }>(`${base}/orders/${order}`)).order.status;

/** Asks for a release; answers its id once that is promised. */
export const askForRelease = async (desk: Visitor, base: string): Promise<string> =>
  (await desk.post<{ id: string }>(`${base}/releases`)).id;

export const isLive = (desk: Visitor, base: string, id: string): Promise<true> =>
  waitFor(`release ${id}`, 90_000, async () => {
    const { state, failure } = await desk.get<{ state: string; failure?: unknown }>(`${base}/releases/${id}`);
    if (failure) throw new Error(JSON.stringify(failure));
    return state === "live" || undefined;
  });

/** Publishes the shop as it is now. */
export const publishAt = async (desk: Visitor, base: string): Promise<true> => isLive(desk, base, await askForRelease(desk, base));
