/** The shopper's cart: a token in this browser, everything else at the shop API, which prices it anew each time. */
import type { CartView } from "@matjar/core/cart/schema";
import { shop } from "./shop.ts";

const tokenKey = "matjar.cart";
const countKey = "matjar.cart.count";
const knownKey = "matjar.cart.known";
const doubtKey = "matjar.cart.doubt";
const patience = 10_000;

/** Storage may be forbidden; the cart then lives as long as the page. */
const memory = new Map<string, string>();
const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
};
const write = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    if (value === undefined) memory.delete(key);
    else memory.set(key, value);
  }
};

/** The API said no (4xx with a sentence for people) or could not be reached (status 0). */
export class CartError extends Error {
  readonly status: number;
  constructor(status: number, detail = "") {
    super(detail);
    this.status = status;
  }
}

/** `randomUUID` is missing where the page is not secure, such as on a phone in the same network while developing. */
const newKey = (): string => crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");

const ask = async (path: string, method: string, body?: object): Promise<CartView> => {
  const headers: Record<string, string> = { "accept-language": shop.locale };
  if (body) headers["content-type"] = "application/json";
  if (method === "POST") headers["idempotency-key"] = newKey();
  if (method !== "GET") doubtCart(); // until the answer is here: who leaves the page before that hears of it on the next one
  const init: RequestInit = { method, headers, signal: AbortSignal.timeout(patience) };
  if (body) init.body = JSON.stringify(body);
  const response = await fetch(`${shop.api}/carts${path}`, init).catch(() => undefined);
  if (!response) throw new CartError(0);
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer as CartView;
  throw new CartError(response.status, (answer as { detail?: string }).detail);
};

/** What lists and bars show of a cart without asking: its sum, and for each variant its line and how many. */
export interface KnownCart {
  /** Minor units. */
  readonly subtotal: number;
  readonly lines: readonly (readonly [variantId: string, lineId: string, quantity: number])[];
}

const knownOf = ({ subtotal, lines }: CartView): KnownCart => ({
  subtotal,
  lines: lines.map(({ id, variantId, quantity }) => [variantId, id, quantity]),
});

const remember = (cart: CartView): CartView => {
  write(countKey, String(cart.count));
  write(knownKey, JSON.stringify(knownOf(cart)));
  write(doubtKey, undefined);
  dispatchEvent(new CustomEvent("cart:change"));
  return cart;
};

export const cartToken = (): string | null => read(tokenKey);
/** As last heard from the API; what the badge shows at once. */
export const cartCount = (): number => Number(read(countKey)) || 0;
/** As last heard from the API; undefined when there is no cart. */
export const knownCart = (): KnownCart | undefined => {
  const known = read(knownKey);
  return known === null ? undefined : (JSON.parse(known) as KnownCart);
};

/** The cart may be other than what is remembered: `loadCart` on the next page clears that up. */
export const doubtCart = (): void => write(doubtKey, "1");
export const cartInDoubt = (): boolean => cartToken() !== null && (read(doubtKey) !== null || read(knownKey) === null);

const forget = (): void => {
  for (const key of [tokenKey, countKey, knownKey, doubtKey]) write(key, undefined);
  dispatchEvent(new CustomEvent("cart:change"));
};

const openCart = async (): Promise<string> => {
  const { token = "" } = await ask("", "POST", {});
  write(tokenKey, token);
  return token;
};

/** A cart that is bought or gone answers 404: it is forgotten. Undefined when there is none. */
export const loadCart = async (): Promise<CartView | undefined> => {
  const token = cartToken();
  if (!token) return undefined;
  try {
    return remember(await ask(`/${token}`, "GET"));
  } catch (error) {
    if (!(error instanceof CartError) || error.status !== 404) throw error;
    forget();
    return undefined;
  }
};

/** @throws CartError */
export const addToCart = async (variantId: string, quantity: number, personalisation?: string): Promise<CartView> => {
  const add = (token: string) => ask(`/${token}/lines`, "POST", { variantId, quantity, personalisation });
  const known = cartToken();
  if (!known) return remember(await add(await openCart()));
  try {
    return remember(await add(known));
  } catch (error) {
    const gone = error instanceof CartError && error.status === 404 && (await loadCart()) === undefined;
    if (!gone) throw error;
    return remember(await add(await openCart()));
  }
};

/** 0 takes the line out. @throws CartError */
export const changeLine = async (lineId: string, quantity: number): Promise<CartView> => {
  const path = `/${cartToken()}/lines/${lineId}`;
  return remember(quantity === 0 ? await ask(path, "DELETE") : await ask(path, "PATCH", { quantity }));
};
