import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { build, publishWaiting } from "@matjar/builder";
import { type BlobStore, narrowBlobs, type StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import * as Site from "@matjar/core/site";
import { narrow } from "@matjar/core/table";
import fc from "fast-check";
import { expect, test } from "vitest";
import { storeInsert } from "../../packages/core/src/store/store.ts";
import { someStore } from "../core/site/shop.ts";
import { testStore } from "../support/context.ts";
import { shelfWith } from "../support/themes.ts";
import { crashing } from "./crashing.ts";
import { anyEdit, deeds, doEdit, type Edit } from "./edits.ts";
import { plainTheme } from "./shop.ts";

/** Some pages have a barrier that axe alone knows; whether a page has one changes with its words and prices. */
const theme = plainTheme({ below: ({ page }) => (JSON.stringify(page).length % 3 === 0 ? "<ul><p>x</p></ul>" : "") });

const open = async () => {
  const blobs = new MemoryBlobs();
  const { ctx, storeId, world, table } = testStore({ blobs });
  const store = someStore({ id: storeId });
  await ctx.table.commit([storeInsert(store)]);
  await Site.startSite(ctx, store);
  for (const at of [1, 2, 3]) await doEdit(ctx, { deed: "create", at, by: at * 7 });
  return { ctx, world, blobs, table, storeId };
};

/** Publishes in proportion to the change. */
const publish = async (ctx: StoreContext) => {
  await Publish.requestRelease(ctx, { override: {} });
  const { outcomes } = await publishWaiting(ctx, { themes: shelfWith(theme), snapshot: Publish.snapshotSince });
  const [outcome] = outcomes;
  if (outcome?.state !== "live") throw new Error(JSON.stringify(outcome));
  return outcome.built;
};

/** The reference: everything read, everything made, as if there had never been a publish. */
const rebuilt = async (ctx: StoreContext) => {
  const snapshot = await Publish.snapshot(ctx);
  return { snapshot, ...(await build({ snapshot, theme, blobs: new MemoryBlobs(), clock: () => 0 })) };
};

const barriersIn = ({ looked, pages }: Publish.SiteFindings) => ({
  looked,
  barriers: Object.entries(pages)
    .flatMap(([path, { found, ...page }]) => {
      const barriers = found.filter(({ kind }) => kind === "barrier");
      return barriers.length > 0 ? [{ path, page, barriers }] : [];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1)),
});

const runs = 20;
const editsInOne = 50;

test(`after each of ${runs * editsInOne} edits a publish gives byte for byte what a full rebuild gives`, async () => {
  const done = new Map<Edit["deed"], number>();
  let barriers = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: editsInOne, maxLength: editsInOne }), async (edits) => {
      const { ctx, world } = await open();
      await publish(ctx);
      for (const edit of edits) {
        world.advance(1000);
        if (await doEdit(ctx, edit)) done.set(edit.deed, (done.get(edit.deed) ?? 0) + 1);
        const built = await publish(ctx);
        const whole = await rebuilt(ctx);
        expect(built.files).toEqual(whole.files);
        expect(barriersIn(built.findings)).toEqual(barriersIn(whole.findings));
        for (const { found } of Object.values(whole.findings.pages)) barriers += found.some(({ kind }) => kind === "barrier") ? 1 : 0;
        for (const { hash } of Object.values(built.files)) expect(await ctx.blobs.head(Publish.fileKey(ctx.storeId, hash))).toBeDefined();
      }
    }),
    { numRuns: runs, seed: 20261122, endOnFailure: true }, // a shorter list of edits would take minutes to find,
  );
  expect(barriers).toBeGreaterThan(runs);
  expect([...done.keys()].sort()).toEqual(Object.keys(deeds).sort()); // each kind of edit went through at least once
}, 400_000);

test.each([false, true])("a crash at any step loses no change, whatever was edited meanwhile (after the effect: %s)", async (after) => {
  let steps = 0;
  for (let k = 1; ; k++) {
    const { ctx, world, blobs, table, storeId } = await open();
    await publish(ctx);
    world.advance(1000);
    await doEdit(ctx, { deed: "price", at: 0, by: 77 });
    await Publish.requestRelease(ctx);
    const { around, crashed } = crashing(k, after);
    const mortal: StoreContext = {
      ...ctx,
      blobs: narrowBlobs(around<BlobStore>(blobs), storeId),
      table: around(narrow(table, storeId, world)),
    };
    await publishWaiting(mortal, { themes: shelfWith(theme), snapshot: Publish.snapshotSince }).catch(() => undefined);
    world.advance(Publish.leaseMs + 1);
    await doEdit(ctx, { deed: "price", at: 1, by: 88 });
    const built = await publish(ctx);
    expect(built.files).toEqual((await rebuilt(ctx)).files);
    if (!crashed()) break;
    steps = k;
  }
  expect(steps).toBeGreaterThan(30);
});
