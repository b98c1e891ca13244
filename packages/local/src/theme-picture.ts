/**
 * `node packages/local/src/theme-picture.ts <theme> [store] [language] [look]`: writes `themes/<theme>/preview.webp`, the home page of a demo
 * store in one of the theme's looks, as people find the theme in the desk. `npm start` must be running (`ORIGIN`, http://localhost:4000).
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { ThemeDefinition } from "@matjar/theme-kit";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import sharp from "sharp";

/** A window of a desk, shown smaller: 1200 × 900 pixels. */
const viewport = { width: 1600, height: 1200 };
const deviceScaleFactor = 0.75;
const mostBytes = 60_000;
const owner = "demo@matjar.example";

type Json = Readonly<Record<string, unknown>>;

/** The API as the owner of the demo stores, signed in by the code in the local mailbox. */
class Desk {
  readonly #origin: string;
  #cookie = "";

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** @throws Error with the answer when it is no success */
  async ask<T>(address: string, body?: Json): Promise<T> {
    const response = await fetch(this.#origin + address, {
      headers: { "content-type": "application/json", cookie: this.#cookie },
      ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
    this.#cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? this.#cookie;
    return (await response.json().catch(() => ({}))) as T;
  }

  async signIn(): Promise<void> {
    await this.ask("/api/codes", { email: owner });
    const mails = await this.ask<{ to: string; text: string }[]>("/dev/mail.json");
    const code = /\b\d{6}\b/.exec(mails.find(({ to }) => to === owner)?.text ?? "")?.[0] ?? "";
    await this.ask("/api/sign-in", { email: owner, code });
  }
}

interface Wish {
  readonly theme: string;
  readonly slug: string;
  readonly locale: string | undefined;
  readonly look: string | undefined;
}

/** The home page in the theme; the shop keeps its sections. */
const homeIn = async (desk: Desk, { theme: id, slug, locale, look: lookId }: Wish): Promise<string> => {
  const { stores } = await desk.ask<{ stores: { storeId: string; slug: string }[] }>("/api/account");
  const own = stores.find((one) => one.slug === slug);
  if (!own) throw new Error(`There is no demo store ${slug}`);
  const base = `/api/stores/${own.storeId}`;
  const [store, { items: themes }, saved] = await Promise.all([
    desk.ask<{ locales: string[] }>(base),
    desk.ask<{ items: ThemeDefinition[] }>(`${base}/themes`),
    desk.ask<Json>(`${base}/theme`),
  ]);
  const theme = themes.find((one) => one.id === id);
  const look = theme?.looks.find((one) => one.id === lookId) ?? theme?.looks[0];
  if (!look) throw new Error(`There is no theme ${id}`);
  const { colors, font, radius, settings = {} } = look;
  const { html } = await desk.ask<{ html: string }>(`${base}/preview`, {
    look: { ...saved, theme: id, colors, font, radius, settings },
    locale: locale ?? store.locales[0],
    page: "/",
  });
  return html;
};

const launch = async (): Promise<Browser> =>
  process.platform === "linux"
    ? playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox", "--font-render-hinting=none"] })
    : playwright.launch({ channel: "chrome" });

/** The page's upper part as a photograph. Addresses of the page count from `origin`. */
const photograph = async (html: string, origin: string): Promise<Buffer> => {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor, colorScheme: "light", reducedMotion: "reduce" });
    await page.route(`${origin}/preview`, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await page.goto(`${origin}/preview`, { waitUntil: "networkidle" });
    return await page.screenshot();
  } finally {
    await browser.close();
  }
};

/** As good as it may be within the bytes. @throws Error when it cannot be made so small */
const asWebp = async (picture: Buffer): Promise<Buffer> => {
  for (const quality of [88, 80, 70, 60, 45, 30]) {
    const made = await sharp(picture).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (made.length <= mostBytes) return made;
  }
  throw new Error(`It cannot be made smaller than ${mostBytes} bytes`);
};

const [theme, slug = "dar-al-noor", locale, look] = process.argv.slice(2);
if (!theme) throw new Error("Which theme? node packages/local/src/theme-picture.ts souk");
const origin = process.env["ORIGIN"] ?? "http://localhost:4000";
const desk = new Desk(origin);
await desk.signIn();
const picture = await asWebp(await photograph(await homeIn(desk, { theme, slug, locale, look }), origin));
await writeFile(path.join(import.meta.dirname, "../../../themes", theme, "preview.webp"), picture);
console.log(`themes/${theme}/preview.webp: ${picture.length} bytes`);
