import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import type { StoreContext } from "@matjar/core/kernel";
import * as Media from "@matjar/core/media";
import * as Site from "@matjar/core/site";
import { beforeEach, describe, expect, test } from "vitest";
import { testStore } from "../../support/context.ts";
import { openStore } from "../../support/store-row.ts";

/** Two tiny files for whatever comes; says how often it was asked. */
const maker = () => {
  let asked = 0;
  const make = async (): Promise<Media.MadePicture> => {
    asked++;
    const files = [160, 200].map((width) => ({ width, bytes: new Uint8Array([width]) }));
    return { width: 200, height: 100, color: "#112233", files };
  };
  return { make, asked: () => asked };
};

let blobs: MemoryBlobs;
let ctx: StoreContext;
let pictures: ReturnType<typeof maker>;
let world: ReturnType<typeof testStore>;

beforeEach(() => {
  blobs = new MemoryBlobs();
  world = testStore({ blobs });
  ctx = world.ctx;
  pictures = maker();
});

const upload = async (words = "bytes") => {
  const ticket = await Media.askUpload(ctx, { fileName: "a.jpg", contentType: "image/jpeg", bytes: 5 });
  await blobs.put(`uploads/${ctx.storeId}/${ticket.uploadId}`, Buffer.from(words), { contentType: "image/jpeg" });
  return ticket.uploadId;
};
const add = async (words?: string, alt = "") => Media.addPicture(ctx, pictures, { uploadId: await upload(words), alt });
const attach = (pictureIds: Catalog.Product["pictureIds"]) => Catalog.create(ctx, { title: "P", variants: [{ price: 1 }], pictureIds });

describe("an upload", () => {
  test.each([
    ["text/html", 10, "media.unsupported_type"],
    ["image/jpeg", Media.maxPictureBytes + 1, "media.too_many_bytes"],
    ["text/csv", Media.maxImportBytes + 1, "media.too_many_bytes"],
  ])("of %s with %i bytes is not even begun", async (contentType, bytes, code) => {
    await expect(Media.askUpload(ctx, { fileName: "x", contentType, bytes })).rejects.toMatchObject({ code });
  });

  test("that never came, or of another store, is missing", async () => {
    const missing = { code: "media.upload_missing" };
    await expect(Media.addPicture(ctx, pictures, { uploadId: ctx.world.id("upload") })).rejects.toMatchObject(missing);
    const other = world.store(ctx.world.id("store"), ctx.actor);
    await expect(Media.addPicture(other, pictures, { uploadId: await upload() })).rejects.toMatchObject(missing);
  });

  test("that grew on its way is refused and thrown away", async () => {
    const uploadId = await upload("x".repeat(Media.maxPictureBytes + 1));
    await expect(Media.addPicture(ctx, pictures, { uploadId })).rejects.toMatchObject({ code: "media.too_many_bytes" });
    expect((await blobs.list("uploads/")).keys).toEqual([]);
  });
});

describe("a picture", () => {
  test("is kept as files that never change, and listed newest first; the upload goes", async () => {
    const first = await add("one", "A lamp");
    const second = await add("two");
    expect(first.value).toMatchObject({ width: 200, height: 100, widths: [160, 200], alt: "A lamp", color: "#112233" });
    expect((await blobs.list("")).keys).toHaveLength(4);
    const path = Media.picturePath(ctx.storeId, first.value.id, 160).slice(1);
    expect(await blobs.head(path)).toMatchObject({ contentType: "image/webp", cacheControl: "public, max-age=31536000, immutable" });
    expect((await Media.listPictures(ctx, { limit: 10 })).items.map(({ id }) => id)).toEqual([second.value.id, first.value.id]);
    expect(await Media.findPictures(ctx, [first.value.id, first.value.id, ctx.world.id("media")])).toEqual([first.value]);
  });

  test("of the same bytes is the same picture, made once", async () => {
    const [first, again] = [await add("same"), await add("same")];
    expect(again.value.id).toBe(first.value.id);
    expect(pictures.asked()).toBe(1);
    const other = world.store(ctx.world.id("store"), ctx.actor);
    expect((await Media.keepPicture(other, pictures, Buffer.from("same"), "")).value.id).not.toBe(first.value.id);
  });

  test("gets alt text, translations and a focal point; an old version is stale", async () => {
    const { value, version } = await add();
    const changed = await Media.changePicture(ctx, value.id, version, {
      alt: "Lamp",
      altTranslations: { ar: "مصباح" },
      focalPoint: { x: 0.2, y: 1 },
    });
    expect(changed.value).toMatchObject({
      alt: "Lamp",
      altTranslations: { ar: "مصباح" },
      focalPoint: { x: 0.2, y: 1 },
      widths: [160, 200],
    });
    await expect(Media.changePicture(ctx, value.id, version, { alt: "x" })).rejects.toMatchObject({ kind: "stale" });
    const bare = await Media.changePicture(ctx, value.id, 2, { focalPoint: null });
    expect(bare.value.focalPoint).toBeUndefined();
    expect(bare.value.alt).toBe("Lamp");
    expect((await Media.getPicture(ctx, value.id)).value).toEqual(bare.value);
  });

  test("is not deleted while the design shows it, and the refusal says so", async () => {
    const { value, version } = await add();
    await openStore(ctx);
    const { value: look, version: seen } = await Site.theme(ctx);
    await Site.saveTheme(ctx, { ...look, logoPictureId: value.id }, seen);
    const refusal = await Media.removePicture(ctx, value.id, version).catch((error) => error);
    expect(refusal).toMatchObject({ code: "media.in_use", message: expect.stringMatching(/design.*logo/) });
  });

  test("is not deleted while a product shows it; attaching it does not make an edit stale", async () => {
    const { value, version } = await add();
    const product = await attach([value.id]);
    await expect(Media.removePicture(ctx, value.id, version)).rejects.toMatchObject({ code: "media.in_use" });
    await Media.changePicture(ctx, value.id, version, { alt: "still fresh" });
    await Catalog.remove(ctx, product.value.id, 1);
    await expect(Media.removePicture(ctx, value.id, version)).rejects.toMatchObject({ kind: "stale" });
    await Media.removePicture(ctx, value.id, 2);
    expect((await blobs.list("")).keys).toEqual([]);
    await expect(Media.getPicture(ctx, value.id)).rejects.toMatchObject({ kind: "not_found" });
    expect((await add()).value.id).not.toBe(value.id); // the bytes may come again
  });

  test("that is gone cannot be put on a product, and of deleting and attaching at once one wins", async () => {
    const missing = await attach([ctx.world.id("media")]).catch((error: unknown) => error);
    expect(missing).toMatchObject({ fields: [{ pointer: "/pictureIds/0", code: "catalog.picture_missing" }] });
    const { value } = await add();
    const [attached, removed] = await Promise.allSettled([attach([value.id]), Media.removePicture(ctx, value.id, 1)]);
    expect([attached.status, removed.status].toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
