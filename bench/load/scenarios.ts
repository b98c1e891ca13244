import type { Request } from "autocannon";
import type { Load } from "./run.ts";

interface Count {
  done: number;
  failed: number;
}

const json = { "content-type": "application/json" };

/** Counts an answer; only what was asked for counts as done. */
const counted =
  (count: Count, wanted: number) =>
  (status: number): void => {
    if (status === wanted) count.done++;
    else count.failed++;
  };

const some = (load: Load): string => load.variants[Math.floor(Math.random() * load.variants.length)] ?? "";

const get =
  (path: string, headers: Readonly<Record<string, string>> = {}) =>
  (_load: Load, count: Count): Request[] => [
    {
      method: "GET",
      path,
      setupRequest: (request) => ({ ...request, headers: { ...request.headers, ...headers } }),
      onResponse: counted(count, 200),
    },
  ];

const newCart = (load: Load): Request => ({
  method: "POST",
  setupRequest: (request) => ({
    ...request,
    path: "/api/shop/carts",
    headers: { ...request.headers, ...json },
    body: JSON.stringify({ line: { variantId: some(load), quantity: 1 } }),
  }),
});

interface Visit {
  cart?: string;
  quote?: string;
  rate?: string;
}

const address = { name: "Layla Haddad", line1: "King Fahd Road 12", city: "Riyadh", country: "SA", phone: "+966501234567" };

const keep =
  (count: Count, read: (visit: Visit, body: Record<string, unknown>) => void): NonNullable<Request["onResponse"]> =>
  (status, body, context) => {
    if (status >= 300) count.failed++;
    else read(context as Visit, JSON.parse(body) as Record<string, unknown>);
  };

/** A cart, its quote, its order: what a buyer's browser sends for a purchase paid at the door. */
const order = (load: Load, count: Count): Request[] => [
  { ...newCart(load), onResponse: keep(count, (visit, body) => Object.assign(visit, { cart: body["token"] })) },
  {
    method: "POST",
    setupRequest: (request, context) => ({
      ...request,
      path: `/api/shop/carts/${(context as Visit).cart}/quote`,
      headers: { ...request.headers, ...json },
      body: JSON.stringify({ country: "SA", paymentMethod: "cash_on_delivery" }),
    }),
    onResponse: keep(count, (visit, body) => {
      const [choice] = body["shippingChoices"] as { id: string }[];
      Object.assign(visit, { quote: body["quoteHash"], rate: choice?.id });
    }),
  },
  {
    method: "POST",
    setupRequest: (request, context) => {
      const { cart, quote, rate } = context as Visit;
      return {
        ...request,
        path: "/api/shop/orders",
        headers: { ...request.headers, ...json },
        body: JSON.stringify({
          cart,
          email: "layla@example.com",
          shippingAddress: address,
          shippingRateId: rate,
          paymentMethod: "cash_on_delivery",
          quoteHash: quote,
          locale: "en",
        }),
      };
    },
    onResponse: counted(count, 201),
  },
];

/** Adds to carts that are there already; each connection has its own. */
const addLine = (load: Load, count: Count): Request[] =>
  load.variants.slice(0, 20).flatMap((variantId, i): Request[] => [
    ...(i === 0 ? [{ ...newCart(load), onResponse: keep(count, (visit, body) => Object.assign(visit, { cart: body["token"] })) }] : []),
    {
      method: "POST",
      setupRequest: (request, context) => ({
        ...request,
        path: `/api/shop/carts/${(context as Visit).cart}/lines`,
        headers: { ...request.headers, ...json },
        body: JSON.stringify({ variantId, quantity: 1 }),
      }),
      onResponse: counted(count, 200),
    },
  ]);

/** What is asked for, by name; functions do not travel between processes. */
export const scenarios = {
  page: get("/"),
  product: get("/products/product-7/"),
  products: get("/api/shop/products?limit=24"),
  productsFresh: get("/api/shop/products?limit=24", { "cache-control": "no-cache" }),
  carts: (load: Load, count: Count): Request[] => [{ ...newCart(load), onResponse: counted(count, 201) }],
  lines: addLine,
  orders: order,
} as const;
