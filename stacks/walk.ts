/** What a walk through the house needs of the ground it is on: an emulator, an account, or the bundles in a test. */
export interface Ground {
  readonly platformHost: string;
  /** One request through the front door, as the browser of a host. */
  call(host: string, method: string, path: string, how?: { body?: unknown; headers?: Record<string, string> }): Promise<Response>;
  /** A signed address of a file. */
  file(url: string, init?: RequestInit): Promise<Response>;
  /** What was mailed to an address, oldest first. */
  mails(to: string): Promise<readonly { readonly subject: string; readonly text: string }[]>;
  /** What the edge would send for a path of a store; undefined when there is no such file. */
  published(storeId: string, path: string): Promise<string | undefined>;
  /** Told once for each step that went well. */
  step(words: string, ms: number): void;
}

const answersWithinMs = 90_000;
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Asks until there is an answer: what comes by event takes its time. @throws Error after 90 s, with the last fault */
const eventually = async <T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> => {
  let last: unknown;
  for (const end = Date.now() + answersWithinMs; Date.now() < end; await pause(250)) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`Waited in vain for ${what}`, { cause: last });
};

/** A browser on one host: keeps the session cookie. @throws Error with the answer's words when a call is refused */
const browser = (ground: Ground, host: () => string) => {
  let cookie: string | undefined;
  const json = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> => {
    const response = await ground.call(host(), method, path, {
      ...(body === undefined ? {} : { body }),
      headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
    });
    const given = response.headers.getSetCookie().find((line) => line.startsWith("matjar_session="));
    cookie = given?.split(";")[0] ?? cookie;
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return { ...(text === "" ? {} : JSON.parse(text)), etag: response.headers.get("etag") } as T;
  };
  return {
    get: <T>(path: string) => json<T>("GET", path),
    post: <T>(path: string, body?: unknown) => json<T>("POST", path, body),
    put: <T>(path: string, body: unknown, etag: string) => json<T>("PUT", path, body, { "if-match": etag }),
  };
};
type Browser = ReturnType<typeof browser>;

interface Store {
  readonly id: string;
  readonly slug: string;
}
interface Product {
  readonly id: string;
  readonly slug: string;
  readonly variants: readonly { readonly id: string }[];
}

const fileText = "A field recording of the old port, in words.\n";

const signUp = async (ground: Ground, desk: Browser, email: string): Promise<Store> => {
  await desk.post("/api/codes", { email });
  const code = await eventually("the sign-in code", async () => /\b\d{6}\b/.exec((await ground.mails(email)).at(-1)?.text ?? "")?.[0]);
  const { store } = await desk.post<{ store: Store }>("/api/sign-up", {
    ...{ email, code, storeName: "Dar Al Nour", country: "SA", currency: "SAR", locale: "en" },
  });
  return store;
};

const takeMoney = async (desk: Browser, base: string): Promise<void> => {
  const { etag, ...settings } = await desk.get<{ etag: string; cashOnDelivery: object }>(`${base}/payments`);
  const wanted = { ...settings, cashOnDelivery: { ...settings.cashOnDelivery, enabled: true }, test: { enabled: true } };
  await desk.put(`${base}/payments`, wanted, etag);
};

const pot = {
  title: "Coffee pot",
  status: "active",
  variants: [{ price: 11_500, weightGrams: 500, stockPolicy: "deny", initialStock: 5 }],
};
const recording = {
  title: "Field recording",
  status: "active",
  variants: [{ price: 4_500, stockPolicy: "untracked", requiresShipping: false }],
};

interface Upload {
  readonly id: string;
  readonly single: { readonly url: string; readonly method: string; readonly headers: Record<string, string> };
}

const withFile = async (ground: Ground, desk: Browser, base: string, product: Product): Promise<void> => {
  const place = `${base}/products/${product.id}`;
  const { id, single } = await desk.post<Upload>(`${place}/files`, {
    ...{ fileName: "port.txt", contentType: "text/plain", bytes: Buffer.byteLength(fileText) },
  });
  const sent = await ground.file(single.url, { method: single.method, headers: single.headers, body: fileText });
  if (!sent.ok) throw new Error(`The upload was refused: ${sent.status} ${await sent.text()}`);
  await desk.post(`${place}/uploads/${id}/complete`);
};

const publish = async (ground: Ground, desk: Browser, base: string, storeId: string): Promise<string> => {
  const { id } = await desk.post<{ id: string }>(`${base}/releases`);
  await eventually("the release to be live", async () => {
    const { state, failure } = await desk.get<{ state: string; failure?: unknown }>(`${base}/releases/${id}`);
    if (failure) throw new Error(JSON.stringify(failure));
    return state === "live";
  });
  return eventually("the product page at the edge", () => ground.published(storeId, "products/coffee-pot/index.html"));
};

interface Placed {
  readonly id: string;
  readonly token: string;
  readonly nextUrl: string;
}

const address = { name: "Sara Al Amri", line1: "12 Palm Street", city: "Riyadh", country: "SA", postalCode: "12211" };

