import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import type * as Publish from "@matjar/core/publish";
import { liveSites } from "@matjar/local/live-sites";
import { expect, test } from "vitest";
import { testStore } from "../support/context.ts";
import { putRelease } from "../support/release-files.ts";

const open = () => {
  const blobs = new MemoryBlobs();
  const { storeId, world } = testStore({ blobs });
  let live: Publish.Live | undefined;
  const sites = liveSites(blobs, { live: async () => live, storeOf: async () => storeId }, world.now);
  const release = async (files: Readonly<Record<string, string>>) => {
    const releaseId = world.id("release");
    const manifestKey = await putRelease(blobs, storeId, releaseId, files);
    world.advance(1000);
    live = { releaseId, manifestKey, since: "2026-01-01T00:00:00.000Z" };
  };
  const visit = async (path: string) => {
    const found = await sites.find("dar.localhost", path);
    if (!found || found === "unpublished" || "location" in found) throw new Error(`${path} is no file`);
    return { status: found.status, text: found.body.toString(), kept: found.headers["cache-control"] };
  };
  return { release, visit };
};

test("a page that is open when the next release goes live goes on loading what it asks for late, one release longer", async () => {
  const { release, visit } = open();
  const kept = "public, max-age=31536000, immutable";
  await release({ "_a/zoom.1.js": "zoom one", "old/index.html": "old", "404.html": "lost" });
  expect(await visit("/old/")).toMatchObject({ status: 200, text: "old" });
  await release({ "_a/zoom.2.js": "zoom two", "404.html": "lost" });
  expect(await visit("/_a/zoom.2.js")).toEqual({ status: 200, text: "zoom two", kept });
  expect(await visit("/_a/zoom.1.js")).toEqual({ status: 200, text: "zoom one", kept });
  expect(await visit("/old/"), "its pages are gone").toMatchObject({ status: 404, text: "lost" });
  await release({ "_a/zoom.2.js": "zoom two", "404.html": "lost" });
  expect(await visit("/_a/zoom.1.js")).toMatchObject({ status: 404, text: "lost" });
  expect(await visit("/_a/zoom.2.js")).toEqual({ status: 200, text: "zoom two", kept });
});
