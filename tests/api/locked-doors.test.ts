import { existsSync, readFileSync } from "node:fs";
import { stripeGateway } from "@matjar/adapters/stripe";
import { testGateway } from "@matjar/adapters/test-gateway";
import type { Door } from "@matjar/functions/api/door";
import { doorsOf } from "@matjar/functions/api/door-index";
import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";
import { happy } from "./happy.ts";

/** One world for all doors: nothing here gets past a lock, so nothing changes in it. Vendors are plugged in to refuse by themselves. */
const gateways = {
  stripe: stripeGateway({ secretKey: "sk_test_locked", webhookSecret: "whsec_locked" }),
  test: testGateway((text) => text),
};
const api = testApi({ services: { gateways } });
const doors = doorsOf(api.app);
const nameOf = (door: Door) => `${door.method} ${door.path}`;
const only = (keep: (door: Door) => boolean) => doors.filter(keep).map((door) => [nameOf(door), door] as const);

type Who = ReturnType<typeof api.browser>;
let owner: Awaited<ReturnType<typeof api.signUp>>;
let stranger: Awaited<ReturnType<typeof api.signUp>>;
let manager: Who;
let staff: Who;
const absentStore = "sto_01J00000000000000000000000";

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: { readonly example?: unknown; readonly enum?: readonly unknown[]; readonly type?: string; readonly pattern?: string };
}
let parametersOf: (door: Door) => readonly Parameter[];

