import { beforeEach, expect } from "vitest";
import { formOf, onward, pagesOf, textOf } from "./pages.ts";
import { testShop } from "./shop.ts";

type Fields = Record<string, string>;

/** What a buyer of parcels fills in. */
export const sara: Fields = {
  email: "sara@example.com",
  phone: "0501234567",
  name: "Sara Al Amri",
  line1: "12 Palm Street",
  city: "Riyadh",
};

/** The text of a page, which must have come with the status. */
export const html = async (response: Response | Promise<Response>, status = 200): Promise<string> => {
  const text = await (await response).text();
  expect((await response).status, text).toBe(status);
  return text;
};

/** What a checkout says beside its fields, by their names. */
export const errorsOf = (page: string): Fields =>
  Object.fromEntries([...page.matchAll(/<p class="error" id="(\w+)-error">([^<]*)/g)].map(([, field = "", words = ""]) => [field, words]));

/** The words on the button that orders. */
export const buttonOf = (page: string): string =>
  textOf(/<button class="wide" name="intent"[\s\S]*?<\/button>/.exec(page)?.[0] ?? "").trim();

/** A new shop for each test, and a buyer without scripts at its checkout. */
export const useCheckout = () => {
  const here = {} as { shop: Awaited<ReturnType<typeof testShop>>; browser: ReturnType<typeof pagesOf> };
  beforeEach(async () => {
    here.shop = await testShop();
    here.browser = pagesOf(here.shop, here.shop.owner.host);
  });

  /** Changes the store's own settings, behind the desk's back. */
  const setStore = async (change: Record<string, unknown>) => {
    const key = { pk: "STORE", sk: "META" };
    const row = await here.shop.ctx.table.get(key);
    await here.shop.ctx.table.write({ verb: "put", row: { key, type: "store", data: { ...row?.data, ...change } } });
  };
  const checkout = async (cart: string, query = "") => html(here.browser.get(`/checkout?cart=${cart}${query}`));
  const fill = async (cart: string, wish: Fields = {}): Promise<Fields> => {
    const method = wish["method"];
    const first = formOf(await checkout(cart));
    const form = method ? formOf(await html(here.browser.post("/checkout", { ...first, method, intent: "update" }))) : first;
    return { ...form, ...(form["country"] ? sara : { email: "sara@example.com" }), ...wish };
  };
  const place = (form: Fields, query = "") => here.browser.post(`/checkout${query}`, { ...form, intent: "place" });
  /** Where the order that was placed leads to. */
  const placed = async (form: Fields): Promise<string> => {
    const response = await place(form);
    expect(response.status, textOf(await response.clone().text())).toBe(303);
    return onward(response);
  };
  const ordersOf = () => here.shop.memory.all().filter((row) => row.type === "order");
  return Object.assign(here, { setStore, checkout, fill, place, placed, ordersOf });
};
