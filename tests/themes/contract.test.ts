/** What a theme says of itself, what a shop saves against it, and what its templates then see. */
import { cleanHtml, type Section, ThemeSettings, Zones } from "@matjar/core/site";
import {
  cleanTheme,
  type Field,
  faultsOf,
  fieldSchema,
  type Lookup,
  range,
  resolve,
  resolveSections,
  say4,
  schemaOf,
  type ThemeDefinition,
  themeFields,
  typesIn,
} from "@matjar/theme-kit";
import * as fields from "@matjar/theme-kit/contract/fields.ts";
import { noor, picture as pictureOf } from "@matjar/theme-tools/fixture/shops.ts";
import { describe, expect, it } from "vitest";
import souk from "../../themes/souk/theme.ts";

const theme: ThemeDefinition = souk;
const collectionId = "col_01J00000000000000000000000";

const look: Lookup = {
  text: ({ text }) => text,
  html: ({ text }) => cleanHtml(text),
  picture: () => undefined,
  product: () => undefined,
  collection: (id, limit) =>
    String(id) === collectionId
      ? { card: { id, title: "Cups", href: "/collections/cups/", products: 9 }, products: noor.cards.slice(0, limit) }
      : undefined,
  collections: () => [{ id: "col_1", title: "All", href: "/collections/all/", products: 9 }],
  newest: (limit) => noor.cards.slice(0, limit),
  posts: () => [],
  href: (link) => `/ar${link}`,
};

const section = (type: string, settings: Section["settings"] = {}, more: Partial<Section> = {}): Section => ({
  id: type,
  type,
  visible: true,
  settings,
  blocks: [],
  ...more,
});

const saved = (zones: Partial<ThemeSettings["zones"]>, settings: ThemeSettings["settings"] = {}): ThemeSettings =>
  ThemeSettings.parse({
    theme: "souk",
    colors: { background: "#ffffff", text: "#111111", accent: "#006655", accentText: "#ffffff", surface: "#eeeeee" },
    font: "alexandria",
    radius: 8,
    settings,
    zones: Zones.parse(zones),
  });
const nothing = saved({});
const paths = (faults: ReturnType<typeof faultsOf>) => faults.map(({ path }) => path.join("/"));

describe("a theme's definition", () => {
  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(theme))).toEqual(theme);
  });

  it("has presets, looks and a starter that its own fields take", () => {
    for (const [type, kind] of Object.entries(theme.sections)) {
      expect(schemaOf(kind.settings).safeParse(kind.preset.settings).error, type).toBeUndefined();
      for (const block of kind.preset.blocks ?? [])
        expect(schemaOf(kind.blocks?.[block.type]?.settings ?? {}).safeParse(block.settings).error, type).toBeUndefined();
    }
    for (const { settings, font } of theme.looks) {
      expect(schemaOf(themeFields(theme)).safeParse(settings ?? {}).error).toBeUndefined();
      expect(theme.fonts.map(({ id }) => id)).toContain(font);
    }
    for (const [zone, sections] of Object.entries(theme.starter))
      for (const { type } of sections) expect(typesIn(theme, zone as "home")).toContain(type);
  });
});

describe("sections of a shop", () => {
  it("are resolved in order; hidden and unknown ones are skipped, and those with nothing to show", () => {
    const views = resolveSections(
      theme,
      [
        section("featured-products"),
        section("weather"),
        section("collection-list", {}, { visible: false }),
        section("featured-collection", { collection: "col_01J00000000000000000000009" }),
        section("hero", { heading: { text: "Hello" }, button: { label: { text: "Go" }, href: "/search/" } }),
      ],
      look,
    );
    expect(views.map(({ type }) => type)).toEqual(["featured-products", "hero"]);
    expect(views[1]?.settings).toMatchObject({ heading: "Hello", button: { label: "Go", href: "/ar/search/" }, layout: "split" });
  });

  it("show as many of a collection as another field says", () => {
    const [view] = resolveSections(theme, [section("featured-collection", { collection: collectionId, limit: 3 })], look);
    expect(view?.settings["collection"]).toMatchObject({ card: { title: "Cups" }, products: noor.cards.slice(0, 3) });
  });

  it("show their visible parts, and none without any", () => {
    const promise = (id: string, visible = true) => ({ id, type: "promise", visible, settings: { icon: "truck", title: { text: id } } });
    const [bar, ...others] = resolveSections(
      theme,
      [
        section("trust-bar", {}, { blocks: [promise("a"), promise("b", false)] }),
        section("trust-bar", {}, { blocks: [promise("c", false)] }),
      ],
      look,
    );
    expect(bar?.blocks).toEqual([{ id: "a", type: "promise", settings: { icon: "truck", title: "a", text: "" } }]);
    expect(others).toEqual([]);
  });

  it("never show HTML that could run", () => {
    const [view] = resolveSections(theme, [section("rich-text", { text: { text: "<p>Hi<script>alert(1)</script></p>" } })], look);
    expect(view?.settings["text"]).toBe("<p>Hi</p>");
  });
});

