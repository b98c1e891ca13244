import { CloudFrontKeyValueStoreClient } from "@aws-sdk/client-cloudfront-keyvaluestore";
import { blobLinks } from "@matjar/adapters/blob-links";
import { cloudFrontHosts } from "@matjar/adapters/cloudfront-hosts";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { waitSeconds } from "@matjar/adapters/queue-patience";
import { splitBlobs } from "@matjar/adapters/split-blobs";
import { readSettings } from "@matjar/functions/wiring/settings";
import { afterEach, describe, expect, it } from "vitest";

const memory = () => new MemoryBlobs(blobLinks({ base: "http://localhost/blobs", secret: "test", now: Date.now }));

describe("two buckets as one", () => {
  const [sites, kept] = [memory(), memory()];
  const blobs = splitBlobs({ sites, kept });

  it.each([
    ["sites/sto_1/files/abc", sites],
    ["live/sto_1/index.html", sites],
    ["media/sto_1/med_1/400.webp", sites],
    ["sto_1/uploads/upl_1", kept],
    ["sitesque/secret.pdf", kept],
  ])("put %s where it belongs", async (key, place) => {
    await blobs.put(key, Buffer.from("x"), { contentType: "text/plain" });
    expect([await sites.head(key), await kept.head(key)].filter(Boolean)).toHaveLength(1);
    expect(await place.head(key)).toBeDefined();
  });

  it("never copy a private file to where everybody reads", async () => {
    await expect(blobs.copy("sto_1/uploads/upl_1", "live/sto_1/file.pdf")).rejects.toThrow(RangeError);
  });
});

describe("messages that failed", () => {
  it("wait longer each time, a minute at most", () => {
    expect([1, 2, 3, 5, 6, 12].map(waitSeconds)).toEqual([2, 4, 8, 32, 60, 60]);
  });
});

describe("hosts at the edge", () => {
  interface Sent {
    readonly method: string;
    readonly path: string;
    readonly headers: Record<string, string>;
    readonly body?: Uint8Array;
  }
  const sent: Sent[] = [];
  const values = new Map<string, string>();
  let busy = 0;
  const answer = ({ method, path }: Sent): [number, object] => {
    const key = decodeURIComponent(path.split("/keys/")[1] ?? "");
    if (method === "DELETE") values.delete(key);
    if (method === "PUT" && busy-- > 0) return [409, { message: "somebody else wrote" }];
    if (method === "GET" && key) return values.has(key) ? [200, { Key: key, Value: values.get(key) }] : [404, { message: "no such key" }];
    return [200, {}];
  };
  const client = new CloudFrontKeyValueStoreClient({
    region: "us-east-1",
    credentials: { accessKeyId: "AKID", secretAccessKey: "secret" },
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: Sent) => {
        sent.push(request);
        const [statusCode, body] = answer(request);
        const headers = {
          "content-type": "application/json",
          etag: "e1",
          ...(statusCode === 404 ? { "x-amzn-errortype": "ResourceNotFoundException" } : {}),
          ...(statusCode === 409 ? { "x-amzn-errortype": "ConflictException" } : {}),
        };
        const { HttpResponse } = await import("@smithy/core/protocols");
        return { response: new HttpResponse({ statusCode, headers, body: new Blob([JSON.stringify(body)]).stream() }) };
      },
    } as never,
  });
  const hosts = cloudFrontHosts("arn:aws:cloudfront::123456789012:key-value-store/5b1c", client);
  afterEach(() => void sent.splice(0));

  it("are written once, signed for all regions", async () => {
    await hosts.bind("dar.matjar.example", "sto_1");
    expect(sent.map(({ method }) => method)).toEqual(["GET", "GET", "PUT"]);
    expect(sent.at(-1)?.headers).toMatchObject({ "if-match": "e1", authorization: expect.stringMatching(/^AWS4-ECDSA-P256-SHA256 /) });
    expect(JSON.parse(new TextDecoder().decode(sent.at(-1)?.body))).toEqual({ Value: "sto_1" });
  });

  it("say where the shop is at home, and are taken off only while they are this store's", async () => {
    values.set("shop.example.com", "sto_2 https://www.example.com");
    await hosts.bind("dar.matjar.example", "sto_1", "https://shop.example.com");
    expect(JSON.parse(new TextDecoder().decode(sent.at(-1)?.body))).toEqual({ Value: "sto_1 https://shop.example.com" });
    await hosts.unbind("shop.example.com", "sto_1");
    expect(values.has("shop.example.com")).toBe(true);
    await hosts.unbind("shop.example.com", "sto_2");
    expect(values.has("shop.example.com")).toBe(false);
    expect(sent.at(-1)?.headers).toMatchObject({ "if-match": "e1" });
  });

  it("have their slot said without a look at what was, and said again when another store's word came between", async () => {
    values.set("slot:sto_1", "b");
    await hosts.show("sto_1", "b");
    expect(sent.map(({ method }) => method)).toEqual(["GET", "PUT"]);
    expect(decodeURIComponent(sent[1]?.path ?? "")).toMatch(/\/keys\/slot:sto_1$/);
    expect(JSON.parse(new TextDecoder().decode(sent[1]?.body))).toEqual({ Value: "b" });
    sent.splice(0);
    busy = 2;
    await hosts.show("sto_1", "a");
    expect(sent.map(({ method }) => method)).toEqual(["GET", "PUT", "GET", "PUT", "GET", "PUT"]);
    busy = 5;
    await expect(hosts.show("sto_1", "a")).rejects.toMatchObject({ name: "ConflictException" });
  });

  it("are left alone when they are known", async () => {
    values.set("dar.matjar.example", "sto_1");
    await hosts.bind("dar.matjar.example", "sto_1");
    expect(sent.map(({ method }) => method)).toEqual(["GET"]);
  });
});

describe("settings", () => {
  it("say which one is missing", () => {
    expect(() => readSettings({ TABLE_NAME: "t" })).toThrow("REGISTRY_NAME is missing");
  });
});
