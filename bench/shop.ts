import { setTimeout as sleep } from "node:timers/promises";
import type { House } from "./house.ts";

interface Variant {
  readonly id: string;
  readonly productId: string;
}

/** A shop that was opened over HTTP, as its owner and as its shoppers reach it. */
export interface Shop {
  readonly storeId: string;
  readonly slug: string;
  /** `host` header of the store. */
  readonly host: string;
  readonly variants: readonly Variant[];
  /** A call of the owner's desk. */
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

const must = async (response: Response): Promise<Response> => {
  if (!response.ok) throw new Error(`${response.status} ${response.url} ${await response.text()}`);
  return response;
};

const caller = (house: House) => {
  const origin = `http://127.0.0.1:${house.port}`;
  let cookie = "";
  return async (method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await must(await fetch(`${origin}${path}`, { method, ...sent, headers: { ...json, cookie, ...headers } }));
    cookie = response.headers.getSetCookie()[0]?.split(";", 1)[0] ?? cookie;
    return response;
  };
};

const signUp = async (house: House, call: ReturnType<typeof caller>, slug: string): Promise<string> => {
  const email = `${slug}@bench.example`;
  await call("POST", "/api/codes", { email });
  const code = /\d{6}/.exec((await house.mail(email, "sign_in_code")).text)?.[0];
  const answer = await call("POST", "/api/sign-up", { email, code, storeName: slug, slug, country: "SA", currency: "SAR", locale: "en" });
  return ((await answer.json()) as { store: { id: string } }).store.id;
};

const productForm = (n: number) => ({
  title: `Product ${n}`,
  slug: `product-${n}`,
  descriptionHtml: `<p>The ${n}th thing of a shop that is measured. It is made of clay, fired twice, and fits in one hand.</p>`,
  status: "active",
  tags: n % 2 ? ["clay"] : ["wool"],
  variants: [{ price: 1000 + n, weightGrams: 300, initialStock: 1_000_000, sku: `B-${n}` }],
});

const addProducts = async (call: Shop["call"], storeId: string, count: number): Promise<Variant[]> => {
  const made: Variant[] = [];
  for (let from = 0; from < count; from += 8) {
    const some = Array.from({ length: Math.min(8, count - from) }, (_, i) => productForm(from + i + 1));
    const answers = await Promise.all(some.map((form) => call("POST", `/api/stores/${storeId}/products`, form)));
    for (const answer of answers) {
      const product = (await answer.json()) as { id: string; variants: { id: string }[] };
      made.push({ id: product.variants[0]?.id ?? "", productId: product.id });
    }
  }
  return made;
};

const switchPaymentsOn = async (call: Shop["call"], storeId: string): Promise<void> => {
  const read = await call("GET", `/api/stores/${storeId}/payments`);
  const settings = (await read.json()) as Record<string, object>;
  const wanted = { ...settings, cashOnDelivery: { enabled: true, fee: 0 }, test: { enabled: true } };
  await call("PUT", `/api/stores/${storeId}/payments`, wanted, { "if-match": read.headers.get("etag") ?? "" });
};

/** Publishes and waits until it is live. */
const publish = async (call: Shop["call"], storeId: string): Promise<void> => {
  const { id } = (await (await call("POST", `/api/stores/${storeId}/releases`)).json()) as { id: string };
  for (let round = 0; round < 600; round++) {
    const { state } = (await (await call("GET", `/api/stores/${storeId}/releases/${id}`)).json()) as { state: string };
    if (state === "live" || state === "superseded") return;
    if (state === "failed") throw new Error("The release failed");
    await sleep(50);
  }
  throw new Error("The release did not come");
};

/** Signs up, adds products with plenty of stock, takes cash and the test gateway, and publishes. */
export const openShop = async (house: House, slug: string, products: number): Promise<Shop> => {
  const call = caller(house);
  const storeId = await signUp(house, call, slug);
  await switchPaymentsOn(call, storeId);
  const variants = await addProducts(call, storeId, products);
  await publish(call, storeId);
  return { storeId, slug, host: `${slug}.localhost:${house.port}`, variants, call };
};
