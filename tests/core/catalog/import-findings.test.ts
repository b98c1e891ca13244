import * as Catalog from "@matjar/core/catalog";
import { beforeEach, describe, expect, test } from "vitest";
import { csv, type Importing, importingStore, line, simple, told } from "./imports.ts";

/** What a file holds that is not right, in letters of whatever spreadsheet it came from. */
let here: Importing;
const begin = async (...how: Parameters<typeof importingStore>) => {
  here = await importingStore(...how);
};
beforeEach(() => begin());

describe("what is wrong", () => {
  test.each([
    ["no price", [line("a", "A", "")], ["2 Variant Price error no_price"]],
    ["a price in words", [line("a", "A", "cheap")], ["2 Variant Price error bad_price"]],
    ["a price below nothing", [line("a", "A", "-5")], ["2 Variant Price error bad_price"]],
    ["more decimals than the currency has", [line("a", "A", "1.005")], ["2 Variant Price error bad_price"]],
    ["no title", [line("a", "", "5")], ["2 Title error no_title"]],
    ["neither handle nor title", [line("", "", "5")], ["2 Handle error no_handle", "0  error empty"].toSorted()],
    ["a gift card", [line("a", "A", "5", "", "", "", "", "", "", "true")], ["2 Gift Card error gift_card"]],
    ["a variant twice", [line("a", "A", "5", "Size", "S"), line("a", "", "5", "", "S")], ["3 Option1 Value error variant_repeated"]],
    ["a SKU twice", [line("a", "A", "5", "", "", "X"), line("b", "B", "5", "", "", "x")], ["3 Variant SKU warning sku_repeated"]],
    ["stock in words", [line("a", "A", "5", "", "", "", "many")], ["2 Variant Inventory Qty warning bad_number"]],
    ["a picture from inside", [line("a", "A", "5", "", "", "", "", "http://169.254.169.254/x.png")], ["2 Image Src warning bad_picture"]],
    ["a long text", [line("a", "A", "5", "", "", "", "", "", "x".repeat(20_001))], ["2 Body (HTML) warning shortened"]],
  ])("%s is told by row and column", async (_name, rows, findings) => {
    expect(told(await here.check(csv(simple, ...rows))).toSorted()).toEqual(findings);
  });

  test("does not keep the rest from being written", async () => {
    const job = await here.write(
      csv(
        simple,
        line("a", "A", "x"),
        line("b", "B", "5"),
        line("c", "", "5"),
        line("d", "D", "5", "Size", "S"),
        line("d", "", "", "", "M"),
      ),
    );
    expect(job).toMatchObject({ plan: { create: 2, skip: 2 }, progress: { created: 2, failed: 0, done: 2 } });
    expect((await here.bySlug("d")).variants).toHaveLength(1);
  });

  test("a product that could not be saved is told by the dry run already", async () => {
    const header = ["Handle", "Title", "Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value", "Variant Price"];
    const file = csv(header, ["a", "A", "Size", "S", "Size", "M", "5"], ["b", "B", "", "", "", "", "6"]);
    const job = await here.write(file);
    expect(job).toMatchObject({ plan: { create: 1, skip: 1 }, progress: { created: 1, failed: 0 } });
    expect(job.findings).toMatchObject([{ row: 2, code: "import.not_written", detail: expect.stringContaining("“A” was not written: ") }]);
  });

  test("an option may have as many values as there are variants", async () => {
    const sizes = Array.from({ length: 250 }, (_, i) => `Size ${i + 1}`);
    const job = await here.write(csv(simple, ...sizes.map((size, i) => line("a", i === 0 ? "A" : "", "5", i === 0 ? "Size" : "", size))));
    expect(job).toMatchObject({ progress: { created: 1, failed: 0 }, findings: [] });
    expect((await here.bySlug("a")).options[0]?.values).toEqual(sizes);
  });

  test("with one product while it is written is told with the reason", async () => {
    await Catalog.create(here.ctx, { title: "Other", variants: [{ price: 1, sku: "TAKEN" }] });
    const job = await here.write(csv(simple, line("a", "A", "5", "", "", "taken"), line("b", "B", "5")));
    expect(job.progress).toMatchObject({ created: 1, failed: 1 });
    expect(job.findings).toMatchObject([
      { row: 2, code: "import.not_written", detail: "“A” was not written: Another variant has the SKU taken." },
    ]);
  });

  test.each([
    ["a quotation mark that never ends", 'Handle,Title,Variant Price\na,"A,5\nb,B,6', "quotes"],
    ["a quotation mark in the middle", 'Handle,Title,Variant Price\na,A "big" one,5\nb,"x"y,6', "quotes"],
    ["a page", "<html><body>404</body></html>", "not_csv"],
    ["another table", "name,age\nx,5", "not_csv"],
    ["nothing", "", "empty"],
    ["a header alone", "Handle,Title,Variant Price\n", "empty"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff]), "not_csv"],
  ])("with the whole file, such as %s, is one clear finding and no product", async (_name, file, code) => {
    const job = await here.write(file);
    expect(job).toMatchObject({ state: "done", plan: { create: 0 }, progress: { done: 0 } });
    expect(job.findings.filter((f) => f.severity === "error").map((f) => f.code)).toEqual([`import.${code}`]);
  });

  test("is told in the reader's language", async () => {
    await begin({}, "ar");
    expect((await here.check(csv(simple, line("a", "A", "")))).findings[0]?.detail).toBe("السعر مفقود.");
  });

  test("a million rows or one giant cell are refused within seconds", async () => {
    const start = performance.now();
    expect(told(await here.check(`Handle,Title,Variant Price\n${"a,A,1\n".repeat(700_000)}`))).toEqual(["0  error too_many_rows"]);
    expect(told(await here.check(`Handle,Title,Variant Price\na,"${"x".repeat(4_000_000)}",1`))).toEqual(["0  error quotes"]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe("letters", () => {
  const rows = csv(["Handle", "Title", "Variant Price"], ["", "قميص أزرق", "١٢٫٥٠"]);

  test.each([
    ["UTF-8", Buffer.from(rows)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${rows}`)],
    ["UTF-16 little end first", Buffer.from(`\ufeff${rows}`, "utf16le")],
    ["UTF-16 big end first", Buffer.from(`\ufeff${rows}`, "utf16le").swap16()],
    ["semicolons", Buffer.from(rows.replaceAll('","', '";"'))],
    ["tabs", Buffer.from(rows.replaceAll('","', '"\t"'))],
  ])("in %s are read", async (_name, file) => {
    await here.write(file);
    expect(await here.bySlug("قميص-أزرق")).toMatchObject({ title: "قميص أزرق", variants: [{ price: 1250 }] });
  });

  test("of an old spreadsheet are read in the store's language, with a warning", async () => {
    await begin({ locales: ["ar"] });
    const title = Buffer.from([0xdf, 0xe6, 0xc8]); // كوب in windows-1256
    const job = await here.write(Buffer.concat([Buffer.from("Handle,Title,Variant Price\ncup,"), title, Buffer.from(",5\n")]));
    expect(told(job)).toEqual(["0  warning encoding"]);
    expect((await here.bySlug("cup")).title).toBe("كوب");
  });

  test("that spell a formula stay text", async () => {
    await here.write(csv(simple, line("a", '=HYPERLINK("https://evil.example","x")', "5")));
    expect((await here.bySlug("a")).title).toBe('=HYPERLINK("https://evil.example","x")');
  });
});

test.each([
  ["JPY", "1500", 1500],
  ["KWD", "1.250", 1250],
  ["SAR", "99.9", 9990],
])("prices are in the store's currency: %s %s", async (currency, text, price) => {
  await begin({ currency });
  await here.write(csv(simple, line("a", "A", text)));
  expect((await here.bySlug("a")).variants[0]?.price).toBe(price);
});
