import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { gate } from "@matjar/core/opening";
import { withMissingPages } from "@matjar/functions/api/missing-page";
import { storeContext } from "@matjar/functions/services";
import { closedDoors } from "@matjar/local/closed-doors";
import { gateway, type Rooms } from "@matjar/local/gateway";
import type { LiveSites } from "@matjar/local/live-sites";
import { afterEach, describe, expect, test } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { shelfWith } from "../support/themes.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The local host's gateway before a store whose every file says "inside". */
const house = async () => {
  const api = testApi({ services: { themes: shelfWith(plainTheme()) } });
  const owner = await api.signUp("Dar Al Nour", undefined, { locale: "en" });
  const sites: LiveSites = { find: async () => ({ status: 200, headers: { etag: '"1"' }, body: Buffer.from("inside") }) };
  const within = () => storeContext(api.services, owner.store.id, { kind: "system", deed: "serve" }, "en");
  const nothing = { find: () => undefined };
  const nobody = async () => new Response(null, { status: 404 });
  const server = createServer(
    gateway({
      ...({ platformHostname: "localhost", dev: nobody, blobs: nobody, media: nobody, web: nothing } satisfies Partial<Rooms>),
      api: (asked, env) => api.app.fetch(asked, env),
      now: api.world.now,
      sites,
      doors: closedDoors({ storeOf: async () => owner.store.id, gate: () => gate(within()) }, api.world.now),
    }),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ends.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const visit = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>((done, fail) => {
      const sent = request({ port, host: "127.0.0.1", path, headers: { host: owner.host, ...headers } }, async (answer) => {
        const chunks = await Array.fromAsync(answer);
        done({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString(), headers: answer.headers });
      });
      sent.on("error", fail).end();
    });
  const set = async (change: object) => {
    const version = (await owner.who.get(`${owner.base}/opening`)).headers.get("etag") ?? "";
    await owner.who.put(`${owner.base}/opening`, { capture: true, ...change }, { headers: { "if-match": version } });
    api.world.advance(2001);
  };
  return { ...api, ...owner, visit, set };
};

describe("a closed shop's files", () => {
  test("are read by nobody outside, whatever they ask for, and by who came in from the desk", async () => {
    const { visit, set, who, base } = await house();
    expect((await visit("/products/mug/")).text).toBe("inside");
    await set({ mode: "coming_soon" });
    for (const path of ["/", "/products/mug/", "/products/mug", "/index.html", "/ar/", "//", "/%2e%2e/", "/products/mug/?entry=1"]) {
      const seen = await visit(path, { "if-none-match": '"1"' });
      expect([path, seen.status, seen.headers["x-robots-tag"]]).toEqual([path, 200, "noindex"]);
      expect(seen.text).toContain('"template":"closed"');
    }
    for (const path of ["/sitemap.xml", "/search/en/cards-1.json", "/_redirects.json"])
      expect([path, (await visit(path)).status]).toEqual([path, 404]);
    expect((await visit("/feeds/google.xml")).status).toBe(403);
    expect((await visit("/robots.txt")).text).toBe("User-agent: *\nAllow: /\n");

    const { url } = (await (await who.post(`${base}/opening/pass`)).json()) as { url: string };
    const { pathname, search } = new URL(url);
    const entered = await visit(pathname + search);
    const cookie = String(entered.headers["set-cookie"]).split(";")[0] ?? "";
    expect((await visit("/products/mug/", { cookie: `a=b; ${cookie}` })).text).toBe("inside");
    expect((await visit("/sitemap.xml", { cookie })).text).toBe("inside");
    await set({ mode: "open" });
    expect((await visit("/products/mug/")).text).toBe("inside");
    await set({ mode: "coming_soon" });
    expect((await visit("/products/mug/", { cookie })).text, "closing anew locks all out").not.toBe("inside");
  });

  test("behind CloudFront the API makes the page in front, and says nothing of pages that are not there", async () => {
    const { set, app, services, store, host } = await house();
    const edge = withMissingPages(app, services);
    const ask = (path: string) => edge.request(`http://${host}/${store.id}/${path}`, { headers: { host } });
    await set({ mode: "password", password: "open sesame" });
    const front = await ask("_closed/main");
    expect([front.status, front.headers.get("x-robots-tag")]).toEqual([200, "noindex"]);
    expect(await front.text()).toContain('"password":true');
    const missing = await ask("a/products/none/index.html");
    expect([missing.status, await missing.text()]).toEqual([404, ""]);
  });
});
