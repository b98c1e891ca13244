import type { Door } from "@matjar/functions/api/door";
import { doorsOf } from "@matjar/functions/api/door-index";
import type { OpenApiDocument, Operation } from "@matjar/functions/api/openapi";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";

const api = testApi();
const doors = doorsOf(api.app);
const nameOf = ({ method, path }: Door) => `${method} ${path}`;
const named = (keep: (door: Door) => boolean = () => true) => doors.filter(keep).map((door) => [nameOf(door), door] as const);
let document: OpenApiDocument;
let owner: Awaited<ReturnType<typeof api.signUp>>;

beforeAll(async () => {
  owner = await api.signUp("Documented");
  document = (await (await api.browser().get("/api/openapi.json")).json()) as OpenApiDocument;
});

const operationOf = ({ path, method }: Door): Operation => document.paths[path]?.[method.toLowerCase()] as Operation;
const parametersOf = (door: Door, where: string) => (operationOf(door).parameters ?? []).filter((p) => p.in === where);
const headersOf = (door: Door) => parametersOf(door, "header").map(({ name }) => name);
const refusalsOf = (door: Door) => Object.keys(operationOf(door).responses);
const isVersioned = (door: Door) =>
  Object.entries(operationOf(door).responses).some(([status, { headers }]) => status.startsWith("2") && headers?.["ETag"] !== undefined);
const forMembers = ({ access }: Door) => ["owner", "manager", "staff"].includes(access);

/** What somebody changes again and again without reading it first, or what is there once and then gone. */
const withoutVersion = [
  "PATCH /api/account", // one field, and its own
  "DELETE /api/sessions",
  "DELETE /api/sessions/{session}",
  "DELETE /api/stores/{store}/waitlist/{waiter}",
  "DELETE /api/stores/{store}/products/{product}/uploads/{upload}",
  "PATCH /api/shop/carts/{cart}/lines/{line}",
  "DELETE /api/shop/carts/{cart}/lines/{line}",
];

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document) as never);
    expect([valid, errors]).toEqual([true, undefined]);
    expect(Object.values(document.paths).flatMap((methods) => Object.keys(methods))).toHaveLength(doors.length);
  });

  it("has patterns that every reader of JSON Schema understands", () => {
    const patterns = [...JSON.stringify(document).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(([, text = '""']) =>
      String(JSON.parse(text)),
    );
    expect(patterns.length).toBeGreaterThan(100);
    for (const pattern of patterns) {
      expect(() => new RegExp(pattern, "u")).not.toThrow();
      expect(pattern).not.toMatch(/\$\/[a-z]+$/);
    }
  });

  it.each(named())("%s declares what stands in its path, and nothing else", (_name, door) => {
    const inPath = [...door.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(
      parametersOf(door, "path")
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(inPath.toSorted());
    for (const parameter of parametersOf(door, "path")) expect(parameter).toMatchObject({ required: true, schema: { type: "string" } });
  });

  it.each(named(({ method, access }) => method !== "GET" && access !== "vendor"))("%s says which headers it reads", (name, door) => {
    const changes = door.method !== "POST";
    expect(headersOf(door).includes("Idempotency-Key")).toBe(!changes);
    if (changes) expect(headersOf(door).includes("If-Match")).toBe(!withoutVersion.includes(name));
    if (headersOf(door).includes("If-Match")) expect(refusalsOf(door)).toEqual(expect.arrayContaining(["412", "428"]));
  });

  it.each(named(forMembers))("%s says what its lock refuses", (_name, door) => {
    expect(refusalsOf(door)).toEqual(expect.arrayContaining(["401", "404", "default"]));
    if (door.access !== "staff") expect(refusalsOf(door)).toContain("403");
  });

  it("says where the limits are", () => {
    const limited = doors.filter((door) => refusalsOf(door).includes("429")).map(nameOf);
    for (const name of ["POST /api/codes", "GET /api/shop/orders/{token}", "GET /orders/{token}", "POST /api/shop/orders"])
      expect(limited).toContain(name);
  });
});

describe("what the document says of headers is so", () => {
  const readable = (door: Door) => forMembers(door) && door.method === "GET" && !/\{store\}.*\{/.test(door.path);

  it.each(named(readable))("%s sends ETag exactly when it says so", async (_name, door) => {
    const answer = await owner.who.get(door.path.replace("{store}", owner.store.id));
    if (answer.status !== 200) return expect(answer.status).toBe(404);
    return expect(/^"\d+"$/.test(answer.headers.get("etag") ?? "")).toBe(isVersioned(door));
  });

  it("takes a key as long as it says, and no longer", async () => {
    const door = doors.find((one) => nameOf(one) === "POST /api/codes") as Door;
    const longest = parametersOf(door, "header").find(({ name }) => name === "Idempotency-Key")?.schema?.maxLength ?? 0;
    const statusWith = async (length: number) =>
      (await api.browser().post("/api/codes", { email: "k@example.com" }, { headers: { "idempotency-key": "k".repeat(length) } })).status;
    expect([await statusWith(longest), await statusWith(longest + 1)]).toEqual([202, 400]);
  });

  it.each(named((door) => door.method === "DELETE" && door.path.startsWith("/api/stores/")))(
    "%s asks for If-Match when it says so",
    async (name, door) => {
      const path = door.path.replace("{store}", owner.store.id).replace(/\{(\w+)\}/g, (_gap, key: string) => {
        const example = parametersOf(door, "path").find((parameter) => parameter.name === key)?.schema?.example;
        return encodeURIComponent(String(example ?? "shop.example.com"));
      });
      const { status } = await owner.who.delete(path);
      if (withoutVersion.includes(name)) expect(status).not.toBe(428);
      else expect(status).toBe(428);
    },
  );
});

describe("staff", () => {
  it("reach orders alone, and what it takes to pack them", () => {
    const open = doors.filter(({ access }) => access === "staff").map(nameOf);
    const packing = /^\w+ \/api\/stores\/\{store\}($|\/to-do$|\/orders(\/|$)|\/products\/\{product\}\/(files|download-limits)$)/;
    expect(open.filter((name) => !packing.test(name))).toEqual([]);
    expect(open.length).toBeGreaterThan(8);
  });

  it("read neither the messages of visitors nor the addresses of those who wait, and get no pass", async () => {
    const { who } = await api.member(owner, "staff");
    const statuses = [
      (await who.get(`${owner.base}/messages`)).status,
      (await who.get(`${owner.base}/waitlist`)).status,
      (await who.post(`${owner.base}/opening/pass`)).status,
    ];
    expect(statuses).toEqual([403, 403, 403]);
    expect((await who.get(`${owner.base}/orders`)).status).toBe(200);
  });
});
