import { directionOf, type Locale } from "@matjar/core/kernel";
import { html } from "hono/html";
import type { Html } from "./document.ts";
import { say } from "./words.ts";

/** A refusal for a person who came by a link: what happened, and the way back. It knows no shop. */
export const problemPage = (locale: Locale, sentence: string, nonce: string): Html => html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${say(locale, "trouble")}</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{margin:0;min-block-size:100vh;display:grid;place-items:center;background:#fbfaf7;color:#1b1f2a;font:17px/1.7 system-ui,sans-serif}main{padding:24px;max-inline-size:34rem;text-align:center}h1{font-size:1.4rem;line-height:1.4;margin:0 0 .5rem;text-wrap:balance}p{margin:0 0 1.5rem}a{display:inline-flex;align-items:center;min-block-size:44px;padding-inline:20px;border:1px solid #8d8678;border-radius:12px;color:inherit;text-decoration:none}a:focus-visible{outline:3px solid #0f6b63;outline-offset:2px}@media(prefers-color-scheme:dark){body{background:#14161c;color:#f3f0e8}a:focus-visible{outline-color:#7fd1c7}}</style></head>
<body><main><h1>${say(locale, "trouble")}</h1><p>${sentence}</p><p><a href="/">${say(locale, "backToShop")}</a></p></main></body></html>`;
