import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { policyText } from "@matjar/core/policy";
import type { ContentPage } from "@matjar/core/site";
import { plainText } from "@matjar/core/site";
import { readStore } from "@matjar/core/store";
import { outboxEvents } from "@matjar/core/table";
import { buildSite } from "@matjar/functions/jobs/build-site";
import { describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T;
interface Policy {
  readonly kind: string;
  readonly title: string;
  readonly page?: { id: string; slug: string; version: number; outdated: boolean; edited: boolean; linked: boolean };
}

const open = async () => {
  const api = testApi({ blobs: new MemoryBlobs(), services: { themes: shelfWith(plainTheme()) } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en", country: "FR" });
  const { who, base } = owner;
  const list = async () => (await json<{ items: Policy[] }>(await who.get(`${base}/policies`))).items;
  const one = async (kind: string) => (await list()).find((policy) => policy.kind === kind)?.page;
  const make = (kind: string) => who.post(`${base}/policies/${kind}`);
  const change = async (settings: object) => {
    const ifMatch = (await who.get(base)).headers.get("etag") ?? "";
    expect((await who.patch(base, settings, { headers: { "if-match": ifMatch } })).status).toBe(200);
  };
  const page = async (id: string) => json<ContentPage>(await who.get(`${base}/pages/${id}`));
  const ctx = api.store(owner.store.id, { kind: "system", deed: "test" });
  return { ...api, ...owner, ctx, list, one, make, change, page };
};

describe("policies from templates", () => {
  test("are pages of the shop in its languages, filled with its settings", async () => {
    const { make, change, page, one, list } = await open();
    expect((await list()).map(({ kind, page: made }) => [kind, made])).toEqual(
      ["privacy", "returns", "terms", "shipping", "imprint"].map((kind) => [kind, undefined]),
    );
    await change({
      ...{ locales: ["en", "ar"], returns: { days: 30, paidBy: "store" }, phone: "+33 1 23 45 67 89" },
      address: { name: "Noor & Sons", line1: "1 rue du Lac", city: "Lyon", postalCode: "69001", country: "FR" },
    });
    for (const { kind } of await list()) expect((await make(kind)).status).toBe(201);
    const returns = await page((await one("returns"))?.id ?? "");
    expect(returns.slug).toBe("returns");
    expect(returns.bodyHtml).toContain("within 30 days");
    expect(returns.bodyHtml).toContain("<p>We do.</p>");
    expect(returns.bodyHtml, "the law of the Union, where the shop is").toContain("within 14 days");
    expect(returns.translations.ar?.bodyHtml).toContain("30 يومًا");
    const imprint = await page((await one("imprint"))?.id ?? "");
    expect(imprint.bodyHtml).toContain("Noor &amp; Sons, 1 rue du Lac, 69001 Lyon, France");
    expect((await make("returns")).status).toBe(409);
  });

  test("tell when settings have changed since, and are filled anew; what was written meanwhile is said", async () => {
    const { make, change, one, page, who, base } = await open();
    await change({ returns: { days: 14, paidBy: "buyer" } });
    await make("returns");
    await make("imprint");
    expect(await one("returns")).toMatchObject({ outdated: false, edited: false });
    await change({ returns: { days: 60, paidBy: "buyer" } });
    expect([(await one("returns"))?.outdated, (await one("imprint"))?.outdated]).toEqual([true, false]);

    const { id = "", version = 0 } = (await one("returns")) ?? {};
    const { title, seo, translations, sections } = await page(id);
    const edited = { title, seo, translations, sections, bodyHtml: "<p>Mine</p>" };
    expect((await who.put(`${base}/pages/${id}`, edited, { headers: { "if-match": `"${version}"` } })).status).toBe(200);
    expect(await one("returns")).toMatchObject({ outdated: true, edited: true });

    const refresh = (at: number) => who.post(`${base}/policies/returns/refresh`, undefined, { headers: { "if-match": `"${at}"` } });
    expect((await refresh(version)).status).toBe(412);
    expect((await refresh(version + 1)).status).toBe(200);
    expect(await one("returns")).toMatchObject({ id, outdated: false, edited: false });
    expect((await page(id)).bodyHtml).toContain("within 60 days");
  });

  test("take over the page that the shop began with, unless somebody wrote into it", async () => {
    const untouched = await open();
    const before = (await json<{ items: { id: string; slug: string }[] }>(await untouched.who.get(`${untouched.base}/pages`))).items;
    await untouched.make("privacy");
    expect((await untouched.one("privacy"))?.id).toBe(before.find(({ slug }) => slug === "privacy")?.id);

    const written = await open();
    const pages = (await json<{ items: { id: string; slug: string }[] }>(await written.who.get(`${written.base}/pages`))).items;
    const own = pages.find(({ slug }) => slug === "privacy")?.id ?? "";
    const { title, seo, translations, sections } = await written.page(own);
    const mine = { title, seo, translations, sections, bodyHtml: "<p>Mine</p>" };
    await written.who.put(`${written.base}/pages/${own}`, mine, { headers: { "if-match": '"1"' } });
    await written.make("privacy");
    expect((await written.one("privacy"))?.slug).toBe("privacy-policy");
    expect((await written.page(own)).bodyHtml).toBe("<p>Mine</p>");
  });

  test("stand in the menu at the foot after one press, once", async () => {
    const { make, one, who, base } = await open();
    await make("terms");
    await make("privacy");
    const footer = async () => (await json<{ footer: { href: string; label: string }[] }>(await who.get(`${base}/menus`))).footer;
    for (let press = 0; press < 2; press++) expect((await who.post(`${base}/menus/policies`)).status).toBe(204);
    expect((await footer()).filter(({ href }) => href === "/pages/terms/")).toMatchObject([{ label: "Terms of service" }]);
    expect((await footer()).filter(({ href }) => href === "/pages/privacy/")).toHaveLength(1);
    expect((await one("terms"))?.linked).toBe(true);
  });

  test("are linked from the checkout once they are public", async () => {
    const { make, who, base, host, browser, memory, services, app, world } = await open();
    const product = await json<{ variants: { id: string }[] }>(
      await who.post(`${base}/products`, { title: "Mug", status: "active", variants: [{ price: 900, stockPolicy: "untracked" }] }),
    );
    await make("terms");
    const line = { variantId: product.variants[0]?.id, quantity: 1 };
    const { token } = await json<{ token: string }>(await browser().post("/api/shop/carts", { line }, { host }));
    const checkout = async () => (await app.request(`http://${host}/checkout?cart=${token}`, { headers: { host } })).text();
    expect(await checkout()).not.toContain("/pages/terms/");
    world.advance(1000);
    await who.post(`${base}/releases`);
    for (const event of memory.all().flatMap(outboxEvents)) if (event.type === "release.requested") await buildSite.hear(services, event);
    expect(await checkout()).toContain('<a href="/pages/terms/" target="_blank" rel="noopener">Terms of service</a>');
  });
});

test("every template speaks every language whole, whatever the settings are", async () => {
  const { ctx } = await open();
  const { value: store } = await readStore(ctx);
  const locales = ["en", "ar", "fr", "it"] as const;
  const promises = [undefined, { days: 0, paidBy: "buyer" }, { days: 1, paidBy: "buyer" }, { days: 5, paidBy: "store" }] as const;
  const { phone: _phone, address: _address, returns: _returns, ...bare } = store;
  for (const main of locales)
    for (const returns of promises)
      for (const kind of ["privacy", "returns", "terms", "shipping", "imprint"] as const) {
        const { title, bodyHtml } = policyText(kind, { ...bare, locales: [main], ...(returns ? { returns } : {}) }, { zones: [] });
        expect(title.length).toBeGreaterThan(3);
        expect(plainText(bodyHtml, 100_000), `${kind} in ${main}`).not.toMatch(/undefined|null|NaN|\[object|\{|\}|<|>/);
        expect(bodyHtml.includes(store.email)).toBe(true);
        if (main === "ar") expect(plainText(bodyHtml, 100_000).replace(store.email, ""), kind).toMatch(/[\u0600-\u06ff]{4}/);
      }
});
