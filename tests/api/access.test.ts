import { createRoute } from "@hono/zod-openapi";
import { doorIndex } from "@matjar/functions/api/door-index";
import { group, needs, nothing } from "@matjar/functions/api/doors";
import type { ApiEnv, ShopEnv } from "@matjar/functions/api/env";
import { onError } from "@matjar/functions/api/errors";
import { access } from "@matjar/functions/api/middleware/access";
import { door } from "@matjar/functions/api/middleware/door";
import { gateDirectory } from "@matjar/functions/api/middleware/gate";
import { hostDirectory } from "@matjar/functions/api/middleware/host";
import { request } from "@matjar/functions/api/middleware/request";
import { describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";
import { testHosts } from "../support/context.ts";

const nowhere = "/api/stores/sto_01J00000000000000000000000";
const problem = async (response: Response): Promise<Record<string, unknown>> => (await response.json()) as Record<string, unknown>;
const withoutId = async (response: Response) => ({ ...(await problem(response)), requestId: "" });
const plainHeaders = (response: Response) => [...response.headers].filter(([name]) => name !== "x-request-id");

describe("who may enter", () => {
  it("asks for a session first", async () => {
    const api = testApi();
    const { base } = await api.signUp();
    for (const path of ["/api/account", base, nowhere]) expect((await api.browser().get(path)).status).toBe(401);
    for (const cookie of ["x", "a".repeat(43), `${"a".repeat(43)}; matjar_session=b`])
      expect((await api.browser().get(base, { headers: { cookie: `matjar_session=${cookie}` } })).status).toBe(401);
  });

  it("answers a stranger to a store exactly as if there were no such store", async () => {
    const api = testApi();
    const [mine, theirs] = [await api.signUp("One"), await api.signUp("Two")];
    for (const path of ["", "/members"]) {
      const [other, absent] = [await mine.who.get(theirs.base + path), await mine.who.get(nowhere + path)];
      expect([other.status, absent.status]).toEqual([404, 404]);
      expect(plainHeaders(other)).toEqual(plainHeaders(absent));
      expect(await withoutId(other)).toEqual(await withoutId(absent));
    }
    expect((await mine.who.patch(theirs.base, { name: "Mine now" }, { headers: { "if-match": '"1"' } })).status).toBe(404);
    expect((await mine.who.get("/api/stores/not-an-id")).status).toBe(404);
  });

  it("lets each role do its part", async () => {
    const api = testApi();
    const owner = await api.signUp();
    const statusOf = async (role: "owner" | "manager" | "staff") => {
      const { who } = await api.member(owner, role);
      const change = await who.patch(owner.base, {}, { headers: { "if-match": '"99"' } });
      return [(await who.get(owner.base)).status, change.status, (await who.get(`${owner.base}/members`)).status];
    };
    expect(await statusOf("staff")).toEqual([200, 403, 403]);
    expect(await statusOf("manager")).toEqual([200, 412, 403]);
    expect(await statusOf("owner")).toEqual([200, 412, 200]);
  });

  it("never takes the store from a header that a client may set", async () => {
    const api = testApi();
    const { who, store } = await api.signUp();
    const response = await who.get(nowhere, { headers: { "x-store-id": store.id, "x-forwarded-host": `${store.slug}.localhost:4000` } });
    expect(response.status).toBe(404);
  });

  it("knows no route without a definition", async () => {
    const api = testApi();
    for (const path of ["/api/nothing", "/api/stores", "/", "/api/health/"]) expect((await api.browser().get(path)).status).toBe(404);
  });
});

describe("on a store's own host", () => {
  const shop = (api: ReturnType<typeof testApi>) => {
    const show = createRoute({ method: "get", path: "/api/shop/who", ...needs("shopper"), responses: { 200: nothing() } });
    const app = group<ShopEnv>();
    app.onError(onError as never);
    app.use(request(api.services) as never);
    app.use(door((method, path) => doorIndex(app)(method, path)) as never);
    app.use(access(hostDirectory(api.registry, api.world), gateDirectory(api.world)) as never);
    app.openapi(show, (c) => c.body(`${c.get("store").storeId} ${c.get("store").actor.kind}`, 200));
    return (host: string, headers: Record<string, string> = {}) =>
      app.request("http://any/api/shop/who", { headers: { host, ...headers } });
  };

  it("finds the store by the Host header alone", async () => {
    const api = testApi();
    const [one, two] = [await api.signUp("One shop"), await api.signUp("Two shops")];
    const visit = shop(api);
    for (const host of [one.host, one.host.toUpperCase(), "one-shop.localhost", "one-shop.localhost:8080"])
      expect(await (await visit(host)).text()).toBe(`${one.store.id} shopper`);
    expect(await (await visit(one.host, { "x-forwarded-host": two.host, "x-original-host": two.host })).text()).toBe(
      `${one.store.id} shopper`,
    );
    for (const host of ["localhost:4000", "nobody.localhost:4000", "one-shop.localhost.evil.example"])
      expect((await visit(host)).status).toBe(404);
  });

  it("remembers a host for ten seconds, so most visits read nothing", async () => {
    const api = testApi();
    const { host } = await api.signUp();
    let reads = 0;
    const get = api.registry.get.bind(api.registry);
    const counted = (key: Parameters<typeof get>[0]) => {
      reads++;
      return get(key);
    };
    Object.assign(api.registry, { get: counted });
    const visit = shop(api);
    for (let i = 0; i < 5; i++) expect((await visit(host)).status).toBe(200);
    expect(reads).toBe(1);
    api.world.advance(10_001);
    await visit(host);
    expect(reads).toBe(2);
  });
});

describe("writes from elsewhere", () => {
  it("refuses other sites, our own stores included", async () => {
    const api = testApi();
    const { who, base, host } = await api.signUp();
    const from = (headers: Record<string, string>) => who.patch(base, { name: "X" }, { headers: { "if-match": '"1"', ...headers } });
    for (const origin of ["https://evil.example", `http://${host}`, "null", "https://localhost:4000", "http://localhost:4001"]) {
      const refused = await from({ origin });
      expect([origin, refused.status, (await problem(refused))["code"]]).toEqual([origin, 403, "foreign_origin"]);
    }
    for (const site of ["cross-site", "same-site"]) expect((await from({ "sec-fetch-site": site })).status).toBe(403);
    expect((await from({ origin: "http://localhost:4000", "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  it("refuses what a plain form can send", async () => {
    const api = testApi();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp"]) {
      const refused = await api.browser().call("POST", "/api/codes", { rawBody: '{"email":"a@b.co"}', headers: { "content-type": type } });
      expect([type, refused.status]).toEqual([type, 415]);
    }
    expect(api.mails).toEqual([]);
    const charset = await api
      .browser()
      .post("/api/codes", { email: "a@b.co" }, { headers: { "content-type": "application/json; charset=utf-8" } });
    expect(charset.status).toBe(202);
  });

  it("refuses more than a megabyte, announced or not", async () => {
    const api = testApi();
    const rawBody = JSON.stringify({ email: "a@b.co", more: "x".repeat(1_100_000) });
    expect((await api.browser().call("POST", "/api/codes", { rawBody })).status).toBe(413);
    expect(
      (await api.browser().call("POST", "/api/codes", { rawBody, headers: { "content-length": String(rawBody.length) } })).status,
    ).toBe(413);
  });
});

describe("the locks themselves", () => {
  const route = (path: string, lock: object) => createRoute({ method: "get", path, ...lock, responses: { 204: nothing() } });

  it("stop the start when a route forgets its lock", () => {
    const app = group<ApiEnv>().openapi(route("/api/open", {}), (c) => c.body(null, 204));
    expect(() => doorIndex(app)).toThrow(/GET \/api\/open does not say who may enter/);
  });

  it("stop the start when a handler has no definition", () => {
    const app = group<ApiEnv>();
    app.get("/api/back-door", (c) => c.body(null, 204));
    expect(() => doorIndex(app)).toThrow(/No definition for GET \/api\/back-door/);
  });

  it("stop the start when a members' route is in no store", () => {
    const app = group<ApiEnv>().openapi(route("/api/orders", needs("staff")), (c) => c.body(null, 204));
    expect(() => doorIndex(app)).toThrow(/must begin with \/api\/stores\/\{store\}/);
  });

  it("are those of the handler that runs, where two paths fit", async () => {
    const api = testApi();
    const app = group<ApiEnv>();
    const locks = () => doorIndex(app);
    app.use(door((method, path) => locks()(method, path)));
    app.openapi(route("/api/things/all", needs("public")), (c) => c.body(`all ${c.get("door").access}`, 200) as never);
    app.openapi(route("/api/things/{thing}", needs("account")), (c) => c.body(`one ${c.get("door").access}`, 200) as never);
    const read = async (path: string, method = "GET") => (await app.request(path, { method })).text();
    expect([await read("/api/things/all"), await read("/api/things/x")]).toEqual(["all public", "one account"]);
    expect((await app.request("/api/things/x", { method: "HEAD" })).status).toBe(200);
    expect((await api.browser().call("HEAD", "/api/account")).status).toBe(401);
  });
});

describe("sessions", () => {
  const hour = 3_600_000;

  it("get a new token after a day; the old one lasts a minute more", async () => {
    const api = testApi();
    const { who } = await api.signUp();
    const old = who.cookie() ?? "";
    api.world.advance(23 * hour);
    await who.get("/api/account");
    expect(who.cookie()).toBe(old);
    api.world.advance(2 * hour);
    await who.get("/api/account");
    expect(who.cookie()).not.toBe(old);
    const withOld = () => api.browser().get("/api/account", { headers: { cookie: old } });
    expect((await withOld()).status).toBe(200);
    api.world.advance(61_000);
    expect((await withOld()).status).toBe(401);
    expect((await who.get("/api/account")).status).toBe(200);
  });

  it("rotate once under parallel requests, and are revoked with every token they have", async () => {
    const api = testApi();
    const { who, email } = await api.signUp();
    const old = who.cookie() ?? "";
    api.world.advance(25 * hour);
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.browser().get("/api/account", { headers: { cookie: old } })));
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    const fresh = answers.flatMap((answer) => answer.headers.getSetCookie()).map((line) => line.split(";")[0] ?? "");
    expect(fresh).toHaveLength(1);
    await (await api.signIn(email)).delete("/api/sessions");
    for (const cookie of [old, fresh[0] ?? ""]) expect((await api.browser().get("/api/account", { headers: { cookie } })).status).toBe(401);
  });

  it("end after thirty days without a visit", async () => {
    const api = testApi();
    const { who } = await api.signUp();
    for (let day = 0; day < 40; day += 20) {
      api.world.advance(20 * 24 * hour);
      expect((await who.get("/api/account")).status).toBe(200);
    }
    api.world.advance(31 * 24 * hour);
    expect((await who.get("/api/account")).status).toBe(401);
  });

  it("travel only over https where the platform does", async () => {
    const hosts = { ...testHosts, platformOrigin: "https://matjar.example" };
    const api = testApi({ services: { hosts } });
    await api.browser().post("/api/codes", { email: "a@example.com" });
    const answer = await api.browser().post("/api/sign-in", { email: "a@example.com", code: api.codeOf("a@example.com") });
    expect(answer.headers.getSetCookie()[0]).toContain("Secure");
  });

  it("are kept only as hashes", async () => {
    const api = testApi();
    const { who, email } = await api.signUp();
    const rows = JSON.stringify(api.registryMemory.all());
    expect(rows).not.toContain((who.cookie() ?? "").split("=")[1]);
    await who.post("/api/codes", { email });
    expect(JSON.stringify(api.registryMemory.all())).not.toContain(`"${api.codeOf(email)}"`);
  });
});

describe("too often", () => {
  it("limits codes for an address and for a caller, in the same shape for everybody", async () => {
    let address = "203.0.113.1";
    const api = testApi({ address: () => address });
    const ask = (email: string) => api.browser().post("/api/codes", { email });
    for (let i = 0; i < 6; i++) expect((await ask("a@example.com")).status).toBe(202);
    const refused = await ask("a@example.com");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    for (let i = 7; i < 30; i++) expect((await ask(`b${i}@example.com`)).status).toBe(202);
    const byAddress = await ask("c@example.com");
    expect(await withoutId(byAddress)).toEqual(await withoutId(refused));
    address = "203.0.113.2";
    expect((await ask("c@example.com")).status).toBe(202);
    api.world.advance(3_600_000);
    expect((await ask("a@example.com")).status).toBe(202);
  });
});
