import { dynamoTable } from "@matjar/adapters/dynamodb";
import { realWorld } from "@matjar/core/kernel";
import { SiteFindings } from "@matjar/core/publish";
import { outboxRow } from "@matjar/core/table";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { walk } from "../../stacks/walk.ts";
import { everyRow } from "../support/dynamodb.ts";
import { expectSound } from "../support/invariants.ts";
import { type HttpAnswer, httpEvent, queueEvent, scheduledEvent } from "./events.ts";
import { type Rig, startRig } from "./rig.ts";

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
}, 180_000);
afterAll(() => rig?.stop());

const errors = () => rig.logged().filter((line) => /"level":"error"/.test(line));

describe("the Lambda bundles", () => {
  it("stay small enough to start quickly, and carry their own packages", () => {
    for (const { name, codeBytes, totalBytes } of rig.sizes) {
      expect([name, codeBytes < 3_500_000]).toEqual([name, true]);
      expect([name, totalBytes < 250_000_000]).toEqual([name, true]);
    }
  });

  it("walk the whole line: sign-up, publish, two orders, receipt, download, parcels to the door", async () => {
    await walk(rig.ground).catch((error: unknown) => {
      throw new Error(`${String(error)}\nafter ${rig.steps.join("\n")}\n${rig.logged().slice(-20).join("")}`, { cause: error });
    });
    expect(rig.dead).toEqual([]);
    await vi.waitFor(async () => expectSound(await everyRow(rig.dynamodb, "matjar"), { outbox: "empty" }), {
      timeout: 20_000,
      interval: 500,
    });
    expect(errors()).toEqual([]);
  }, 170_000);

  it("walk it again over a wire that delays, breaks, refuses, and loses answers of what was done", async () => {
    rig.wire.set({ delay: 0.05, delayMs: 150, reset: 0.03, fail: 0.03, throttle: 0.03, lostAnswer: 0.03 });
    await walk(rig.ground).catch((error: unknown) => {
      throw new Error(`${String(error)}\nafter ${rig.steps.join("\n")}\n${rig.logged().slice(-20).join("")}`, { cause: error });
    });
    rig.wire.set({});
    expect(
      Object.values(rig.wire.hurt).every((count) => count > 3),
      JSON.stringify(rig.wire.hurt),
    ).toBe(true);
    expect(rig.dead).toEqual([]);
    await vi.waitFor(async () => expectSound(await everyRow(rig.dynamodb, "matjar"), { outbox: "empty" }), {
      timeout: 60_000,
      interval: 500,
    });
  }, 300_000);

  it("took keys of their own for the store that the builder served", () => {
    expect(rig.aws.sessions.length).toBeGreaterThan(0);
    for (const asked of rig.aws.sessions) {
      expect([asked.get("Action"), asked.get("Tags.member.1.Key"), asked.get("RoleArn")]).toEqual([
        "AssumeRole",
        "store",
        "arn:aws:iam::123456789012:role/store",
      ]);
      expect(asked.get("Tags.member.1.Value")).toMatch(/^sto_/);
    }
  });
});

describe("the sites bundle", () => {
  it("has axe with it: every kind of page was looked at before it went live", async () => {
    const { keys } = await rig.sites.list("sites/");
    const found = await rig.sites.get(keys.find((key) => key.endsWith(".findings.json")) ?? "");
    const { pages, looked } = SiteFindings.parse(JSON.parse(Buffer.concat(await Array.fromAsync(found?.body ?? [])).toString()));
    expect(pages).toEqual({});
    expect(Object.keys(looked?.pages ?? {})).toEqual(
      expect.arrayContaining(["/", "/products/field-recording/", "/cart/", "/search/", "/404.html"]),
    );
  });
});

describe("the api bundle", () => {
  const asked = async (path: string, headers: Record<string, string> = {}, host = "matjar.example") =>
    rig.host("api").invoke<HttpAnswer>(httpEvent("GET", host, path, { headers }));

  it("sends fonts as bytes", async () => {
    const stores = rig.aws.mails.flatMap(({ text }) => /https:\/\/([\w-]+\.matjar\.example)\/orders/.exec(text)?.[1] ?? []);
    const font = await asked("/checkout/fonts/latin.woff2", {}, stores[0]);
    expect([font.statusCode, font.isBase64Encoded]).toEqual([200, true]);
    expect(Buffer.from(font.body, "base64").subarray(0, 4).toString()).toBe("wOF2");
  });

  it("believes a host header of ours only with the key of the edge", async () => {
    const cart = "/api/shop/products";
    const store = rig.aws.mails.flatMap(({ text }) => /https:\/\/([\w-]+\.matjar\.example)\/orders/.exec(text)?.[1] ?? [])[0] ?? "";
    const through = (key: string) =>
      asked(cart, { "x-matjar-host": store, "x-matjar-edge": key }, "a1.execute-api.eu-central-1.amazonaws.com");
    expect((await through("edge-key-that-only-cloudfront-knows")).statusCode).toBe(200);
    expect((await through("guessed")).statusCode).toBe(404);
  });

  it("answers a missing page with the shop's own", async () => {
    const { keys } = await rig.sites.list("live/");
    const storeId = keys[0]?.split("/")[1] ?? "";
    const missing = await asked(`/${storeId}/a/no/such/page/index.html`);
    expect([missing.statusCode, missing.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(missing.body).toContain("<!DOCTYPE html>");
  });

  it("fills a store with samples, pictures included", async () => {
    const { call, mails, platformHost } = rig.ground;
    await call(platformHost, "POST", "/api/codes", { body: { email: "samples@example.com" } });
    const code = /\b\d{6}\b/.exec((await mails("samples@example.com")).at(-1)?.text ?? "")?.[0];
    const signedUp = await call(platformHost, "POST", "/api/sign-up", {
      body: { email: "samples@example.com", code, storeName: "Maison", country: "FR" },
    });
    const cookie = signedUp.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const { store } = (await signedUp.json()) as { store: { id: string } };
    const filled = await call(platformHost, "POST", `/api/stores/${store.id}/samples`, { headers: { cookie } });
    expect(filled.status).toBe(201);
    const { keys } = await rig.sites.list(`media/${store.id}/`);
    expect(keys.length).toBeGreaterThan(6);
  });
});

describe("the queue bundles", () => {
  it("name the one message that must come again, and say how soon", async () => {
    const before = rig.aws.waits.length;
    const broken = queueEvent("work", "not JSON", "broken", 3);
    expect(await rig.host("work").invoke(broken)).toEqual({ batchItemFailures: [{ itemIdentifier: "broken" }] });
    expect(rig.aws.waits.slice(before)).toEqual([8]);
  });
});

describe("the redrive bundle", () => {
  it("sends what the stream lost", async () => {
    const table = dynamoTable({ client: rig.dynamodb, tableName: "matjar" });
    const world = realWorld();
    const at = new Date(world.now() - 600_000).toISOString();
    const lost = { id: world.id("event"), type: "store.created", storeId: world.id("store"), at, data: {} };
    const row = outboxRow([lost]);
    await table.write({ verb: "put", row: { ...row, type: "lost" } }); // the relay passes by rows that are no outbox rows
    await table.write({ verb: "put", row });
    const { sent, left } = await rig.host("redrive").invoke<{ sent: number; left: number }>(scheduledEvent);
    expect([sent, left]).toEqual([1, 0]);
    expect(await table.get(row.key)).toBeUndefined();
  });
});
