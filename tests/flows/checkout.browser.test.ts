import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cartWith, choose, fill, openShop, pay, type Shop, settled, shops, statesOf, toCheckout } from "../support/checkout-browser.ts";
import { contrastFaultsOf, faultsOf, openHouseAndBrowser } from "../support/desk.ts";
import { waitFor } from "../support/house.ts";

/** The pages where money is, in a real browser. `SHOTS=folder` keeps a picture of each for people to look at. */
const here = openHouseAndBrowser();

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const kept = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["SHOTS"];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};

describe.each(shops)("the pages where money is, in $locale", (speech) => {
  let shop: Shop;
  let context: BrowserContext;
  let page: Page;
  const thrown: string[] = [];
  const visitor = async (options: Parameters<Browser["newContext"]>[0] = {}) => {
    const context = await here.browser.newContext({
      locale: speech.locale,
      viewport: { width: 360, height: 740 },
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => thrown.push(String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) thrown.push(message.text());
    });
    return { context, page };
  };
  beforeAll(async () => {
    shop = await openShop(here.house, speech);
    ({ context, page } = await visitor());
  });
  afterAll(() => context?.close());
  const alone = async (options: Parameters<Browser["newContext"]>[0], use: (page: Page) => Promise<void>) => {
    const { context, page } = await visitor(options);
    try {
      await use(page);
    } finally {
      await context.close();
    }
  };

  it("put no barrier before anybody, on a phone and on a desk, by day and by night", async () => {
    const found: string[] = [];
    const states = await statesOf(page, shop, speech);
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [name, reach] of Object.entries(states)) {
        await reach(page);
        expect(await page.locator("html").getAttribute("dir"), name).toBe(speech.locale === "ar" ? "rtl" : "ltr");
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await kept(page, `${name}-${speech.locale}-${width}-${colorScheme}`);
          const faults = await (colorScheme === "light" ? faultsOf(page) : contrastFaultsOf(page));
          found.push(...faults.map((fault) => `${name} ${width} ${colorScheme}: ${fault}`));
          if ((await overflow(page)) > 0) found.push(`${name} ${width}: scrolls sideways`);
        }
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    expect(found).toEqual([]);
  }, 300_000);

  it("stand in a shop whose own pages are in order: the header, the goods, the foot", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${shop.origin}/collections/all/`);
    const product = await page.locator("main a[href*='/products/']").first().getAttribute("href");
    for (const [name, at] of [
      ["home", "/"],
      ["product", product ?? ""],
      ["cart", "/cart/"],
    ] as const) {
      await page.goto(shop.origin + at);
      const tops = await page.evaluate(() =>
        ["header", "main", "footer"].map(
          (part) => (document.querySelector(`body > ${part}`)?.getBoundingClientRect().top ?? Number.NaN) + scrollY,
        ),
      );
      expect(tops, name).toEqual(tops.toSorted((a, b) => a - b));
      expect(new Set(tops).size, name).toBe(3);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      await kept(page, `shop-${name}-${speech.locale}-360-light`);
    }
  });

  it("can be read at twice the size, and at the width of 400 %", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await toCheckout(page, shop, speech, shop.goods);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    const before = await page.locator("label[for=email]").evaluate((label) => label.getBoundingClientRect().height);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await page.locator("label[for=email]").evaluate((label) => label.getBoundingClientRect().height)).toBeGreaterThan(before * 1.8);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 400 });
    await page.reload();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it("sell to somebody who has a keyboard alone, from the home page to the order", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const focus = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        if (!at?.matches(":focus-visible")) return false;
        const rings = [undefined, "::before", "::after"].map((part) => getComputedStyle(at, part)); // a card's link lies over the card
        return rings.some(({ outlineStyle, boxShadow }) => outlineStyle !== "none" || boxShadow !== "none");
      });
    const tabTo = async (selector: string) => {
      for (let i = 0; i < 120; i++) {
        await page.keyboard.press("Tab");
        const there = await page.evaluate((s) => document.activeElement?.matches(s), selector);
        if (there && !(await focus())) throw new Error(`The focus on ${selector} cannot be seen`);
        if (there) return;
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    const enter = async (selector: string, address: RegExp) => {
      await tabTo(selector);
      await Promise.all([page.waitForURL(address), page.keyboard.press("Enter")]);
    };
    await page.goto(`${shop.origin}/`);
    await tabTo(".skip");
    await page.keyboard.press("Enter");
    await enter(`main a[href="${decodeURI(shop.goodsPath)}"]`, /\/products\//);
    await page.locator(".buy [data-buy-button]:enabled").waitFor();
    await tabTo(".buy [data-buy-button]");
    const added = page.waitForResponse((r) => r.url().includes("/api/shop/carts") && r.request().method() === "POST");
    await page.keyboard.press("Enter");
    expect((await added).ok()).toBe(true);
    await enter("a[href$='/cart/']", /\/cart\//);
    await page.locator("[data-checkout]").waitFor();
    await enter("[data-checkout]", /\/checkout\?/);
    await tabTo(".skip");
    await page.keyboard.press("Enter");
    for (const [field, text] of [
      ["#email", "noura@example.com"],
      ["#phone", "0501234567"],
      ["#name", speech.buyer],
      ["#line1", speech.street],
      ["#city", speech.city],
    ] as const) {
      await tabTo(field);
      await page.keyboard.type(text);
    }
    await tabTo("input[name=method]");
    const method = () => page.locator("input[name=method]:checked").getAttribute("value");
    const first = await method();
    await page.keyboard.press("ArrowDown");
    await waitFor("the page redrawn", 40_000, async () =>
      (await page.locator("main.busy").count()) === 0 && (await method()) !== first ? true : undefined,
    );
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    expect(await page.locator("#said").textContent()).toMatch(/\d/);
    expect(await page.inputValue("#name")).toBe(speech.buyer);
    await page.keyboard.press("ArrowUp");
    await waitFor("the page redrawn", 40_000, async () =>
      (await page.locator("main.busy").count()) === 0 && (await method()) === first ? true : undefined,
    );
    await enter("button[value=place]", /\/(orders|checkout\/test)\//);
    if (/\/checkout\/test\//.test(page.url())) await enter("button[value=success]", /\/orders\/ord_/);
    expect(await page.locator("main").getAttribute("data-state")).toMatch(/\w/);
  });

  it("order by Enter in a field, and keep what was typed when the buyer comes back", async () => {
    await toCheckout(page, shop, speech, shop.goods);
    await choose(page, "test");
    await fill(page, speech);
    await page.locator("details summary").last().click();
    await page.fill("#note", "Ring twice");
    await page.locator("#city").focus();
    await Promise.all([page.waitForURL(/\/checkout\/test\//), page.keyboard.press("Enter")]);
    await page.goBack();
    await page.locator("#name").waitFor();
    expect(await page.inputValue("#name")).toBe(speech.buyer);
    expect(await page.inputValue("#email")).toBe("noura@example.com");
    expect(await page.inputValue("#note")).toBe("Ring twice");
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain("noura@");
  });

  it("say what is wrong when a field is left, and take it back when it is right", async () => {
    await toCheckout(page, shop, speech, shop.goods);
    await page.fill("#email", "noura@");
    await page.locator("#name").focus();
    await page.locator("#email-error").waitFor();
    expect(await page.locator("#email").getAttribute("aria-describedby")).toBe("email-hint email-error");
    await page.fill("#email", "noura@example.com");
    await page.locator("#name").click();
    await page.locator("#email-error").waitFor({ state: "detached" });
    expect(await page.locator(".error").count()).toBe(0);
  });

  it("show the address of another country at once, and lose nothing", async () => {
    await toCheckout(page, shop, speech, shop.goods);
    await fill(page, speech);
    await page.focus("#country");
    await page.selectOption("#country", "US");
    await page.locator("#region").waitFor();
    await settled(page);
    expect(await page.inputValue("#country")).toBe("US");
    expect(await page.inputValue("#name")).toBe(speech.buyer);
    expect(await page.locator("button[value=place]").innerText()).toMatch(/113\.00/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("country");
  });

  it("work with scripts off: another country by the update button, then the order", async () => {
    await alone({ javaScriptEnabled: true }, async (maker) => {
      const cart = await cartWith(maker, shop, shop.goods);
      await alone({ javaScriptEnabled: false }, async (still) => {
        await still.goto(`${shop.origin}/checkout?cart=${cart}&lang=${speech.locale}`);
        await fill(still, speech);
        await still.selectOption("#country", "JP");
        await still.locator("input[value=bank_transfer]").check();
        await still.locator("button[value=update]").click();
        await still.fill("#region", "Tokyo");
        await still.fill("#postalCode", "100-0001");
        expect(await still.inputValue("#name")).toBe(speech.buyer);
        expect(await still.locator("input[value=bank_transfer]").isChecked()).toBe(true);
        expect(await still.locator("button[value=place]").innerText()).toMatch(/\d/);
        await pay(still);
        expect(await still.locator("main").innerText()).toContain("SA03 8000");
      });
    });
  });

  it("threw nothing, and asked for nothing that the policy forbids", () => {
    expect(thrown).toEqual([]);
  });
});
