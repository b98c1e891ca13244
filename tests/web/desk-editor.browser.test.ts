import type { ThemeSettings } from "@matjar/core/site/schema";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import souk from "../../themes/souk/theme.ts";
import { asMerchant, faultsOf, fits, type Merchant, openHouseAndBrowser, type Reader, readers } from "../support/desk.ts";
import { hostile, leaving, openStranger } from "../support/hostile.ts";
import { waitFor } from "../support/house.ts";
import { visit } from "../support/visit.ts";

/** The theme editor at the real house: what a merchant does in it, on a phone in Arabic and on a large screen in English. */
const here = openHouseAndBrowser({ DATABASE: "memory" });
const [, large] = readers;
const hero = souk.sections.hero;

const filled = (template: string, values: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const shopPage = (page: Page): FrameLocator => page.frameLocator(".stage-frame:not([data-behind])");

/** On a phone the panel and the page are two views. */
const look = async (page: Page, { words, width }: Reader, view: "edit" | "preview"): Promise<void> => {
  if (width < 900) await page.getByText(words.editor[view], { exact: true }).click();
};

const open = async ({ page, desk }: Merchant, reader: Reader): Promise<void> => {
  await page.goto(`${desk}/theme`);
  await look(page, reader, "preview");
  await shopPage(page).locator("h1").first().waitFor({ timeout: 60_000 });
  await look(page, reader, "edit");
  await page.locator(".editor-row, .place-body").last().waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
};

/** The rows of the home page's list, from top to bottom, by their handles. */
const rowsOf = (page: Page, { words }: Reader): Locator => page.getByRole("grid", { name: words.editor.zones.home }).getByRole("row");
const typesOf = async (page: Page, reader: Reader): Promise<string[]> => {
  await rowsOf(page, reader).first().waitFor();
  return rowsOf(page, reader).locator(".editor-row-name").allInnerTexts();
};

/** A list that has just appeared may draw its rows once more. */
const focusOn = (button: Locator): Promise<void> =>
  expect
    .poll(async () => {
      await button.focus();
      return button.evaluate((element) => element === document.activeElement);
    })
    .toBe(true);

const saved = (page: Page): Promise<void> => page.locator('.save-note[data-state="saved"]').waitFor({ state: "attached" });

const draftOf = ({ api, store }: Merchant): Promise<ThemeSettings> => api.get<ThemeSettings>(`${store.base}/theme`);

describe.each(readers)("in $locale at $width pixels", (reader) => {
  const text = reader.words.editor;

  test("words are changed beside the page, taken back and published", { timeout: 240_000 }, () =>
    asMerchant(here, reader, `Editor ${reader.locale}`, async (merchant) => {
      const { page, store } = merchant;
      await open(merchant, reader);
      expect(await faultsOf(page, "iframe")).toEqual([]);
      expect(await fits(page)).toBe(true);
      await rowsOf(page, reader).first().locator(".editor-row").click();
      await page.getByRole("heading", { level: 2, name: hero.name[reader.locale] }).waitFor();
      const heading = page.getByRole("textbox", { name: hero.settings.heading.label[reader.locale] }).first();
      const before = await heading.inputValue();
      await heading.fill("Words of today");
      await shopPage(page).getByText("Words of today").waitFor({ state: "attached" });
      await saved(page);
      expect(JSON.stringify((await draftOf(merchant)).zones.home)).toContain("Words of today");
      expect(await faultsOf(page, "iframe")).toEqual([]);

      await page.getByRole("button", { name: text.undo, exact: true }).click();
      await shopPage(page).getByRole("heading", { level: 1, name: before }).waitFor({ state: "attached" });
      await page.keyboard.press("Control+Shift+z");
      await shopPage(page).getByText("Words of today").waitFor({ state: "attached" });

      await page.getByRole("button", { name: text.publish, exact: true }).click();
      await page.getByText(text.published).waitFor({ timeout: 60_000 });
      const live = await visit(here.house.port, new URL(store.origin).hostname, "GET", "/");
      expect(await live.text()).toContain("Words of today");
      await page.getByRole("tab", { name: text.history }).click();
      await page.getByRole("button", { name: text.releases.compare }).first().click();
      await page.locator(".thumbnail iframe").first().waitFor();
      expect(await faultsOf(page, "iframe")).toEqual([]);
      expect(await fits(page)).toBe(true);
    }),
  );

  test("sections are added, moved, duplicated, hidden and removed by the keyboard alone", { timeout: 240_000 }, () =>
    asMerchant(here, reader, `Keys ${reader.locale}`, async (merchant) => {
      const { page } = merchant;
      await open(merchant, reader);
      const first = await typesOf(page, reader);
      const gallery = souk.sections.gallery.name[reader.locale];
      await page.getByRole("button", { name: filled(text.addTo, { zone: text.zones.home }) }).press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: gallery, exact: true }).press("Enter");
      await page.getByRole("heading", { level: 2, name: gallery }).waitFor();
      await page.getByRole("button", { name: filled(text.upTo, { name: text.zones.home }) }).press("Enter");
      expect(await typesOf(page, reader)).toEqual([...first, gallery]);

      const row = rowsOf(page, reader).filter({ hasText: gallery });
      await focusOn(row.locator(".editor-row"));
      await page.keyboard.press("Alt+ArrowUp");
      const place = first.length;
      await page
        .getByRole("status")
        .filter({ hasText: filled(text.moved, { name: gallery, place, count: first.length + 1 }) })
        .waitFor({ state: "attached" });
      expect((await typesOf(page, reader)).indexOf(gallery)).toBe(place - 1);
      await row.getByRole("button", { name: filled(text.hide, { name: gallery }) }).press("Enter");
      await row.getByRole("button", { name: filled(text.show, { name: gallery }) }).waitFor();

      const choose = async (what: string) => {
        await rowsOf(page, reader)
          .filter({ hasText: gallery })
          .first()
          .getByRole("button", { name: filled(text.more, { name: gallery }) })
          .press("Enter");
        await page.getByRole("menuitem", { name: what, exact: true }).press("Enter");
      };
      await choose(text.duplicate);
      await expect.poll(async () => (await typesOf(page, reader)).filter((name) => name === gallery).length).toBe(2);
      await choose(text.remove);
      await expect.poll(async () => (await typesOf(page, reader)).filter((name) => name === gallery).length).toBe(1);
      await page.getByRole("log").getByRole("button", { name: reader.words.common.undo }).click();
      await expect.poll(async () => (await typesOf(page, reader)).filter((name) => name === gallery).length).toBe(2);
      await saved(page);
      expect((await draftOf(merchant)).zones.home.filter(({ type }) => type === "gallery").map(({ visible }) => visible)).toEqual([
        false,
        false,
      ]);
    }),
  );
});