describe("every kind of field", () => {
  const label = say4("أ", "a", "a", "a");
  const prd = "prd_01J00000000000000000000000";
  const seeing: Lookup = {
    ...look,
    picture: (id) => (String(id).startsWith("med_") ? pictureOf("hero") : undefined),
    product: (id) => (String(id) === prd ? noor.cards[0] : undefined),
  };
  const words = { text: "Tea" };
  const cases: [string, Field, saved: unknown, seen: unknown, refused: unknown][] = [
    ["text", fields.text({ label }), words, "Tea", "Tea"],
    ["a long text", fields.longText({ label, max: 3 }), words, "Tea", { text: "Teas" }],
    ["rich text", fields.richText({ label }), { text: "<p onclick=x>Tea</p>" }, "<p>Tea</p>", { html: "" }],
    ["colour", fields.color({ label }), "#aabbcc", "#aabbcc", "red"],
    ["font", fields.font({ label, default: "system" }), "readex", "readex", "url(x)"],
    ["picture", fields.picture({ label }), "med_01J00000000000000000000000", pictureOf("hero"), "prd_1"],
    ["link", fields.link({ label }), "/cart/", "/ar/cart/", "javascript:alert(1)"],
    ["button", fields.button({ label }), { label: words, href: "/a/" }, { label: "Tea", href: "/ar/a/" }, { label: words }],
    ["product", fields.product({ label }), prd, noor.cards[0], "col_1"],
    ["products", fields.products({ label, max: 1 }), [prd], [noor.cards[0]], [prd, prd]],
    ["collections", fields.collections({ label }), [], [{ id: "col_1", title: "All", href: "/collections/all/", products: 9 }], "all"],
    ["posts", fields.posts({ label }), 3, [], 99],
    ["range", fields.range({ label, min: 0, max: 10, step: 5, default: 0 }), 5, 5, 4],
    ["choice", fields.choice({ label, options: { a: label, b: label }, default: "a" }), "b", "b", "c"],
    ["toggle", fields.toggle({ label, default: false }), true, true, "yes"],
    ["icon", fields.icon({ label }), "truck", "truck", "skull"],
  ];

  it.each(cases)("%s: takes what it is for, refuses anything else, and a template sees it ready", (_name, field, saved, seen, refused) => {
    expect(fieldSchema(field).safeParse(saved).success).toBe(true);
    expect(fieldSchema(field).safeParse(refused).success).toBe(false);
    expect(resolve({ field }, { field: saved }, seeing)).toEqual({ field: seen });
    expect(JSON.parse(JSON.stringify(field))).toEqual(field);
  });

  it("a collection with its first products, as many as another field says", () => {
    const two = { from: fields.range({ label, min: 1, max: 9, default: 4 }), field: fields.collection({ label, countFrom: "from" }) };
    const { field } = resolve(two, { from: 2, field: collectionId }, seeing);
    expect(field?.products).toEqual(noor.cards.slice(0, 2));
    expect(fieldSchema(two.field).safeParse(prd).success).toBe(false);
  });
});

describe("settings that an update of the theme no longer takes", () => {
  const fields = { size: range({ label: say4("أ", "a", "a", "a"), min: 1, max: 3, default: 2 }) };
  it("give way to the default, and names that are gone are passed over", () => {
    expect(resolve(fields, { size: 9, gone: true }, look)).toEqual({ size: 2 });
    expect(resolve(fields, { size: 3 }, look)).toEqual({ size: 3 });
  });
});

describe("what a merchant may save", () => {
  it("is every preset, where it may stand", () => {
    const home = typesIn(theme, "home").map((type) => section(type, theme.sections[type]?.preset.settings));
    expect(faultsOf(theme, saved({ home, header: [section("announcement", { text: { text: "Eid" } })] }), nothing)).toEqual([]);
  });

  it.each<[string, Partial<ThemeSettings["zones"]>, string]>([
    ["an unknown section", { home: [section("weather")] }, "zones/home/0/type"],
    ["a section where it has no place", { home: [section("announcement")] }, "zones/home/0/type"],
    ["an unknown setting", { home: [section("hero", { size: 3 })] }, "zones/home/0/settings"],
    ["a choice that is none", { home: [section("hero", { layout: "wild" })] }, "zones/home/0/settings/layout"],
    [
      "a script as a link",
      { home: [section("hero", { button: { label: { text: "x" }, href: "javascript:1" } })] },
      "zones/home/0/settings/button/href",
    ],
    [
      "an unknown part",
      { home: [section("trust-bar", {}, { blocks: [{ id: "a", type: "x", visible: true, settings: {} }] })] },
      "zones/home/0/blocks/0/type",
    ],
  ])("is not %s", (_what, zones, path) => {
    expect(paths(faultsOf(theme, saved(zones), nothing))).toEqual([path]);
  });

  it("is not more parts than the section takes", () => {
    const blocks = Array.from({ length: 5 }, (_, i) => ({ id: `p${i}`, type: "promise", visible: true, settings: {} }));
    expect(paths(faultsOf(theme, saved({ home: [section("trust-bar", {}, { blocks })] }), nothing))).toEqual(["zones/home/0/blocks"]);
  });

  it("is what was there before, whatever the theme says of it now", () => {
    const before = saved({ home: [section("weather"), section("hero", { size: 3 })] }, { gone: 1 });
    expect(faultsOf(theme, before, before)).toEqual([]);
    expect(paths(faultsOf(theme, saved({ home: [section("hero", { size: 4 })] }, { gone: 2 }), before))).toEqual([
      "settings",
      "zones/home/0/settings",
    ]);
  });

  it("comes out with its rich texts cleaned, in every language", () => {
    const text = { text: "<p onclick=x>a</p>", translations: { ar: "<p>ب<script>1</script></p>" } };
    const { zones } = cleanTheme(
      theme,
      saved({ home: [section("rich-text", { text }), section("hero", { heading: { text: "<b>" } })] }),
      cleanHtml,
    );
    expect(zones.home.map(({ settings }) => settings)).toEqual([
      { text: { text: "<p>a</p>", translations: { ar: "<p>ب</p>" } } },
      { heading: { text: "<b>" } },
    ]);
  });
});
