import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { asMerchant, expectWell, openHouseAndBrowser, readers } from "../support/desk.ts";
import { publishAt } from "../support/storefront.ts";

/** A merchant writes what the shop says besides its goods, in a real browser at the real house. */
const here = openHouseAndBrowser({ DATABASE: "memory" });
const shopNames = { ar: "دار الورق", en: "Paper House" };

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words } = reader;
  const shopName = shopNames[reader.locale];
  const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}`) });

  test("a page is written by keyboard alone, kept as it was written, and undone", { timeout: 120_000 }, () =>
    asMerchant(here, reader, shopName, async ({ page, api, store, desk }) => {
      const { richText } = words.common;
      await page.goto(`${desk}/pages/new`);
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
      const kept = async () => (await api.get<{ bodyHtml: string }>(`${store.base}/pages/${id}`)).bodyHtml;
      expect(await kept()).toBe(
        '<h2>How we press it</h2><ul><li><p>by hand</p></li><li><p><a href="/pages/about/"><strong>slowly</strong></a></p></li></ul>',
      );

      await text.click();
      await page.keyboard.type("!");
      await tool(words.common.save).waitFor();
      await tool(richText.undo).click();
      await expect.poll(() => text.innerText()).not.toContain("!");
    }),
  );

  test("a text with a table from elsewhere keeps it, and loses what is no text", { timeout: 120_000 }, () =>
    asMerchant(here, reader, shopName, async ({ page, api, store, desk }) => {
      const bodyHtml = "<p>Sizes</p><table><tbody><tr><th>S</th><td>36</td></tr></tbody></table>";
      const made = await api.post<{ id: string }>(`${store.base}/pages`, { title: "Sizes", bodyHtml });
      await page.goto(`${desk}/pages/${made.id}`);
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
      const kept = async () => (await api.get<{ bodyHtml: string }>(`${store.base}/pages/${made.id}`)).bodyHtml;
      await expect.poll(kept).toContain("Sizes, pasted");
      expect(await kept()).toMatch(/<th[^>]*><p>S<\/p><\/th><td[^>]*><p>36<\/p><\/td>/);
    }),
  );

  test("a post is written, published with its day, and waits to be public", { timeout: 120_000 }, () =>
    asMerchant(here, reader, shopName, async ({ page, api, store, desk }) => {
      const { content, common } = words;
      await page.goto(`${desk}/blog`);
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
      const { items } = await api.get<{ items: { id: string }[] }>(`${store.base}/posts`);
      expect(await api.get(`${store.base}/posts/${items[0]?.id}`)).toMatchObject({
        ...{ title: "Paper", slug: "paper", bodyHtml: "<p>From cotton.</p>", author: "Noura", status: "published" },
        publishedAt: expect.stringMatching(/^2026-01-05T/),
      });
      expect(await api.get(`${store.base}/unpublished`)).toMatchObject({
        changes: expect.arrayContaining([expect.objectContaining({ kind: "post", title: "Paper" })]),
      });
      await page.getByRole("button", { name: content.posts.remove }).click();
      await page.waitForURL(/\/blog$/);
      await page.getByText(content.posts.empty).waitFor();
    }),
  );

  test("redirects are added, refused with words, read from a file, and deleted", { timeout: 120_000 }, () =>
    asMerchant(here, reader, shopName, async ({ page, desk }) => {
      const text = words.content.redirects;
      await page.goto(`${desk}/redirects`);
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
    }),
  );

  test("a visitor writes through the form of a page; the desk shows it, and marks it as read", { timeout: 120_000 }, () =>
    asMerchant(here, reader, shopName, async ({ page, api, store, desk }) => {
      const text = words.content.messages;
      const section = { id: "write", type: "contact-form", visible: true, settings: {}, blocks: [] };
      const draft = { title: "Write to us", slug: "write", bodyHtml: "", sections: [section] };
      await api.post(`${store.base}/pages`, draft);
      await publishAt(api, store.base);
      await page.goto(`${store.origin}/pages/write/`);
      await expectWell(page);
      await page.locator("[name=name]").fill("Sara");
      await page.locator("[name=email]").fill("sara@example.com");
      await page.locator("[name=text]").fill("<b>XL</b>?");
      await page.locator("form[action$=messages] button").click();
      await page.locator("#sent").waitFor();
      expect(await page.locator("#not-sent").isVisible()).toBe(false);
      expect((await here.house.mail(store.email, "new_message")).text).toContain("<b>XL</b>?");

      await page.goto(`${desk}/messages`);
      await page.getByText("<b>XL</b>?").waitFor();
      await expectWell(page);
      await page.getByRole("button", { name: text.markRead }).click();
      await page.getByRole("button", { name: text.markUnread }).waitFor();
      await page.getByRole("button", { name: text.remove.replace("{name}", "Sara") }).click();
      await page.getByText(text.empty, { exact: true }).waitFor();
    }),
  );
});
