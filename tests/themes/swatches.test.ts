/** Which option values are shown as colours, and as which. */
import { colorNamed, swatchesOf } from "@matjar/theme-kit";
import { describe, expect, it } from "vitest";

describe("the colour that a value's words say", () => {
  it.each([
    ["Navy", "كحلي", "Bleu marine", "Blu navy"],
    ["White", "بيضاء", "Blanche", "Bianco"],
    ["Olive green", "أخضر زيتي", "Vert olive", "Verde oliva"],
    ["Burgundy", "عنّابي", "bordeaux", "Vinaccia"],
  ])("is one in four languages: %s", (...names) => {
    const found = names.map(colorNamed);
    expect(found[0]).toMatch(/^#[0-9a-f]{6}$/);
    expect(new Set(found).size).toBe(1);
  });

  it("is found within more words, but not of two colours at once", () => {
    expect(colorNamed("Matt black")).toBe("#000000");
    expect(colorNamed("أسود مطفأ")).toBe("#000000");
    expect(colorNamed("Black & gold")).toBeUndefined();
    expect(colorNamed("أبيض وأزرق")).toBeUndefined();
    expect(colorNamed("Large")).toBeUndefined();
  });
});

describe("swatches of an option", () => {
  it("come with a name of colours, and leave values alone that say none", () => {
    expect(swatchesOf({ name: "اللون", values: ["نيلي", "مخطّط"] })).toEqual(["#2a3a6b", undefined]);
    expect(swatchesOf({ name: "Colour", values: ["Striped", "Dotted"] })).toBeUndefined();
  });

  it("do not make a colour of a fruit", () => {
    expect(swatchesOf({ name: "Flavour", values: ["Orange", "Lemon"] })).toBeUndefined();
    expect(swatchesOf({ name: "Finish", values: ["Oak", "Orange"], swatches: { Oak: "#b98a5a" } })).toEqual(["#b98a5a", "#f08a24"]);
  });

  it("are first of all what the merchant chose", () => {
    expect(swatchesOf({ name: "Colour", values: ["Navy"], swatches: { Navy: "#101820" } })).toEqual(["#101820"]);
  });
});
