import { AxeBuilder } from "@axe-core/playwright";
import { site } from "@matjar/theme-tools/fixture/pages.ts";
import { type RunningShop, serveShop } from "@matjar/theme-tools/fixture/serve.ts";
import { noor, north, variantId } from "@matjar/theme-tools/fixture/shops.ts";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import souk from "../../themes/souk/theme.ts";
import { launchBrowser } from "../support/browser.ts";
import { browserConformance } from "./conformance-browser.ts";
import { compiled } from "./fixture/theme.ts";

let browser: Browser;
let arabic: RunningShop;
let english: RunningShop;

beforeAll(async () => {
  const theme = await compiled("souk");
  [browser, arabic, english] = await Promise.all([launchBrowser(), serveShop(noor, theme), serveShop(north, theme)]);
});
afterAll(() => Promise.all([browser?.close(), arabic?.close(), english?.close()]));

const token = "t".repeat(43);
const phone = { width: 360, height: 740 };
const desktop = { width: 1280, height: 860 };

interface Visit {
  readonly path: string;
  readonly viewport?: { width: number; height: number };
  readonly scripts?: boolean;
  readonly withCart?: boolean;
}

/** One visitor with a browser of their own; any error on the page fails the test. */
const visit = async (
  shop: RunningShop,
  { path, viewport = desktop, scripts = true, withCart = false }: Visit,
  deed: (page: Page) => Promise<void>,
): Promise<void> => {
  const context: BrowserContext = await browser.newContext({
    viewport,
    colorScheme: "light",
    javaScriptEnabled: scripts,
    reducedMotion: "reduce",
  });
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    if (withCart) await page.addInitScript((value) => localStorage.setItem("matjar.cart", value), token);
    await page.goto(shop.origin + path, { waitUntil: "networkidle" });
    await deed(page);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
};

const others = ["/cover/", "/collections/all/page/4/", "/pages/ramadan/"];
browserConformance(souk, (fixture) => new Map([...site(fixture)].filter(([path]) => others.includes(path))));

describe("the frame", () => {
  it("gives fingers 44 pixels for whatever is not inside a sentence", async () => {
    for (const path of ["/", "/products/throw/", "/cart/", "/search/"]) {
      await visit(arabic, { path, viewport: phone, withCart: true }, async (page) => {
        const small = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>("a, button, input, select, summary")]
            .filter(
              (one) =>
                one.checkVisibility({ visibilityProperty: true }) &&
                !one.closest(".prose, .promises, .announcement, .skip, .card-title, .line-title"),
            )
            .filter((one) => one.getBoundingClientRect().height < 43.5)
            .map((one) => one.outerHTML.slice(0, 120)),
        );
        expect(small, path).toEqual([]);
      });
    }
  });

  it("shows no bar for buying without scripts", async () => {
    await visit(arabic, { path: "/products/throw/", scripts: false }, async (page) => {
      expect(await page.locator("[data-buy-bar]").isVisible()).toBe(false);
    });
  });

  it("opens its menu on a phone and closes it on Escape", async () => {
    await visit(arabic, { path: "/", viewport: phone }, async (page) => {
      const menu = page.locator("summary", { has: page.locator("svg") }).first();
      await menu.click();
      expect(await page.locator(".drawer-panel a").first().isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.locator(".drawer-panel a").first().isVisible()).toBe(false);
    });
  });
});

