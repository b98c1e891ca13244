import { describe, expect, it } from "vitest";
import { type ApiOptions, testApi } from "../support/api.ts";

const keyed = (key: string) => ({ headers: { "idempotency-key": key } });
const storesOf = async (who: { get(path: string): Promise<Response> }) =>
  ((await (await who.get("/api/account")).json()) as { stores: unknown[] }).stores.length;
const code = async (response: Response) => ((await response.json()) as { code: string }).code;

const opened = async (options: ApiOptions = {}) => {
  const api = testApi(options);
  const owner = await api.signUp();
  return { api, ...owner, open: (key: string, storeName = "Second") => owner.who.post("/api/stores", { storeName }, keyed(key)) };
};

describe("Idempotency-Key", () => {
  it("replays status and body to the same key and body", async () => {
    const { who, open } = await opened();
    const [first, again] = [await open("k1"), await open("k1")];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.text()).toBe(await first.text());
    expect([first.headers.get("idempotent-replayed"), again.headers.get("idempotent-replayed")]).toEqual([null, "true"]);
    expect(await storesOf(who)).toBe(2);
  });

  it("refuses another body under a used key", async () => {
    const { open } = await opened();
    await open("k1");
    const other = await open("k1", "Third");
    expect([other.status, await code(other)]).toEqual([422, "idempotency_key_reused"]);
  });

  it("runs parallel repeats once; the others hear that it is running", async () => {
    const { who, open } = await opened();
    const answers = await Promise.all(Array.from({ length: 50 }, () => open("k1")));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201 || status === 409)).toHaveLength(50);
    for (const busy of answers.filter((answer) => answer.status === 409)) expect(busy.headers.get("retry-after")).toBe("1");
    expect((await open("k1")).status).toBe(201);
    expect(await storesOf(who)).toBe(2);
  });

  it("refuses keys that are too long or empty", async () => {
    const { open } = await opened();
    expect((await open("k".repeat(255))).status).toBe(201);
    for (const key of ["k".repeat(256), ""]) expect((await open(key)).status).toBe(400);
  });

  it("means nothing to another account, another store or another route", async () => {
    const { api, who, base, open } = await opened();
    const other = await api.signUp("Other");
    expect((await open("k1")).status).toBe(201);
    const theirs = await other.who.post("/api/stores", { storeName: "Second" }, keyed("k1"));
    expect([theirs.status, theirs.headers.get("idempotent-replayed")]).toEqual([201, null]);
    const invitation = { email: "a@example.com", role: "staff" };
    expect((await who.post(`${base}/members`, invitation, keyed("k1"))).status).toBe(201);
    expect((await other.who.post(`${other.base}/members`, invitation, keyed("k1"))).headers.get("idempotent-replayed")).toBeNull();
  });

  it("of a visitor means nothing to another visitor, and is nothing that another would choose", async () => {
    let address = "203.0.113.1";
    const { api, ...owner } = await opened({ address: () => address });
    const cart = async (key: string, agent = "Firefox") => {
      const headers = { ...keyed(key).headers, "user-agent": agent };
      const response = await api.browser().post("/api/shop/carts", {}, { host: owner.host, headers });
      return { status: response.status, ...((await response.json()) as { token?: string; code?: string }) };
    };
    expect(await cart("1")).toMatchObject({ status: 400, code: "idempotency_key_guessable" });
    const mine = await cart("cart-of-the-first-day");
    expect(mine).toMatchObject({ status: 201, token: expect.any(String) });
    expect(await cart("cart-of-the-first-day")).toEqual(mine);
    expect((await cart("cart-of-the-first-day", "Safari")).token).not.toBe(mine.token);
    address = "203.0.113.2";
    expect((await cart("cart-of-the-first-day")).token).not.toBe(mine.token);
  });

  it("does not replay to somebody who may no longer do it", async () => {
    const { api, who, base, ...owner } = await opened();
    const second = await api.member({ who, base, ...owner }, "owner");
    const invitation = { email: "a@example.com", role: "staff" };
    expect((await second.who.post(`${base}/members`, invitation, keyed("k1"))).status).toBe(201);
    const { items } = (await (await who.get(`${base}/members`)).json()) as { items: { accountId: string; version: number }[] };
    const version = items.find((member) => member.accountId === second.accountId)?.version;
    expect((await who.delete(`${base}/members/${second.accountId}`, { headers: { "if-match": `"${version}"` } })).status).toBe(204);
    expect((await second.who.post(`${base}/members`, invitation, keyed("k1"))).status).toBe(404);
  });

  it("keeps an answer for a day and then starts anew", async () => {
    const { api, open } = await opened();
    await open("k1");
    api.world.advance(24 * 3_600_000 - 1_000);
    expect((await open("k1")).headers.get("idempotent-replayed")).toBe("true");
    api.world.advance(2_000);
    expect((await open("k1")).headers.get("idempotent-replayed")).toBeNull();
  });

  it("keeps a final refusal", async () => {
    const { api, who, base } = await opened();
    const { email } = await api.member({ who, base } as Awaited<ReturnType<typeof api.signUp>>, "staff");
    const invite = () => who.post(`${base}/members`, { email, role: "staff" }, keyed("k1"));
    const [first, again] = [await invite(), await invite()];
    expect([first.status, again.status, again.headers.get("idempotent-replayed")]).toEqual([409, 409, "true"]);
    expect(again.headers.get("content-type")).toBe("application/problem+json");
    expect(await again.text()).toBe(await first.text());
  });

  it("forgets refused bodies and faults", async () => {
    const { api, who, base } = await opened();
    await api.signIn("here@example.com");
    const invite = (email: unknown) => who.post(`${base}/members`, { email, role: "staff" }, keyed("k1"));
    expect((await invite("not an address")).status).toBe(422);
    expect((await invite("here@example.com")).status).toBe(201); // the key was free again
    let broken = true;
    const mailer = {
      send: async () => {
        if (broken) throw new Error("The post is closed");
      },
    };
    const second = testApi({ services: { mailer } });
    const ask = () => second.browser().post("/api/codes", { email: "a@example.com" }, keyed("a-code-for-somebody"));
    expect((await ask()).status).toBe(500);
    broken = false;
    expect((await ask()).status).toBe(202);
    expect((await ask()).headers.get("idempotent-replayed")).toBe("true");
  });

  it("frees the key of a handler that died, after its lease", async () => {
    const { api, open } = await opened();
    const write = api.registry.write.bind(api.registry);
    let died = false;
    const table = Object.assign(api.registry, {
      write: async (wanted: Parameters<typeof write>[0]) => {
        const settling =
          (wanted.verb === "put" && wanted.row.type === "idempotency" && wanted.if?.test === "=") || wanted.verb === "remove";
        if (settling && !died) {
          died = true;
          throw new Error("killed");
        }
        return write(wanted);
      },
    });
    expect(table).toBe(api.registry);
    expect((await open("k1")).status).toBe(201); // done, but the answer was not kept
    expect((await open("k1")).status).toBe(409);
    api.world.advance(31_000);
    expect((await open("k1")).status).toBe(201);
  });

  it("never gives a session to a second caller", async () => {
    const api = testApi();
    const { email } = await api.signUp();
    await api.browser().post("/api/codes", { email });
    const body = { email, code: api.codeOf(email) };
    const [first, again] = [
      await api.browser().post("/api/sign-in", body, keyed("one-sign-in-of-mine")),
      await api.browser().post("/api/sign-in", body, keyed("one-sign-in-of-mine")),
    ];
    expect([first.status, again.status]).toEqual([200, 422]);
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it("holds on a table with bad days", async () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { who, open } = await opened({ seed, faults: { throttle: 0.1, conflict: 0.1, lostAnswer: 0.1 } });
      const answers = await Promise.all(Array.from({ length: 10 }, () => open("k1")));
      expect(answers.map((answer) => answer.status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
      expect(await storesOf(who)).toBe(2);
    }
  });
});