const order = async (shop: Browser, products: readonly Product[], paymentMethod: string, email: string): Promise<Placed> => {
  const [first, ...others] = products.map(({ variants }) => ({ variantId: variants[0]?.id, quantity: 1 }));
  const { token: cart } = await shop.post<{ token: string }>("/api/shop/carts", { line: first });
  for (const line of others) await shop.post(`/api/shop/carts/${cart}/lines`, line);
  const quote = await shop.post<{ quoteHash: string; shippingRateId: string }>(`/api/shop/carts/${cart}/quote`, {
    ...{ country: "SA", paymentMethod },
  });
  const { orderUrl, next } = await shop.post<{ orderUrl: string; next: { url: string } }>("/api/shop/orders", {
    ...{ cart, email, paymentMethod, locale: "en", quoteHash: quote.quoteHash },
    ...{ shippingAddress: address, shippingRateId: quote.shippingRateId },
  });
  const token = orderUrl.split("/orders/")[1] ?? "";
  return { id: token.split(".")[0] ?? "", token, nextUrl: next.url };
};

const paid = (shop: Browser, { token, nextUrl }: Placed): Promise<boolean> =>
  shop
    .post(`/api/shop/test-payments/${nextUrl.split("/test/")[1]}`, { outcome: "webhook_before_return" })
    .then(() => shop.get<{ paymentStatus: string }>(`/api/shop/orders/${token}`))
    .then(({ paymentStatus }) => paymentStatus === "paid" || Promise.reject(new Error(`The order is ${paymentStatus}`)));

const download = async (ground: Ground, shop: Browser, { token }: Placed): Promise<string> => {
  const place = `/api/shop/orders/${token}/downloads`;
  const grant = await eventually("the download", async () => (await shop.get<{ items: { id: string }[] }>(place)).items[0]);
  const { url } = await shop.post<{ url: string }>(`${place}/${grant.id}`);
  const bytes = await (await ground.file(url)).text();
  if (bytes !== fileText) throw new Error(`The file holds other bytes: ${bytes.slice(0, 200)}`);
  return `${bytes.length} bytes`;
};

const fulfil = async (ground: Ground, desk: Browser, place: string): Promise<string> => {
  const { id } = await desk.post<{ id: string }>(`${place}/shipments`, { carrier: "test" });
  const number = await eventually("the label", async () => {
    const { items } = await desk.get<{ items: { trackingNumber?: string }[] }>(`${place}/shipments`);
    return items[0]?.trackingNumber;
  });
  const { url } = await desk.get<{ url: string }>(`${place}/shipments/${id}/label`);
  const label = await (await ground.file(url)).text();
  if (!label.startsWith("%PDF")) throw new Error("The label is no PDF");
  return `${number}, label of ${label.length} characters`;
};

const arrives = (desk: Browser, place: string): Promise<true> =>
  eventually(
    "the parcel at the door",
    async () => (await desk.get<{ order: { status: string } }>(place)).order.status === "delivered" || undefined,
  );

const mailed = (ground: Ground, email: string, words: RegExp): Promise<string> =>
  eventually(`a mail like ${words}`, async () => (await ground.mails(email)).find(({ subject }) => words.test(subject))?.subject);

/**
 * One straight line through the house, by its public doors alone: sign-up, products, publish, orders by two ways to pay,
 * receipt, download, parcel, delivery. @throws Error that says at which step it ended
 */
export const walk = async (ground: Ground): Promise<void> => {
  const tag = Math.random().toString(36).slice(2, 8);
  const [owner, buyer] = [`owner-${tag}@example.com`, `buyer-${tag}@example.com`];
  const step = async <T>(words: string, run: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const answer = await run();
    ground.step(typeof answer === "string" ? `${words} (${answer.slice(0, 80)})` : words, performance.now() - begun);
    return answer;
  };
  let store: Store = { id: "", slug: "" };
  const desk = browser(ground, () => ground.platformHost);
  const shop = browser(ground, () => `${store.slug}.${ground.platformHost}`);

  await step("health", () => desk.get("/api/health"));
  store = await step("sign-up by a mailed code", () => signUp(ground, desk, owner));
  const base = `/api/stores/${store.id}`;
  await step("cash on delivery and the test gateway switched on", () => takeMoney(desk, base));
  const goods = await step("a physical product", () => desk.post<Product>(`${base}/products`, pot));
  const digital = await step("a product with a file, sent by a signed address", async () => {
    const product = await desk.post<Product>(`${base}/products`, recording);
    await withFile(ground, desk, base, product);
    return product;
  });
  await step("published: built, live, and brought to the edge", async () => {
    const page = await publish(ground, desk, base, store.id);
    if (!page.includes("Coffee pot")) throw new Error("The page shows another product");
    return `${page.length} characters of HTML`;
  });
  const card = await step("an order of both, by the test gateway", () => order(shop, [goods, digital], "test", buyer));
  await step("paid by the gateway's message", () => paid(shop, card));
  const cash = await step("an order by cash on delivery", () => order(shop, [goods], "cash_on_delivery", buyer));
  await step("receipt in the mailbox", () => mailed(ground, buyer, /order|receipt/i));
  await step("the file downloaded", () => download(ground, shop, card));
  for (const [name, placed] of Object.entries({ "the paid order": card, "the cash order": cash })) {
    const place = `${base}/orders/${placed.id}`;
    await step(`${name} fulfilled`, () => fulfil(ground, desk, place));
    await step(`${name} delivered`, () => arrives(desk, place));
  }
  await step("mail of the delivery", () => mailed(ground, buyer, /arrived/i));
};