beforeAll(async () => {
  owner = await api.signUp("Locked");
  stranger = await api.signUp("Stranger");
  manager = (await api.member(owner, "manager")).who;
  staff = (await api.member(owner, "staff")).who;
  const document = (await (await api.browser().get("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, { parameters?: Parameter[] }>>;
  };
  parametersOf = (door) => document.paths[door.path]?.[door.method.toLowerCase()]?.parameters ?? [];
});

const texts = ["sample", "1", "a".repeat(43), "a".repeat(64), `ord_${"0".repeat(26)}.${"a".repeat(43)}`];

const sample = ({ schema = {} }: Parameter): string => {
  const given = schema.example ?? schema.enum?.[0];
  const fits = (text: string) => schema.pattern === undefined || new RegExp(schema.pattern).test(text);
  return String(given ?? (schema.type === "integer" || schema.type === "number" ? 1 : (texts.find(fits) ?? "sample")));
};

/** The path with values that fit: what is refused is refused for the reason under test. */
const pathOf = (door: Door, store: string): string => {
  const parameters = parametersOf(door);
  const values = new Map(parameters.filter((p) => p.in === "path").map((p) => [p.name, sample(p)]));
  const path = door.path.replace(/\{(\w+)\}/g, (_gap, name: string) => (name === "store" ? store : (values.get(name) ?? "sample")));
  const query = parameters.filter((p) => p.in === "query" && p.required).map((p) => `${p.name}=${encodeURIComponent(sample(p))}`);
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
};

const writes = (door: Door) => door.method !== "GET";
const takesJson = (door: Door) => door.accepts.includes("application/json");
const isFor =
  (...access: Door["access"][]) =>
  (door: Door) =>
    access.includes(door.access);
const forMembers = isFor("owner", "manager", "staff");

/** A request with a body of the right media type, so that only the lock can refuse it. */
const knock = (who: Who, door: Door, store: string, rawBody = "{}") =>
  who.call(door.method, pathOf(door, store), {
    ...(writes(door) && door.accepts.length > 0 ? { rawBody, headers: { "content-type": door.accepts[0] ?? "" } } : {}),
    ...(door.access === "shopper" ? { host: owner.host } : {}),
  });

const said = async (response: Response): Promise<Record<string, unknown>> => ({
  ...((await response.json()) as Record<string, unknown>),
  requestId: "",
});
const plainHeaders = (response: Response) => [...response.headers].filter(([name]) => name !== "x-request-id");

describe("signed out", () => {
  it.each(only((door) => door.access === "account" || forMembers(door)))("%s answers 401", async (_name, door) => {
    const refused = await knock(api.browser(), door, owner.store.id);
    expect([refused.status, (await said(refused))["code"]]).toEqual([401, "not_signed_in"]);
  });

  it.each(only(isFor("shopper")))("%s answers 404 on a host that is no store", async (_name, door) => {
    for (const host of ["localhost:4000", "nobody.localhost:4000"]) {
      const how = writes(door) && door.accepts.length > 0 ? { rawBody: "{}", headers: { "content-type": door.accepts[0] ?? "" } } : {};
      expect((await api.browser().call(door.method, pathOf(door, ""), { host, ...how })).status).toBe(404);
    }
  });

  it.each(only(isFor("vendor")))("%s refuses what is not signed", async (_name, door) => {
    expect([400, 401, 403, 404]).toContain((await knock(api.browser(), door, "")).status);
  });
});

describe("a role below need", () => {
  it.each(only(isFor("owner", "manager")))("%s answers 403", async (_name, door) => {
    const tooLow = door.access === "owner" ? [staff, manager] : [staff];
    for (const who of tooLow) expect((await knock(who, door, owner.store.id)).status).toBe(403);
  });
});

describe("another store's member", () => {
  it.each(only(forMembers))("%s answers 404, the same as for no store at all", async (_name, door) => {
    const [other, absent] = [await knock(stranger.who, door, owner.store.id), await knock(stranger.who, door, absentStore)];
    expect([other.status, absent.status]).toEqual([404, 404]);
    expect(plainHeaders(other)).toEqual(plainHeaders(absent));
    expect(await said(other)).toEqual(await said(absent));
  });
});

describe("an id that nobody has", () => {
  const inStore = (door: Door) => forMembers(door) && door.method === "GET" && /\{store\}.*\{/.test(door.path);
  it.each(only(inStore))("%s answers the owner 404, or a list of nothing", async (_name, door) => {
    const answer = await knock(owner.who, door, owner.store.id);
    expect([404, 200]).toContain(answer.status);
    if (answer.status === 200) expect(await answer.json()).toEqual({ items: [] });
  });
});

const byRights = (door: Door): Who => (forMembers(door) || door.access === "account" ? owner.who : api.browser());

describe("a body that cannot be read", () => {
  it.each(only((door) => takesJson(door) && door.access !== "vendor"))("%s answers 400", async (_name, door) => {
    const refused = await knock(byRights(door), door, owner.store.id, '{"a":');
    expect([refused.status, (await said(refused))["code"]]).toEqual([400, "malformed_request"]);
  });
});

describe("a key that nobody knows", () => {
  it.each(only((door) => takesJson(door) && door.access !== "vendor"))("%s answers 422 and points", async (_name, door) => {
    const refused = await knock(byRights(door), door, owner.store.id, '{"no_such_key":1}');
    expect(refused.status).toBe(422);
    const { errors } = (await said(refused)) as unknown as { errors: { code: string }[] };
    expect(errors.some(({ code }) => code === "unrecognized_keys" || code === "invalid_union")).toBe(true);
  });
});

describe("more than it takes", () => {
  it.each(only((door) => writes(door) && door.accepts.length > 0))("%s answers 413", async (_name, door) => {
    expect((await knock(byRights(door), door, owner.store.id, `{"a":"${"x".repeat(door.maxBytes)}"}`)).status).toBe(413);
  });
});

describe("every route", () => {
  it.each(doors.map((door) => [nameOf(door), door] as const))("%s is shown to work", (name, door) => {
    const file = happy[name];
    expect(file, `Add "${name}" to tests/api/happy.ts with the test that calls it`).toBeDefined();
    expect(existsSync(file ?? ""), `${file} is there`).toBe(true);
    const text = readFileSync(file ?? "", "utf8");
    const calls = [`.${door.method.toLowerCase()}(`, `"${door.method}"`].some((call) => text.includes(call));
    const place = door.path
      .replace("/api/stores/{store}", "")
      .split("/")
      .findLast((step) => step !== "" && !step.startsWith("{"));
    expect(calls && (place === undefined || text.includes(place)), `${file} calls ${name}`).toBe(true);
  });

  it("has no stale line", () => {
    const known = new Set(doors.map(nameOf));
    expect(Object.keys(happy).filter((name) => !known.has(name))).toEqual([]);
  });
});
