import { type Browser, chromium as playwright } from "playwright-core";

const unpacked = async () => {
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
};

/** Unpacks the Chromium that npm brought, where it is the one that runs. Not to be done by two processes at a time. */
export const unpackBrowser = async (): Promise<void> => {
  if (!process.env["CHROMIUM_PATH"] && process.platform === "linux") await unpacked();
};

/** `CHROMIUM_PATH`, else the Chromium that npm brought (Linux x64), else an installed Chrome. `args` are switches of Chromium. */
export const launchBrowser = async (...args: string[]): Promise<Browser> => {
  const given = process.env["CHROMIUM_PATH"];
  if (given) return playwright.launch({ executablePath: given, headless: true, args });
  if (process.platform !== "linux") return playwright.launch({ channel: "chrome", headless: true, args });
  return playwright.launch({
    executablePath: await unpacked(),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--font-render-hinting=none", ...args],
    headless: true,
    env: { ...process.env, LC_ALL: "C.UTF-8" }, // a bare machine has no locale, and Chromium then no names of files beyond ASCII
  });
};
