import type { PageView, SectionView } from "@matjar/theme-kit";
import { home, product } from "@matjar/theme-tools/fixture/pages.ts";
import { picture } from "@matjar/theme-tools/fixture/shops.ts";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import studio from "../../themes/studio/theme.ts";
import { browserConformance, type MorePages } from "./conformance-browser.ts";

const pages: MorePages = (fixture) => {
  const { text, cards } = fixture;
  const about = (id: string) => cards.find((card) => card.id === id);
  const section = (type: string, settings: SectionView["settings"], blocks: SectionView["settings"][] = []): SectionView => ({
    id: type,
    type,
    settings,
    blocks: blocks.map((one, i) => ({ id: `${type}-${i}`, type: "part", settings: one })),
  });
  const sections = [
    section("listen", { heading: text("استمع", "Listen") }, [
      { title: text("جرس خفيض", "Low bell"), length: "0:42", file: "/audio/bell.wav", product: about("prd_lamp") },
      { title: text("زجاج", "Glass"), length: "1:10", file: "/audio/glass.wav", product: about("prd_throw") },
    ]),
    section("specimen", { heading: text("جرّب", "Try it"), sample: text("الحبر يسافر", "Ink travels"), file: "/fonts/none.woff2" }),
    section(
      "reader",
      { heading: text("من الداخل", "Look inside"), product: about("prd_cup") },
      ["cup-a", "cup-b", "cup-c"].map((still) => ({ picture: picture(still), caption: text("صفحة", "A page") })),
    ),
    section("outline", { heading: text("الدروس", "Lessons") }, [
      { title: text("الطيّ", "Folding"), length: text("12 دقيقة", "12 min"), text: `<p>${text("ورقة واحدة", "One sheet")}</p>` },
      { title: text("الورق", "Paper"), length: "", text: "" },
    ]),
  ];
  return new Map<string, PageView>([
    ["/previews/", { ...home(fixture), sections }],
    ["/products/previewed/", { ...product(fixture), sections }],
  ]);
};

const { visit } = browserConformance(studio, pages);

/** A second of silence: 8 kHz, 8 bit, one channel. */
const silence = (): Buffer => {
  const sound = Buffer.alloc(44 + 8000, 0x80);
  sound.write("RIFF", 0);
  sound.writeUInt32LE(36 + 8000, 4);
  sound.write("WAVEfmt ", 8);
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(8000, 24);
  sound.writeUInt32LE(8000, 28);
  sound.writeUInt16LE(1, 32);
  sound.writeUInt16LE(8, 34);
  sound.write("data", 36);
  sound.writeUInt32LE(8000, 40);
  return sound;
};

const playing = (page: Page) => page.locator("[data-track][data-playing]").count();

describe("the wall of studio", () => {
  it.each(["ar", "en"] as const)("leaves names room beside any price, at any width, in %s", async (language) => {
    await visit({ language, path: "/starter/" }, async (page) => {
      for (const width of [320, 640, 768, 1024, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const narrowest = await page.evaluate(() =>
          Math.min(...[...document.querySelectorAll(".wall .card-title")].map((one) => one.getBoundingClientRect().width)),
        );
        expect(narrowest, `at ${width}`).toBeGreaterThan(88);
      }
    });
  });
});

describe("previews of studio", () => {
  it("play one track at a time, and load none before it is asked for", async () => {
    await visit({ language: "en", path: "/previews/", scripts: true }, async (page) => {
      const asked: string[] = [];
      await page.route("**/audio/*.wav", (route) => {
        asked.push(new URL(route.request().url()).pathname);
        return route.fulfill({ contentType: "audio/wav", body: silence() });
      });
      expect(await page.locator("audio[controls]").count()).toBe(0);
      await page.getByRole("button", { name: "Play Low bell" }).click();
      await page.getByRole("button", { name: "Pause Low bell" }).waitFor();
      await page.getByRole("button", { name: "Play Glass" }).click();
      await page.getByRole("button", { name: "Pause Glass" }).waitFor();
      expect(await playing(page)).toBe(1);
      expect(new Set(asked)).toEqual(new Set(["/audio/bell.wav", "/audio/glass.wav"]));
      await page.getByRole("slider", { name: "Position in Glass" }).waitFor();
    });
  });

  it("say so when a track cannot be played", async () => {
    await visit({ language: "ar", path: "/previews/" }, async (page) => {
      await page.route("**/audio/*.wav", (route) => route.fulfill({ status: 404 }));
      await page.getByRole("button", { name: "تشغيل جرس خفيض" }).click();
      await page.getByText("تعذّر تشغيل هذا المقطع الآن.").waitFor();
    });
  });

  it("leave the browser's own player to those without scripts", async () => {
    await visit({ language: "en", path: "/previews/", scripts: false }, async (page) => {
      expect(await page.locator("audio[controls]").count()).toBe(2);
      expect(await page.locator("[data-toggle]").first().isVisible()).toBe(false);
    });
  });

  it("set the words that somebody types, in the size that they like", async () => {
    await visit({ language: "ar", path: "/previews/" }, async (page) => {
      const sample = page.locator("[data-sample]");
      await page.getByLabel("اكتب نصك لتجرّبه").fill("سماء <b>زرقاء</b>");
      expect(await sample.textContent()).toBe("سماء <b>زرقاء</b>");
      await page.getByLabel("الحجم").fill("40");
      expect(await sample.evaluate((one) => getComputedStyle(one).fontSize)).toBe("40px");
      await page.getByLabel("اكتب نصك لتجرّبه").fill("");
      expect(await sample.textContent()).toBe("الحبر يسافر");
    });
  });

  it.each(["ar", "en"] as const)("turn pages in the direction of reading in %s", async (language) => {
    await visit({ language, path: "/previews/", width: 360 }, async (page) => {
      const strip = page.locator("[data-sheets]");
      const inView = () =>
        strip.evaluate((list) => {
          const middle = list.getBoundingClientRect().left + list.clientWidth / 2;
          return [...list.children].findIndex((one) => {
            const { left, right } = one.getBoundingClientRect();
            return left <= middle && middle <= right;
          });
        });
      expect(await inView()).toBe(0);
      await page.locator('[data-turn="1"]').click();
      await expect.poll(inView).toBe(1);
      await page.locator('[data-turn="-1"]').click();
      await expect.poll(inView).toBe(0);
    });
  });

  it("show below a product only what is about it", async () => {
    await visit({ language: "en", path: "/products/previewed/" }, async (page) => {
      expect(await page.locator(".track-title").allInnerTexts()).toEqual(["Glass"]);
      expect(await page.locator("[data-reader]").count()).toBe(0);
    });
  });
});