describe("buying", () => {
  const price = (page: Page) => page.locator(".buy [data-price]").textContent();

  it("works with the keyboard alone", async () => {
    english.api.lines = [];
    await visit(english, { path: "/products/throw/" }, async (page) => {
      await page.getByRole("radio", { name: "Pomegranate" }).focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.getByRole("radio", { name: "Indigo" }).isChecked()).toBe(true);
      expect(await page.locator(".buy .was bdi").textContent()).toBe("$620.00");
      expect(new URL(page.url()).searchParams.get("variant")).toBe(variantId(3));
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      expect(await price(page)).toBe("$519.00");
      for (let i = 0; i < 6 && !(await page.evaluate(() => document.activeElement?.matches(".buy [data-buy-button]"))); i++)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "View cart" }).waitFor();
      expect(await page.locator("#toast [role=status]").textContent()).toBe("Added to your cart");
      expect(await page.locator("[data-cart-count]").textContent()).toBe("1");
      expect(english.api.lines).toMatchObject([{ variantId: variantId(4), quantity: 1 }]);
    });
  });

  it("says what is left, and cannot buy what is sold out", async () => {
    await visit(arabic, { path: `/products/throw/?variant=${variantId(3)}` }, async (page) => {
      await page.getByText("بقي منه 3 فقط").waitFor();
    });
    await visit(arabic, { path: `/products/throw/?variant=${variantId(2)}` }, async (page) => {
      await page.locator("[data-availability][data-state=sold_out]").waitFor();
      expect(await page.locator(".buy [data-buy-button]").isDisabled()).toBe(true);
      expect(await page.locator(".buy [data-buy-button]").textContent()).toBe("نفدت الكمية");
    });
  });

  it("takes the nearest variant when a combination is not made", async () => {
    await visit(english, { path: `/products/throw/?variant=${variantId(4)}` }, async (page) => {
      await page.locator("label", { hasText: "Sand" }).click();
      expect(await page.getByRole("radio", { name: "Sand" }).isChecked()).toBe(true);
      expect(await page.getByRole("radio", { name: "Small" }).isChecked()).toBe(true);
    });
  });

  it("with the API down every page stands, and the button says so in words", async () => {
    arabic.api.down = true;
    try {
      await visit(arabic, { path: "/products/throw/" }, async (page) => {
        await page.locator(".buy [data-buy-button]").click();
        await page.getByText("لم نتمكّن من الإضافة الآن").waitFor();
        expect(await page.locator(".buy [data-buy-button]").isEnabled()).toBe(true);
      });
      await visit(arabic, { path: "/cart/", withCart: true }, async (page) => {
        await page.getByText("تعذّر الوصول إلى سلتك الآن").waitFor();
        arabic.api.down = false;
        arabic.api.lines = [{ id: "lin_1", variantId: variantId(1), quantity: 2 }];
        await page.getByRole("button", { name: "حاول مرة أخرى" }).click();
        await page.locator(".line").waitFor();
      });
    } finally {
      arabic.api.down = false;
    }
  });

  it("keeps the button in reach on a phone", async () => {
    await visit(arabic, { path: "/products/throw/", viewport: phone }, async (page) => {
      const bar = page.locator("[data-buy-bar]");
      expect(await bar.isVisible()).toBe(true);
      await page.locator(".buy-row").scrollIntoViewIfNeeded();
      await page.locator("[data-buy-bar]:not([data-open])").waitFor({ state: "attached" });
      expect(await bar.isVisible()).toBe(false);
    });
  });
});

describe("the pictures of a product", () => {
  const place = (page: Page) => page.locator("[data-stage-place]").textContent();

  it("are stepped through with the keyboard, the way the page reads", async () => {
    for (const [shop, next] of [
      [arabic, "ArrowLeft"],
      [english, "ArrowRight"],
    ] as const) {
      await visit(shop, { path: "/products/throw/", viewport: phone }, async (page) => {
        await page.locator("[data-stage]").press(next);
        await page.locator('[data-thumb][aria-current="true"][href="#picture-2"]').waitFor({ state: "attached" });
        expect(await place(page)).toBe("2 / 4");
        await page.locator("[data-stage]").press("End");
        await page.locator('[data-thumb][aria-current="true"][href="#picture-4"]').waitFor({ state: "attached" });
      });
    }
  });

  it("open over the page, grow on a click, and lead back to where they were opened", async () => {
    await visit(english, { path: "/products/throw/" }, async (page) => {
      const open = page.getByRole("button", { name: "Enlarge" });
      await open.press("Enter");
      const dialog = page.getByRole("dialog", { name: "Product pictures" });
      const picture = dialog.getByRole("img");
      const fitting = (await picture.boundingBox())?.width ?? 0;
      await picture.click();
      await dialog.locator("[data-large]").waitFor();
      expect((await picture.boundingBox())?.width).toBeGreaterThan(fitting * 1.5);
      await page.keyboard.press("ArrowRight");
      await dialog.getByText("2 / 4").waitFor();
      expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await expect.poll(() => place(page)).toBe("2 / 4"); // the stage scrolls there

      expect(await open.evaluate((one) => one === document.activeElement)).toBe(true);
    });
  });
});

describe("swatches", () => {
  it("name the chosen colour, strike what is sold out, and stay radio buttons", async () => {
    await visit(english, { path: "/products/throw/" }, async (page) => {
      const chosen = page.locator("[data-chosen]");
      expect(await chosen.textContent()).toBe("Pomegranate");
      await page.getByRole("radio", { name: "Indigo" }).check();
      expect(await chosen.textContent()).toBe("Indigo");
      const size = await page.locator(".swatch").first().boundingBox();
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
      const colors = await page
        .locator(".swatch")
        .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").backgroundColor));
      expect(colors).toEqual(["rgb(140, 28, 52)", "rgb(42, 58, 107)"]);
      expect(await page.getByRole("radio", { name: "Sand" }).isVisible()).toBe(true); // no colour is known: a word
    });
  });
});

