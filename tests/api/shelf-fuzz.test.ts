import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { pictureMaker } from "@matjar/adapters/pictures";
import type { Product } from "@matjar/core/catalog";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { testApi } from "../support/api.ts";
import { expectSound } from "../support/invariants.ts";

/** G34: whatever comes, the shelf answers with a refusal in words, never with a fault of its own. */
const api = testApi({ blobs: new MemoryBlobs(), services: { pictures: pictureMaker() } });
let shop: Awaited<ReturnType<typeof api.signUp>>;
let product: Product;
let bodies: Record<string, unknown>;

beforeAll(async () => {
  shop = await api.signUp();
  const body = { title: "Lamp", options: [{ name: "Size", values: ["S"] }], variants: [{ options: ["S"], price: 100, initialStock: 5 }] };
  product = (await (await shop.who.post(`${shop.base}/products`, body)).json()) as Product;
  const { id: _i, createdAt: _c, updatedAt: _u, ...input } = product;
  const rate = { kind: "byWeight", name: "R", minDays: 1, maxDays: 2, steps: [{ upToGrams: 5, price: 1 }] };
  bodies = {
    "POST /products": body,
    [`PUT /products/${product.id}`]: input,
    "POST /products/status": { ids: [product.id], status: "active" },
    "POST /collections": {
      title: "C",
      members: {
        kind: "rules",
        match: "all",
        rules: [
          { field: "tag", is: "x" },
          { field: "price", atMost: 5 },
        ],
      },
    },
    "POST /stock/adjustments": { variantId: product.variants[0]?.id, delta: 2, reason: "counted" },
    "POST /uploads": { fileName: "a.png", contentType: "image/png", bytes: 5 },
    "POST /media": { uploadId: api.world.id("upload"), alt: "x" },
    "POST /imports": { uploadId: api.world.id("upload") },
    "PUT /shipping": { zones: [{ name: "Z", countries: ["SA"], rates: [rate] }] },
  };
});

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    "",
    "\u0000",
    "‮قميص",
    "a".repeat(30_000),
    "<script>alert(1)</script>",
    "__proto__",
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    0.1,
    null,
    [],
    {},
    true,
  ),
);

/** A body like a good one, with something odd somewhere inside. */
const spoilt = (value: unknown, at: number, instead: unknown): unknown => {
  let left = at;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return instead;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node === "object" && node !== null)
      return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner)]));
    return node;
  };
  return walk(value);
};

const expectWords = async (response: Response): Promise<void> => {
  expect(response.status, await response.clone().text()).toBeLessThan(500);
  if (response.status < 400) return;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.text()).not.toMatch(/\bat .*\.ts:\d+|node_modules/);
};

const ifMatch = fc.constantFrom('"1"', '"0"', '"99999999999999999999"', "*", "x", 'W/"1"', '"-1"');
const where = [
  "POST /products",
  "PUT /products/…",
  "POST /products/status",
  "POST /collections",
  "POST /stock/adjustments",
  "POST /uploads",
  "POST /media",
  "POST /imports",
  "PUT /shipping",
];

describe.each(where)("%s", (name) => {
  const door = () =>
    Object.entries(bodies).find(([each]) => each === name || (name.endsWith("…") && each.startsWith("PUT /products/"))) ?? ["", {}];

  it("never falls over an odd body", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 24 }), odd, ifMatch, async (at, instead, version) => {
        const [line, good] = door();
        const [method = "", path = ""] = line.split(" ");
        await expectWords(
          await shop.who.call(method, shop.base + path, { body: spoilt(good, at, instead), headers: { "if-match": version } }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("never falls over raw bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.json()), async (rawBody) => {
        const [line] = door();
        const [method = "", path = ""] = line.split(" ");
        await expectWords(await shop.who.call(method, shop.base + path, { rawBody, headers: { "if-match": '"1"' } }));
      }),
      { numRuns: 60 },
    );
  });
});

const readable = [
  "/products",
  "/collections",
  "/media",
  "/products/x",
  "/collections/x",
  "/media/x",
  "/imports/x",
  "/stock/x/moves",
  "/products/x/prices",
  "/products/x/stock",
  "/shipping",
];

it("no query, id or cursor makes a list or an item fall over", async () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("", "0", "101", "-1", "NaN", "eyJhIjoxfQ", "W10", "..%2f..", "prd_01J00000000000000000000000"),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...readable),
      text,
      text,
      fc.constantFrom("limit", "cursor", "status", "search", "other"),
      async (path, id, value, key) => {
        const query = new URLSearchParams({ [key]: value.toWellFormed() });
        await expectWords(await shop.who.get(`${shop.base}${path.replace("/x", `/${encodeURIComponent(id.toWellFormed())}`)}?${query}`));
      },
    ),
    { numRuns: 600 },
  );
});

it("no address or list of variants makes the shop fall over", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 150 }), async (text) => {
      const odd = encodeURIComponent(text.toWellFormed());
      for (const path of [`products/${odd}`, `availability?variants=${odd}`, `products?cursor=${odd}`]) {
        await expectWords(await api.browser().get(`/api/shop/${path}`, { host: shop.host }));
      }
    }),
    { numRuns: 200 },
  );
});

it("after all of it nothing was logged as a fault and the stock adds up", () => {
  expect(api.logged).toEqual([]);
  expectSound(api);
});
