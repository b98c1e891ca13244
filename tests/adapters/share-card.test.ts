import { pictureMaker } from "@matjar/adapters/pictures";
import type { ShareCard } from "@matjar/core/media";
import sharp from "sharp";
import { expect, test } from "vitest";

const { card } = pictureMaker();
const colors = { background: "#fbfaf7", text: "#1b1f2a", accent: "#0b5f5a" };
const english: ShareCard = { title: "Linen shirt", text: "SAR 45.00", shop: "Dar Al Noor", dir: "ltr", colors };
const arabic: ShareCard = { title: "قميص كتّان أبيض بأكمام طويلة", text: "٤٥٫٠٠ ر.س", shop: "دار النور", dir: "rtl", colors };

const pixels = async (jpeg: Uint8Array) => sharp(jpeg).greyscale().raw().toBuffer();

/** How much of a part of the card is ink, from 0 to 1. */
const ink = async (jpeg: Uint8Array, part: { left: number; top: number; width: number; height: number }): Promise<number> => {
  const grey = await sharp(jpeg).extract(part).greyscale().raw().toBuffer();
  return grey.filter((value) => value < 128).length / grey.length;
};
const atStart = { left: 40, top: 60, width: 500, height: 500 };
const atEnd = { left: 660, top: 60, width: 500, height: 500 };

test("a card is a JPEG of the size that is asked for, and the same again", async () => {
  const made = await card(english, undefined);
  expect(await sharp(made).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
  expect(made.byteLength).toBeLessThan(200_000);
  expect(Buffer.from(await card(english, undefined)).equals(Buffer.from(made))).toBe(true);
});

test("words stand where reading begins", async () => {
  expect(await ink(await card(english, undefined), atStart)).toBeGreaterThan(0.01);
  expect(await ink(await card({ ...english, title: "Shirt" }, undefined), atEnd)).toBeLessThan(0.001);
  expect(await ink(await card(arabic, undefined), atEnd)).toBeGreaterThan(0.01);
});

test("Arabic is joined, from our own letters: a word is drawn otherwise than its letters apart", async () => {
  const word = await pixels(await card({ ...arabic, title: "قميص" }, undefined));
  const apart = await pixels(await card({ ...arabic, title: "ق\u200cم\u200cي\u200cص" }, undefined));
  expect(word.equals(apart)).toBe(false);
});

test("the picture fills the other side", async () => {
  const picture = await sharp({ create: { width: 400, height: 800, channels: 3, background: "#000000" } })
    .webp()
    .toBuffer();
  expect(await ink(await card(english, picture), { left: 620, top: 0, width: 570, height: 630 })).toBe(1);
  expect(await ink(await card(arabic, picture), { left: 10, top: 0, width: 570, height: 630 })).toBe(1);
});

test("long, empty and hostile words are drawn as words", async () => {
  for (const title of ["x".repeat(400), "", "<span foreground='red'>&amp; \u0000\u202e</b>", "كلمة ".repeat(100)])
    expect(await sharp(await card({ ...english, title, text: title, shop: title }, undefined)).metadata()).toMatchObject({
      width: 1200,
      height: 630,
    });
});