describe("the cart page", () => {
  it("changes, removes and leads to the checkout", async () => {
    english.api.lines = [
      { id: "lin_1", variantId: variantId(1), quantity: 1 },
      { id: "lin_2", variantId: variantId(2), quantity: 1 },
    ];
    await visit(english, { path: "/cart/", withCart: true }, async (page) => {
      expect(await page.locator("[data-subtotal]").textContent()).toBe("$798.00");
      await page.locator(".line").first().getByRole("button", { name: "One more" }).click();
      await page.getByText("$1,197.00").waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-line]")?.dataset["line"])).toBe("lin_1");
      await page.getByRole("button", { name: "Remove Handwoven wool throw" }).last().click();
      await page.locator("#toast").getByText("Handwoven wool throw was removed").waitFor();
      expect(await page.getByRole("link", { name: "Check out" }).getAttribute("href")).toBe(`/checkout?cart=${token}&lang=en`);
    });
  });

  it("holds the checkout back while a line cannot be had", async () => {
    english.api.lines = [{ id: "lin_1", variantId: variantId(1), quantity: 9 }];
    await visit(english, { path: "/cart/", withCart: true }, async (page) => {
      await page.getByText("Only 5 left. Lower the quantity to go on.").waitFor();
      expect(await page.locator("[data-checkout]").getAttribute("href")).toBeNull();
    });
  });

  it("is empty in words", async () => {
    await visit(arabic, { path: "/cart/" }, async (page) => {
      expect(await page.getByText("سلتك فارغة").isVisible()).toBe(true);
    });
  });
});

describe("the page of a collection", () => {
  const own = (page: Page) => page.locator("[data-own-list] .card");
  const found = (page: Page) => page.locator("[data-results] .card");
  const asked = (page: Page) =>
    page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /\/search\/|engine/.test(name)).length);

  it("filters and sorts itself, keeps that in its address, and is its own list again without", async () => {
    await visit(english, { path: "/collections/home/" }, async (page) => {
      expect(await asked(page)).toBe(0);
      await page.getByText("Filter", { exact: true }).click();
      await page.getByRole("checkbox", { name: "cup" }).check();
      await found(page).first().waitFor();
      expect(await own(page).first().isVisible()).toBe(false);
      expect(new URL(page.url()).search).toBe("?o.Shape=cup");
      expect(await page.getByRole("radio").count()).toBe(0); // no other collection to choose here
      await page.getByRole("button", { name: "Clear filters" }).click();
      await own(page).first().waitFor();
      expect(await found(page).count()).toBe(0);
      expect(await page.locator("[data-status]").textContent()).toBe("164 products");
    });
  });

  it("answers an address that asks, within the collection", async () => {
    await visit(english, { path: "/collections/home/?sort=price-up" }, async (page) => {
      await found(page).first().waitFor();
      const prices = (await page.locator("[data-results] [data-price]").allInnerTexts()).map((text) => Number(text.replace(/[^\d.]/g, "")));
      expect(prices).toEqual([29, 45, 189, 399]);
      expect(await page.getByLabel("Sort").inputValue()).toBe("price-up");
      await page.getByLabel("Sort").selectOption("best");
      await own(page).first().waitFor();
    });
  });

  it("is whole when the search cannot be loaded, and says so", async () => {
    await visit(english, { path: "/collections/home/" }, async (page) => {
      await page.route("**/search/**", (route) => route.abort());
      await page.getByLabel("Sort").selectOption("newest");
      await page.getByText("Search could not be loaded").waitFor();
      expect(await own(page).first().isVisible()).toBe(true);
    });
  });

  it("says on its cards what is sold out, and asks for each that is seen once", async () => {
    const questions: string[] = [];
    await visit(english, { path: "/collections/home/" }, async (page) => {
      page.on("request", (request) => {
        const ids = new URL(request.url()).searchParams.get("products");
        if (ids) questions.push(...ids.split(","));
      });
      await page.reload({ waitUntil: "networkidle" });
      await own(page).filter({ hasText: "Sold out" }).waitFor();
      expect(await own(page).filter({ hasText: "Sold out" }).count()).toBe(1);
      expect(questions.length).toBeGreaterThan(0);
      expect(new Set(questions).size).toBe(questions.length);
      expect(questions).not.toContain("prd_plain"); // far below
    });
  });

  it("loads the second picture of a card when it is pointed at, and not before", async () => {
    const second: string[] = [];
    await visit(english, { path: "/collections/home/" }, async (page) => {
      page.on("request", (request) => void (request.url().includes("/cup-b/") && second.push(request.url())));
      await page.reload({ waitUntil: "load" });
      const card = own(page).filter({ hasText: "Stoneware coffee cup" });
      await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>(".card img")].some((image) => image.complete));
      expect(second).toEqual([]);
      await Promise.all([page.waitForResponse((response) => response.url().includes("/cup-b/")), card.hover()]);
      await card.locator(".other").waitFor();
    });
  });
});

