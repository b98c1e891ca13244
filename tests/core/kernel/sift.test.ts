import { type Page, type PageQuery, sift } from "@matjar/core/kernel";
import { describe, expect, test } from "vitest";

/** A list of the numbers from 1, whose cursor is the number before; `reads` says how many each read gave. */
const numbers = (count: number) => {
  const reads: number[] = [];
  const read = async ({ cursor, limit }: PageQuery): Promise<Page<number>> => {
    const start = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(limit, count - start) }, (_, i) => start + i + 1);
    reads.push(items.length);
    return { items, ...(start + items.length < count ? { cursor: String(start + items.length) } : {}) };
  };
  return { read, reads };
};

const all = async (count: number, fits: (n: number) => boolean, limit: number) => {
  const { read } = numbers(count);
  const pages: number[][] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await sift(read, fits, { limit, ...(cursor === undefined ? {} : { cursor }) });
    pages.push([...page.items]);
    cursor = page.cursor;
    if (cursor === undefined) return pages;
  }
};

describe("looking through a list", () => {
  test.each([1, 3, 24, 100])("finds each thing once, in order, at most %i at a time", async (limit) => {
    const fits = (n: number) => n % 7 === 0 || (n > 500 && n < 560);
    const pages = await all(2345, fits, limit);
    expect(pages.flat()).toEqual(Array.from({ length: 2345 }, (_, i) => i + 1).filter(fits));
    expect(Math.max(...pages.map((page) => page.length))).toBe(limit);
  });

  test("stops after a thousand, with a cursor that goes on", async () => {
    const { read, reads } = numbers(5000);
    const first = await sift(read, (n) => n === 1001, { limit: 10 });
    expect(first).toEqual({ items: [], looked: 1000, cursor: "1000" });
    expect(reads).toEqual([100, 300, 600]);
    expect((await sift(read, (n) => n === 1001, { limit: 10, cursor: "1000" })).items).toEqual([1001]);
  });

  test("reads no more than it needs when the newest are enough", async () => {
    const { read, reads } = numbers(5000);
    expect(await sift(read, () => true, { limit: 24 })).toMatchObject({ looked: 24, cursor: "24" });
    expect(reads).toEqual([100, 24]);
  });

  test("ends without a cursor at the end of the list", async () => {
    expect(await sift(numbers(30).read, (n) => n === 30, { limit: 5 })).toEqual({ items: [30], looked: 30 });
  });
});