describe("by pointer", () => {
  test("a section is dragged, the page is seen at three widths, and an earlier release is made live again", { timeout: 120_000 }, () =>
    asMerchant(here, large, "Pointer", async (merchant) => {
      const { page, store } = merchant;
      const { editor: text, theme: words } = large.words;
      await open(merchant, large);
      await rowsOf(page, large).filter({ hasText: words.unshown.products }).waitFor();
      const before = await typesOf(page, large);
      const [heroName = ""] = before;
      const last = rowsOf(page, large).last();
      const bottom = ((await last.boundingBox())?.height ?? 8) - 4;
      // A pointer takes the row by its handle; the handle itself is for the keyboard.
      await rowsOf(page, large)
        .first()
        .dragTo(last, { sourcePosition: { x: 16, y: 20 }, targetPosition: { x: 60, y: bottom } });
      await expect.poll(() => typesOf(page, large)).toEqual([...before.slice(1), heroName]);
      const seen = () =>
        shopPage(page)
          .locator("[data-section]")
          .evaluateAll((all) => all.map((one) => one.getAttribute("data-section")));
      await expect.poll(async () => (await seen()).at(-1)).toBe("hero");

      for (const [width, pixels] of [
        ["phone", 360],
        ["tablet", 768],
        ["desk", 1440],
      ] as const) {
        await page
          .locator(".segment")
          .filter({ has: page.getByRole("radio", { name: `${text.widths[width]}, ${pixels} px` }) })
          .click();
        await expect
          .poll(() =>
            shopPage(page)
              .locator("html")
              .evaluate(() => innerWidth),
          )
          .toBe(pixels);
      }

      const publish = async () => {
        await saved(page);
        await page.getByRole("button", { name: text.publish, exact: true }).click();
        await page.getByText(text.published).last().waitFor({ timeout: 60_000 });
      };
      const live = async () => (await visit(here.house.port, new URL(store.origin).hostname, "GET", "/")).text();
      const isHeroLast = async () => (await live()).lastIndexOf("data-section=") === (await live()).indexOf('data-section="hero"');
      await publish();
      expect(await isHeroLast()).toBe(true);
      await page.getByRole("button", { name: text.undo, exact: true }).click();
      await expect.poll(async () => (await seen())[0]).toBe("hero");
      await publish();
      await expect.poll(isHeroLast).toBe(false);
      await page.getByRole("tab", { name: text.history }).click();
      await page.getByRole("button", { name: text.releases.back }).click();
      await page.getByText(text.releases.backDone).waitFor();
      await expect.poll(isHeroLast).toBe(true);
    }),
  );
});