describe("search", () => {
  const titles = (page: Page) => page.locator("[data-results] .card-title").allInnerTexts();

  it("finds Arabic words as people type them, with the API down", async () => {
    arabic.api.down = true;
    try {
      await visit(arabic, { path: "/search/?q=الفانوس" }, async (page) => {
        expect(await titles(page)).toEqual(["فانوس نحاسي منقوش باليد"]);
        await page.getByRole("searchbox").fill("قهوه");
        expect((await titles(page)).sort()).toEqual(["دليل القهوة العربية", "فنجان قهوة من الخزف"]);
        expect(new URL(page.url()).searchParams.get("q")).toBe("قهوه");
        await page.getByRole("searchbox").fill("ثلاجة");
        await page.getByText("لم نجد ما يطابق بحثك").waitFor();
      });
    } finally {
      arabic.api.down = false;
    }
  });

  it("filters and sorts by link", async () => {
    await visit(english, { path: "/search/?collection=home&sort=price-up" }, async (page) => {
      const prices = (await page.locator("[data-results] [data-price]").allInnerTexts()).map((text) => Number(text.replace(/[^\d.]/g, "")));
      expect(prices).toEqual([29, 45, 189, 399]);
      await page.getByLabel("Price up to").fill("100");
      await cards(page, 2);
      await page.getByRole("button", { name: "Clear filters" }).click();
      await cards(page, 9);
    });
  });

  const cards = (page: Page, n: number) =>
    page.locator(`[data-results]:has(> :nth-child(${n})):not(:has(> :nth-child(${n + 1})))`).waitFor();

  it("counts what each choice leaves, and goes back choice by choice", async () => {
    await visit(english, { path: "/search/" }, async (page) => {
      await page.getByRole("checkbox", { name: "vase 2" }).check();
      await cards(page, 2);
      await page.getByRole("radio", { name: "Home" }).check();
      await cards(page, 1);
      expect(new URL(page.url()).search).toBe("?collection=home&o.Shape=vase");
      await page.goBack();
      await cards(page, 2);
      expect(await page.getByRole("checkbox", { name: "vase" }).isChecked()).toBe(true);
      await page.goBack();
      await cards(page, 9);
      expect(await page.getByRole("checkbox", { name: "vase" }).isChecked()).toBe(false);
    });
  });

  it("says what is sold out while the API answers, and leaves it away on wish", async () => {
    await visit(english, { path: "/search/" }, async (page) => {
      await page.locator(".card", { hasText: "Sold out" }).waitFor();
      await page.getByLabel("In stock now").check();
      await cards(page, 8);
      expect(await page.locator("[data-status]").textContent()).toBe("8 results");
      expect(await page.getByText("Sold out").count()).toBe(0);
    });
  });

  it("claims nothing of stock while the API is down, and finds all the same", async () => {
    english.api.down = true;
    try {
      await visit(english, { path: "/search/?available=1" }, async (page) => {
        await cards(page, 9);
        await page.getByText("Stock cannot be checked right now").waitFor();
        expect(await page.getByLabel("In stock now").isVisible()).toBe(false);
      });
    } finally {
      english.api.down = false;
    }
  });

  it("is suggested from the header with the keyboard alone, and loads nothing before", async () => {
    await visit(arabic, { path: "/" }, async (page) => {
      const loaded = () =>
        page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => /\/search\/|engine/.test(name)).length);
      expect(await loaded()).toBe(0);
      await page.locator("[data-search-open]").press("Enter");
      const box = page.getByRole("combobox");
      await box.fill("القهوه");
      await page.getByRole("option").nth(2).waitFor();
      expect(await box.getAttribute("aria-expanded")).toBe("true");
      await box.press("ArrowDown");
      const first = page.getByRole("option").first();
      expect(await first.getAttribute("aria-selected")).toBe("true");
      expect(await box.getAttribute("aria-activedescendant")).toBe(await first.getAttribute("id"));
      expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
      await box.press("ArrowUp");
      await box.press("ArrowUp");
      await box.press("Enter");
      await page.waitForURL(/\/search\/\?q=/);
      await cards(page, 2);
    });
  });
});
