import { randomBytes } from "node:crypto";
import { budgetBytes, findingsOf, type MadePage } from "@matjar/builder/gate/index";
import { locales } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { findingSentence, findingWords } from "@matjar/core/publish/words";
import { describe, expect, test } from "vitest";
import { ids, somePicture, someProduct } from "./shop.ts";
import { openShop } from "./spoiled.ts";

const noise = (bytes: number): string => randomBytes(bytes * 2).toString("hex"); // two characters of hex carry one byte

const files = (more: Readonly<Record<string, string>> = {}) => {
  const all: Readonly<Record<string, string>> = { "/_a/x.css": "body{margin:0}", "/_a/x.js": 'import"./y.js"', "/_a/y.js": "1", ...more };
  return (address: string) => (address in all ? Buffer.from(all[address] ?? "") : undefined);
};

const page = (body: string, { head = "", ...change }: Partial<MadePage> & { head?: string } = {}): MadePage => ({
  path: "/",
  template: "home",
  locale: "ar",
  dir: "rtl",
  origin: "https://shop.example",
  html: `<!doctype html><html lang="ar" dir="rtl"><head><title>دار النور</title><meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="/_a/x.css"><script type="module" src="/_a/x.js"></script>${head}</head><body><h1>دار النور</h1>${body}</body></html>`,
  ...change,
});

const kindsIn = (made: MadePage, at = files()): string[] => findingsOf(made, at).map(({ kind }) => kind);

const good = `
  <a href="/x/">نص</a> <a href="/y/"><img src="/media/1.webp" width="3" height="4" alt="شال"></a> <a href="https://elsewhere.example/">خارج</a>
  <a href="/z/" aria-label="السلة"><svg aria-hidden="true"><title>x</title></svg></a>
  <button><svg role="img" aria-label="إغلاق"></svg></button> <button hidden></button>
  <label for="mail">البريد</label><input id="mail"> <label>اسم <input name="n"></label> <input type="hidden" name="t"> <input type="submit" value="أرسل">
  <img src="https://shop.example/media/2.webp" width="3" height="4" alt=""> <template><i id="mail"></i><input></template>
  <p style="color:#000000;background-color:#ffffff">نص</p><svg><title>رسم</title></svg>`;

describe("a page", () => {
  test("that is as it should be has no findings", () => {
    expect(findingsOf(page(good), files())).toEqual([]);
  });

  test.each([
    ["third_party", page('<img src="https://cdn.example/a.webp" width="1" height="1" alt="">')],
    ["third_party", page('<img srcset="/a.webp 1x, //cdn.example/b.webp 2x" src="/a.webp" width="1" height="1" alt="">')],
    ["third_party", page("", { head: '<script src="https://tracker.example/t.js"></script>' })],
    ["third_party", page("", { head: '<link rel="preconnect" href="https://fonts.example">' })],
    ["third_party", page("", { head: "<style>@font-face{src:url(https://fonts.example/x.woff2)}</style>" })],
    ["third_party", page("", { head: '<link rel="stylesheet" href="/_a/z.css">' })],
    ["picture_size", page('<img src="/a.webp" alt="" width="100%" height="4">')],
    ["picture_alt", page('<img src="/a.webp" width="1" height="1">')],
    ["language", page("", { locale: "en", dir: "ltr" })],
    ["page_title", page("", { html: page("").html.replace(/<title>.*<\/title>/, "<title> </title>") })],
    ["heading", page("<h1>noch eine</h1>")],
    ["duplicate_id", page('<i id="a"></i><b id="a"></b>')],
    ["unlabelled", page('<input type="email" name="mail">')],
    ["unlabelled", page('<label for="other">x</label><select id="one"></select>')],
    ["unnamed", page('<a href="/x/"><svg></svg></a>')],
    ["unnamed", page('<button><span aria-hidden="true">×</span></button>')],
    ["zoom", page("", { head: '<meta name="viewport" content="width=device-width,user-scalable=no">' })],
    ["contrast", page('<p style="background:#ffee88;color:#ffffff">x</p>')],
    ["page_weight", page(noise(budgetBytes))],
    ["script_weight", page("", { head: '<script type="module" src="/_a/heavy.js"></script>' })],
  ])("tells %s (%#)", (kind, made) => {
    const sheet = "i{background:url(//cdn.example/x.png)}";
    expect(kindsIn(made, files({ "/_a/z.css": sheet, "/_a/y.js": "", "/_a/heavy.js": `x="${noise(budgetBytes)}"` }))).toEqual([kind]);
  });

  test("weighs what a script imports at once, each file once, and not what it may ask for later", () => {
    const half = `x="${noise(budgetBytes / 2 - 1000)}"`;
    const twice = files({ "/_a/x.js": 'import"./y.js";import"./z.js"', "/_a/y.js": half, "/_a/z.js": 'import"./y.js"' });
    expect(kindsIn(page(""), twice)).toEqual([]);
    const both = files({
      "/_a/x.js": 'import"./y.js";import"./z.js"',
      "/_a/y.js": half,
      "/_a/z.js": `y="${noise(budgetBytes / 2 + 1000)}"`,
    });
    expect(kindsIn(page(""), both)).toEqual(["script_weight"]);
    expect(kindsIn(page(""), files({ "/_a/x.js": 'import("./z.js")', "/_a/z.js": noise(budgetBytes) }))).toEqual([]);
  });

  test("may be long when it is an article", () => {
    expect(kindsIn(page(noise(budgetBytes), { template: "post" }))).toEqual([]);
  });
});

