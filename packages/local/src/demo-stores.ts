import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, ensureAccount } from "@matjar/core/account";
import { beginUpload, completeUpload, versionedFilesOf } from "@matjar/core/download";
import type { PlatformContext, StoreContext } from "@matjar/core/kernel";
import { paymentSettings, savePaymentSettings } from "@matjar/core/payment";
import * as Publish from "@matjar/core/publish";
import { readShipping, saveShipping } from "@matjar/core/shipping";
import { createStore, enter, findStore, storeOfHost } from "@matjar/core/store";
import { put } from "@matjar/core/table";
import { furnish } from "@matjar/functions/furnish";
import { platformContext, type Services } from "@matjar/functions/services";
import { closeStudio, type DemoStore, demoStores } from "./demo/index.ts";
import { type Hands, loadStore } from "./demo/load.ts";
import { writeWhole } from "./whole-file.ts";

/** Who owns the demo stores; the code of sign-in is in the mailbox. */
export const demoEmail = "demo@matjar.example";
const patienceMs = 120_000;

/** Keeps the pictures from one start to the next: taking them is the slow part. */
const keptPicture =
  (folder: string) =>
  async (store: DemoStore, name: string): Promise<Buffer> => {
    const file = path.join(folder, `${store.slug}-${name}.jpg`);
    const known = await readFile(file).catch(() => undefined);
    if (known) return known;
    const taken = await store.picture(name);
    await mkdir(folder, { recursive: true });
    await writeWhole(file, taken); // a broken one would be shown for ever
    return taken;
  };

const addFile: Hands["addFile"] = async (ctx, productId, variantId, { fileName, contentType, body }) => {
  const there = await versionedFilesOf(ctx, productId);
  if (there.some(({ value: file }) => file.fileName === fileName && file.variantId === variantId)) return;
  const bytes = body();
  const upload = await beginUpload(ctx, productId, { fileName, contentType, bytes: bytes.length, ...(variantId ? { variantId } : {}) });
  const key = await ctx.table.get({ pk: `FP#${productId}`, sk: `UPL#${upload.id}` });
  await ctx.blobs.put(String(key?.data["blobKey"]), bytes, { contentType });
  await completeUpload(ctx, productId, upload.id);
};

/** All ways to be paid that work without a vendor. */
const setPayments = async (ctx: StoreContext, demo: DemoStore): Promise<void> => {
  const { value, version } = await paymentSettings(ctx);
  const iban = demo.country === "SA" ? "SA03 8000 0000 6080 1016 7519" : "GB33 BUKB 2020 1555 5555 55";
  await savePaymentSettings(ctx, {
    version,
    settings: {
      ...value,
      cashOnDelivery: { enabled: demo.country === "SA", fee: 1500, maximum: 200_000 },
      bankTransfer: { enabled: true, instructions: `${demo.name}\nIBAN ${iban}`, holdHours: 72 },
      test: { enabled: true },
    },
  });
};

const published = async (ctx: StoreContext): Promise<void> => {
  const { id } = await Publish.requestRelease(ctx);
  for (const end = ctx.world.now() + patienceMs; ctx.world.now() < end; await sleep(100)) {
    const release = await Publish.release(ctx, id);
    if (release.state === "live" || release.state === "superseded") return;
    if (release.state === "failed")
      throw new Error(`The demo store could not be published: ${release.failure?.path} ${release.failure?.reason}`);
  }
  throw new Error("The demo store was not published in time");
};

/** Written last: a store without it is of a start that was cut off, and the next one goes on with it. */
const doneRow = { key: { pk: "DEMO", sk: "LOADED" }, type: "demo", data: {} } as const;

type OpenStore = { readonly ctx: StoreContext; readonly done: boolean };

const opened = async (platform: PlatformContext, account: Account, demo: DemoStore): Promise<StoreContext> => {
  const owner = { storeName: demo.name, slug: demo.slug, locale: demo.locales[0], currency: demo.currency, country: demo.country };
  const { id } = await createStore(platform, account, owner, furnish);
  return platform.store(id, { kind: "member", accountId: account.id, role: "owner" });
};

/** The store of this demo shop; undefined when a merchant of this machine took its address. */
const openStore = async (platform: PlatformContext, demo: DemoStore): Promise<OpenStore | undefined> => {
  const account = await ensureAccount(platform, demoEmail, demo.locales[0]);
  const known = await storeOfHost(platform.registry, platform.hosts.storeHost(demo.slug));
  const there = known && (await findStore(platform.store(known, { kind: "system", deed: "demo" })));
  if (!known || !there) return { ctx: await opened(platform, account, demo), done: false };
  const entered = await enter(platform, known, account.id);
  if (!entered) return undefined;
  const done = (await entered.ctx.table.get(doneRow.key)) !== undefined;
  if (!done) await furnish(entered.ctx, there.value);
  return { ctx: entered.ctx, done };
};

const load = async (platform: PlatformContext, demo: DemoStore, hands: Hands): Promise<boolean> => {
  const store = await openStore(platform, demo);
  if (!store || store.done) return store !== undefined;
  await loadStore(store.ctx, demo, hands);
  await setPayments(store.ctx, demo);
  await published(store.ctx);
  await store.ctx.table.write(put(doneRow));
  return true;
};

/**
 * Makes the demo stores that are not there yet, goes on with those that were cut off, and publishes them. A second start finds
 * them done. Answers their slugs.
 */
export const loadDemoStores = async (services: Services, cacheDir: string): Promise<string[]> => {
  const platform = platformContext(services, "en");
  const hands: Hands = {
    maker: services.pictures,
    picture: keptPicture(path.join(cacheDir, "pictures")),
    setShipping: async (ctx, zones) => saveShipping(ctx, (await readShipping(ctx)).version, { zones }),
    addFile,
  };
  const loaded = await Promise.all(demoStores.map((demo) => load(platform, demo, hands)));
  await closeStudio();
  return demoStores.flatMap(({ slug }, i) => (loaded[i] ? [slug] : []));
};