describe("colours", () => {
  test("that cannot be read are told while they are chosen, and shown at once", { timeout: 120_000 }, () =>
    asMerchant(here, large, "Colours", async (merchant) => {
      const { page } = merchant;
      const { editor: text, theme: words } = large.words;
      await open(merchant, large);
      await page.getByRole("tab", { name: text.style }).click();
      await page.getByText(words.contrastGood).waitFor();
      const code = (name: string) => page.getByRole("textbox", { name, exact: true }).and(page.locator('[type="text"]'));
      await code(words.text).fill("#eeeeee");
      await page.getByText(filled(words.contrast, { first: words.text, second: words.background, ratio: "1.1" })).waitFor();
      await code(words.accent).fill("#123456");
      await expect
        .poll(() =>
          shopPage(page)
            .locator("html")
            .evaluate((root) => getComputedStyle(root).getPropertyValue("--accent")),
        )
        .toBe("#123456");
    }),
  );
});

describe("a draft", () => {
  test("is kept on the device while there is no connection, over a reload, and sent afterwards", { timeout: 120_000 }, () =>
    asMerchant(here, large, "Offline", async (merchant) => {
      const { page, context } = merchant;
      const text = large.words.editor;
      await open(merchant, large);
      await rowsOf(page, large).first().locator(".editor-row").click();
      const cut = "**/api/stores/*/{theme,preview}";
      await context.route(cut, (route) => (route.request().method() === "GET" ? route.continue() : route.abort()));
      await page.getByRole("textbox", { name: hero.settings.heading.label.en }).first().fill("Written in a tunnel");
      await page.getByText(text.states.offline).waitFor({ timeout: 20_000 });
      await page.reload();
      await page.getByText(text.states.offline).waitFor({ timeout: 30_000 });
      expect(JSON.stringify(await draftOf(merchant))).not.toContain("Written in a tunnel");
      await context.unroute(cut);
      await saved(page);
      expect(JSON.stringify(await draftOf(merchant))).toContain("Written in a tunnel");
      await shopPage(page).getByText("Written in a tunnel").waitFor({ state: "attached" });
    }),
  );

  test("that somebody else overtook says who and what, and loses neither", { timeout: 120_000 }, () =>
    asMerchant(here, large, "Two editors", async (merchant) => {
      const { page, api, store } = merchant;
      const text = large.words.editor;
      await open(merchant, large);
      const theirs = (radius: number) => api.change<ThemeSettings>(`${store.base}/theme`, (value) => ({ ...value, radius }));
      const type = async (words: string) => {
        await page.getByRole("textbox", { name: hero.settings.heading.label.en }).first().fill(words);
        await page.getByRole("dialog", { name: text.staleTitle }).waitFor();
      };
      await rowsOf(page, large).first().locator(".editor-row").click();
      await theirs(21);
      await type("Mine goes on");
      const dialog = page.getByRole("dialog");
      await dialog.getByText(text.changes.radius).waitFor();
      await dialog.getByText(hero.name.en).waitFor();
      expect(await faultsOf(page, "iframe")).toEqual([]);
      await dialog.getByRole("button", { name: text.keepMine }).click();
      await saved(page);
      await waitFor("mine", 10_000, async () => (JSON.stringify(await draftOf(merchant)).includes("Mine goes on") ? true : undefined));

      await theirs(3);
      await type("Mine gives way");
      await page.getByRole("dialog").getByRole("button", { name: text.takeTheirs }).click();
      await saved(page);
      expect((await draftOf(merchant)).radius).toBe(3);
      await page.getByRole("button", { name: text.undo, exact: true }).click();
      await shopPage(page).getByText("Mine gives way").waitFor({ state: "attached" });
    }),
  );
});

