/** Pages of theme:dev that are not the theme's. */
import type { ThemeDefinition } from "@matjar/theme-kit";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>
<style>body{font:1rem/1.6 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{padding:.25rem 1rem .25rem 0;text-align:start}pre{white-space:pre-wrap;background:#fee;color:#400;padding:1rem}</style>
<h1>${escaped(title)}</h1>${body}`;

/** Why there is no page, in the compiler's or the template's own words. */
export const failurePage = (words: string): string =>
  page("It does not work yet", `<pre>${escaped(words)}</pre><p>This page comes anew when the theme does.</p>`);

/** All pages of all shops in all looks. */
export const indexPage = (
  { name, version, looks }: ThemeDefinition,
  shops: readonly string[],
  addresses: readonly string[],
  port: string,
): string => {
  const hosts = shops.flatMap((shop) => looks.map((look) => ({ shop, look: look.name.en, host: `${look.id}.${shop}.localhost:${port}` })));
  const head = hosts.map(({ shop, look }) => `<th>${escaped(shop)}<br>${escaped(look)}</th>`).join("");
  const rows = addresses.map(
    (address) =>
      `<tr><td>${escaped(address)}</td>${hosts.map(({ host }) => `<td><a href="http://${host}${escaped(address)}">open</a></td>`).join("")}</tr>`,
  );
  return page(`${name.en} ${version}`, `<table><tr><th>Page</th>${head}</tr>${rows.join("")}</table>`);
};
