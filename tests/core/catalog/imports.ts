import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import * as Catalog from "@matjar/core/catalog";
import { DomainError, type Fetcher } from "@matjar/core/kernel";
import type { MadePicture } from "@matjar/core/media";
import { Store } from "@matjar/core/store";
import { testStore } from "../../support/context.ts";

export const maker = {
  make: async (bytes: Uint8Array): Promise<MadePicture> => ({ width: 160, height: 90, color: "#112233", files: [{ width: 160, bytes }] }),
};

/** A web where every picture is there, but for those under /missing/. */
const web = () => {
  const asked: string[] = [];
  const fetcher: Fetcher = {
    fetch: async (url) => {
      asked.push(url);
      const words = { en: "no", ar: "no", fr: "no", it: "no" };
      if (url.includes("/missing/")) throw new DomainError("invalid", "fetch.unreachable", words);
      return { body: Buffer.from(url), contentType: "image/jpeg" };
    },
  };
  return { fetcher, asked };
};

type File = string | Uint8Array;

/** An empty store that files are imported into. */
export const importingStore = async (store: { currency?: string; locales?: ("ar" | "en")[] } = {}, locale: "en" | "ar" = "en") => {
  const blobs = new MemoryBlobs();
  const net = web();
  const world = testStore({ blobs, fetcher: net.fetcher, locale });
  const { ctx } = world;
  const data = Store.parse({
    ...{ id: ctx.storeId, name: "Shop", slug: "shop", locales: ["en"], currency: "USD", country: "US", digits: "latn", timeZone: "UTC" },
    ...{ email: "a@example.com", tax: { inclusive: true, rates: [] }, createdAt: new Date(ctx.world.now()).toISOString(), ...store },
  });
  await ctx.table.write({ verb: "put", row: { key: { pk: "STORE", sk: "META" }, type: "store", data } });
  const check = async (file: File) => {
    const uploadId = ctx.world.id("upload");
    const bytes = typeof file === "string" ? Buffer.from(file) : file;
    await blobs.put(`uploads/${ctx.storeId}/${uploadId}`, bytes, { contentType: "text/csv" });
    return Catalog.checkImport(ctx, { uploadId });
  };
  const write = async (file: File) => {
    let job = await check(file);
    for (let calls = 0; job.state !== "done"; calls++) {
      if (calls > 100) throw new Error("An import that never ends");
      job = await Catalog.runImport(ctx, maker, job.id);
    }
    return job;
  };
  const products = () => Catalog.listActive(ctx);
  const bySlug = async (slug: string) => (await Catalog.bySlug(ctx, slug)).value;
  return { world, ctx, blobs, asked: net.asked, check, write, products, bySlug };
};
export type Importing = Awaited<ReturnType<typeof importingStore>>;

export const csv = (...rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

/** What an import found, a line each. */
export const told = (job: Catalog.ImportView) =>
  job.findings.map(({ row, column, severity, code }) => `${row} ${column} ${severity} ${code.replace("import.", "")}`);

/** Columns that most tests fill. */
export const simple = [
  "Handle",
  "Title",
  "Variant Price",
  "Option1 Name",
  "Option1 Value",
  "Variant SKU",
  "Variant Inventory Qty",
  "Image Src",
  "Body (HTML)",
  "Gift Card",
];
export const line = (...cells: string[]) => simple.map((_h, i) => cells[i] ?? "");
