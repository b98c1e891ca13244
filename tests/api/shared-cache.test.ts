import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sharedCache } from "@matjar/local/shared-cache";
import { afterEach, beforeEach, expect, test } from "vitest";

/** The cache in front of an API that counts how often it is asked, over real HTTP. */
let asked = 0;
let now = 0;
let answerWith = (): Response => Response.json({ asked });
let server: ReturnType<typeof createServer>;
let origin: string;

beforeEach(async () => {
  [asked, now] = [0, 0];
  answerWith = () => Response.json({ asked }, { headers: { "cache-control": "public, max-age=5" } });
  const cache = sharedCache(
    async () => {
      asked++;
      return answerWith();
    },
    () => now,
  );
  server = createServer(async (request, response) => {
    if (!(await cache(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((done) => server.close(done)));

const list = (headers: Record<string, string> = {}) => fetch(`${origin}/api/shop/products?limit=24`, { headers });

test("many who ask at once share one answer, that is gone after a second", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, async () => (await list()).json()));
  expect(answers).toEqual(Array.from({ length: 20 }, () => ({ asked: 1 })));
  now = 1001;
  expect(await (await list()).json()).toEqual({ asked: 2 });
});

test("who wants a fresh one asks the shop itself", async () => {
  await list();
  expect((await list({ "cache-control": "no-cache" })).status).toBe(404);
  expect(asked).toBe(1);
});

test("an answer that is for one reader alone, or a mistake, is not kept", async () => {
  answerWith = () => Response.json({}, { headers: { "cache-control": "private" } });
  await list();
  await list();
  expect(asked).toBe(2);
  answerWith = () => new Response(null, { status: 503, headers: { "cache-control": "public" } });
  expect((await list()).status).toBe(503);
  expect((await list()).status).toBe(503);
  expect(asked).toBe(4);
});
