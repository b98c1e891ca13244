import { policyTitles } from "@matjar/core/policy";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { asMerchant, expectWell, inContext, openHouseAndBrowser, type Reader, readers, save } from "../support/desk.ts";
import { publishAt } from "../support/storefront.ts";

/** A merchant closes the shop, people leave addresses and come in by the password, and hear of the opening. */
const here = openHouseAndBrowser();

const names = { ar: { shop: "دار النسيج", says: "نغزل لكم" }, en: { shop: "Weaving House", says: "We are weaving" } } as const;

const forms = {
  ar: {
    email: "بريدك الإلكتروني",
    notify: "أخبرني عند الافتتاح",
    kept: "شكراً لك",
    password: "كلمة المرور",
    enter: "ادخل",
    wrong: "غير صحيحة",
  },
  en: {
    email: "Your e-mail address",
    notify: "Tell me when it opens",
    kept: "Thank you",
    password: "Password",
    enter: "Enter",
    wrong: "not right",
  },
} as const;

const choose = (page: Page, label: string) => page.locator(".segment").getByText(label, { exact: true }).click();
const field = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}`) }).first();

const asVisitor = (reader: Reader, run: (page: Page) => Promise<void>) =>
  inContext(here.browser, { locale: reader.tag, viewport: { width: reader.width, height: 800 } }, async (context) =>
    run(await context.newPage()),
  );

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words, locale } = reader;
  const text = words.opening;
  const said = forms[locale];

  test("opening soon and by password: set in the desk, felt at the door", { timeout: 120_000 }, () =>
    asMerchant(here, reader, names[locale].shop, async ({ context, page, api, store, desk }) => {
      const email = `sara@${store.slug}.example`;
      await publishAt(api, store.base);
      await page.goto(`${desk}/opening`);
      await choose(page, text.comingSoon);
      await field(page, text.message).fill(names[locale].says);
      await expectWell(page, `opening-soon-${locale}`);
      await save(page, reader);

      await asVisitor(reader, async (visitor) => {
        await visitor.goto(`${store.origin}/products/anything/`);
        await visitor.getByText(names[locale].says).waitFor();
        await expectWell(visitor, `closed-soon-${locale}`);
        await visitor.getByLabel(said.email).fill(email);
        await visitor.getByRole("button", { name: said.notify }).click();
        await visitor.getByText(said.kept).waitFor();
        await expectWell(visitor, `closed-kept-${locale}`);
      });

      const inside = context.waitForEvent("page");
      await page.getByRole("button", { name: text.lookInside }).click();
      const shop = await inside;
      await shop.waitForURL(`${store.origin}/`);
      await shop.getByRole("contentinfo").waitFor();
      await shop.close();

      await page.reload();
      await page.getByText(email).waitFor();
      await choose(page, text.byPassword);
      await field(page, text.password).fill("open sesame");
      await expectWell(page, `opening-password-${locale}`);
      await save(page, reader);

      await asVisitor(reader, async (visitor) => {
        await visitor.goto(`${store.origin}/pages/about/`);
        await visitor.getByLabel(said.password).fill("guess");
        await visitor.getByRole("button", { name: said.enter, exact: true }).click();
        await visitor.getByText(said.wrong).waitFor();
        await expectWell(visitor, `closed-wrong-${locale}`);
        await visitor.getByLabel(said.password).fill("open sesame");
        await visitor.getByRole("button", { name: said.enter, exact: true }).click();
        await visitor.getByRole("contentinfo").waitFor();
        expect(new URL(visitor.url()).pathname).toBe("/pages/about/");
      });

      await page.goto(desk);
      await page.getByRole("link", { name: words.home.closed }).click();
      await choose(page, text.open);
      await save(page, reader);
      await page.getByRole("button", { name: text.announce }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: text.announceNow }).click();
      await dialog.waitFor({ state: "detached" });
      const mail = await here.house.mail(email, "shop_open");
      expect(mail.text).toContain(store.origin);
    }),
  );

  test("a policy is made of its template, filled anew when settings change, and linked at the foot", { timeout: 120_000 }, () =>
    asMerchant(here, reader, names[locale].shop, async ({ page, api, store, desk }) => {
      const { policies } = words;
      const returns = policyTitles.returns[locale];
      const named = (template: string) => template.replace("{title}", returns);
      await page.goto(`${desk}/pages?tab=policies`);
      await page.getByRole("button", { name: named(policies.makeThis) }).click();
      await page.getByText(named(policies.made)).waitFor();
      const settings = await api.call("GET", store.base);
      const headers = { "if-match": settings.headers.get("etag") ?? "" };
      expect((await api.call("PATCH", store.base, { body: { returns: { days: 45, paidBy: "buyer" } }, headers })).status).toBe(200);
      await page.reload();
      await page.getByText(policies.outdated).waitFor();
      await expectWell(page, `policies-${locale}`);
      await page.getByRole("button", { name: named(policies.refreshThis) }).click();
      await page.getByText(policies.outdated).waitFor({ state: "detached" });
      await page.getByRole("button", { name: policies.link }).click();
      await page.getByText(policies.allLinked).waitFor();
      const { footer } = await api.get<{ footer: { href: string }[] }>(`${store.base}/menus`);
      expect(footer.map(({ href }) => href)).toContain("/pages/returns/");
    }),
  );
});
