import { type Section, ThemeSettings, type Zone, Zones, zones } from "@matjar/core/site/schema";
import { describe, expect, test } from "vitest";
import souk from "../../themes/souk/theme.ts";
import { pageOf, zonesOf } from "../../web/src/desk/pages/editor/bar/pages.ts";
import { lookChanges } from "../../web/src/desk/pages/editor/look/changes.ts";
import { begin, redo, step, undo } from "../../web/src/desk/pages/editor/look/history.ts";
import {
  addable,
  duplicated,
  inBlock,
  inZone,
  placeOf,
  withBlock,
  without,
  withSection,
  wordsIn,
  zoneLimits,
} from "../../web/src/desk/pages/editor/look/sections.ts";
import { dressedIn } from "../../web/src/desk/pages/editor/look/themes.ts";
import { readMessage } from "../../web/src/desk/pages/editor/preview/messages.ts";
import { someSnapshot } from "../builder/shop.ts";

const look = ThemeSettings.parse({ ...someSnapshot().theme, theme: "souk" });
const section = (id: string, type = "hero"): Section => ({ id, type, visible: true, settings: {}, blocks: [] });
const locales = ["ar", "en"] as const;
const ids = (of: ThemeSettings, zone: Zone = "home") => of.zones[zone].map(({ id }) => id);

describe("sections", () => {
  test("are added with an id that no other zone has, in the words of the shop's own languages", () => {
    const kind = souk.sections["featured-products"];
    const first = withSection(look, kind, { zone: "home", type: "featured-products", locales });
    const second = withSection(first.look, kind, { zone: "footer", type: "featured-products", locales });
    expect([first.id, second.id]).toEqual(["featured-products-1", "featured-products-2"]);
    expect(first.look.zones.home.at(-1)?.settings).toEqual({ heading: { text: "وصل حديثاً", translations: { en: "New in" } } });
    expect(ThemeSettings.parse(second.look)).toEqual(second.look);
    expect(placeOf(second.look, second.id, ["header", "home", "footer"])).toEqual({ zone: "footer", section: second.id });
  });

  test("and their parts are duplicated behind themselves, changed and removed without touching their neighbours", () => {
    const copied = duplicated(look, { zone: "home", section: "hero" });
    expect(ids(copied.look)).toEqual(["hero", "hero-1", "new"]);
    expect(copied.look.zones.home[1]?.settings).toEqual(look.zones.home[0]?.settings);
    const withPart = withBlock(inZone(look, "home", [section("q", "questions")]), { zone: "home", section: "q" }, "question");
    const named = inBlock(withPart.look, withPart.place, { settings: { question: { text: "When?" } } });
    const twice = duplicated(named, withPart.place);
    expect(twice.look.zones.home[0]?.blocks.map(({ id, settings }) => [id, wordsIn(settings)])).toEqual([
      ["question-1", "When?"],
      ["question-2", "When?"],
    ]);
    expect(without(twice.look, withPart.place).zones.home[0]?.blocks).toHaveLength(1);
    expect(ids(without(copied.look, { zone: "home", section: "hero" }))).toEqual(["hero-1", "new"]);
  });

  test("fit where the API takes them, up to its limits", () => {
    for (const zone of zones) {
      const many = (count: number) => ({ ...look.zones, [zone]: Array.from({ length: count }, (_, i) => section(`s-${i}`)) });
      expect(Zones.safeParse(many(zoneLimits[zone])).success).toBe(true);
      expect(Zones.safeParse(many(zoneLimits[zone] + 1)).success).toBe(false);
      expect(addable(souk, { ...look, zones: many(zoneLimits[zone]) }, zone)).toEqual([]);
    }
    expect(addable(souk, look, "header")).toEqual(["announcement"]);
    expect(addable(souk, inZone(look, "header", [section("a", "announcement")]), "header")).toEqual([]);
  });
});

describe("steps", () => {
  test("go back and on; letters of one field are one step, and a new change forgets what was undone", () => {
    let now = step(begin("a"), "ab", 1000, "title");
    now = step(now, "abc", 1500, "title");
    now = step(now, "abcd", 9000, "title");
    expect([undo(now).now, undo(undo(now)).now, undo(undo(undo(now))).now]).toEqual(["abc", "a", "a"]);
    expect(redo(redo(redo(undo(undo(now))))).now).toBe("abcd");
    expect(redo(step(undo(now), "x", 9100, "title")).now).toBe("x");
    expect(undo(step(undo(now), "x", 9100, "title")).now).toBe("abc");
  });
});

describe("another theme", () => {
  const other = { ...souk, id: "other", sections: { hero: souk.sections.hero, "rich-text": souk.sections["rich-text"] } };
  const next = { ...other, starter: { home: [{ type: "rich-text" }] } } as unknown as typeof souk;

  test("takes along what both themes know, and begins where a zone would be empty", () => {
    const dressed = dressedIn(look, next, undefined, locales);
    expect([dressed.theme, ids(dressed), dressed.colors]).toEqual(["other", ["hero"], souk.looks[0]?.colors]);
    const bare = dressedIn(inZone(look, "home", [section("new", "featured-products")]), next, undefined, locales);
    expect(bare.zones.home.map(({ type, settings }) => [type, wordsIn(settings)])).toEqual([["rich-text", "احكِ هنا قصة متجرك."]]);
  });

  test("comes back as it was worn last", () => {
    const kept = { ...look, theme: "other", radius: 3 };
    expect(dressedIn(look, next, kept, locales)).toBe(kept);
  });
});

describe("what changed", () => {
  test("is told by its smallest name", () => {
    const [hero, fresh] = look.zones.home as [Section, Section];
    const after = {
      ...inZone(look, "home", [fresh, { ...hero, visible: false, settings: { heading: { text: "Other" } } }, section("more", "gallery")]),
      radius: 20,
      settings: { showBrand: false },
    };
    const told = lookChanges(look, after).map((change) => ("section" in change ? `${change.kind} ${change.section.id}` : change.kind));
    expect(told).toEqual(["radius", "setting", "added more", "moved new", "moved hero", "hidden hero", "changed hero"]);
    expect(lookChanges(look, structuredClone(look))).toEqual([]);
  });
});

describe("the preview", () => {
  test("follows links into the language that they name, and leaves what no theme makes", () => {
    expect(pageOf("/en/products/shawl/", locales)).toEqual({ locale: "en", page: "/products/shawl/" });
    expect(pageOf("/products/shawl/", locales)).toEqual({ locale: "ar", page: "/products/shawl/" });
    expect(pageOf("/en", locales)).toEqual({ locale: "en", page: "/" });
    for (const path of ["/checkout", "/orders/x", "/api/shop", "/download/y"]) expect(pageOf(path, locales)).toBeUndefined();
    expect([zonesOf("product"), zonesOf("cart")]).toEqual([
      ["header", "product", "footer"],
      ["header", "footer"],
    ]);
  });

  test("believes no message that is not one of its own", () => {
    expect(readMessage({ kind: "open", path: "/cart/", more: 1 })).toEqual({ kind: "open", path: "/cart/" });
    const strange = [
      undefined,
      "ready",
      { kind: "open", path: "https://elsewhere.example" },
      { kind: "open", path: "//elsewhere.example" },
      { kind: "select", id: {} },
      { kind: "select", id: "x".repeat(501) },
      { kind: "scroll", top: Number.NaN },
      { kind: "eval", code: "alert(1)" },
    ];
    expect(strange.map(readMessage)).toEqual(strange.map(() => undefined));
  });
});
