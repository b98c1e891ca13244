/** Pages of theme:dev that are not the theme's. */
import type { ThemeDefinition } from "@matjar/theme-kit";
import type { FixtureShop } from "./fixture/shops.ts";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:1rem/1.6 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{padding:.25rem 1rem .25rem 0;text-align:start}pre{white-space:pre-wrap;background:#fee;color:#400;padding:1rem}</style>
<h1>${escaped(title)}</h1>${body}`;

/** Why there is no page, in the compiler's or the template's own words. */
export const failurePage = (words: string): string =>
  page("It does not work yet", `<pre>${escaped(words)}</pre><p>This page comes anew when the theme does.</p>`);

const inLanguage = { ar: "Arabic", en: "English", fr: "French", it: "Italian" } as const;

/** All pages of all shops in all looks. `shops` by the names of their hosts. */
export const indexPage = (
  { name, version, looks }: ThemeDefinition,
  shops: Readonly<Record<string, FixtureShop>>,
  addresses: readonly string[],
  port: string,
): string => {
  const views = Object.entries(shops).flatMap(([host, { shop }]) =>
    looks.map((look) => ({ called: `${inLanguage[shop.locale]}: ${look.name.en}`, origin: `http://${look.id}.${host}.localhost:${port}` })),
  );
  const head = views.map(({ called }) => `<th scope="col">${escaped(called)}</th>`).join("");
  const links = (address: string) =>
    views.map(
      ({ called, origin }) => `<td><a href="${origin}${escaped(address)}" aria-label="${escaped(`${address}, ${called}`)}">open</a></td>`,
    );
  const rows = addresses.map((address) => `<tr><th scope="row">${escaped(address)}</th>${links(address).join("")}</tr>`);
  return page(`${name.en} ${version}`, `<table><tr><td></td>${head}</tr>${rows.join("")}</table>`);
};
