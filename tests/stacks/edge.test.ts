import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Request {
  uri: string;
  headers: Record<string, { value: string }>;
  querystring: Record<string, { value: string }>;
}
type Answer = Request & { statusCode?: number };

/** The function as CloudFront runs it: its one import is the key-value store. */
const load = (file: string, hosts: Record<string, string> = {}): ((event: unknown) => Promise<Answer>) => {
  const source = readFileSync(`stacks/edge/${file}`, "utf8")
    .replace("PLATFORM_HOST", "matjar.example")
    .replace(/^import .*$/m, "");
  const kvs = () => ({ get: async (host: string) => hosts[host] ?? Promise.reject(new Error("KeyNotFound")) });
  return new Function("cf", `${source}\nreturn handler;`)({ kvs }) as (event: unknown) => Promise<Answer>;
};

const asked = (host: string, uri: string, querystring: Request["querystring"] = {}, headers: Request["headers"] = {}) => ({
  viewer: { ip: "198.51.100.4" },
  request: { uri, querystring, headers: { host: { value: host }, ...headers } },
});

describe("the function before the bucket", () => {
  const run = load("site-request.js", { "dar.matjar.example": "sto_1" });

  it.each([
    ["/", "/sto_1/index.html"],
    ["/products/mug/", "/sto_1/products/mug/index.html"],
    ["/_a/souk.3f9a.css", "/sto_1/_a/souk.3f9a.css"],
    ["/products/%D8%B4%D8%A7%D9%84/", "/sto_1/products/%D8%B4%D8%A7%D9%84/index.html"],
  ])("finds %s of a store", async (uri, file) => {
    expect((await run(asked("Dar.matjar.example", uri))).uri).toBe(file);
  });

  it("sends a page without its stroke on, with its question", async () => {
    expect(await run(asked("dar.matjar.example", "/search", { q: { value: "mug" } }))).toMatchObject({
      statusCode: 308,
      headers: { location: { value: "/search/?q=mug" } },
    });
  });

  it("shows the desk on the platform's host and nobody's shop elsewhere", async () => {
    expect((await run(asked("matjar.example", "/desk/orders"))).uri).toBe("/platform/desk/index.html");
    expect((await run(asked("matjar.example", "/"))).uri).toBe("/platform/index.html");
    expect(await run(asked("nobody.example", "/"))).toMatchObject({ statusCode: 404 });
  });

  it("keeps to a store: no path leads to another's files", async () => {
    expect((await run(asked("dar.matjar.example", "/../sto_2/index.html"))).uri).toMatch(/^\/sto_1\//);
  });

  it("is small enough for CloudFront", () => {
    for (const file of ["site-request.js", "api-request.js"]) expect(readFileSync(`stacks/edge/${file}`).length).toBeLessThan(10_240);
  });
});

describe("the function before the API", () => {
  it("writes host and address over whatever the browser sent", async () => {
    const forged = { "x-matjar-host": { value: "victim.matjar.example" }, "x-matjar-address": { value: "127.0.0.1" } };
    const { headers } = await load("api-request.js")(asked("dar.matjar.example", "/api/health", {}, forged));
    expect([headers["x-matjar-host"]?.value, headers["x-matjar-address"]?.value]).toEqual(["dar.matjar.example", "198.51.100.4"]);
  });
});
