import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { getRequestListener } from "@hono/node-server";
import { collect } from "@matjar/adapters/blob-bytes";
import { blobGateway, type LocalBlobs, serveMedia } from "@matjar/adapters/blob-gateway";
import { blobLinks } from "@matjar/adapters/blob-links";
import { FsBlobs } from "@matjar/adapters/fs-blobs";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { S3Blobs } from "@matjar/adapters/s3-blobs";
import type { BlobStore } from "@matjar/core/kernel";
import { startFauxqs } from "fauxqs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const text = (words: string) => new TextEncoder().encode(words);
const read = async (found: Awaited<ReturnType<BlobStore["get"]>>) =>
  found ? Buffer.from(await collect(found.body)).toString() : undefined;
const etagIn = (put: { etag: string } | false) => (put ? put.etag : undefined);
const plain = { contentType: "text/plain" };

async function* chunks(...all: Uint8Array[]) {
  yield* all;
}

interface Rig {
  readonly blobs: BlobStore;
  /** What fauxqs leaves out, though S3 has it. */
  readonly without?: readonly ("cacheControl" | "ifAbsent" | "byteOrder" | "responseHeaders" | "listParts")[];
  stop(): Promise<void>;
}

/** A local store behind its gateway on a real port. */
const local = async (make: (base: string) => Promise<{ blobs: LocalBlobs; tidy?: () => Promise<void> }>): Promise<Rig> => {
  let answer: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 });
  const server: Server = createServer(getRequestListener((request) => answer(request)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { blobs, tidy } = await make(`http://127.0.0.1:${(server.address() as AddressInfo).port}/blobs`);
  answer = blobGateway(blobs);
  return {
    blobs,
    stop: async () => {
      await new Promise((done) => server.close(done));
      await tidy?.();
    },
  };
};

const rigs: Record<string, () => Promise<Rig>> = {
  memory: () => local(async (base) => ({ blobs: new MemoryBlobs(blobLinks({ base, secret: "s", now: Date.now })) })),
  files: () =>
    local(async (base) => {
      const folder = await mkdtemp(join(tmpdir(), "blobs-"));
      const blobs = new FsBlobs(folder, blobLinks({ base, secret: "s", now: Date.now }));
      return { blobs, tidy: () => rm(folder, { recursive: true }) };
    }),
  S3: async () => {
    const server = await startFauxqs({ port: 0, logger: false });
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    const config = { endpoint: `http://127.0.0.1:${server.port}`, region: "us-east-1", forcePathStyle: true, credentials };
    const client = new S3Client(config);
    await client.send(new CreateBucketCommand({ Bucket: "blobs" }));
    client.destroy();
    const blobs = new S3Blobs({ config, bucket: "blobs" });
    return {
      blobs,
      without: ["cacheControl", "ifAbsent", "byteOrder", "responseHeaders", "listParts"],
      stop: async () => {
        blobs.destroy();
        await server.stop();
      },
    };
  },
};

describe.each(Object.keys(rigs))("blobs in %s", (name) => {
  let rig: Rig;
  let blobs: BlobStore;
  beforeAll(async () => {
    rig = await (rigs[name] as () => Promise<Rig>)();
    blobs = rig.blobs;
  });
  afterAll(() => rig.stop());

  test("what was put is got, with its facts", async () => {
    const put = await blobs.put("a/one.txt", text("hello"), { ...plain, cacheControl: "no-cache", contentDisposition: "inline" });
    const found = await blobs.get("a/one.txt");
    expect(found?.meta).toMatchObject({ size: 5, contentType: "text/plain" });
    expect(etagIn(put)).toBe(found?.meta.etag);
    expect(found?.meta.etag).toMatch(/^".+"$/);
    if (!rig.without?.includes("cacheControl"))
      expect(found?.meta).toMatchObject({ cacheControl: "no-cache", contentDisposition: "inline" });
    expect(await read(found)).toBe("hello");
    expect(await blobs.head("a/one.txt")).toEqual(found?.meta);
  });

  test("what is not there is undefined, and removing it is no fault", async () => {
    expect(await blobs.get("none")).toBeUndefined();
    expect(await blobs.head("none")).toBeUndefined();
    await blobs.remove("none");
    await blobs.put("gone", text("x"), plain);
    await blobs.remove("gone");
    expect(await blobs.head("gone")).toBeUndefined();
  });

  test("the last write wins and changes the etag", async () => {
    const first = await blobs.put("again", text("one"), plain);
    const second = await blobs.put("again", text("two"), { contentType: "text/html" });
    expect(etagIn(first)).not.toBe(etagIn(second));
    expect((await blobs.head("again"))?.contentType).toBe("text/html");
    expect(await read(await blobs.get("again"))).toBe("two");
  });

  test("with `ifAbsent` one of many writers wins", async () => {
    if (rig.without?.includes("ifAbsent")) return;
    const writers = Array.from({ length: 12 }, (_, i) => blobs.put("first", text(`writer ${i}`), { ...plain, ifAbsent: true }));
    const done = await Promise.all(writers);
    const winner = done.findIndex((d) => d !== false);
    expect(done.filter((d) => d !== false)).toHaveLength(1);
    expect(await read(await blobs.get("first"))).toBe(`writer ${winner}`);
  });

  test("streams of any length go in whole", async () => {
    const block = Buffer.alloc(1024 * 1024, "ab");
    const etag = await blobs.put("stream", chunks(...Array.from({ length: 9 }, () => block), text("end")), plain);
    expect(etag).toBeTruthy();
    const found = await blobs.get("stream");
    const bytes = await collect(found?.body ?? new Uint8Array());
    expect(bytes.length).toBe(9 * block.length + 3);
    expect(Buffer.from(bytes.subarray(-5)).toString()).toBe("abend");
    await blobs.put("empty", chunks(), plain);
    expect(await read(await blobs.get("empty"))).toBe("");
  });

  test("ranges are inclusive and end at the end", async () => {
    await blobs.put("range", text("0123456789"), plain);
    expect(await read(await blobs.get("range", { start: 2, end: 4 }))).toBe("234");
    expect(await read(await blobs.get("range", { start: 7 }))).toBe("789");
    const beyond = await blobs.get("range", { start: 8, end: 100 });
    expect(await read(beyond)).toBe("89");
    expect(beyond?.meta.size).toBe(10);
    await expect(blobs.get("range", { start: 10 })).rejects.toThrow(RangeError);
  });

  test("copies keep the facts", async () => {
    await blobs.put("from/عربي.txt", text("copy me"), { ...plain, cacheControl: "no-cache" });
    await blobs.copy("from/عربي.txt", "to/b c.txt");
    expect(await read(await blobs.get("to/b c.txt"))).toBe("copy me");
    const kept = await blobs.head("to/b c.txt");
    expect(kept?.contentType).toBe("text/plain");
    if (!rig.without?.includes("cacheControl")) expect(kept?.cacheControl).toBe("no-cache");
  });

  test("lists keys under a prefix in byte order, page by page", async () => {
    const wanted = ["l/a", "l/a/b", "l/ab", "l/ثوب/index.html", ...(rig.without?.includes("byteOrder") ? [] : ["l/~x%y"])];
    for (const key of [...wanted, "l2"]) await blobs.put(key, text("x"), plain);
    expect((await blobs.list("l/")).keys).toEqual(wanted.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect((await blobs.list("l/a")).keys).toEqual(["l/a", "l/a/b", "l/ab"]);
    expect((await blobs.list("nothing/")).keys).toEqual([]);
  });

  test("keys cannot leave the store", async () => {
    await blobs.put("x/%2e%2e/y", text("in"), plain);
    expect(await read(await blobs.get("x/%2e%2e/y"))).toBe("in");
    expect(await blobs.head("y")).toBeUndefined();
  });

  test("a signed upload takes the bytes of its type", async () => {
    const signed = await blobs.signUpload("up/1", { contentType: "image/png", maxBytes: 100, expiresSeconds: 60 });
    expect(signed.method).toBe("PUT");
    expect(signed.url).not.toContain("checksum"); // of the bytes to come nothing is known yet
    expect(Date.parse(signed.expiresAt)).toBeGreaterThan(Date.now());
    const done = await fetch(signed.url, { method: "PUT", headers: signed.headers, body: "picture" });
    expect(done.status).toBe(200);
    expect(await blobs.head("up/1")).toMatchObject({ size: 7, contentType: "image/png" });
  });

  test("a signed download comes as an attachment with its name, whole or in part", async () => {
    await blobs.put("down", text("0123456789"), plain);
    const url = await blobs.signDownload("down", { fileName: "كتاب 1.txt", expiresSeconds: 60 });
    const whole = await fetch(url);
    expect(whole.status).toBe(200);
    expect(await whole.text()).toBe("0123456789");
    const told = rig.without?.includes("responseHeaders")
      ? new URL(url).searchParams.get("response-content-disposition")
      : whole.headers.get("content-disposition");
    expect(told).toContain("filename*=UTF-8''%D9%83%D8%AA%D8%A7%D8%A8%201.txt");
    const part = await fetch(url, { headers: { Range: "bytes=4-6" } });
    expect(part.status).toBe(206);
    expect(await part.text()).toBe("456");
    expect(part.headers.get("content-range")).toBe("bytes 4-6/10");
    expect((await fetch(url, { headers: { Range: "bytes=10-" } })).status).toBe(416);
  });

  test("an upload in parts: any order, listed, put together", async () => {
    const uploadId = await blobs.startMultipart("big", "application/zip");
    const bodies = [Buffer.alloc(5 * 1024 * 1024, "a"), Buffer.from("tail")];
    const sent: { part: number; etag: string; size: number }[] = [];
    for (const part of [2, 1]) {
      const signed = await blobs.signPart("big", uploadId, part, 60);
      const done = await fetch(signed.url, { method: "PUT", headers: signed.headers, body: bodies[part - 1] as BodyInit });
      expect(done.status).toBe(200);
      expect(done.headers.get("etag")).toMatch(/^".+"$/);
      sent.unshift({ part, etag: done.headers.get("etag") ?? "", size: bodies[part - 1]?.length ?? 0 });
    }
    const parts = rig.without?.includes("listParts") ? sent : await blobs.listParts("big", uploadId);
    expect(parts).toEqual(sent);
    expect(parts.map(({ part, size }) => ({ part, size }))).toEqual([
      { part: 1, size: 5 * 1024 * 1024 },
      { part: 2, size: 4 },
    ]);
    expect(await blobs.head("big")).toBeUndefined();
    const meta = await blobs.completeMultipart("big", uploadId, parts);
    expect(meta).toMatchObject({ size: 5 * 1024 * 1024 + 4, contentType: "application/zip" });
    expect(await read(await blobs.get("big", { start: 5 * 1024 * 1024 - 2 }))).toBe("aatail");
  });

  test("an aborted upload leaves nothing", async () => {
    const uploadId = await blobs.startMultipart("never", "text/plain");
    await blobs.abortMultipart("never", uploadId);
    await expect(blobs.completeMultipart("never", uploadId, [{ part: 1, etag: '"x"' }])).rejects.toThrow();
    expect(await blobs.head("never")).toBeUndefined();
  });
});

test("a browser sends files to the name of the bucket in its region, as the desk's policy in the cloud lets it", async () => {
  const credentials = { accessKeyId: "key", secretAccessKey: "secret" };
  for (const region of ["eu-central-1", "us-east-1"]) {
    const s3 = new S3Blobs({ bucket: "kept", config: { region, credentials } });
    const { url } = await s3.signUpload("up/1", { contentType: "image/png", maxBytes: 100, expiresSeconds: 60 });
    const part = await s3.signPart("up/1", "upload", 1, 60);
    for (const signed of [url, part.url]) expect(new URL(signed).origin).toBe(`https://kept.s3.${region}.amazonaws.com`);
  }
});

describe("the local gateway", () => {
  let clock = Date.UTC(2026, 0, 1);
  const links = blobLinks({ base: "http://h/blobs", secret: "s", now: () => clock });
  const blobs = new MemoryBlobs(links);
  const ask = blobGateway(blobs);
  const upload = (o: Partial<{ contentType: string; maxBytes: number; expiresSeconds: number }> = {}) =>
    blobs.signUpload("k", { contentType: "text/plain", maxBytes: 5, expiresSeconds: 60, ...o });
  const put = async (url: string, body: string, headers: Record<string, string> = { "Content-Type": "text/plain" }) =>
    (await ask(new Request(url, { method: "PUT", headers, body }))).status;

  test("refuses what is too long, of another type, unsigned, signed for something else, or late", async () => {
    const { url } = await upload();
    expect(await put(url, "123456")).toBe(413);
    expect(await put(url, "123456", { "Content-Type": "text/plain", "Content-Length": "6" })).toBe(413);
    expect(await put(url, "12345", { "Content-Type": "text/html" })).toBe(415);
    expect(await blobs.head("k")).toBeUndefined();
    expect(
      await put(
        url.replace(/.$/, (c) => (c === "A" ? "Q" : "A")),
        "1",
      ),
    ).toBe(403);
    expect(await put(`http://h/blobs/${Buffer.from('{"verb":"put"}').toString("base64url")}.`, "1")).toBe(403);
    expect(await put(await blobs.signDownload("k", { fileName: "k", expiresSeconds: 60 }), "1")).toBe(403);
    expect((await ask(new Request(url))).status).toBe(403);
    expect(await put(url, "12345")).toBe(200);
    clock += 61_000;
    expect(await put(url, "12345")).toBe(403);
  });

  test("a HEAD says everything and sends nothing; an unchanged blob is 304", async () => {
    await blobs.put("h", text("0123456789"), plain);
    const url = await blobs.signDownload("h", { fileName: "h.txt", expiresSeconds: 60 });
    const head = await ask(new Request(url, { method: "HEAD" }));
    expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "10", ""]);
    const etag = head.headers.get("etag") ?? "";
    expect((await ask(new Request(url, { headers: { "If-None-Match": etag } }))).status).toBe(304);
    const other = await ask(new Request(url, { headers: { Range: "bytes=0-1", "If-Range": '"old"' } }));
    expect([other.status, await other.text()]).toEqual([200, "0123456789"]);
  });

  test.each([
    ["bytes=0-0", 206, "0"],
    ["bytes=-3", 206, "789"],
    ["bytes=-100", 206, "0123456789"],
    ["bytes=5-", 206, "56789"],
    ["bytes=5-2", 200, "0123456789"],
    ["bytes=0-1,3-4", 200, "0123456789"],
    ["lines=1-2", 200, "0123456789"],
    ["bytes=-0", 416, ""],
    ["bytes=99-", 416, ""],
  ])("Range %s is %i", async (range, status, body) => {
    await blobs.put("r", text("0123456789"), plain);
    const answer = await ask(
      new Request(await blobs.signDownload("r", { fileName: "r", expiresSeconds: 60 }), { headers: { Range: range } }),
    );
    expect([answer.status, await answer.text()]).toEqual([status, body]);
  });

  test("pictures are served for good, and nothing else under /media", async () => {
    const key = "media/sto_01J00000000000000000000000/med_01J00000000000000000000000/320.webp";
    await blobs.put(key, text("webp"), { contentType: "image/webp" });
    await blobs.put("media/secret.txt", text("no"), plain);
    const serve = serveMedia(blobs);
    const answer = await serve(new Request(`http://any.localhost/${key}`));
    expect([answer.status, answer.headers.get("cache-control"), await answer.text()]).toEqual([
      200,
      "public, max-age=31536000, immutable",
      "webp",
    ]);
    expect((await serve(new Request("http://any.localhost/media/secret.txt"))).status).toBe(404);
    expect((await serve(new Request(`http://any.localhost/${key.replace("320", "640")}`))).status).toBe(404);
  });
});

describe("blobs in files", () => {
  test("a failed upload leaves no file behind, an overwrite leaves one body", async () => {
    const folder = await mkdtemp(join(tmpdir(), "blobs-"));
    const blobs = new FsBlobs(folder, blobLinks({ base: "http://h/blobs", secret: "s", now: Date.now }));
    const broken = async function* () {
      yield text("half");
      throw new Error("the line broke");
    };
    await expect(blobs.put("a/b", broken(), plain)).rejects.toThrow("the line broke");
    expect(await readdir(join(folder, "blobs", "a"))).toEqual([]);
    for (const words of ["one", "two", "three"]) await blobs.put("a/b", text(words), plain);
    expect(await readdir(join(folder, "blobs", "a"))).toHaveLength(2);
    await blobs.put("../../up", text("x"), plain);
    expect((await readdir(folder)).sort()).toEqual(["blobs"]);
    expect(await read(await blobs.get("../../up"))).toBe("x");
    await rm(folder, { recursive: true });
  });
});
