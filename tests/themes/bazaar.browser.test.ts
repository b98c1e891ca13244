import { north } from "@matjar/theme-tools/fixture/shops.ts";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import bazaar from "../../themes/bazaar/theme.ts";
import { browserConformance } from "./conformance-browser.ts";

const { shop, visit } = browserConformance(bazaar);
const variant = north.cards[0]?.only ?? "";

describe("adding from a list", () => {
  const quick = (page: Page) => page.locator(`.grid [data-quick="${variant}"]`);
  const shown = async (page: Page) => Number(await quick(page).textContent());
  const plus = (page: Page) => quick(page).getByRole("button", { name: "Add Hand-pierced brass lantern" });
  const minus = (page: Page) => quick(page).getByRole("button", { name: "One less of Hand-pierced brass lantern" });
  const bar = (page: Page) => page.locator("[data-basket]");
  const list = { language: "en", path: "/collections/all/", width: 360 } as const;

  beforeEach(() => {
    shop("en").api.lines = [];
    shop("en").api.down = false;
  });

  it("counts each press at once and brings all of them in one line", async () => {
    await visit(list, async (page) => {
      expect(await bar(page).isVisible()).toBe(false);
      for (let i = 0; i < 4; i++) await plus(page).click();
      expect(await shown(page)).toBe(4);
      await bar(page).getByText("$1,596.00").waitFor();
      expect(shop("en").api.lines).toEqual([{ id: "lin_1", variantId: variant, quantity: 4 }]);
      await page.reload();
      expect(await shown(page)).toBe(4);
      expect(await bar(page).getByText("4 items in the cart").isVisible()).toBe(true);
    });
  });

  it("takes back to nothing with the keyboard alone, and keeps the focus", async () => {
    await visit(list, async (page) => {
      await plus(page).press("Enter");
      await bar(page).getByText("$399.00").waitFor();
      await minus(page).press("Enter");
      expect(await plus(page).evaluate((one) => one === document.activeElement)).toBe(true);
      await page.locator("[data-basket]:not([data-open])").waitFor({ state: "attached" });
      expect(shop("en").api.lines).toEqual([]);
      expect(await minus(page).isVisible()).toBe(false);
    });
  });

  it("says so when it cannot, and shows what is in the basket indeed", async () => {
    await visit(list, async (page) => {
      await plus(page).click();
      await bar(page).getByText("$399.00").waitFor();
      shop("en").api.down = true;
      await plus(page).click();
      await page.locator("#toast").getByText("We could not add it just now.").waitFor();
      expect(await shown(page)).toBe(1);
    });
  });

  it("learns on the next page what it did not hear on this one", async () => {
    await visit(list, async (page) => {
      await plus(page).click();
      await bar(page).getByText("$399.00").waitFor();
      shop("en").api.down = true;
      await plus(page).click();
      await page.locator("#toast[data-open]").waitFor();
      shop("en").api.down = false;
      for (const line of shop("en").api.lines) line.quantity = 2; // it had come through after all
      await page.goto(`${shop("en").origin}/starter/`);
      await bar(page).getByText("$798.00").waitFor();
    });
  });

  it("leaves the card a link beside the counter", async () => {
    await visit({ ...list, width: 1440 }, async (page) => {
      const card = page.locator(".card", { has: page.locator(`[data-quick="${variant}"]`) });
      const { x, y } = (await card.getByText("$349.00").boundingBox()) ?? { x: 0, y: 0 };
      await Promise.all([page.waitForURL(/products/), page.mouse.click(x + 5, y + 5)]);
      expect(new URL(page.url()).pathname).toBe("/products/lamp/");
    });
  });
});

describe("the stall front", () => {
  it("keeps search and aisles in sight on a phone, and the sum of the basket on a desk", async () => {
    shop("ar").api.lines = [{ id: "lin_1", variantId: variant, quantity: 2 }];
    await visit({ language: "ar", path: "/collections/all/", width: 360 }, async (page) => {
      await page.evaluate(() => scrollTo(0, 900));
      for (const part of [".find", ".aisle-chips"]) expect((await page.locator(part).boundingBox())?.y, part).toBeGreaterThanOrEqual(0);
      await page.setViewportSize({ width: 1440, height: 900 });
      const sum = page.locator(".basket-link [data-basket-label]");
      expect(await sum.evaluate((one) => getComputedStyle(one, "::before").content)).toContain("798.00");
      expect(await page.locator(".basket-link").getAttribute("aria-label")).toContain("798.00");
      expect(await page.locator("[data-basket]").isVisible()).toBe(false);
    });
  });

  it("opens the search over the page from its long field", async () => {
    await visit({ language: "en", path: "/starter/", width: 360 }, async (page) => {
      await page.locator(".find").click();
      await page.getByRole("combobox").fill("lantern");
      await page
        .getByRole("option", { name: /lantern/ })
        .first()
        .waitFor();
    });
  });
});
