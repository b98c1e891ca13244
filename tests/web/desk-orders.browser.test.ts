import { rename } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { fill } from "../../web/src/i18n/words.tsx";
import { asMerchant, expectWell, type Merchant, openHouseAndBrowser, type Reader, readers } from "../support/desk.ts";
import { buyAt, shelveAt, shelveFileAt } from "../support/storefront.ts";

/** What a merchant does with orders when something goes otherwise: work that stopped, downloads opened again, money given back. */
const here = openHouseAndBrowser();

const stock = async ({ api, store }: Merchant, productId: string): Promise<number | undefined> => {
  const { items } = await api.get<{ items: { onHand: number }[] }>(`${store.base}/products/${productId}/stock`);
  return items[0]?.onHand;
};

const end = async (page: Page, { words }: Reader, deed: "cancel" | "refund", number: string): Promise<void> => {
  const text = words.orders;
  await page.getByRole("button", { name: text.more }).click();
  await page.getByRole("menuitem", { name: text[deed], exact: true }).click();
  const dialog = page.getByRole("dialog");
  const stop = dialog.locator('button[data-kind="stop"]');
  if (number !== "") {
    expect(await stop.isDisabled()).toBe(true);
    await dialog.getByRole("textbox").last().fill(number);
  }
  await expectWell(page, `order-${deed}-dialog-${words === readers[0].words ? "ar" : "en"}`);
  await stop.click();
  await dialog.waitFor({ state: "detached" });
};

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words, locale } = reader;
  const text = words.orders;

  test("work that stopped is told at home, looked into, run again, and gone", { timeout: 180_000 }, () =>
    asMerchant(here, reader, "Stopped House", async (merchant) => {
      const { page, api, store, desk } = merchant;
      const goods = await shelveAt(api, store.base, { title: "Lamp", variants: [{ price: 4500, stockPolicy: "untracked" }] });
      const mail = path.join(here.house.dataDir, "mail");
      await rename(mail, `${mail}.away`); // the post is down
      const { stopped } = words.deliver;
      const buyer = `stopped-${locale}@example.com`;
      const letters = () => api.get<{ items: { deed: string }[] }>(`${store.base}/dead-letters`);
      try {
        await buyAt(here.house, store, goods.variants[0]?.id ?? "", { email: buyer });
        await expect.poll(async () => (await letters()).items.length, { timeout: 60_000, interval: 500 }).toBe(2);
      } finally {
        await rename(`${mail}.away`, mail);
      }
      await page.goto(desk);
      await page.locator(".to-do-item").filter({ hasText: words.home.stoppedWhy }).click();
      await page.getByRole("button", { name: "send-receipt" }).waitFor();
      await expectWell(page, `stopped-${locale}`);
      await page.getByRole("button", { name: "send-receipt" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText("ENOENT").first().waitFor();
      await expectWell(page, `stopped-letter-${locale}`);
      await dialog.getByRole("button", { name: stopped.replay }).click();
      expect((await here.house.mail(buyer, "receipt")).to).toBe(buyer);
      await page.getByRole("button", { name: "send-receipt" }).waitFor({ state: "detached" });
      await page.getByRole("checkbox", { name: words.common.selectRow }).press("Space");
      await page.getByRole("button", { name: stopped.replayAll }).click();
      await page.getByText(stopped.empty).waitFor();
      await here.house.mail(store.email, "new_order");
      expect(await here.house.mails(buyer, "receipt")).toHaveLength(1);
      expect((await letters()).items).toEqual([]);
    }),
  );

  test("a download that was used up is opened again, and closed for good", { timeout: 120_000 }, () =>
    asMerchant(here, reader, "File House", async ({ page, api, store, desk }) => {
      const file = await shelveFileAt(api, store.base, { title: "Guide", fileName: "guide.pdf", bytes: Buffer.from("%PDF") });
      const { id, shop, orderUrl } = await buyAt(here.house, store, file.variants[0]?.id ?? "", { method: "test" });
      const token = orderUrl.split("/orders/")[1] ?? "";
      const grants = async () => (await shop.get<{ items: { id: string; state: string }[] }>(`/api/shop/orders/${token}/downloads`)).items;
      await expect.poll(async () => (await grants())[0]?.state, { timeout: 20_000 }).toBe("ready");
      await page.goto(`${desk}/orders/${id}`);
      const edit = page.getByRole("button", { name: fill(text.grantEdit, { name: "guide.pdf" }) });
      const change = async (does: () => Promise<unknown>) => {
        await edit.click();
        await does();
        await page.getByRole("dialog").getByRole("button", { name: words.common.save }).click();
        await page.getByRole("dialog").waitFor({ state: "detached" });
      };
      const limit = page.getByRole("dialog").getByRole("textbox", { name: text.maxDownloads });
      await change(async () => {
        await limit.waitFor();
        await expectWell(page, `grant-${locale}`);
        await limit.fill("0");
        await page.getByRole("dialog").getByRole("button", { name: words.common.save }).click();
        await page.getByRole("dialog").locator(".field-error, .problem").first().waitFor();
        await limit.fill("9");
      });
      await page.locator(".file-row").filter({ hasText: "9" }).waitFor();
      await change(() => page.getByRole("dialog").getByText(text.revoked, { exact: true }).click());
      await page.locator(".file-row").getByText(text.grantState.revoked, { exact: true }).waitFor();
      expect((await grants())[0]?.state).toBe("revoked");
      await change(() => page.getByRole("dialog").getByText(text.revoked, { exact: true }).click());
      await page.locator(".file-row").getByText(text.grantState.ready, { exact: true }).waitFor();
      await expectWell(page, `order-files-${locale}`);
    }),
  );

  test("an order is cancelled and another refunded, and the goods are back", { timeout: 120_000 }, () =>
    asMerchant(here, reader, "Return House", async (merchant) => {
      const { page, api, store, desk } = merchant;
      const variants = [{ price: 11_500, stockPolicy: "deny", initialStock: 5 }];
      const goods = await shelveAt(api, store.base, { title: "Tray", variants });
      const variant = goods.variants[0]?.id ?? "";
      const cash = await buyAt(here.house, store, variant, { quantity: 2 });
      const paid = await buyAt(here.house, store, variant, { method: "test" });
      await expect.poll(() => stock(merchant, goods.id), { timeout: 20_000 }).toBe(2);

      await page.goto(`${desk}/orders/${cash.id}`);
      await end(page, reader, "cancel", "");
      await page.locator(".page-title").getByText(text.status.cancelled).waitFor();
      expect(await stock(merchant, goods.id)).toBe(4);

      await page.goto(`${desk}/orders/${paid.id}`);
      await end(page, reader, "refund", locale === "ar" ? "٢" : "2");
      await page.locator(".page-title").getByText(text.status.refunded).first().waitFor();
      await expectWell(page, `order-refunded-${locale}`);
      expect(await stock(merchant, goods.id)).toBe(5);
      await here.house.mail("nora@example.com", "refunded");
    }),
  );
});
