import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { axeRules, barriersIn, forBrowsers, tags } from "@matjar/builder/gate/axe";
import { wordsOf } from "@matjar/builder/gate/axe-words";
import { Barriers } from "@matjar/builder/gate/barriers";
import { skeletonOf } from "@matjar/builder/gate/skeleton";
import { locales } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { ids, someProduct } from "./shop.ts";
import { openShop } from "./spoiled.ts";

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><title>دار النور</title>${head}</head><body><main><h1>دار النور</h1>${body}</main></body></html>`;

const rulesBroken = async (html: string) => (await barriersIn(skeletonOf(html))).map(({ facts }) => facts["rule"]);

describe("axe", () => {
  test.each([
    ["list", "<ul><div>سعر</div></ul>"],
    ["listitem", "<div><li>سعر</li></div>"],
    ["aria-required-parent", '<div role="option">سعر</div>'],
    ["aria-hidden-focus", '<p aria-hidden="true"><a href="/x/">سعر</a></p>'],
    ["nested-interactive", "<button>اشترِ <a href='/x/'>الآن</a></button>"],
    ["aria-valid-attr-value", '<a href="/x/" aria-haspopup="ja">سعر</a>'],
    ["valid-lang", '<p lang="zzz">سعر</p>'],
    ["meta-refresh", '<p>x</p><meta http-equiv="refresh" content="30">'],
  ])("tells %s", async (rule, body) => {
    expect(await rulesBroken(page(body))).toEqual([rule]);
  });

  test("tells nothing of a page that is as it should be, and nothing of what is hidden, a drawing or not there yet", async () => {
    const good = `<ul><li><a href="/x/" lang="en">One</a></li></ul><svg role="img" aria-label="x"><path d="M0 0"/></svg><dialog><ul><p>x</p></ul></dialog>
      <div hidden><ul><p>x</p></ul></div><template><ul><p>x</p></ul></template><p aria-hidden="true"><a href="/x/" tabindex="-1">x</a></p>`;
    expect(await rulesBroken(page(good))).toEqual([]);
  });

  test("says which rule, where it begins, how often, and what the rule asks for in four languages", async () => {
    const [found] = await barriersIn(skeletonOf(page(`<ul class="prices"><p>${"x".repeat(200)}</p></ul>`.repeat(2))));
    expect(found).toMatchObject({ kind: "barrier", facts: { rule: "list", count: 2, element: '<ul class="prices"><p>…</p></ul>' } });
    for (const locale of locales) {
      const sentence = Publish.findingSentence(found ?? { kind: "barrier", facts: {} }, locale);
      expect(sentence).toContain(`\u2068${found?.facts[locale]}\u2069`);
      expect(sentence).not.toContain("{");
    }
    expect(new Set(locales.map((locale) => found?.facts[locale])).size).toBe(locales.length);
  });

  test("has words in every language for every rule that is asked, and its findings are kept under its version", async () => {
    const asked = axe
      .getRules([...tags])
      .filter(({ ruleId, tags: all }) => !forBrowsers.includes(ruleId) && !all.includes("deprecated") && !all.includes("experimental"));
    expect(asked.length).toBeGreaterThan(50);
    for (const { ruleId, help } of asked) expect(new Set(Object.values(await wordsOf(ruleId, help))).size, ruleId).toBe(locales.length);
    expect(axeRules).toContain(axe.version);
  });

  test("runs no script and asks for nothing, whatever it is given", async () => {
    const asked: string[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url ?? "");
      response.end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const head = `<base href="${at}"><script>globalThis.ran = true</script><script src="/a.js"></script><script type="module" src="/b.js"></script><link rel="stylesheet" href="/c.css">
      <link rel="modulepreload" href="/d.js"><style>@import "/e.css"; p { background: url(/f.png) }</style><meta http-equiv="refresh" content="0;url=${at}/g">`;
    const hostile = page(
      `<img src="${at}/h.png" onerror="globalThis.ran = true"><iframe src="${at}/i" title="x"></iframe><object data="${at}/j" aria-label="x"></object>`,
      head,
    );
    for (const html of [hostile, skeletonOf(hostile)]) await barriersIn(html); // as it is, too: should the skeleton let something through
    await new Promise((done) => server.close(done));
    expect(asked).toEqual([]);
    expect(globalThis).not.toHaveProperty("ran");
    expect(skeletonOf(hostile)).not.toMatch(/script|127\.0\.0\.1|ran/);
  });
});

describe("the skeleton of a page", () => {
  const card = (price: string, more = "") =>
    page(`<p class="card" style="--n:${price}"><a href="/p/${price}/"><img src="/${price}.webp" alt="شال"> ${price}</a>${more}</p>`);

  test("is the same with another price, picture and address, and in another language of the store", () => {
    expect(skeletonOf(card("10"))).toBe(skeletonOf(card("12.50")));
    expect(skeletonOf(card("10"))).toBe(skeletonOf(card("10").replace('lang="ar" dir="rtl"', 'lang="en" dir="ltr"')));
  });

  test("is another with another element, role, or missing text", () => {
    const all = [
      card("10"),
      card("10", "<s>12</s>"),
      card("10").replace("card", 'card" role="note'),
      card("10").replace('alt="شال"', 'alt=""'),
    ];
    expect(new Set(all.map(skeletonOf)).size).toBe(all.length);
  });
});

describe("what is known of a release", () => {
  const lookAt = async (html: string, before?: Publish.Looked) => {
    const barriers = new Barriers(before);
    barriers.take("/", html);
    await barriers.look();
    return barriers;
  };

  test("is carried to the next, unless axe asks other rules by then", async () => {
    const { looked } = await lookAt(page("<p>a</p>"));
    expect((await lookAt(page("<p>b</p>"), looked)).looks).toBe(0);
    expect(new Barriers(looked).keep("/")).toBe(true);
    const older = { ...looked, rules: "axe-core 4.0.0" };
    expect((await lookAt(page("<p>b</p>"), older)).looks).toBe(1);
    expect(new Barriers(older).keep("/")).toBe(false);
  });

  test("leaves out a page that is so long that a look would hold up others", async () => {
    const { looks, looked } = await lookAt(page("<p>a</p>".repeat(20_000)));
    expect([looks, looked.pages]).toEqual([0, {}]);
  });
});

const flaw = "<ul><p>x</p></ul>";
const flawed = (at: string) => (html: string, path: string) => (path === at ? html.replace("<h1>", `${flaw}<h1>`) : html);

describe("a publish", () => {
  test("with a barrier that axe alone knows stops and says so in the shop's language; somebody can let it pass", async () => {
    const { ctx, publish, state } = openShop();
    state.spoil = flawed("/ar/");
    const stopped = await publish();
    expect(stopped).toMatchObject({
      state: "failed",
      stopped: true,
      failure: { path: "/ar/", reason: expect.stringContaining("(\u2068list\u2069)") },
    });
    expect(stopped.findings).toMatchObject([
      {
        kind: "barrier",
        severity: "error",
        pages: 1,
        places: [{ path: "/ar/", thing: { kind: "theme" }, facts: { rule: "list", count: 1 } }],
      },
    ]);
    expect(await Publish.live(ctx)).toBeUndefined();
    expect(await publish({ override: { reason: "It is mended tomorrow" } })).toMatchObject({
      state: "live",
      findings: [{ kind: "barrier" }],
    });
  });

  test("looks at the first page of each template, again when it is built in another way, and not for another price", async () => {
    const { publish, state, change } = openShop();
    state.spoil = (html, path) => html.replace("<h1>", `${path.includes("products") ? "<p>a</p>" : ""}<h1>`);
    await publish();
    expect(state.built?.axeLooks).toBe(2); // products are built in one way, all others in another
    expect(Object.keys(state.built?.findings.looked?.pages ?? {})).toEqual(
      expect.arrayContaining(["/", "/ar/", "/products/shirt-2/", "/cart/"]),
    );
    const [variant] = someProduct(2).variants;
    change({ products: [someProduct(1), someProduct(2, { variants: variant ? [{ ...variant, price: 5 }] : [] })] });
    await publish();
    expect(state.built).toMatchObject({ axeLooks: 0, findings: { pages: {} } });
    expect(state.built?.pagesWritten).toBeGreaterThan(0);
    state.spoil = (html) => html.replace("<h1>", "<nav><p>a</p></nav><h1>");
    change({ theme: { ...state.shop.theme, radius: 3 }, menus: { main: [], footer: [] } });
    await publish();
    expect(state.built?.axeLooks).toBe(1);
  });

  test("tells a barrier of a page that comes to stand for its template, and is not stopped by it, as the page is live", async () => {
    const { publish, state, change } = openShop();
    state.spoil = flawed("/products/shirt-1/");
    expect(await publish()).toMatchObject({ state: "live", findings: [] }); // the newest stands for all
    change({ products: [someProduct(1)], origin: state.shop.origin });
    const release = await publish({ override: {} });
    expect(release.findings).toMatchObject([{ kind: "barrier", places: [{ thing: { kind: "product", id: ids.product[1] } }] }]);
    expect(await publish()).toMatchObject({ state: "live", findings: [{ kind: "barrier", pages: 1 }] });
    expect(state.built?.axeLooks).toBe(0);
    change({ products: [someProduct(1), someProduct(2)] });
    expect(await publish({ override: {} })).toMatchObject({ state: "live", findings: [] });
  });

  test("does not tell twice what the HTML alone tells", async () => {
    const { publish, state } = openShop();
    state.spoil = (html) => html.replace("<h1>", `<a href="/x/"></a><button></button>${flaw}<h1>`);
    const { findings = [] } = await publish({ override: {} });
    expect(findings.map(({ kind, places }) => [kind, places[0]?.facts["rule"]])).toEqual([
      ["unnamed", undefined],
      ["barrier", "list"],
    ]);
  });

  test("names each rule apart, and reads findings from before axe looked", async () => {
    const { publish, state } = openShop();
    state.spoil = (html) => html.replace("<h1>", `${flaw}<div role="option">x</div><h1>`);
    const { findings = [] } = await publish({ override: {} });
    expect(findings.map(({ places }) => places[0]?.facts["rule"]).sort()).toEqual(["aria-required-parent", "list"]);
    const { looked: _looked, ...before } = state.built?.findings ?? { version: 1, pages: {} };
    expect(Publish.SiteFindings.parse(before)).toEqual(before);
  });
});
