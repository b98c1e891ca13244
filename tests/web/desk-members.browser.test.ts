import { describe, expect, test } from "vitest";
import { asMerchant, choose, expectWell, inContext, openHouseAndBrowser, readers, sessionOf } from "../support/desk.ts";
import { signInAt } from "../support/storefront.ts";

/** An owner invites somebody by mail, who sees what the role opens, and nothing any more once removed. */
const here = openHouseAndBrowser({ DATABASE: "memory" });

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const { words, locale, tag, width } = reader;
  const text = words.members;

  test("somebody is invited, sees orders only, gets another role, and is taken out", { timeout: 180_000 }, () =>
    asMerchant(here, reader, "Team House", async ({ page, store, desk }) => {
      const colleague = `packer-${locale}@example.com`;
      await page.goto(`${desk}/members`);
      await page.getByText(text.empty).waitFor();
      await expectWell(page, `members-alone-${locale}`);
      await page.getByRole("button", { name: text.invite, exact: true }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox").fill(colleague);
      await expectWell(page, `members-invite-${locale}`);
      await dialog.getByRole("button", { name: text.send }).click();
      const row = page.locator("tbody tr").filter({ hasText: colleague });
      await row.getByText(text.pending, { exact: true }).waitFor();
      await expectWell(page, `members-${locale}`);
      expect((await here.house.mail(colleague, "invitation")).links.join()).toContain("/sign-in/");

      await inContext(here.browser, { locale: tag, viewport: { width, height: 800 } }, async (context) => {
        const session = sessionOf(context, here.house.origin);
        await signInAt(here.house, session, colleague);
        const theirs = await context.newPage();
        const sees = async (place: string) => {
          await theirs.goto(`${desk}/${place}`);
          await theirs.locator("h1").first().waitFor();
          await expect.poll(() => theirs.locator(".skeleton").count()).toBe(0);
          return (await theirs.getByText(words.common.errors.notFound).count()) === 0;
        };
        expect([await sees("orders"), await sees("products"), await sees("settings"), await sees("members")]).toEqual([
          true,
          false,
          false,
          false,
        ]);
        await theirs.goto(desk);
        await theirs.getByRole("heading", { name: words.home.toDo }).waitFor();
        await expectWell(theirs, `members-staff-home-${locale}`);
        expect(await theirs.locator(`a[href$="/products"]`).count()).toBe(0);
        expect((await session.call("GET", `${store.base}/products`)).status).toBe(403);

        await page.reload();
        await row.getByText(text.active, { exact: true }).waitFor();
        await choose(page, text.roleOf.replace("{email}", colleague), text.roles.manager);
        await page.getByRole("log").getByText(colleague, { exact: false }).first().waitFor();
        expect([await sees("products"), await sees("members")]).toEqual([true, false]);

        await page.getByRole("button", { name: text.removeOne.replace("{email}", colleague) }).click();
        await row.waitFor({ state: "detached" });
        expect((await session.call("GET", `${store.base}/orders`)).status).toBe(404);
        await theirs.goto(desk);
        await theirs.getByText(words.common.errors.notFound).or(theirs.getByText(words.shell.noStores)).first().waitFor();
      });
    }),
  );
});
