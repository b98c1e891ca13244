import type { PageView, SectionView } from "@matjar/theme-kit";
import { home, product } from "@matjar/theme-tools/fixture/pages.ts";
import { picture } from "@matjar/theme-tools/fixture/shops.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import atelier from "../../themes/atelier/theme.ts";
import { browserConformance, type MorePages } from "./conformance-browser.ts";

const pages: MorePages = (fixture) => {
  const { text, cards } = fixture;
  const about = (id: string) => cards.find((card) => card.id === id);
  const section = (id: string, type: string, settings: SectionView["settings"], blocks: SectionView["settings"][] = []): SectionView => ({
    id,
    type,
    settings,
    blocks: blocks.map((one, i) => ({ id: `${id}-${i}`, type: "part", settings: one })),
  });
  const points = [
    { product: about("prd_lamp"), across: 20, down: 30 },
    { product: undefined, across: 90, down: 90 },
    { product: about("prd_throw"), across: 70, down: 80 },
  ];
  const sections = [
    section("wide", "lookbook", { heading: text("الإطلالة", "The look"), picture: picture("hero"), text: "", caption: "" }, points),
    section("upright", "lookbook", { heading: "", picture: picture("throw-a"), text: text("نول", "A loom"), caption: "" }, points),
    section("pair", "spread", {
      heading: text("الورشة", "Workshop"),
      text: "",
      picture: picture("story"),
      second: picture("cup-b"),
      side: "end",
    }),
  ];
  const view = product(fixture);
  const guide = section("sizes", "size-guide", { heading: "", text: "", first: text("الصدر", "Chest"), second: "", third: "" }, [
    { size: "S", first: "88", second: "", third: "" },
    { size: "M", first: "94", second: "", third: "" },
  ]);
  return new Map<string, PageView>([
    ["/looks/", { ...home(fixture), sections }],
    ["/products/sized/", { ...view, sections: [guide] }],
  ]);
};

const { visit } = browserConformance(atelier, pages);

/** Where the dots of a look stand on its picture: shares of its width and height, in hundredths. */
const dotsOf = (page: Page, look: number): Promise<number[][]> =>
  page
    .locator(".look")
    .nth(look)
    .evaluate((section) => {
      const frame = section.querySelector("img")?.getBoundingClientRect() ?? new DOMRect();
      return [...section.querySelectorAll(".dot")].map((dot) => {
        const { left, top, width, height } = dot.getBoundingClientRect();
        const share = (at: number, from: number, size: number) => Math.round((100 * (at - from)) / size);
        return [share(left + width / 2, frame.left, frame.width), share(top + height / 2, frame.top, frame.height)];
      });
    });

describe("a look to shop from", () => {
  it.each(["ar", "en"] as const)("has its dots where they were put, at every width, in %s", async (language) => {
    await visit({ language, path: "/looks/" }, async (page) => {
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const look of [0, 1]) {
          const expected = [
            [20, 30],
            [70, 80],
          ];
          expect(await dotsOf(page, look), `look ${look} at ${width}`).toEqual(expected);
        }
      }
    });
  });

  it("leads from a dot to its product, and leaves away a product that is gone", async () => {
    await visit({ language: "en", path: "/looks/" }, async (page) => {
      const look = page.locator(".look").first();
      expect(await look.locator(".legend a").allTextContents()).toEqual(["Hand-pierced brass lantern", "Handwoven wool throw"]);
      await look.locator(".dot").nth(1).scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await look.locator(".dot").nth(1).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.click(x + width / 2, y + height / 2);
      await page.waitForURL(/\/products\/throw\//);
    });
  });
});

describe("the product page", () => {
  it("opens the size guide from beside the sizes with the keyboard, without columns that are empty", async () => {
    await visit({ language: "ar", path: "/products/sized/" }, async (page) => {
      const guide = page.getByRole("dialog", { name: "دليل المقاسات" });
      expect(await guide.isVisible()).toBe(false);
      await page.getByRole("button", { name: "دليل المقاسات" }).press("Enter");
      expect(await guide.isVisible()).toBe(true);
      expect(await guide.getByRole("columnheader").allTextContents()).toEqual(["الصدر"]);
      expect(await guide.getByRole("row", { name: "M" }).textContent()).toBe("M94");
      await page.keyboard.press("Escape");
      expect(await guide.isVisible()).toBe(false);
    });
  });

  const sights = (page: Page, n: number) =>
    page.locator(`#picture-${n}`).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });

  it("brings a colour's picture into sight while what buys it stays there", async () => {
    await visit({ language: "en", path: "/products/throw/" }, async (page) => {
      await page.setViewportSize({ width: 1440, height: 700 });
      await page.evaluate(() => scrollTo(0, 0));
      expect(await sights(page, 2)).toBe(false);
      await page.locator("label", { hasText: "Indigo" }).click();
      await expect.poll(() => sights(page, 2)).toBe(true);
      expect(await page.locator(".buy [data-buy-button]").evaluate((one) => one.getBoundingClientRect().top < innerHeight)).toBe(true);
    });
  });

  it("shows the picture that was pressed over the page", async () => {
    await visit({ language: "ar", path: "/products/throw/" }, async (page) => {
      await page.locator("#picture-3").click();
      await page.locator("[data-zoom][open]").waitFor();
      expect(await page.locator("[data-zoom-place]").textContent()).toBe("3 / 4");
    });
  });
});

describe("the grid of two sizes", () => {
  it("fills its rows: no product covers another, and each has a caption", async () => {
    await visit({ language: "en", path: "/collections/all/" }, async (page) => {
      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const boxes = await page
          .locator(".grid.mixed > .card")
          .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().toJSON()));
        const covered = boxes.filter((a, i) =>
          boxes.some((b, j) => i !== j && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1),
        );
        expect(boxes).toHaveLength(9);
        expect(covered, `at ${width}`).toEqual([]);
        expect(new Set(boxes.map((box) => Math.round(box.width))).size, `sizes at ${width}`).toBe(2);
      }
    });
  });
});
