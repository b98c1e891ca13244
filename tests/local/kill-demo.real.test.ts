import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Product } from "@matjar/core/catalog";
import { freePort } from "@matjar/local/dynamodb-local";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demoStores } from "../../packages/local/src/demo/index.ts";
import { rowsLeftIn } from "../support/data-folder.ts";
import { cache, openHouse, startHouse } from "../support/house.ts";
import { expectSound } from "../support/invariants.ts";
import { rowsOf, type StoredRow, thingsIn } from "../support/sound/rows.ts";
import { visit } from "../support/visit.ts";

let folder: string;
let port: number;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "matjar-demo-"));
  port = await freePort();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const house = () => ({ port, dataDir: folder, demo: true });
const written = async () => (await readdir(folder, { recursive: true })).length;

/** Starts, and kills it once its folder holds so many files. */
const killedAt = async (files: number): Promise<void> => {
  const dying = openHouse({}, house());
  while ((await written()) < files) {
    if (dying.output().includes("ready ")) throw new Error(`It was ready with ${await written()} files`);
    await sleep(20);
  }
  await dying.kill();
};

const once = (all: readonly string[]) => [all.length, new Set(all).size];
const named = (rows: readonly StoredRow[], type: string) => rowsOf(rows, type).map(({ key }) => `${key.pk} ${key.sk}`);

it("a first load that is killed again and again goes on each time, and both demo stores are whole in the end", async () => {
  for (const files of [100, 400]) await killedAt(files);
  const pictures = path.join(cache, "pictures"); // kept from one start to the next, so half of one would stay
  for (const name of await readdir(pictures).catch(() => [])) if (name.endsWith(".jpg")) await sharp(path.join(pictures, name)).stats();

  const last = await startHouse({}, house());
  for (const { slug, products } of demoStores) {
    const host = `${slug}.localhost`;
    expect((await visit(port, host, "GET", "/")).status).toBe(200);
    for (const product of products)
      expect([product.slug, (await visit(port, host, "GET", encodeURI(`/products/${product.slug}/`))).status]).toEqual([product.slug, 200]);
  }
  expect(last.output()).toContain(`demo stores published · ${demoStores.map(({ slug }) => slug).join(", ")}`);
  await last.stop();

  const rows = await rowsLeftIn(folder);
  expectSound(rows, { outbox: "empty" });
  const slugs = thingsIn(rows, "product", Product).map(({ slug }) => slug);
  expect(slugs.toSorted()).toEqual(demoStores.flatMap(({ products }) => products.map(({ slug }) => slug)).toSorted());
  expect(named(rows, "store")).toHaveLength(demoStores.length);
  expect(named(rows, "media")).toHaveLength(demoStores.reduce((count, { pictures }) => count + pictures.length, 0));
  expect(named(rows, "collection")).toHaveLength(demoStores.reduce((count, { collections }) => count + collections.length, 0));
  const files = rowsOf(rows, "file").map(({ key, data }) => `${key.pk} ${data["variantId"]} ${data["fileName"]}`);
  expect(once(files)).toEqual([files.length, files.length]);
}, 600_000);
