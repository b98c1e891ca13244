import { demoEmail } from "@matjar/local/demo-stores";
import type { BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../tests/support/browser.ts";
import type { House } from "./house.ts";

/** From a letter in the editor to the page that shows it, warm, on the demo shop; milliseconds, in order of size. */
export interface PreviewTimes {
  /** As a person sees it: the input's event until the heading in the preview is another one. */
  readonly seenMs: readonly number[];
}

const rounds = 60;
const warmUp = 15;
const shop = "dar-al-noor";

const signIn = async ({ request }: BrowserContext, house: House, origin: string): Promise<void> => {
  await request.post(`${origin}/api/codes`, { data: { email: demoEmail, locale: "en" } });
  const code = /\b(\d{6})\b/.exec((await house.mail(demoEmail, "sign_in_code")).text)?.[1];
  const answer = await request.post(`${origin}/api/sign-in`, { data: { email: demoEmail, code } });
  if (!answer.ok()) throw new Error(`Signing in was answered by ${answer.status()}`);
};

/** When the first heading of the page says these words, on the clock that all documents share. */
const seenIn = (words: string): Promise<number> =>
  new Promise((done) => {
    const look = () => {
      if (document.querySelector("h1")?.textContent?.includes(words)) done(performance.timeOrigin + performance.now());
    };
    new MutationObserver(look).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });

/** Writes as a person does, as far as React can tell; answers when. */
const write = (words: string): number => {
  const input = document.querySelector<HTMLInputElement>('.place-body input[type="text"]');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, words);
  const at = performance.timeOrigin + performance.now();
  input?.dispatchEvent(new Event("input", { bubbles: true }));
  return at;
};

const typed = async (page: Page, words: string): Promise<number> => {
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error("There is no preview");
  const seen = frame.evaluate(seenIn, words);
  const begun = await page.evaluate(write, words);
  return (await seen) - begun;
};

/** Types into the heading of the first section and waits for the page to show it, again and again. */
export const measurePreview = async (house: House): Promise<PreviewTimes> => {
  const origin = `http://localhost:${house.port}`;
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
    await signIn(context, house, origin);
    const page = await context.newPage();
    await page.goto(`${origin}/desk/${shop}/theme`);
    await page.locator(".stage-frame:not([data-behind])").waitFor({ timeout: 60_000 });
    await page.locator(".editor-row").nth(1).click();
    await page.locator('.place-body input[type="text"]').first().waitFor();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await typed(page, `Words ${round}`));
    return { seenMs: times.slice(warmUp).sort((a, b) => a - b) };
  } finally {
    await browser.close();
  }
};
