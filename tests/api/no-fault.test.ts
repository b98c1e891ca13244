import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { stripeGateway } from "@matjar/adapters/stripe";
import { testGateway } from "@matjar/adapters/test-gateway";
import type { Door } from "@matjar/functions/api/door";
import { doorsOf } from "@matjar/functions/api/door-index";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainTheme } from "../builder/shop.ts";
import { testApi } from "../support/api.ts";
import { type JsonSchema, type Schemas, valuesOf } from "../support/schema-values.ts";
import { fakeStripe } from "../support/stripe.ts";
import { shelfWith } from "../support/themes.ts";
import { testDoor, testZone } from "../support/zone.ts";

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: JsonSchema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>> };
}

const sign = (text: string) => text;
const gateways = { stripe: stripeGateway({ secretKey: "sk_test_fuzz", webhookSecret: "whsec_fuzz" }), test: testGateway(sign) };
const blobs = new MemoryBlobs();
const domains = { dns: testZone().dns, door: testDoor().door };
const api = testApi({ services: { gateways, blobs, domains, samples: { samples: () => [] }, themes: shelfWith(plainTheme()) } });
const doors = doorsOf(api.app).map((door) => [`${door.method} ${door.path}`, door] as const);
const stripe = fakeStripe();
let owner: Awaited<ReturnType<typeof api.signUp>>;
let document: { paths: Record<string, Record<string, Operation>>; components?: { schemas?: Schemas } };

afterAll(() => stripe.server.close());
beforeAll(async () => {
  stripe.server.listen({ onUnhandledFrame: "error" });
  owner = await api.signUp("Fuzz");
  document = (await (await api.browser().get("/api/openapi.json")).json()) as typeof document;
});

const requestsTo = (door: Door) => {
  const operation = document.paths[door.path]?.[door.method.toLowerCase()] ?? {};
  const schemas = document.components?.schemas ?? {};
  const named = (where: string) =>
    Object.fromEntries((operation.parameters ?? []).filter((p) => p.in === where).map((p) => [p.name, valuesOf(p.schema ?? {}, schemas)]));
  return fc.record({
    path: fc.record({ ...named("path"), store: fc.constant(owner.store.id) }),
    query: fc.record(named("query"), { requiredKeys: [] }),
    body: valuesOf(operation.requestBody?.content?.["application/json"]?.schema ?? {}, schemas),
    version: fc.constantFrom('"1"', '"0"', "1", '"99999999999999999999"', "*"),
    cursor: fc.constantFrom(undefined, "", "x", "e30", "W10", "WyJhIl0"),
  });
};

const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 2_000);

const filled = (door: Door, path: Readonly<Record<string, unknown>>): string =>
  door.path.replace(/\{(\w+)\}/g, (_gap, name: string) => encodeURIComponent(asText(path[name] ?? "x").toWellFormed()) || "x");

/** Goal G34: whatever comes in, never a fault of ours, and always a problem that says its code. */
describe("no request makes a fault", () => {
  it.each(doors)("%s", async (_name, door) => {
    const send = async ({
      path,
      query,
      body,
      version,
      cursor,
    }: {
      path: object;
      query: object;
      body: unknown;
      version: string;
      cursor: string | undefined;
    }) => {
      const search = new URLSearchParams({
        ...Object.fromEntries(Object.entries(query).map(([k, v]) => [k, asText(v)])),
        ...(cursor === undefined ? {} : { cursor }),
      });
      const rawBody = door.accepts.length > 0 || door.access === "vendor" ? (JSON.stringify(body) ?? "") : undefined;
      const who = door.path.includes("session") || door.path.includes("sign-out") ? api.browser() : owner.who;
      return who.call(door.method, `${filled(door, path as Record<string, unknown>)}?${search}`, {
        ...(rawBody === undefined ? {} : { rawBody }),
        headers: { "if-match": version, ...(door.accepts[0] === undefined ? {} : { "content-type": door.accepts[0] }) },
        ...(door.access === "shopper" ? { host: owner.host } : {}),
      });
    };
    await fc.assert(
      fc.asyncProperty(requestsTo(door), async (request) => {
        const logged = api.logged.length;
        const answer = await send(request);
        expect([answer.status < 500, api.logged.slice(logged).filter((line) => JSON.stringify(line).includes("unhandled"))]).toEqual([
          true,
          [],
        ]);
        if (answer.status >= 400) expect(await answer.json()).toMatchObject({ status: answer.status, code: expect.any(String) });
      }),
      { numRuns: 30 },
    );
  });
});
