import * as Domain from "@matjar/core/domain";
import { storeOfHost } from "@matjar/core/store";
import { retrying } from "@matjar/core/table";
import { describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";
import { useDynamoDb } from "../support/dynamodb.ts";
import { testDoor, testZone } from "../support/zone.ts";

/** The ground's own deeds on the real database: expressions, transactions and tokens as DynamoDB takes them. */
describe("the ground on DynamoDB", () => {
  const dynamo = useDynamoDb();
  /** A seed of its own for each world: DynamoDB remembers transaction tokens for ten minutes, whatever the table. */
  const real = async (seed: number, domains?: Domain.DomainDoors) => {
    const quiet = { chance: () => 0.5 };
    const [table, registry] = [retrying(await dynamo.table(), quiet), retrying(await dynamo.table(), quiet)];
    return testApi({ seed, services: { table, registry, ...(domains ? { domains } : {}) } });
  };
  const listed = async (response: Response) => ((await response.json()) as { items: { id: string; current: boolean }[] }).items;

  it("signs up, lists and ends sessions, rotates tokens", async () => {
    const api = await real(1);
    const { who, email, base } = await api.signUp("دار النور");
    expect((await who.get(base)).status).toBe(200);
    const phone = await api.signIn(email);
    expect(await listed(await who.get("/api/sessions"))).toHaveLength(2);
    api.world.advance(25 * 3_600_000);
    const old = who.cookie();
    expect((await who.get("/api/account")).status).toBe(200);
    expect(who.cookie()).not.toBe(old);
    expect((await who.delete("/api/sessions")).status).toBe(204);
    expect((await phone.get("/api/account")).status).toBe(401);
    expect(await listed(await who.get("/api/sessions"))).toMatchObject([{ current: true }]);
  });

  it("gives one code one session, five tries, and one name many addresses", async () => {
    const api = await real(2);
    const email = "noor@example.com";
    await api.browser().post("/api/codes", { email });
    const body = { email, code: api.codeOf(email) };
    const signIns = await Promise.all(Array.from({ length: 20 }, () => api.browser().post("/api/sign-in", body)));
    expect(signIns.filter((answer) => answer.status === 200)).toHaveLength(1);
    const owners = await Promise.all(Array.from({ length: 12 }, () => api.signUp("Souq")));
    expect(new Set(owners.map(({ store }) => store.slug)).size).toBe(12);
  });

  it("limits, replays and refuses as the twin does", async () => {
    const api = await real(3);
    const { who, base, account } = await api.signUp();
    const version = { headers: { "if-match": '"1"' } };
    expect((await who.patch(base, { name: "New" }, version)).status).toBe(200);
    expect((await who.patch(base, { name: "Old" }, version)).status).toBe(412);
    expect((await who.delete(`${base}/members/${account.id}`, version)).status).toBe(409);
    const { who: staff } = await api.member({ who, base } as Awaited<ReturnType<typeof api.signUp>>, "staff");
    expect((await staff.patch(base, { name: "Mine" }, version)).status).toBe(403);
    const open = () => who.post("/api/stores", { storeName: "Second" }, { headers: { "idempotency-key": "k1" } });
    const answers = await Promise.all([open(), open(), open()]);
    expect(answers.filter((answer) => answer.status === 201).length).toBeGreaterThanOrEqual(1);
    expect((await open()).headers.get("idempotent-replayed")).toBe("true");
    expect(((await (await who.get("/api/account")).json()) as { stores: unknown[] }).stores).toHaveLength(2);
    for (let i = 0; i < 6; i++) await api.browser().post("/api/codes", { email: "a@example.com" });
    expect((await api.browser().post("/api/codes", { email: "a@example.com" })).status).toBe(429);
  });

  it("gives a domain to one store, however many prove it at once, and to the next when the proof has changed", async () => {
    const [zone, front] = [testZone(), testDoor(false)];
    const api = await real(4, { dns: zone.dns, door: front.door });
    const owners = await Promise.all(["One", "Two", "Three"].map((name) => api.signUp(`Shop ${name}`)));
    const host = "shop.example.com";
    const proofs = owners.map(({ store }) => Domain.proofText({ sign: api.services.sign, storeId: store.id }, host));
    zone.set(Domain.proofName(host), { txt: proofs });
    const ask = (path: string, body?: object) => Promise.all(owners.map(({ who, base }) => who.post(`${base}/domains${path}`, body)));
    await ask("", { host });
    const checks = async () =>
      (await Promise.all((await ask(`/${host}/check`)).map((answer) => answer.json() as Promise<{ state: string }>))).map(
        ({ state }) => state,
      );
    const states = await checks();
    expect(states.filter((state) => state === "live")).toHaveLength(1);
    const holder = states.indexOf("live");
    const next = (holder + 1) % owners.length;
    expect(await storeOfHost(api.services.registry, host)).toBe(owners[holder]?.store.id);
    zone.set(Domain.proofName(host), { txt: [proofs[next] ?? ""] });
    await owners[next]?.who.post(`${owners[next]?.base}/domains/${host}/check`);
    expect(await storeOfHost(api.services.registry, host)).toBe(owners[next]?.store.id);
    expect((await checks()).map((state) => state === "live")).toEqual(owners.map((_, i) => i === next));
  });
});