describe("another theme", () => {
  test("is tried on this very shop, worn, and the old one comes back as it was", { timeout: 240_000 }, () =>
    asMerchant(here, large, "Themes", async (merchant) => {
      const { page, api } = merchant;
      const text = large.words.editor;
      const { items } = await api.get<{ items: { id: string; name: { en: string } }[] }>(`${merchant.store.base}/themes`);
      const other = items.find(({ id }) => id !== "souk");
      if (!other) throw new Error("There is only one theme");
      await open(merchant, large);
      await page.getByRole("tab", { name: text.themes }).click();
      await page.getByRole("button", { name: filled(text.tryIt, { name: other.name.en }), exact: true }).click();
      await shopPage(page).locator(`link[href*="/api/themes/${other.id}/"]`).first().waitFor({ state: "attached", timeout: 90_000 });
      expect((await draftOf(merchant)).theme).toBe("souk");
      expect(await faultsOf(page, "iframe")).toEqual([]);
      await page.getByRole("button", { name: filled(text.use, { name: other.name.en }) }).click();
      await waitFor("the other theme", 20_000, async () => ((await draftOf(merchant)).theme === other.id ? true : undefined));
      const before = await api.get<{ items: ThemeSettings[] }>(`${merchant.store.base}/theme/looks`);
      await page.getByRole("tab", { name: text.themes }).click();
      await page.getByRole("button", { name: filled(text.tryIt, { name: souk.name.en }), exact: true }).click();
      await page.getByRole("button", { name: filled(text.use, { name: souk.name.en }) }).click();
      await waitFor("the first theme", 20_000, async () => ((await draftOf(merchant)).theme === "souk" ? true : undefined));
      expect(await draftOf(merchant)).toEqual(before.items[0]);
    }),
  );
});

describe("a theme that means harm", () => {
  test("reaches neither the desk, nor its cookies, nor the API, nor anybody else", { timeout: 120_000 }, () =>
    asMerchant(here, large, "Hostile", async ({ page, desk, refused }) => {
      const stranger = await openStranger();
      const answered: string[] = [];
      page.on("response", (response) => {
        if (response.frame() !== page.mainFrame()) answered.push(response.url());
      });
      const show = async (html: string) => {
        await page.unrouteAll({ behavior: "ignoreErrors" });
        await page.route("**/api/stores/*/preview", async (route) => {
          const shown = await (await route.fetch()).json();
          await route.fulfill({ json: { ...shown, html } });
        });
        await page.goto(`${desk}/theme`);
      };
      const isRefused = (url: string) => refused.some((words) => words.includes(url));

      const { html, asked } = hostile(stranger.origin, here.house.origin);
      await show(html);
      const came = shopPage(page).locator("#came");
      await expect.poll(() => came.textContent(), { timeout: 30_000 }).toContain("{");
      expect(JSON.parse((await came.textContent()) ?? "{}")).toEqual({
        cookie: "refused",
        storage: "refused",
        parentDocument: "refused",
        parentStorage: "refused",
        parentName: "refused",
        popup: "refused",
        leave: expect.any(String),
        form: "asked",
        calls: "refused",
        givenFrame: "refused",
        frame: "refused",
        namedFrame: "refused",
        writtenFrame: "refused",
        strangersFrame: "asked",
        emptyFrame: "refused",
        policy: "<i>plain</i>",
      });
      await expect.poll(() => asked.filter((url) => !isRefused(url)), { timeout: 30_000 }).toEqual([]);

      for (const leaver of leaving(stranger.origin, here.house.origin)) {
        refused.length = 0;
        await show(leaver);
        await expect.poll(() => refused.some((words) => words.startsWith("Framing")), { timeout: 30_000 }).toBe(true);
      }
      expect([stranger.heard, answered, page.url()]).toEqual([[], [], `${desk}/theme`]);
      refused.length = 0;
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await stranger.close();
    }),
  );
});
