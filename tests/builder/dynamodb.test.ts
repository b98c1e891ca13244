import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { publishWaiting } from "@matjar/builder";
import * as Catalog from "@matjar/core/catalog";
import * as Publish from "@matjar/core/publish";
import * as Site from "@matjar/core/site";
import { expect, test } from "vitest";
import { storeInsert } from "../../packages/core/src/store/store.ts";
import { someStore } from "../core/site/shop.ts";
import { testStore } from "../support/context.ts";
import { useDynamoDb } from "../support/dynamodb.ts";
import { shelfWith } from "../support/themes.ts";
import { plainTheme } from "./shop.ts";

const dynamo = useDynamoDb();

test("a shop in DynamoDB is furnished, filled, published, edited, published again and taken back", async () => {
  const { ctx, storeId } = testStore({ table: await dynamo.table(), blobs: new MemoryBlobs() });
  const store = someStore({ id: storeId });
  await ctx.table.commit([storeInsert(store)]);
  await Site.startSite(ctx, store);
  const { value: shirt } = await Catalog.create(ctx, { title: "قميص", variants: [{ price: 12_345 }] });
  const theme = plainTheme();
  const publishing = { themes: shelfWith(theme), snapshot: Publish.snapshot, progressEveryMs: 0 };

  const [one, two] = await Promise.all([Publish.requestRelease(ctx), Publish.requestRelease(ctx)]);
  expect(one.id).toBe(two.id);
  const { outcomes } = await publishWaiting(ctx, publishing);
  expect(outcomes).toMatchObject([{ state: "live", releaseId: one.id }]);
  expect(theme.rendered).toContain(`/products/${encodeURIComponent(shirt.slug)}/`);

  const { value, version } = await Site.menus(ctx);
  await Site.saveMenus(ctx, { ...value, main: [] }, version);
  const next = await Publish.requestRelease(ctx);
  await publishWaiting(ctx, publishing);
  expect((await Publish.live(ctx))?.releaseId).toBe(next.id);
  await Publish.rollBack(ctx, one.id);
  const { items } = await Publish.listReleases(ctx, { limit: 10 });
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    [next.id, "superseded"],
    [one.id, "live"],
  ]);
  expect(await publishWaiting(ctx, publishing)).toEqual({ outcomes: [] });
});

test("of many who ask and build at once in DynamoDB, all end with one live release", async () => {
  const { ctx, storeId } = testStore({ seed: 2, table: await dynamo.table(), blobs: new MemoryBlobs() });
  const store = someStore({ id: storeId });
  await ctx.table.commit([storeInsert(store)]);
  const theme = plainTheme();
  const publishing = { themes: shelfWith(theme), snapshot: Publish.snapshot };
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      await Publish.requestRelease(ctx);
      await publishWaiting(ctx, publishing);
    }),
  );
  await publishWaiting(ctx, publishing);
  const states = (await Publish.listReleases(ctx, { limit: 100 })).items.map(({ state }) => state);
  expect(states.filter((state) => state === "live")).toHaveLength(1);
  expect(states.filter((state) => state !== "live" && state !== "superseded")).toEqual([]);
});
