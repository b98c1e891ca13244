import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { plural } from "../../web/src/i18n/words.tsx";
import { asMerchant, expectWell, openHouseAndBrowser, readers, save } from "../support/desk.ts";
import { shelveAt } from "../support/storefront.ts";
import { visit } from "../support/visit.ts";

/** What visitors see: pages and menus, published while the merchant watches, and an earlier release made live again. */
const here = openHouseAndBrowser({ DATABASE: "memory" });

const about = {
  ar: { title: "عن المتجر", body: "نصنع الصابون منذ عام ١٩٩٠." },
  en: { title: "About the shop", body: "We have made soap since 1990." },
};

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words, locale } = reader;
  const { content, publish } = words;
  const { title, body } = about[locale];

  test("a page in the menu is published while one watches, and a release is taken back", { timeout: 180_000 }, () =>
    asMerchant(here, reader, "Page House", async ({ page, api, store, desk }) => {
      await shelveAt(api, store.base, { title: "Soap", variants: [{ price: 2850, stockPolicy: "untracked" }] });
      const host = `${store.slug}.localhost`;
      const home = async () => (await visit(here.house.port, host, "GET", "/")).text();
      const publishNow = async () => {
        await page.goto(`${desk}/publish`);
        await page.getByRole("button", { name: publish.now }).click();
        await page.getByRole("progressbar").first().waitFor();
        await page.getByText(publish.upToDate, { exact: true }).waitFor({ timeout: 60_000 });
      };
      await page.goto(`${desk}/publish`);
      await page.getByText(publish.empty).waitFor();
      await expectWell(page, `publish-empty-${locale}`);
      await publishNow();
      expect(await home()).not.toContain(title);

      await page.goto(`${desk}/pages`);
      await page.getByRole("button", { name: content.newPage }).first().click();
      await page
        .getByRole("textbox", { name: new RegExp(`^${content.pageTitle}`) })
        .first()
        .fill(title);
      await page.locator("[contenteditable=true]").first().click();
      await page.keyboard.type(body);
      await expectWell(page, `page-new-${locale}`);
      await page.getByRole("button", { name: words.common.save, exact: true }).click();
      await page.waitForURL(/\/pages\/pag_/);
      const { items } = await api.get<{ items: { title: string; slug: string }[] }>(`${store.base}/pages`);
      const path = `/pages/${items.find((one) => one.title === title)?.slug}`;

      await page.goto(`${desk}/pages?tab=menus`);
      const menu = page.locator(".card").filter({ has: page.getByRole("heading", { name: content.main }) });
      await menu.getByRole("button", { name: content.addEntry, exact: true }).click();
      const entry = menu.locator(".menu-entry").last();
      await entry
        .getByRole("textbox", { name: new RegExp(`^${content.label}`) })
        .first()
        .fill(title);
      const leads = entry.getByRole("combobox", { name: content.href });
      await leads.fill("javascript:alert(1)");
      await page.keyboard.press("Tab"); // while its list is open, the rest of the page is out of reach
      await page.getByRole("button", { name: words.common.save, exact: true }).click();
      await entry.locator(".field-error").first().waitFor();
      await leads.fill(title.slice(0, 5));
      await page.keyboard.press("ArrowDown"); // opens the list again when the page has scrolled to the field meanwhile
      await page.getByRole("option", { name: title }).click();
      expect(await leads.inputValue()).toBe(title);
      if (reader.width < 1200) await page.getByText(words.editor.preview, { exact: true }).click();
      await page
        .frameLocator(".stage-frame:not([data-behind])")
        .locator(`a[href="${encodeURI(path)}/"]`, { hasText: title })
        .first()
        .waitFor({ state: "attached", timeout: 60_000 });
      if (reader.width < 1200) await page.getByText(words.editor.edit, { exact: true }).click();
      await expectWell(page, `menus-${locale}`);
      await save(page, reader);

      await page.goto(`${desk}/publish`);
      await page.getByText(plural(locale, publish.waiting, 2), { exact: true }).waitFor();
      await expectWell(page, `publish-waiting-${locale}`);
      await publishNow();
      expect(await home()).toContain(title);
      await page.goto(`${store.origin}${path}/`);
      expect(await page.locator("main").innerText()).toContain(body);

      await page.goto(`${desk}/publish`);
      await page.getByRole("button", { name: publish.rollBack }).first().click();
      await page.getByText(publish.older, { exact: true }).waitFor();
      await expectWell(page, `publish-older-${locale}`);
      expect(await home()).not.toContain(title);
      expect((await visit(here.house.port, host, "GET", encodeURI(`${path}/`))).status).toBe(404);
      await page.getByRole("log").getByRole("button", { name: words.common.undo }).click();
      await expect.poll(home, { timeout: 20_000 }).toContain(title);
    }),
  );

  test("a page that is too heavy stops a publish, is named, and goes live when the merchant says so", { timeout: 120_000 }, () =>
    asMerchant(here, reader, "Heavy House", async ({ page, api, store, desk }) => {
      const descriptionHtml = `<p>${randomBytes(14_700).toString("base64")}</p>`;
      await shelveAt(api, store.base, { title: "Atlas", descriptionHtml, variants: [{ price: 2850, stockPolicy: "untracked" }] });
      const atlas = async () => (await visit(here.house.port, `${store.slug}.localhost`, "GET", "/products/atlas/")).status;
      await page.goto(`${desk}/publish`);
      await page.getByRole("button", { name: publish.now }).click();
      const card = page.getByRole("region", { name: publish.stoppedTitle });
      await card.getByText(publish.severities.error).first().waitFor({ timeout: 60_000 });
      expect(await card.getByRole("link", { name: /Atlas/ }).first().getAttribute("href")).toMatch(/\/products\/prd_/);
      await expectWell(page, `publish-stopped-${locale}`);
      expect(await atlas()).not.toBe(200);
      await card.getByRole("textbox").fill("Atlas");
      await card.getByRole("button", { name: publish.anyway }).click();
      await page.getByText(publish.upToDate, { exact: true }).waitFor({ timeout: 60_000 });
      expect(await atlas()).toBe(200);
      const { items } = await api.get<{ items: { override?: { by: string; reason: string } }[] }>(`${store.base}/releases`);
      expect(items[0]?.override).toMatchObject({ by: store.email, reason: "Atlas" });
      await page.getByRole("table", { name: publish.history }).getByText(store.email).first().waitFor();
      await expectWell(page, `publish-anyway-${locale}`);
    }),
  );
});
