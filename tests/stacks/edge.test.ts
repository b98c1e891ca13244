import { readFileSync } from "node:fs";
import { type Gate, ticket } from "@matjar/core/opening";
import { describe, expect, it } from "vitest";
import { asked, edgeFunction } from "../support/edge-function.ts";

/** The function of a file, over what the key-value store holds. */
const load = (file: string, values: Record<string, string> = {}) => edgeFunction(file, (name) => values[name]);

describe("the function before the bucket", () => {
  const run = load("site-request.js", { "dar.matjar.example": "sto_1", "slot:sto_1": "b" });

  it.each([
    ["/", "/sto_1/b/index.html"],
    ["/products/mug/", "/sto_1/b/products/mug/index.html"],
    ["/_a/souk.3f9a.css", "/sto_1/b/_a/souk.3f9a.css"],
    ["/products/%D8%B4%D8%A7%D9%84/", "/sto_1/b/products/%D8%B4%D8%A7%D9%84/index.html"],
  ])("finds %s of a store", async (uri, file) => {
    expect((await run(asked("Dar.matjar.example", uri))).uri).toBe(file);
  });

  it("sends a page without its stroke on, with its question", async () => {
    expect(await run(asked("dar.matjar.example", "/search", { q: { value: "mug" } }))).toMatchObject({
      statusCode: 308,
      headers: { location: { value: "/search/?q=mug" } },
    });
  });

  it("shows the desk on the platform's host and nobody's shop elsewhere", async () => {
    expect((await run(asked("matjar.example", "/desk/orders"))).uri).toBe("/platform/desk/index.html");
    expect((await run(asked("matjar.example", "/"))).uri).toBe("/platform/index.html");
    expect(await run(asked("nobody.example", "/"))).toMatchObject({ statusCode: 404 });
  });

  it("sends pages of a host to where the shop is at home, question kept, and leaves what a page asks for", async () => {
    const hosts = { "dar.matjar.example": "sto_1 https://shop.example.com", "shop.example.com": "sto_1" };
    const run = load("site-request.js", { ...hosts, "slot:sto_1": "b" });
    expect(await run(asked("dar.matjar.example", "/products/mug/", { from: { value: "card" } }))).toMatchObject({
      statusCode: 301,
      headers: {
        location: { value: "https://shop.example.com/products/mug/?from=card" },
        "cache-control": { value: "public, max-age=0, must-revalidate" },
      },
    });
    expect((await run(asked("dar.matjar.example", "/_a/souk.3f9a.css"))).uri).toBe("/sto_1/b/_a/souk.3f9a.css");
    expect((await run(asked("shop.example.com", "/products/mug/"))).uri).toBe("/sto_1/b/products/mug/index.html");
  });

  it("shows the slot that is said, and says so while none is: nothing was published yet, but a closed store has its page", async () => {
    const hosts = { "dar.matjar.example": "sto_1" };
    expect((await load("site-request.js", { ...hosts, "slot:sto_1": "a" })(asked("dar.matjar.example", "/"))).uri).toBe(
      "/sto_1/a/index.html",
    );
    const early = await load("site-request.js", hosts)(asked("dar.matjar.example", "/"));
    expect([early.statusCode, early.body?.data]).toEqual([503, expect.stringContaining("لم يُنشر هذا المتجر بعد")]);
    const closed = load("site-request.js", { ...hosts, "closed:sto_1": "k".repeat(43) });
    expect((await closed(asked("dar.matjar.example", "/"))).uri).toBe("/sto_1/_closed/main");
  });

  it("keeps to a store: no path leads to another's files", async () => {
    expect((await run(asked("dar.matjar.example", "/../sto_2/index.html"))).uri).toMatch(/^\/sto_1\/b\//);
  });

  it("is small enough for CloudFront", () => {
    for (const file of ["site-request.js", "api-request.js", "kept-request.js"])
      expect(readFileSync(`stacks/edge/${file}`).length).toBeLessThan(10_240);
  });
});

describe("a closed store at the edge", () => {
  const gate = { storeId: "sto_1" as Gate["storeId"], key: "k".repeat(43) };
  const values = { "dar.matjar.example": gate.storeId, [`closed:${gate.storeId}`]: gate.key, [`slot:${gate.storeId}`]: "b" };
  const run = load("site-request.js", values);
  const visit = (uri: string, cookie?: string) => {
    const event = asked("dar.matjar.example", uri);
    return run({ ...event, request: { ...event.request, cookies: cookie === undefined ? {} : { matjar_entry: { value: cookie } } } });
  };
  const soon = Date.now() + 60_000;

  it.each([
    ["/", "/sto_1/_closed/main"],
    ["/ar/", "/sto_1/_closed/ar"],
    ["/products/mug", "/sto_1/_closed/main"],
    ["/index.html", "/sto_1/_closed/main"],
    ["/%69ndex.html", "/sto_1/_closed/main"],
  ])("shows its page in front for %s", async (uri, shown) => {
    expect((await visit(uri)).uri).toBe(shown);
  });

  it.each(["/sitemap.xml", "/feeds/google.xml", "/search/en/cards-1.json", "/_redirects.json", "/products/mug/index.md"])(
    "gives machines no %s",
    async (uri) => {
      expect(await visit(uri)).toMatchObject({ statusCode: 404 });
    },
  );

  it("has no catalogue and no card, not even kept ones, and an open one has them", async () => {
    const closed = { "dar.matjar.example": gate.storeId, [`closed:${gate.storeId}`]: gate.key, "open.matjar.example": "sto_2" };
    const kept = load("kept-request.js", closed);
    expect(await kept(asked("Dar.matjar.example", "/feeds/google.xml"))).toMatchObject({ statusCode: 404 });
    const forged = { "x-matjar-host": { value: "dar.matjar.example" } };
    const { uri, headers } = await kept(asked("open.matjar.example", "/feeds/google.xml", {}, forged));
    expect([uri, headers["x-matjar-host"]?.value]).toEqual(["/feeds/google.xml", "open.matjar.example"]);
  });

  it("tells robots of no sitemap, and lets them see that pages are not to be kept", async () => {
    const { body } = await visit("/robots.txt");
    expect(body?.data).toBe("User-agent: *\nAllow: /\n");
  });

  it("lets in who has a ticket of this store, and nobody with another, an old or a changed one", async () => {
    const good = ticket(gate, "entry", soon);
    expect((await visit("/products/mug/", good)).uri).toBe("/sto_1/b/products/mug/index.html");
    expect((await visit("/sitemap.xml", good)).uri).toBe("/sto_1/b/sitemap.xml");
    const bad = [
      ticket(gate, "pass", soon),
      ticket(gate, "entry", Date.now() - 2000),
      ticket({ ...gate, key: "l".repeat(43) }, "entry", soon),
      ticket({ ...gate, storeId: "sto_2" as Gate["storeId"] }, "entry", soon),
      good.replace(/^\d+/, (until) => String(Number(until) + 1)),
      `${good}x`,
      "",
    ];
    for (const cookie of bad) expect((await visit("/products/mug/", cookie)).uri, cookie).toBe("/sto_1/_closed/main");
  });
});

describe("the function before the API", () => {
  it("writes host and address over whatever the browser sent", async () => {
    const forged = { "x-matjar-host": { value: "victim.matjar.example" }, "x-matjar-address": { value: "127.0.0.1" } };
    const { headers } = await load("api-request.js")(asked("dar.matjar.example", "/api/health", {}, forged));
    expect([headers["x-matjar-host"]?.value, headers["x-matjar-address"]?.value]).toEqual(["dar.matjar.example", "198.51.100.4"]);
  });
});
