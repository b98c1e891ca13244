import { expect, test } from "vitest";
import { type Manifest, serve } from "../../../packages/core/src/publish/index.ts";

const file = (hash: string, type = "text/html; charset=utf-8") => ({ hash: hash.repeat(64).slice(0, 64), type, bytes: 1, print: "" });
const files = {
  "404.html": file("4"),
  "_a/souk.3f9a.css": file("c", "text/css; charset=utf-8"),
  "ar/404.html": file("a"),
  "ar/index.html": file("b"),
  "index.html": file("1"),
  "products/قميص/index.html": file("2"),
  "sitemap.xml": file("5", "application/xml; charset=utf-8"),
};
const manifest = { version: 1, releaseId: "rel_00000000000000000000000000", files } as unknown as Manifest;

test.each([
  ["/", 200, files["index.html"].hash],
  ["/ar/", 200, files["ar/index.html"].hash],
  ["/products/%D9%82%D9%85%D9%8A%D8%B5/", 200, files["products/قميص/index.html"].hash],
  ["/products/قميص/", 200, files["products/قميص/index.html"].hash],
  ["/sitemap.xml", 200, files["sitemap.xml"].hash],
  ["/nothing/", 404, files["404.html"].hash],
  ["/ar/nothing/", 404, files["ar/404.html"].hash],
  ["/%E0%A4%A", 404, files["404.html"].hash],
  ["/constructor", 404, files["404.html"].hash],
  ["/__proto__/", 404, files["404.html"].hash],
  ["/../../etc/passwd", 404, files["404.html"].hash],
])("%s answers %i", (path, status, hash) => {
  expect(serve(manifest, path)).toMatchObject({ status, file: { hash } });
});

test("a folder without its slash is sent to the right address", () => {
  expect(serve(manifest, "/ar")).toEqual({ status: 308, location: "/ar/" });
  expect(serve(manifest, "/products/قميص")).toEqual({ status: 308, location: "/products/%D9%82%D9%85%D9%8A%D8%B5/" });
});

test("no path makes a redirect to another host", () => {
  for (const path of ["//evil.example", "//ar", "/\\evil.example"]) {
    const served = serve(manifest, path);
    if (served?.status === 308) expect(served.location).toMatch(/^\/[^/\\]/);
  }
});

test("pages are asked for again each time, built assets never", () => {
  const page = serve(manifest, "/");
  expect(page).toMatchObject({ headers: { "cache-control": "public, max-age=0, must-revalidate", etag: `"${files["index.html"].hash}"` } });
  expect(serve(manifest, "/_a/souk.3f9a.css")).toMatchObject({ headers: { "cache-control": expect.stringContaining("immutable") } });
});
