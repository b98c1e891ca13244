import { directionOf, type Locale, type StoreContext } from "@matjar/core/kernel";
import { readStore, type Store } from "@matjar/core/store";
import { html, raw } from "hono/html";
import { fontPath } from "./fonts.ts";
import { style } from "./style.ts";
import { say } from "./words.ts";

export type Html = ReturnType<typeof html>;

/** Luminance contrast of two #rrggbb colours (WCAG 2.2). */
const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0);

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

/** What a page must know of the shop: its name, its way to write money, and one colour. */
export interface Shop {
  readonly store: Store;
  readonly locale: Locale;
  readonly accent: string;
}

/** The accent of the shop's look, where it can be read on paper and in the dark; else the house's own. */
const safeAccent = (wanted: string | undefined): string =>
  wanted && /^#[0-9a-f]{6}$/i.test(wanted) && contrast(wanted, "#ffffff") >= 4.5 && contrast(wanted, "#14161c") >= 2 ? wanted : "#0f6b63";

/** The theme's row is the window's; these pages only read its one colour. */
const accentOf = async (ctx: StoreContext): Promise<string | undefined> => {
  const row = await ctx.table.get({ pk: "SITE", sk: "THEME" });
  return (row?.data["colors"] as { accent?: string } | undefined)?.accent;
};

/** The shop of the request, in the language asked for when the shop speaks it. */
export const shopOf = async (ctx: StoreContext, asked: string | undefined): Promise<Shop> => {
  const [{ value: store }, accent] = await Promise.all([readStore(ctx), accentOf(ctx)]);
  const main = store.locales[0] ?? "en";
  const locale = store.locales.find((l) => l === asked) ?? store.locales.find((l) => l === ctx.locale) ?? main;
  return { store, locale, accent: safeAccent(accent) };
};

/** The storefront's path in the page's language: the main language stands at the root. */
export const storefront = ({ store, locale }: Shop, path: string): string => (locale === store.locales[0] ? path : `/${locale}${path}`);

const arrow = raw(
  '<svg class="flip" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M15 18l-6-6 6-6"/></svg>',
);

export interface Page {
  readonly title: string;
  readonly main: Html;
  readonly back: { readonly href: string; readonly label: string };
  /** Runs in the page; must work from this text alone. */
  readonly script?: string;
  readonly nonce: string;
}

/** A whole page of the shop that no theme has touched. */
export const document = (shop: Shop, { title, main, back, script, nonce }: Page): Html => {
  const { store, locale, accent } = shop;
  const fonts = { arabic: fontPath("arabic"), latin: fontPath("latin") };
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="referrer" content="same-origin">
<title>${title} · ${store.name}</title>
<link rel="preload" href="${locale === "ar" ? fonts.arabic : fonts.latin}" as="font" type="font/woff2" crossorigin>
<style nonce="${nonce}">${raw(style(accent, "#ffffff", fonts))}</style>
</head>
<body>
<a class="skip" href="#main">${say(locale, "skip")}</a>
<header class="bar"><div><a class="brand" href="${storefront(shop, "/")}"><bdi>${store.name}</bdi></a><a class="back" href="${back.href}">${arrow}${back.label}</a></div></header>
${main}
<p class="visually" id="said" role="status"></p>
${script ? html`<script nonce="${nonce}">${raw(script)}</script>` : ""}
</body>
</html>`;
};

/** What the browser may do on these pages: nothing that did not come from here, but the payment pages a form leads to. */
export const contentSecurity = (nonce: string, platformOrigin: string): string =>
  [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `form-action 'self' ${platformOrigin} https://checkout.stripe.com https://*.amazonaws.com`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
