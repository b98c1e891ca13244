import { type Browser, chromium as playwright } from "playwright-core";

/** `CHROMIUM_PATH`, else the Chromium that npm brought (Linux x64), else an installed Chrome. */
export const launchBrowser = async (): Promise<Browser> => {
  const given = process.env.CHROMIUM_PATH;
  if (given) return playwright.launch({ executablePath: given, headless: true });
  if (process.platform !== "linux") return playwright.launch({ channel: "chrome", headless: true });
  const { default: chromium } = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--font-render-hinting=none"],
    headless: true,
  });
};
