import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { faultsOf } from "../support/desk.ts";
import { serveSite } from "./support/site.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const tags = { ar: "ar-SA", en: "en-GB", fr: "fr-FR", it: "it-IT" } as const;
type Language = keyof typeof tags;

const visit = async (
  language: Language,
  use: (page: Page, context: BrowserContext) => Promise<void>,
  options: Parameters<Browser["newContext"]>[0] = {},
) => {
  const context = await browser.newContext({
    locale: tags[language],
    viewport: { width: 360, height: 760 },
    reducedMotion: "reduce",
    ...options,
  });
  try {
    await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
};

/** Answers of the API that these pages ask for; every other call fails the test by its 404. */
const answers: Readonly<Record<string, unknown>> = {
  "POST /api/codes": {},
  "GET /api/slugs": { slug: "dar-al-noor", origin: "http://dar-al-noor.localhost", available: true, suggestions: [] },
};
const answerApi = (page: Page) =>
  page.route("**/api/**", (route) => {
    const request = route.request();
    const found = answers[`${request.method()} ${new URL(request.url()).pathname}`];
    const body = JSON.stringify(found ?? { status: 404, code: "not_found", detail: "?" });
    return route.fulfill({ status: found ? 200 : 404, contentType: "application/json", body });
  });

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(["ar", "en", "fr", "it"] as const)("a visitor who reads %s", (language) => {
  test("is sent from / to their language, and nothing overflows a phone", async () => {
    await visit(language, async (page) => {
      await page.goto(`${site.origin}/`);
      expect(new URL(page.url()).pathname).toBe(language === "en" ? "/" : `/${language}/`);
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });

  test.each(["light", "dark"] as const)("meets no barrier on the landing page (%s)", async (colorScheme) => {
    await visit(
      language,
      async (page) => {
        await page.goto(`${site.origin}/${language}/`);
        expect(await faultsOf(page)).toEqual([]);
      },
      { colorScheme },
    );
  });
});

describe.each(["ar", "en"] as const)("signing up in %s", (language) => {
  test("goes from the hero to the code, by keyboard, without a barrier, and loses nothing on the way back", async () => {
    await visit(language, async (page) => {
      await answerApi(page);
      await page.goto(`${site.origin}/${language}/`);
      await page.locator("#start-email").focus();
      await page.keyboard.type("noor@example.com");
      await page.keyboard.press("Tab");
      await page.keyboard.type("دار النور");
      await page.keyboard.press("Enter");

      await page.locator(".code-field input").waitFor();
      expect(new URL(page.url()).pathname).toBe("/sign-up/");
      expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
      await page.locator(".guessed-host", { hasText: "dar-al-noor" }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);

      await page.reload();
      await page.locator(".gate-row button").nth(1).click();
      expect(await page.locator("input").evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value))).toEqual([
        "noor@example.com",
        "دار النور",
      ]);
      expect(await faultsOf(page)).toEqual([]);
    });
  });
});

test("a mistake in the hero's form is said at its field, and the field gets the focus", async () => {
  await visit("en", async (page) => {
    await page.goto(`${site.origin}/en/`);
    await page.locator("#start-email").fill("noor");
    await page.locator(".start-submit").click();
    expect(await page.locator("#start-email-error").textContent()).toContain("e-mail address");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("start-email");
    expect(await faultsOf(page)).toEqual([]);
  });
});

test("six Arabic digits are a code, and go in by themselves", async () => {
  await visit("ar", async (page) => {
    await answerApi(page);
    let sent: unknown;
    await page.route("**/api/sign-in", (route) => {
      sent = route.request().postDataJSON();
      return route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        body: JSON.stringify({ code: "account.code_wrong", detail: "الرمز غير صحيح." }),
      });
    });
    await page.goto(`${site.origin}/sign-in/`);
    await page.locator("input").fill("noor@example.com");
    await page.keyboard.press("Enter");
    await page.locator(".code-field input").pressSequentially("١٢٣٤٥٦");
    await page.locator(".field-error", { hasText: "الرمز غير صحيح." }).waitFor();
    expect(sent).toEqual({ email: "noor@example.com", code: "123456" });
    expect(await page.locator(".code-field input").inputValue()).toBe("");
  });
});

test("the desk's first load stays within 160 KB of script, compressed", async () => {
  await visit("en", async (page) => {
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.route("**/api/**", (route) => route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify(me) }));
    await page.goto(`${site.origin}/desk/paper-garden`);
    await page.locator("h1").waitFor();
    const total = (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(160_000);
  });
});

const me = {
  account: { id: "acc_01J00000000000000000000000", email: "noor@example.com", locale: "en", createdAt: "2026-01-01T00:00:00.000Z" },
  stores: [{ storeId: "sto_01J00000000000000000000000", name: "Paper Garden", slug: "paper-garden", role: "owner" }],
  items: [],
  toFulfil: 0,
  toMarkPaid: 0,
};
