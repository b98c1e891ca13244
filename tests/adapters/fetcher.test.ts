import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { guardedFetcher } from "@matjar/adapters/guarded-fetcher";
import { isPublicAddress } from "@matjar/adapters/public-address";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

/** Every connection that gets past the guard ends here, whatever its address: one hit from a hostile form is a hole. */
let hits: string[] = [];
let answer: RequestListener = (_request, response) => response.end("inside");
let canary: Server;
beforeAll(async () => {
  canary = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => canary.listen(0, "127.0.0.1", done));
});
afterAll(() => new Promise((done) => canary.close(done)));
beforeEach(() => {
  hits = [];
  answer = (_request, response) => response.setHeader("content-type", "image/png").end("picture");
});

const dial = (address: string, port: number) => {
  hits.push(`${address}:${port}`);
  return connect((canary.address() as AddressInfo).port, "127.0.0.1");
};

/** Names as an attacker may set them; everything else is public. */
const names: Readonly<Record<string, string[]>> = {
  localhost: ["127.0.0.1", "::1"],
  "internal.evil.example": ["10.0.0.5"],
  "metadata.google.internal": ["169.254.169.254"],
  "half.evil.example": ["93.184.216.34", "192.168.1.1"],
  "six.evil.example": ["2606:2800:220:1::1", "fd00::1"],
  "mapped.evil.example": ["::ffff:10.0.0.1"],
  "nat64.evil.example": ["64:ff9b::a9fe:a9fe"],
  "nowhere.example": [],
};
const resolve = async (host: string) => names[host] ?? ["93.184.216.34"];
const fetcher = (more: object = {}) => guardedFetcher({ resolve, dial, allowHttp: true, ...more });
const get = (url: string, more: object = {}) => fetcher(more).fetch(url, { maxBytes: 100, accept: "image/*" });

const hostile = [
  ...[
    "http://127.0.0.1/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://127.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0x0.0x0.0x1/",
  ],
  ...[
    "https://017700000001/",
    "https://0177.0.0.1/",
    "https://0177.0.0.01/",
    "https://127.0.0.1./",
    "https://0/",
    "https://0.0.0.0/",
    "https://00000000/",
  ],
  ...[
    "https://10.0.0.1/",
    "https://10.255.255.255/",
    "https://172.16.0.1/",
    "https://172.31.255.254/",
    "https://192.168.0.1/",
    "https://192.168.257/",
  ],
  ...[
    "https://169.254.169.254/latest/meta-data/",
    "https://2852039166/",
    "https://0xa9fea9fe/",
    "https://0251.0376.0251.0376/",
    "https://169.254.43518/",
  ],
  ...[
    "https://100.64.0.1/",
    "https://100.127.255.254/",
    "https://198.18.0.1/",
    "https://192.0.0.1/",
    "https://192.0.2.1/",
    "https://203.0.113.9/",
    "https://198.51.100.1/",
  ],
  ...["https://224.0.0.1/", "https://239.255.255.250/", "https://240.0.0.1/", "https://255.255.255.255/"],
  ...[
    "https://[::1]/",
    "https://[::]/",
    "https://[0:0:0:0:0:0:0:1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[::ffff:0:127.0.0.1]/",
  ],
  ...[
    "https://[64:ff9b::7f00:1]/",
    "https://[64:ff9b:1::a00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[2001:0:4136:e378::1]/",
    "https://[fe80::1]/",
    "https://[fec0::1]/",
    "https://[fd12:3456::1]/",
  ],
  ...["https://[fc00::1]/", "https://[ff02::1]/", "https://[2001:db8::1]/", "https://[100::1]/", "https://[fe80::1%25eth0]/"],
  ...[
    "https://localhost/",
    "https://LOCALHOST/",
    "https://localhost./",
    "https://internal.evil.example/",
    "https://metadata.google.internal/computeMetadata/v1/",
  ],
  ...[
    "https://half.evil.example/",
    "https://six.evil.example/",
    "https://mapped.evil.example/",
    "https://nat64.evil.example/",
    "https://①②⑦.⓪.⓪.①/",
    "https://１２７.０.０.１/",
    "https://127。0。0。1/",
  ],
  ...[
    "https://user@shop.example/",
    "https://user:pass@shop.example/",
    "https://shop.example@127.0.0.1/",
    "https://127.0.0.1@shop.example/",
    "https://shop.example%40127.0.0.1/",
  ],
  ...[
    "https://shop.example:22/",
    "https://shop.example:80/",
    "https://shop.example:8443/",
    "http://shop.example:443/",
    "https://127.0.0.1:443/",
    "https://shop.example:0/",
  ],
  ...[
    "file:///etc/passwd",
    "gopher://shop.example/_x",
    "ftp://shop.example/x",
    "dict://127.0.0.1:11211/",
    "ldap://127.0.0.1/",
    "data:image/png;base64,AAAA",
    "javascript:alert(1)",
    "blob:https://shop.example/x",
  ],
  ...[
    "//127.0.0.1/",
    "127.0.0.1",
    "",
    "https://",
    "https:///127.0.0.1/",
    "https:127.0.0.1",
    "https:\\\\127.0.0.1\\",
    "\thttps://127.0.0.1/",
    "https://127.0.0.1\\@shop.example/",
    "https://127.0.0.1#@shop.example/",
  ],
];

test("there are more than sixty hostile forms", () => expect(new Set(hostile).size).toBeGreaterThan(60));

test.each(hostile)("%j reaches nothing inside", async (url) => {
  await expect(get(url)).rejects.toMatchObject({ code: expect.stringMatching(/^fetch\.(refused_address|unreachable)$/) });
  await expect(get(url, { allowHttp: false })).rejects.toMatchObject({
    code: expect.stringMatching(/^fetch\.(refused_address|unreachable)$/),
  });
  expect(hits).toEqual([]);
});

