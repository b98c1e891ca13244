import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { narrowBlobs, type StoreBlobs, seededWorld } from "@matjar/core/kernel";
import { describe, expect, test } from "vitest";

const world = seededWorld(11);
const [mine, other] = [world.id("store"), world.id("store")];
const options = { contentType: "text/plain" };
const rooms = ["", "uploads/", "media/", "sites/", "live/"];

const verbs: Readonly<Record<string, (blobs: StoreBlobs, key: string) => Promise<unknown>>> = {
  put: (blobs, key) => blobs.put(key, Buffer.from("x"), options),
  get: (blobs, key) => blobs.get(key),
  head: (blobs, key) => blobs.head(key),
  "copy from": (blobs, key) => blobs.copy(key, `${mine}/b`),
  "copy to": (blobs, key) => blobs.copy(`${mine}/a`, key),
  remove: (blobs, key) => blobs.remove(key),
  list: (blobs, key) => blobs.list(key),
  signUpload: (blobs, key) => blobs.signUpload(key, { ...options, maxBytes: 1, expiresSeconds: 1 }),
  signDownload: (blobs, key) => blobs.signDownload(key, { fileName: "a", expiresSeconds: 1 }),
  startMultipart: (blobs, key) => blobs.startMultipart(key, "text/plain"),
  signPart: (blobs, key) => blobs.signPart(key, "u", 1, 1),
  listParts: (blobs, key) => blobs.listParts(key, "u"),
  completeMultipart: (blobs, key) => blobs.completeMultipart(key, "u", []),
  abortMultipart: (blobs, key) => blobs.abortMultipart(key, "u"),
};

describe("files narrowed to one store", () => {
  test.each(rooms)("are found under %j and its id", async (room) => {
    const blobs = narrowBlobs(new MemoryBlobs(), mine);
    await blobs.put(`${room}${mine}/a`, Buffer.from("a"), options);
    expect((await blobs.head(`${room}${mine}/a`))?.size).toBe(1);
    expect((await blobs.list(`${room}${mine}/`)).keys).toEqual([`${room}${mine}/a`]);
  });

  test.each(Object.entries(verbs))("%s refuses every key that is not the store's, and the files stay as they were", async (_, act) => {
    const all = new MemoryBlobs();
    for (const room of rooms) await all.put(`${room}${other}/secret`, Buffer.from("s"), options);
    await all.put(`${mine}/a`, Buffer.from("a"), options);
    const blobs = narrowBlobs(all, mine);
    const foreign = [
      ...rooms.map((room) => `${room}${other}/secret`),
      "",
      "media/",
      `/${mine}/a`,
      mine,
      `${mine}x/a`,
      `private/${mine}/a`,
      `media/media/${mine}/a`,
      `${mine}/../${other}/secret`,
      `${mine}/./a`,
      `${mine}/..`,
      `${mine}/..\\${other}\\secret`,
    ];
    for (const key of foreign) await expect(act(blobs, key), key).rejects.toThrow(RangeError);
    expect((await all.list("")).keys).toHaveLength(rooms.length + 1);
  });
});
