import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { desk as ar } from "../../web/src/i18n/ar/desk.ts";
import { desk as en } from "../../web/src/i18n/en/desk.ts";
import { launchBrowser } from "./browser.ts";
import { type House, startHouse } from "./house.ts";
import { type SignedUp, signUpAt } from "./storefront.ts";
import { speaking, type Visitor } from "./visit.ts";

/** The two ways in which the desk is tried: Arabic on a phone, English on a large screen. */
export const readers = [
  { locale: "ar", tag: "ar-SA", width: 360, words: ar },
  { locale: "en", tag: "en-GB", width: 1440, words: en },
] as const;
export type Reader = (typeof readers)[number];

/** A house and a browser for the tests of a file. */
export const openHouseAndBrowser = (env: Readonly<Record<string, string>> = {}) => {
  const here = {} as { house: House; browser: Browser };
  beforeAll(async () => {
    here.house = await startHouse(env);
    here.browser = await launchBrowser();
  });
  afterAll(async () => {
    await here.browser?.close();
    await here.house?.stop();
  });
  return here;
};

/** Calls of the API with the session of a browser. */
export const sessionOf = ({ request }: BrowserContext, origin: string): Visitor =>
  speaking(async (method, path, { body, headers = {} } = {}) => {
    const sent = body === undefined ? {} : { data: body };
    const answer = await request.fetch(origin + path, { method, headers: { ...headers }, timeout: 120_000, ...sent });
    return new Response(answer.status() === 204 ? null : new Uint8Array(await answer.body()), {
      status: answer.status(),
      headers: answer.headers(),
    });
  });

/** Merchants look at the desk through a context of their own, that is closed in the end. */
export const inContext = async (browser: Browser, options: BrowserContextOptions, run: (context: BrowserContext) => Promise<void>) => {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  try {
    await run(context);
  } finally {
    await context.close();
  }
};

export interface Merchant {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly api: Visitor;
  readonly store: SignedUp;
  /** The store's desk, without a slash at the end. */
  readonly desk: string;
  /** What policies of the page and its frames did not let through, in Chromium's words: of ours, nothing. */
  readonly refused: string[];
}

const view = ({ tag, width }: Pick<Reader, "tag" | "width">): BrowserContextOptions => ({ locale: tag, viewport: { width, height: 800 } });

/** Themes ask their shop what is in stock; in the editor's preview that is refused, and they show what the page says. */
const isRefusal = (words: string): boolean => /Content Security Policy/i.test(words) && !words.includes("/api/shop/");

/** A new merchant at the desk of a new store; fails when a page throws, or asks for what its policy refuses. */
export const asMerchant = (
  { house, browser }: { house: House; browser: Browser },
  reader: Reader,
  storeName: string,
  run: (merchant: Merchant) => Promise<void>,
) =>
  inContext(browser, view(reader), async (context) => {
    const api = sessionOf(context, house.origin);
    const email = `owner-${reader.locale}-${house.port}-${Math.random().toString(36).slice(2, 8)}@example.com`;
    const store = await signUpAt(house, api, { email, storeName, locale: reader.locale });
    const page = await context.newPage();
    const thrown: string[] = [];
    const refused: string[] = [];
    page.on("pageerror", (error) => thrown.push(error.message));
    page.on("console", (message) => {
      if (isRefusal(message.text())) refused.push(message.text());
    });
    await run({ context, page, api, store, refused, desk: `${house.origin}/desk/${store.slug}` });
    expect([...thrown, ...refused]).toEqual([]);
  });

/** Without frames (`legacy`), and without a report of what is right, axe is many times faster. */
const look = async (page: Page, aimed: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await aimed(axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
};

const looks = 3;

/** What axe finds and still finds a moment later: a list that React draws anew while axe looks has no names in that moment. */
const lasting = async (page: Page, aimed: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> => {
  for (let round = 1; ; round++) {
    const found = await look(page, aimed);
    if (found.length === 0 || round === looks) return found;
    await page.waitForTimeout(400);
  }
};

/**
 * Barriers of a page. React Aria's announcer holds what it said for some seconds, also of buttons that are gone by then; the
 * previewed shop is looked at where it is published.
 */
export const faultsOf = (page: Page, ...without: readonly string[]): Promise<string[]> =>
  lasting(page, (axe) =>
    ["[data-live-announcer]", ".stage-frame", ...without].reduce((builder, selector) => builder.exclude(selector), axe),
  );

/** Colours that cannot be told apart: all that changes between day and night. */
export const contrastFaultsOf = (page: Page): Promise<string[]> => lasting(page, (axe) => axe.withRules("color-contrast"));

export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** No barrier, and nothing beyond the edge. `SHOTS=folder` keeps a picture for people to look at. */
export const expectWell = async (page: Page, name?: string): Promise<void> => {
  const folder = process.env["SHOTS"];
  if (folder && name) {
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    await page.waitForTimeout(300); // the window has its own height again
  }
  expect([await faultsOf(page), await fits(page)], name).toEqual([[], true]);
};

/** Chooses an entry of one of the desk's lists. */
export const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole("button", { name: label }).first().click();
  await page.getByRole("option").filter({ hasText: option }).first().click();
};

/** Saves what was changed, and waits until it is said. */
export const save = async (page: Page, { words }: Reader): Promise<void> => {
  const bar = page.getByRole("region", { name: words.common.unsaved });
  await bar.getByRole("button", { name: words.common.save, exact: true }).click();
  await bar.waitFor({ state: "detached" });
};
