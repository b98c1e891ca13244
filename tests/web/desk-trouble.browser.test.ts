import { afterAll, describe, expect, test } from "vitest";
import { asMerchant, expectWell, type Merchant, openHouseAndBrowser, readers } from "../support/desk.ts";
import { orderIdIn, shelveAt, wishFor } from "../support/storefront.ts";
import { takeCardsAt, tellAt } from "../support/stripe/cards.ts";
import type { Session } from "../support/stripe/objects.ts";
import { stripeStandIn } from "../support/stripe/stand-in.ts";
import { fakeStripe, secretKey, webhookSecret } from "../support/stripe.ts";
import { visitor } from "../support/visit.ts";

/** Money that goes wrong after the sale is told to the merchant: by mail, at home, and on the order with what can be done. */
const stripe = fakeStripe();
const standIn = await stripeStandIn(stripe);
const keys = { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: standIn.base };
const here = openHouseAndBrowser({ ...keys, DATABASE: "memory" });
afterAll(() => standIn.stop());

/** An order that was paid by card; answers it with Stripe's session. */
const paidOrder = async ({ store }: Merchant, variantId: string, account: string): Promise<{ id: string; session: Session }> => {
  const shop = visitor(here.house.port, `${store.slug}.localhost`);
  const wish = await wishFor(shop, variantId, "nora@example.com", { method: "stripe" });
  const { orderUrl } = await shop.post<{ orderUrl: string }>("/api/shop/orders", wish);
  const session = stripe.last();
  stripe.pay(session);
  await tellAt(here.house, "checkout.session.completed", session, account);
  return { id: orderIdIn(orderUrl), session };
};

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words, locale } = reader;
  const text = words.orders;

  test("a refund that failed and a dispute wait at home until they are seen to", { timeout: 180_000 }, () =>
    asMerchant(here, reader, "Card House", async (merchant) => {
      const { page, api, store, desk } = merchant;
      const goods = await shelveAt(api, store.base, { title: "Vase", variants: [{ price: 11_500, stockPolicy: "untracked" }] });
      const account = await takeCardsAt(api, store.base, stripe);
      const owed = await paidOrder(merchant, goods.variants[0]?.id ?? "", account);
      const disputed = await paidOrder(merchant, goods.variants[0]?.id ?? "", account);

      stripe.trouble.refunds = "failed";
      await api.post(`${store.base}/orders/${owed.id}/refund`, { reason: "", restock: true });
      stripe.trouble.refunds = "succeeded";
      const dispute = stripe.dispute(disputed.session, "needs_response");
      await tellAt(here.house, "charge.dispute.created", dispute, account);
      for (const kind of ["refund_failed", "dispute_opened"])
        expect((await here.house.mail(store.email, kind)).links.join()).toContain(`/desk/${store.slug}/orders/`);

      await page.goto(desk);
      const refundRow = page.locator(".to-do-item").filter({ hasText: words.home.refundFailedWhy });
      const disputeRow = page.locator(`.to-do-item[href$="${disputed.id}"]`);
      await disputeRow.waitFor();
      expect(await page.locator(".to-do-item").count()).toBeGreaterThanOrEqual(3);
      await expectWell(page, `home-troubles-${locale}`);
      await disputeRow.click();
      await page.getByText(text.dispute, { exact: true }).waitFor();
      await expectWell(page, `order-disputed-${locale}`);

      await page.goto(desk);
      await refundRow.click();
      await page.getByText(text.refundFailed).waitFor();
      await expectWell(page, `order-refund-failed-${locale}`);
      await page.getByRole("button", { name: text.refundByHand }).click();
      await page.getByText(text.refundFailed).waitFor({ state: "detached" });
      await tellAt(here.house, "charge.dispute.closed", stripe.dispute(disputed.session, "lost"), account);
      await page.goto(`${desk}/orders/${disputed.id}`);
      await page
        .getByText(text.disputeLost.split("{amount}")[1] ?? "")
        .first()
        .waitFor();
      await page.goto(desk);
      await page.getByText(words.home.fulfilWhy).waitFor();
      expect([await refundRow.count(), await disputeRow.count()]).toEqual([0, 0]);
      expect(await here.house.mails(store.email, "dispute_opened")).toHaveLength(1);
    }),
  );
});
