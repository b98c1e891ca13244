/** A theme that was compiled for another contract must not break the house that finds it. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { publishWaiting } from "@matjar/builder";
import { OtherContract, type ThemeShelf } from "@matjar/builder/theme";
import * as Publish from "@matjar/core/publish";
import { themesIn } from "@matjar/functions/wiring/themes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testStore } from "../support/context.ts";
import { shelfWith } from "../support/themes.ts";
import { plainTheme, someSnapshot } from "./shop.ts";

let folder: string;
let shelf: ThemeShelf;

/** A compiled theme; `ran` is set as soon as a line of its code runs. */
const compiled = async (id: string, more: object): Promise<void> => {
  await mkdir(path.join(folder, id));
  const code = `globalThis.ran = "${id}"; export const renderTemplate = async () => "<p>${id}</p>";`;
  await writeFile(path.join(folder, id, "renderer.mjs"), code);
  await writeFile(path.join(folder, id, "preview.webp"), "picture");
  await writeFile(path.join(folder, id, "theme.json"), JSON.stringify({ id, sha: "1", assets: [], ...more }));
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "matjar-shelf-"));
  await compiled("fitting", { definition: { id: "fitting", contract: 1 }, snapshotVersions: [1] });
  await compiled("later", { definition: { id: "later", contract: 2 } });
  await compiled("older", {});
  shelf = themesIn(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a shelf with themes of other contracts", () => {
  it("offers and loads those that it can draw", async () => {
    expect((await shelf.all()).map(({ id }) => id)).toEqual(["fitting"]);
    expect(await shelf.load("fitting")).toMatchObject({ id: "fitting", definition: { contract: 1 } });
    expect([await shelf.find("later"), await shelf.picture("later"), await shelf.picture("older")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["later", "The theme later cannot be drawn. It is made for contract 2, not 1: compile it anew."],
    ["older", "The theme older cannot be drawn. It is made for contract undefined, not 1: compile it anew."],
  ])("refuses to load %s before any of its code runs", async (id, words) => {
    const refused = shelf.load(id);
    await expect(refused).rejects.toThrow(OtherContract);
    await expect(refused).rejects.toThrow(words);
    expect(Reflect.get(globalThis, "ran")).not.toBe(id);
  });
});

it("a publish with such a theme fails at once and says so in the shop's language; what is live stays", async () => {
  const { ctx } = testStore({ blobs: new MemoryBlobs() });
  const snapshot = async () => {
    const shop = someSnapshot();
    return { ...shop, store: { ...shop.store, id: ctx.storeId, locales: ["fr" as const] } };
  };
  await Publish.requestRelease(ctx);
  await publishWaiting(ctx, { themes: shelfWith(plainTheme()), snapshot });
  const before = await Publish.live(ctx);
  const { id } = await Publish.requestRelease(ctx);
  await publishWaiting(ctx, { themes: { load: () => shelf.load("older") }, snapshot });
  expect(await Publish.release(ctx, id)).toMatchObject({
    state: "failed",
    failure: { path: "/", reason: expect.stringContaining("conçu pour une autre version de la plateforme") },
  });
  expect(await Publish.live(ctx)).toEqual(before);
});
