import { outboxEvents } from "@matjar/core/table";
import { tellWaitlist } from "@matjar/functions/events/tell-waitlist";
import { guardClosed } from "@matjar/functions/jobs/guard-site";
import { written } from "@matjar/functions/mails/index";
import { describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { type ApiOptions, testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";

const json = async <T = Record<string, unknown>>(response: Response): Promise<T> => (await response.json()) as T;
interface Waiting {
  readonly id: string;
  readonly email: string;
  readonly toldAt?: string;
}

const open = async (options: ApiOptions = {}) => {
  const api = testApi({ ...options, services: { themes: shelfWith(plainTheme()), ...options.services } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const { who, base, host } = owner;
  const settings = () => who.get(`${base}/opening`);
  /** Changes how the shop is open; a moment later everybody knows. */
  const set = async (change: object) => {
    const ifMatch = (await settings()).headers.get("etag") ?? "";
    const answer = await who.put(`${base}/opening`, { mode: "open", capture: true, ...change }, { headers: { "if-match": ifMatch } });
    api.world.advance(2001);
    return answer;
  };
  const form = (path: string, fields: Record<string, string>, referer = "/") =>
    api.app.request(`http://${host}/api/shop/${path}`, {
      method: "POST",
      headers: { host, "content-type": "application/x-www-form-urlencoded", referer: `http://${host}${referer}` },
      body: new URLSearchParams(fields).toString(),
    });
  const visit = (path: string, cookie?: string) =>
    api.app.request(`http://${host}${path}`, { headers: { host, ...(cookie ? { cookie } : {}) } });
  const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const products = async (cookie?: string) => (await visit("/api/shop/products", cookie)).status;
  const events = (type: string) =>
    api.memory
      .all()
      .flatMap(outboxEvents)
      .filter((event) => event.type === type);
  const waitlist = async () => (await json<{ items: Waiting[] }>(await who.get(`${base}/waitlist`))).items;
  return { ...api, ...owner, settings, set, form, visit, cookieOf, products, events, waitlist };
};

describe("a shop that is not open", () => {
  test("is open at first; opening soon keeps carts, orders and goods from visitors, and what was ordered before goes on", async () => {
    const { settings, set, products, browser, host, visit } = await open();
    expect(await json(await settings())).toEqual({ mode: "open", capture: true, hasPassword: false });
    expect(await products()).toBe(200);
    expect((await set({ mode: "coming_soon" })).status).toBe(200);
    const refused = await browser().post("/api/shop/carts", {}, { host });
    expect([refused.status, (await json(refused))["code"]]).toEqual([403, "shop.closed"]);
    expect(await products()).toBe(403);
    expect((await visit("/checkout")).status).toBe(403);
    expect((await visit("/feeds/google.xml")).status, "no catalogue for machines").toBe(403);
    const order = await visit(`/api/shop/orders/ord_${"0".repeat(26)}.${"a".repeat(43)}`);
    expect(order.status, "asked for by its link, and not there").toBe(404);
    await set({ mode: "open" });
    expect(await products()).toBe(200);
  });

  test("shows a page of its own in the shop's languages, that search engines do not keep, and nothing of what is inside", async () => {
    const { set, visit, who, base } = await open();
    const version = (await who.get(base)).headers.get("etag") ?? "";
    expect((await who.patch(base, { locales: ["en", "ar"] }, { headers: { "if-match": version } })).status).toBe(200);
    await set({
      ...{ mode: "coming_soon", opensOn: "2026-12-01", title: { text: "Soon", translations: { ar: "قريبًا" } } },
      message: { text: "We are weaving.", translations: { ar: "ننسج الآن." } },
    });
    const english = await visit("/api/shop/closed?lang=fr");
    expect([english.status, english.headers.get("x-robots-tag")]).toEqual([200, "noindex"]);
    expect(english.headers.get("cache-control")).toContain("max-age=0");
    const text = await english.text();
    expect(text).toContain("We are weaving. We open on December 1, 2026.");
    expect(text).toContain('"noindex":true');
    expect(text).toContain('"emailCapture":true');
    expect(text).toContain('"password":false');
    expect(await (await visit("/api/shop/closed?lang=ar")).text()).toContain("ننسج الآن.");
  });

  test("opens to who knows the password, until there is another one", async () => {
    const { set, form, visit, cookieOf, products } = await open();
    const missing = await set({ mode: "password" });
    expect([missing.status, (await json(missing))["code"]]).toEqual([422, "opening.password_missing"]);
    expect((await set({ mode: "password", password: "سلام ١" })).status).toBe(200);

    const wrong = await form("unlock", { password: "salam" }, "/products/shawl/?x=1");
    expect([wrong.status, wrong.headers.get("location"), cookieOf(wrong)]).toEqual([303, "/products/shawl/#wrong-password", ""]);
    const right = await form("unlock", { password: "سلام ١" }, "/products/shawl/");
    expect(right.headers.get("location")).toBe("/products/shawl/");
    expect(right.headers.getSetCookie()[0]).toMatch(/^matjar_entry=\d+\.[\w-]{43}; .*Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = cookieOf(right);
    const inside = await visit("/api/shop/products", cookie);
    expect([inside.status, inside.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect(await products(cookie.replace(/\d+/, (until) => String(Number(until) + 1)))).toBe(403);
    expect(await products("matjar_entry=x")).toBe(403);

    await set({ mode: "password", message: { text: "New words" } });
    expect(await products(cookie), "other words lock nobody out").toBe(200);
    await set({ mode: "password", password: "another" });
    expect(await products(cookie)).toBe(403);
  });

  test("keeps one who knew the password for a week, and another shop's ticket out", async () => {
    const { set, form, cookieOf, products, world, signUp, app } = await open();
    await set({ mode: "password", password: "open sesame" });
    const cookie = cookieOf(await form("unlock", { password: "open sesame" }));
    const other = await signUp("Other", "other@example.com");
    const headers = { "if-match": '"0"' };
    await other.who.put(`${other.base}/opening`, { mode: "password", capture: false, password: "open sesame" }, { headers });
    const there = await app.request(`http://${other.host}/api/shop/products`, { headers: { host: other.host, cookie } });
    expect(there.status).toBe(403);
    world.advance(6 * 86_400_000);
    expect(await products(cookie)).toBe(200);
    world.advance(86_400_000);
    expect(await products(cookie)).toBe(403);
  });

  test("stops guessing after a few tries of one address", async () => {
    const { set, form } = await open({ address: () => "203.0.113.7" });
    await set({ mode: "password", password: "open sesame" });
    const answers: string[] = [];
    for (let i = 0; i < 11; i++) answers.push((await form("unlock", { password: `guess ${i}` })).headers.get("location") ?? "");
    expect([...new Set(answers.slice(0, 10)), answers[10]]).toEqual(["/#wrong-password", "/#too-many-tries"]);
  });

  test("lets a member look around by a link that soon ends, and nobody by a made-up one", async () => {
    const { set, who, base, visit, cookieOf, products, world } = await open();
    const link = async () => {
      const { url } = await json<{ url: string }>(await who.post(`${base}/opening/pass`));
      return new URL(url);
    };
    expect((await link()).pathname).toBe("/");
    await set({ mode: "coming_soon" });
    const { pathname, search } = await link();
    const entered = await visit(pathname + search);
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/"]);
    expect(await products(cookieOf(entered))).toBe(200);
    expect(await products(`matjar_entry=${search.slice(6)}`), "a pass is no entry").toBe(403);
    const forged = await visit("/api/shop/enter?pass=9999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    expect([forged.headers.get("location"), cookieOf(forged)]).toEqual(["/#link-expired", ""]);
    world.advance(5 * 60_000 + 1000);
    expect((await visit(pathname + search)).headers.get("location")).toBe("/#link-expired");
  });

  test("is changed by one at a time, and never says its secrets", async () => {
    const { set, who, base, settings, memory } = await open();
    await set({ mode: "password", password: "open sesame" });
    expect((await who.put(`${base}/opening`, { mode: "open", capture: true })).status).toBe(428);
    const old = { headers: { "if-match": '"0"' } };
    expect((await who.put(`${base}/opening`, { mode: "open", capture: true }, old)).status).toBe(412);
    expect(await json(await settings())).toEqual({ mode: "password", capture: true, hasPassword: true });
    expect(JSON.stringify(memory.all())).not.toContain("open sesame");
  });
});

describe("those who wait for the opening", () => {
  test("leave an address once, and are listed, exported and forgotten", async () => {
    const { set, form, waitlist, who, base } = await open();
    expect((await form("notify", { email: "early@example.com" })).headers.get("location")).toBe("/#notify-failed");
    await set({ mode: "coming_soon" });
    expect((await form("notify", { email: " Sara@Example.com ", lang: "ar" }, "/ar/")).headers.get("location")).toBe("/ar/#notify-kept");
    expect((await form("notify", { email: "sara@example.com", website: "" })).headers.get("location")).toBe("/#notify-kept");
    expect((await form("notify", { email: "robot@example.com", website: "x" })).headers.get("location")).toBe("/#notify-kept");
    expect((await form("notify", { email: "no address" })).headers.get("location")).toBe("/#notify-failed");
    await form("notify", { email: "+cmd@example.com" });
    expect((await waitlist()).map(({ email }) => email).sort()).toEqual(["+cmd@example.com", "sara@example.com"]);
    const csv = await who.get(`${base}/waitlist.csv`);
    expect(csv.headers.get("content-type")).toContain("text/csv");
    const lines = (await csv.text()).split("\r\n");
    expect(lines[0]).toContain('"email","language","since","told"');
    expect(lines.some((line) => line.startsWith(`"'+cmd@example.com"`))).toBe(true);
    expect(lines.some((line) => line.startsWith(`"sara@example.com","ar"`))).toBe(true);
    for (const { id } of await waitlist()) expect((await who.delete(`${base}/waitlist/${id}`)).status).toBe(204);
    expect(await waitlist()).toEqual([]);
    await set({ mode: "coming_soon", capture: false });
    expect((await form("notify", { email: "late@example.com" })).headers.get("location")).toBe("/#notify-failed");
  });

  test("are told once, in their language, when the shop is open and the merchant says so", async () => {
    const { set, form, waitlist, who, base, events, services, mails } = await open();
    await set({ mode: "coming_soon" });
    for (let i = 0; i < 60; i++) await form("notify", { email: `v${i}@example.com`, lang: i === 0 ? "ar" : "en" });
    const early = await who.post(`${base}/opening/announce`);
    expect([early.status, (await json(early))["code"]]).toEqual([409, "opening.still_closed"]);
    await set({ mode: "open" });
    /** Each event comes twice, as queues do, until no event is new. */
    const tellAll = async () => {
      const heard = new Set<string>();
      for (let found = true; found; ) {
        found = false;
        for (const event of events("opening.announced").filter(({ id }) => !heard.has(id))) {
          heard.add(event.id);
          found = true;
          await tellWaitlist.hear(services, event);
          await tellWaitlist.hear(services, event);
        }
      }
    };
    expect((await who.post(`${base}/opening/announce`)).status).toBe(202);
    expect((await who.post(`${base}/opening/announce`)).status).toBe(202);
    await tellAll();
    const told = mails.filter(({ kind }) => kind === "shop_open");
    expect(new Set(told.map(({ to }) => to)).size).toBe(60);
    expect(told).toHaveLength(60);
    expect((await waitlist()).every(({ toldAt }) => toldAt !== undefined)).toBe(true);
    const arabic = told.find(({ to }) => to === "v0@example.com");
    expect(arabic && (await written(arabic)).html).toContain('dir="rtl"');
  });
});

test("the edge hears of a closed shop, also when the news come late and twice, and knows its host before the first publish", async () => {
  const said = new Map<string, string>();
  const siteEdge = {
    bind: async (host: string, storeId: string) => void said.set(host, storeId),
    unbind: async () => undefined,
    close: async (storeId: string, key: string | undefined) => void (key === undefined ? said.delete(storeId) : said.set(storeId, key)),
    show: async () => undefined,
  };
  const { set, events, services, store, host } = await open({ services: { siteEdge } });
  await set({ mode: "coming_soon" });
  const [closing] = events("opening.changed");
  await guardClosed.hear(services, closing);
  expect([said.get(host), said.get(store.id)?.length]).toEqual([store.id, 43]);
  await set({ mode: "open" });
  for (const event of events("opening.changed").toReversed()) await guardClosed.hear(services, event);
  expect(said.has(store.id)).toBe(false);
});
