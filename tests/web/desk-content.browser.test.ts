import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desk as ar } from "../../web/src/i18n/ar/desk.ts";
import { desk as en } from "../../web/src/i18n/en/desk.ts";
import { launchBrowser } from "../support/browser.ts";
import { expectWell } from "../support/desk.ts";
import { type House, startHouse } from "../support/house.ts";

/** A merchant writes what the shop says besides its goods, in a real browser at the real house. */
const cases = [
  { locale: "ar", tag: "ar-SA", width: 360, words: ar, shop: "دار الورق" },
  { locale: "en", tag: "en-GB", width: 1440, words: en, shop: "Paper House" },
] as const;
type Case = (typeof cases)[number];

let house: House;
let browser: Browser;
beforeAll(async () => {
  house = await startHouse();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

const ok = async <T>(answer: { ok(): boolean; status(): number; text(): Promise<string> }): Promise<T> => {
  const text = await answer.text();
  expect(answer.ok(), `${answer.status()} ${text}`).toBe(true);
  return (text === "" ? undefined : JSON.parse(text)) as T;
};

let merchants = 0;
const open = async ({ request }: BrowserContext, { locale, shop }: Case) => {
  const email = `content-${merchants++}@example.com`;
  await ok(await request.post(`${house.origin}/api/codes`, { data: { email, locale } }));
  const code = /\b(\d{6})\b/.exec((await house.mail(email, "sign_in_code")).text)?.[1] ?? "";
  await ok(
    await request.post(`${house.origin}/api/sign-up`, { data: { email, code, storeName: shop, country: "SA", currency: "SAR", locale } }),
  );
  const { stores } = await ok<{ stores: { storeId: string; slug: string }[] }>(await request.get(`${house.origin}/api/account`));
  const { storeId, slug } = stores[0] ?? { storeId: "", slug: "" };
  return { email, slug, api: `${house.origin}/api/stores/${storeId}`, desk: `${house.origin}/desk/${slug}` };
};

/** A desk of a new store; what breaks on its pages fails the test. */
const atDesk = async (one: Case, use: (page: Page, shop: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ locale: one.tag, viewport: { width: one.width, height: 800 }, reducedMotion: "reduce" });
  try {
    const shop = await open(context, one);
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    await use(page, shop);
    expect(broken).toEqual([]);
  } finally {
    await context.close();
  }
};

describe.each(cases)("in $locale at $width pixels", (one) => {
  const { words } = one;
  const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}`) });

  test("a page is written by keyboard alone, kept as it was written, and undone", { timeout: 120_000 }, async () => {
    await atDesk(one, async (page, shop) => {
      const { richText } = words.common;
      await page.goto(`${shop.desk}/pages/new`);
      const text = field(page, words.content.pageBody).first();
      await text.waitFor();
      await field(page, words.content.pageTitle).first().fill("Paper");
      const tool = (name: string) => page.getByRole("button", { name, exact: true });
      const pressed = (name: string) => tool(name).getAttribute("aria-pressed");

      await text.focus();
      await page.keyboard.press("Shift+Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("[role=toolbar]") !== null)).toBe(true);
      await tool(richText.heading).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => pressed(richText.heading)).toBe("true");
      await text.focus();
      await page.keyboard.type("How we press it");
      await page.keyboard.press("Enter");
      await page.keyboard.type("- by hand");
      await expect.poll(() => pressed(richText.bullets)).toBe("true");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+b");
      await page.keyboard.type("slowly");
      await page.keyboard.press("Shift+Home");
      await tool(richText.link).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox").fill("javascript:alert(1)");
      expect(await dialog.getByRole("button", { name: words.common.add }).isDisabled()).toBe(true);
      await dialog.getByRole("textbox").fill("/pages/about/");
      await dialog.getByRole("button", { name: words.common.add }).click();
      await expect.poll(() => text.innerHTML()).toContain('<a href="/pages/about/"');
      await expectWell(page);

      await tool(words.common.save).click();
      await page.waitForURL(/\/pages\/pag_/);
      const id = /pag_\w+/.exec(page.url())?.[0];
      const { request } = page.context();
      const kept = async () => (await ok<{ bodyHtml: string }>(await request.get(`${shop.api}/pages/${id}`))).bodyHtml;
      expect(await kept()).toBe(
        '<h2>How we press it</h2><ul><li><p>by hand</p></li><li><p><a href="/pages/about/"><strong>slowly</strong></a></p></li></ul>',
      );

      await text.click();
      await page.keyboard.type("!");
      await tool(words.common.save).waitFor();
      await tool(richText.undo).click();
      await expect.poll(() => text.innerText()).not.toContain("!");
    });
  });

  test("a text with a table from elsewhere keeps it, and loses what is no text", { timeout: 120_000 }, async () => {
    await atDesk(one, async (page, shop) => {
      const { request } = page.context();
      const bodyHtml = "<p>Sizes</p><table><tbody><tr><th>S</th><td>36</td></tr></tbody></table>";
      const made = await ok<{ id: string }>(await request.post(`${shop.api}/pages`, { data: { title: "Sizes", bodyHtml } }));
      await page.goto(`${shop.desk}/pages/${made.id}`);
      const text = field(page, words.content.pageBody).first();
      await text.getByText("Sizes").click();
      await page.keyboard.press("End");
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData("text/html", '<span style="color:red">, pasted</span><img src=x onerror=alert(1)><script>alert(2)</script>');
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      });
      expect(await text.locator("img, script, [style*=red]").count()).toBe(0);
      await page.getByRole("button", { name: words.common.save, exact: true }).click();
      const kept = async () => (await ok<{ bodyHtml: string }>(await request.get(`${shop.api}/pages/${made.id}`))).bodyHtml;
      await expect.poll(kept).toContain("Sizes, pasted");
      expect(await kept()).toMatch(/<th[^>]*><p>S<\/p><\/th><td[^>]*><p>36<\/p><\/td>/);
    });
  });

  test("a post is written, published with its day, and waits to be public", { timeout: 120_000 }, async () => {
    await atDesk(one, async (page, shop) => {
      const { content, common } = words;
      await page.goto(`${shop.desk}/blog`);
      await page.getByText(content.posts.empty).waitFor();
      await expectWell(page);
      await page.getByRole("button", { name: content.posts.create }).first().click();
      await field(page, content.pageTitle).first().fill("Paper");
      await field(page, content.pageBody).first().click();
      await page.keyboard.type("From cotton.");
      await page.getByText(content.posts.published, { exact: true }).click();
      await page.getByLabel(content.posts.day).fill("2026-01-05");
      await field(page, content.posts.author).fill("Noura");
      await expectWell(page);
      await page.getByRole("button", { name: common.save, exact: true }).click();
      await page.waitForURL(/\/blog\/pst_/);
      const { request } = page.context();
      const { items } = await ok<{ items: { id: string }[] }>(await request.get(`${shop.api}/posts`));
      expect(await ok(await request.get(`${shop.api}/posts/${items[0]?.id}`))).toMatchObject({
        ...{ title: "Paper", slug: "paper", bodyHtml: "<p>From cotton.</p>", author: "Noura", status: "published" },
        publishedAt: expect.stringMatching(/^2026-01-05T/),
      });
      expect(await ok(await request.get(`${shop.api}/unpublished`))).toMatchObject({
        changes: expect.arrayContaining([expect.objectContaining({ kind: "post", title: "Paper" })]),
      });
      await page.getByRole("button", { name: content.posts.remove }).click();
      await page.waitForURL(/\/blog$/);
      await page.getByText(content.posts.empty).waitFor();
    });
  });

  test("redirects are added, refused with words, read from a file, and deleted", { timeout: 120_000 }, async () => {
    await atDesk(one, async (page, shop) => {
      const text = words.content.redirects;
      await page.goto(`${shop.desk}/redirects`);
      await page.getByText(text.empty, { exact: true }).waitFor();
      const add = async (from: string, to: string) => {
        await field(page, text.from).fill(from);
        await field(page, text.to).fill(to);
        await page.getByRole("button", { name: words.common.add, exact: true }).click();
      };
      await add("/api/old", "/pages/about/");
      await page.locator(".field-error", { hasText: "/api/old" }).waitFor();
      await add("/old", "/pages/about/");
      await page.getByRole("cell", { name: "/pages/about/" }).waitFor();
      const csv = "from,to\n/old-2,/cart/\n/checkout,/cart/\n";
      await page.locator('input[type="file"]').setInputFiles({ name: "old.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
      await page.getByRole("status").filter({ hasText: /1|١/ }).first().waitFor();
      await page.getByText("/old-2").first().waitFor();
      expect(await page.getByText("/checkout").count()).toBe(1);
      await expectWell(page);
      await page.getByRole("button", { name: text.removeOne.replace("{from}", "/old-2") }).click();
      await expect.poll(() => page.getByText("/old-2", { exact: true }).count()).toBe(0);
    });
  });

  test("a visitor writes through the form of a page; the desk shows it, and marks it as read", { timeout: 120_000 }, async () => {
    await atDesk(one, async (page, shop) => {
      const text = words.content.messages;
      const { request } = page.context();
      const section = { id: "write", type: "contact-form", visible: true, settings: {}, blocks: [] };
      const draft = { title: "Write to us", slug: "write", bodyHtml: "", sections: [section] };
      await ok(await request.post(`${shop.api}/pages`, { data: draft }));
      await ok(await request.post(`${shop.api}/releases`));
      const site = `http://${shop.slug}.localhost:${house.port}/pages/write/`;
      await expect.poll(async () => (await page.goto(site))?.status(), { timeout: 60_000 }).toBe(200);
      await expectWell(page);
      await page.locator("[name=name]").fill("Sara");
      await page.locator("[name=email]").fill("sara@example.com");
      await page.locator("[name=text]").fill("<b>XL</b>?");
      await page.locator("form[action$=messages] button").click();
      await page.locator("#sent").waitFor();
      expect(await page.locator("#not-sent").isVisible()).toBe(false);
      expect((await house.mail(shop.email, "new_message")).text).toContain("<b>XL</b>?");

      await page.goto(`${shop.desk}/messages`);
      await page.getByText("<b>XL</b>?").waitFor();
      await expectWell(page);
      await page.getByRole("button", { name: text.markRead }).click();
      await page.getByRole("button", { name: text.markUnread }).waitFor();
      await page.getByRole("button", { name: text.remove.replace("{name}", "Sara") }).click();
      await page.getByText(text.empty, { exact: true }).waitFor();
    });
  });
});
