import { code128 } from "@matjar/adapters/code128";
import { typstLabels } from "@matjar/adapters/labels";
import { testCarrier, testTrackingNumber } from "@matjar/adapters/test-carrier";
import { type Locale, seededWorld } from "@matjar/core/kernel";
import type { Parcel } from "@matjar/core/order";
import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";

const world = seededWorld(4);
const parcel = (locale: Locale, more: Partial<Parcel> = {}): Parcel => ({
  storeId: world.id("store"),
  orderId: world.id("order"),
  shipmentId: world.id("shipment"),
  orderNumber: 1042,
  from: { name: "Atelier Élan", line1: "3 rue de l’Église", city: "Lyon", postalCode: "69001", country: "FR" },
  to: { name: "Zoë Dvořák", line1: "Via Roma 1", city: "Torino", postalCode: "10121", country: "IT", phone: "+39 011 123456" },
  weightGrams: 1250,
  units: 3,
  locale,
  collect: 0,
  currency: "EUR",
  at: "2026-01-15T09:00:00.000Z",
  ...more,
});
const arabic = {
  from: { name: "دار النور", line1: "شارع الأمير سلطان 12", city: "جدة", country: "SA" },
  to: { name: "محمد بن عبدالله", line1: "شارع التحلية، مبنى 4", city: "الرياض", country: "SA", phone: "+966 55 123 4567" },
  collect: 24_500,
  currency: "SAR",
};

const labels = typstLabels();
const read = async (what: Parcel) => {
  const pdf = await labels.print(what, "Matjar Test Carrier", "MT1234567890128");
  const document = mupdf.Document.openDocument(pdf, "application/pdf");
  const page = document.loadPage(0);
  const { blocks } = JSON.parse(page.toStructuredText("preserve-whitespace").asJSON()) as {
    blocks: { lines?: { text: string; x: number; bbox: { x: number; w: number } }[] }[];
  };
  return { pages: document.countPages(), page, lines: blocks.flatMap(({ lines = [] }) => lines), width: page.getBounds()[2] };
};
const texts = ({ lines }: Awaited<ReturnType<typeof read>>) => lines.map(({ text }) => text.replaceAll("\u00a0", " ").trim());

describe("a label", () => {
  it("says who, where and what, on one page of 100 × 150 mm", async () => {
    const label = await read(parcel("fr"));
    expect(label.pages).toBe(1);
    expect(Math.round((label.width / 72) * 25.4)).toBe(100);
    expect(texts(label)).toEqual(
      expect.arrayContaining([
        "Atelier Élan",
        "Zoë Dvořák",
        "10121 Torino",
        "Italie",
        "#1042",
        "1.25 kg",
        "MT1234567890128",
        "TEST – NE PAS EXPÉDIER",
      ]),
    );
  });

  it("keeps every digit of an Arabic address and amount the right way round, from the right edge", async () => {
    const label = await read(parcel("ar", arabic));
    const all = texts(label).join("\n");
    for (const number of ["+966 55 123 4567", "SAR 245.00", "#1042", "12"]) expect(all).toContain(number);
    const phone = label.lines.find(({ text }) => text.includes("4567"));
    expect((phone?.bbox.x ?? 0) + (phone?.bbox.w ?? 0)).toBeGreaterThan(label.width * 0.9);
    expect(all).toMatch(/[\u0600-\u06ff]/);
  });

  it("takes what people wrote as text, never as markup", async () => {
    const nasty = 'Villa #3 *bold* $x$ \\ ] ) "q" #panic() @ref';
    const label = await read(parcel("en", { to: { name: nasty, line1: "`raw` <b>", city: "_it_", country: "IT" } }));
    expect(texts(label).join(" ")).toContain("#panic()");
    expect(texts(label)).toEqual(expect.arrayContaining(["`raw` <b>", "_it_"]));
  });

  it("stays one page with the longest address", async () => {
    const long = {
      name: "ن".repeat(60),
      company: "C".repeat(60),
      line1: "شارع ".repeat(30),
      line2: "x ".repeat(80),
      district: "حي",
      city: "الرياض",
      region: "منطقة",
      postalCode: "12345",
      country: "SA",
      phone: "+966551234567",
    };
    expect((await read(parcel("ar", { ...arabic, to: long }))).pages).toBe(1);
  });

  it("shows a barcode that spells the number", async () => {
    const { page } = await read(parcel("en"));
    const scale = 6;
    const picture = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false, true);
    const [width, height, pixels] = [picture.getWidth(), picture.getHeight(), picture.getPixels()];
    const row = Math.floor(height * 0.87);
    const dark = Array.from({ length: width }, (_, x) => (pixels[row * picture.getStride() + x] ?? 255) < 128);
    const runs: number[] = [];
    for (let x = 1, start = dark.indexOf(true); x <= width; x++)
      if (x > start && (x === width || dark[x] !== dark[x - 1])) {
        runs.push(x - start);
        start = x;
      }
    const bars = runs.slice(0, -1);
    const wanted = code128("MT1234567890128");
    expect(bars).toHaveLength(wanted.length);
    const module = bars.reduce((a, b) => a + b, 0) / wanted.reduce((a, b) => a + b, 0);
    expect(bars.map((run) => Math.round(run / module))).toEqual(wanted);
  });
});

describe("Code 128", () => {
  it("spells the example of the standard's text books", () => {
    // "Wikipedia" in set B has the checksum 88: https://en.wikipedia.org/wiki/Code_128
    const widths = code128("Wikipedia").join("");
    expect(widths.startsWith("211214")).toBe(true);
    expect(widths.endsWith("4212112331112")).toBe(true);
    expect(widths).toHaveLength((9 + 2) * 6 + 7);
    expect(() => code128("رقم")).toThrow(RangeError);
  });
});

describe("the test carrier", () => {
  it("gives a parcel the same number each time, with a check digit, and walks it to the door", async () => {
    const carrier = testCarrier({ labels: { print: async () => new Uint8Array() }, stepMs: 500 });
    const one = parcel("en");
    expect(await carrier.book(one)).toEqual({
      trackingNumber: testTrackingNumber(one.shipmentId),
      label: new Uint8Array(),
      nextAfterMs: 500,
    });
    expect(testTrackingNumber(one.shipmentId)).not.toBe(testTrackingNumber(parcel("en").shipmentId));
    const digits = [...testTrackingNumber(one.shipmentId).slice(2)].reverse().map(Number);
    const sum = digits.reduce((total, digit, i) => total + (i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2), 0);
    expect(sum % 10).toBe(0);
    const states = ["label_ready"];
    for (
      let answer = carrier.news?.(one.shipmentId, "label_ready", 0);
      answer?.news;
      answer = carrier.news?.(one.shipmentId, answer.news.state, 0)
    )
      states.push(answer.news.state);
    expect(states).toEqual(["label_ready", "handed_over", "in_transit", "out_for_delivery", "delivered"]);
  });
});