test("every finding has words in every language, with all its facts in them", () => {
  for (const [kind, words] of Object.entries(findingWords)) {
    const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([gap]) => gap).sort();
    for (const locale of locales) expect(gaps(words[locale]), `${kind} ${locale}`).toEqual(gaps(words.en));
  }
  expect(findingSentence({ kind: "page_weight", facts: { bytes: 14_337, most: 14_336 } }, "en")).toContain(
    "14.1 kB of text and styles, 14 kB",
  );
});

/** A shop in which a page can become too heavy. */
const open = () => {
  const shop = openShop();
  const heavy = (path: string) => {
    shop.state.spoil = (html, at) => (at === path ? html + noise(budgetBytes) : html);
  };
  return { ...shop, heavy };
};

describe("a publish", () => {
  test("that breaks the budget stops before shoppers see it, says what and where, and in the shop's language", async () => {
    const { ctx, publish, heavy, change } = open();
    const first = await publish();
    expect(first).toMatchObject({ state: "live", findings: [] });
    heavy("/products/shirt-1/");
    change({ products: [someProduct(1, { title: "Silk" }), someProduct(2)] });
    const stopped = await publish();
    expect(stopped).toMatchObject({ state: "failed", stopped: true, failure: { path: "/products/shirt-1/" } });
    expect(stopped.failure?.reason).toContain("too heavy");
    const [found] = stopped.findings ?? [];
    expect(found).toMatchObject({ kind: "page_weight", severity: "error", pages: 1 });
    expect(found?.places).toMatchObject([
      { path: "/products/shirt-1/", thing: { kind: "product", id: ids.product[1] }, title: expect.stringContaining("Silk") },
    ]);
    expect((await Publish.live(ctx))?.releaseId).toBe(first.id);
  });

  test.each([
    ["/products/shirt-1/", "/products/shirt-2/"],
    ["/products/shirt-2/", "/products/shirt-1/"],
  ])("weighs %s although %s is longer, and light", async (heavy, wordy) => {
    const { publish, state } = open();
    const words = "Soft linen, woven slowly by hand. ".repeat(budgetBytes / 4);
    state.spoil = (html, at) => (at === heavy ? html + noise(budgetBytes) : at === wordy ? html + words : html);
    expect(await publish()).toMatchObject({ state: "failed", failure: { path: heavy }, findings: [{ kind: "page_weight", pages: 1 }] });
  });

  test("goes live anyway when somebody says so, which is written on it", async () => {
    const { ctx, publish, heavy, world } = open();
    heavy("/");
    expect((await publish()).state).toBe("failed");
    const release = await publish({ override: { reason: "The sale begins today" } });
    const at = new Date(world.now()).toISOString();
    expect(release).toMatchObject({ state: "live", override: { by: expect.any(String), reason: "The sale begins today", at } });
    expect(release.findings).toMatchObject([{ kind: "page_weight", places: [{ path: "/", thing: { kind: "theme" } }] }]);
    expect(release.stopped).toBeUndefined();
    expect((await Publish.live(ctx))?.releaseId).toBe(release.id);
  });

  test("is not stopped by a page that was live before; what is known of it stays on the list until it is mended", async () => {
    const { publish, heavy, state, change } = open();
    heavy("/products/shirt-1/");
    await publish({ override: {} });
    expect(await publish()).toMatchObject({ state: "live", findings: [{ kind: "page_weight", pages: 1 }] });
    state.spoil = (html) => html;
    change({ products: [someProduct(1, { title: "Mended" }), someProduct(2)] });
    expect(await publish()).toMatchObject({ state: "live", findings: [] });
  });

  test("asked for by two, one of whom wants it anyway, goes live anyway", async () => {
    const { ctx, publish, heavy } = open();
    heavy("/");
    await Publish.requestRelease(ctx);
    expect(await publish({ override: { reason: "now" } })).toMatchObject({ state: "live", override: { reason: "now" } });
  });

  test("tells of pictures without words and of colours that cannot be read, and is not stopped by them", async () => {
    const { publish, change, state } = open();
    const { theme } = state.shop;
    change({
      products: [
        someProduct(1, { pictureIds: [somePicture(0).id, somePicture(1).id] }),
        someProduct(2, { pictureIds: [somePicture(2).id] }),
      ],
      media: Object.fromEntries([somePicture(0), somePicture(1), somePicture(2, { alt: "A shirt on a hook" })].map((one) => [one.id, one])),
      theme: { ...theme, colors: { ...theme.colors, text: "#eeeeee" } },
    });
    const { state: became, findings } = await publish();
    expect(became).toBe("live");
    expect(findings).toMatchObject([
      {
        kind: "picture_text",
        severity: "warning",
        pages: 1,
        places: [{ thing: { kind: "product", id: ids.product[1] }, facts: { count: 2 } }],
      },
      { kind: "colors", severity: "warning", places: [{ path: "/", thing: { kind: "theme" }, facts: { color: "#eeeeee" } }] },
    ]);
  });

  test("of many pages with the same finding names the first few and counts them all", async () => {
    const { publish, state, change } = open();
    change({ products: Array.from({ length: 30 }, (_, i) => someProduct(i)) });
    state.spoil = (html) => html.replace("<h1>", '<img src="https://cdn.example/x.webp" alt="" width="1" height="1"><h1>');
    const { findings } = await publish();
    const [found] = findings ?? [];
    expect(found?.kind).toBe("third_party");
    expect(found?.pages).toBeGreaterThan(60); // beyond the sample: a stranger is looked for on every page
    expect(found?.places).toHaveLength(5);
  });
});