describe("a public address", () => {
  test("is fetched from the address that was checked, without credentials or compression", async () => {
    let asked: unknown;
    answer = (request, response) => {
      asked = {
        url: request.url,
        host: request.headers.host,
        encoding: request.headers["accept-encoding"],
        cookie: request.headers.cookie,
      };
      response.setHeader("content-type", "image/PNG; charset=x").end("picture");
    };
    const { body, contentType } = await get("http://shop.example/a b.png?x=1#y");
    expect([Buffer.from(body).toString(), contentType]).toEqual(["picture", "image/png"]);
    expect(asked).toEqual({ url: "/a%20b.png?x=1", host: "shop.example", encoding: "identity", cookie: undefined });
    expect(hits).toEqual(["93.184.216.34:80"]);
  });

  test("of https is dialled at 443 and must show a certificate", async () => {
    await expect(get("https://shop.example/")).rejects.toMatchObject({ code: "fetch.unreachable" });
    expect(hits).toEqual(["93.184.216.34:443"]);
  });

  test("over http is refused outside of tests", async () => {
    await expect(get("http://shop.example/", { allowHttp: false })).rejects.toMatchObject({ code: "fetch.refused_address" });
    expect(hits).toEqual([]);
  });

  test("whose name changes its mind between check and connection is still the one that was checked", async () => {
    const answers = [["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]];
    let asked = 0;
    await get("http://rebind.example/", { resolve: async () => answers[asked++] ?? [] });
    expect([asked, hits]).toEqual([1, ["93.184.216.34:80"]]);
  });

  test.each([
    ["http://127.0.0.1/"],
    ["http://169.254.169.254/latest/meta-data/"],
    ["http://localhost/"],
    ["file:///etc/passwd"],
    ["http://shop.example:6379/"],
    ["//internal.evil.example/x"],
    ["http://user@shop.example/"],
  ])("that redirects to %s goes no further", async (location) => {
    answer = (_request, response) => response.writeHead(302, { location }).end();
    await expect(get("http://shop.example/")).rejects.toMatchObject({ code: "fetch.refused_address" });
    expect(hits).toHaveLength(1);
  });

  test("that redirects to a name that then turns inside goes no further", async () => {
    let asked = 0;
    answer = (_request, response) => response.writeHead(302, { location: "/again" }).end();
    const turning = async () => (asked++ === 0 ? ["93.184.216.34"] : ["127.0.0.1"]);
    await expect(get("http://rebind.example/", { resolve: turning })).rejects.toMatchObject({ code: "fetch.refused_address" });
    expect(hits).toHaveLength(1);
  });

  test("may redirect twice, relative too, but not three times", async () => {
    const hop =
      (left: number): RequestListener =>
      (request, response) => {
        const at = Number(new URL(request.url ?? "/", "http://x").searchParams.get("n") ?? 0);
        if (at < left) return void response.writeHead(307, { location: `?n=${at + 1}` }).end();
        response.setHeader("content-type", "image/png").end("picture");
      };
    answer = hop(2);
    expect((await get("http://shop.example/p")).contentType).toBe("image/png");
    answer = hop(3);
    await expect(get("http://shop.example/p")).rejects.toMatchObject({ code: "fetch.unreachable" });
  });

  test.each<[string, RequestListener, string]>([
    [
      "says it is too long",
      (_q, r) => r.writeHead(200, { "content-type": "image/png", "content-length": 101 }).end("x".repeat(101)),
      "fetch.too_large",
    ],
    [
      "is too long without saying so",
      (_q, r) => void r.writeHead(200, { "content-type": "image/png" }).write("x".repeat(101)),
      "fetch.too_large",
    ],
    ["is a page", (_q, r) => r.writeHead(200, { "content-type": "text/html" }).end("<p>"), "fetch.wrong_type"],
    ["says nothing of its type", (_q, r) => r.writeHead(200).end("x"), "fetch.wrong_type"],
    [
      "is compressed all the same",
      (_q, r) => r.writeHead(200, { "content-type": "image/png", "content-encoding": "gzip" }).end("x"),
      "fetch.wrong_type",
    ],
    ["is not there", (_q, r) => r.writeHead(404, { "content-type": "image/png" }).end("x"), "fetch.unreachable"],
    ["breaks off", (q) => q.socket.destroy(), "fetch.unreachable"],
  ])("that %s is refused", async (_name, listener, code) => {
    answer = listener;
    await expect(get("http://shop.example/")).rejects.toMatchObject({ code });
  });

  test.each<[string, RequestListener, object]>([
    ["never answers", () => undefined, {}],
    ["trickles", (_q, r) => void r.writeHead(200, { "content-type": "image/png" }).write("x"), {}],
    ["has a name that is never resolved", () => undefined, { resolve: () => new Promise(() => undefined) }],
  ])("that %s is given up in time", async (_name, listener, more) => {
    answer = listener;
    const start = performance.now();
    await expect(get("http://shop.example/", { timeoutMs: 200, ...more })).rejects.toMatchObject({ code: "fetch.too_slow" });
    expect(performance.now() - start).toBeLessThan(1500);
  });

  test("that has no name is unreachable", async () => {
    await expect(get("http://nowhere.example/")).rejects.toMatchObject({ code: "fetch.unreachable" });
  });
});

test.each(["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "2a00:1450::1"])("%s is public", (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
test.each(["", "x", "127.1", "0x7f000001", "fe80::1%eth0", "::", "2002:808:808::1", "64:ff9b::808:808"])("%s is not", (address) =>
  expect(isPublicAddress(address)).toBe(false),
);
