import { describe, expect, test } from "vitest";
import type { VariantForm } from "../../web/src/desk/pages/products/form.ts";
import * as Grid from "../../web/src/desk/pages/products/variants.ts";

const id = (n: number) => `var_${String(n).padStart(26, "0")}` as NonNullable<VariantForm["id"]>;
const shawl: Grid.Grid = {
  options: [],
  variants: [{ id: id(1), options: [], price: 9000, sku: "SHAWL", weightGrams: 200, stockPolicy: "deny", requiresShipping: true }],
};
const sizes = Grid.addOption(shawl, { name: "Size", values: ["S", "M"] });
const both = Grid.addOption(sizes, { name: "Colour", values: ["Blue", "Red"] });
const names = ({ variants }: Grid.Grid) => variants.map(Grid.nameOf);
const kept = ({ variants }: Grid.Grid) => variants.filter((variant) => variant.id).map((variant) => [Grid.nameOf(variant), variant.id]);

describe("the grid of variants", () => {
  test("makes every combination, the first option turning slowest", () => {
    expect(names(both)).toEqual(["S / Blue", "S / Red", "M / Blue", "M / Red"]);
    expect(Grid.combinations([])).toEqual([[]]);
  });

  test("keeps the identity of what was there at the first value, and gives copies neither id nor SKU", () => {
    expect(kept(both)).toEqual([["S / Blue", id(1)]]);
    expect(both.variants.map(({ sku, price, weightGrams }) => [sku, price, weightGrams])).toEqual([
      ["SHAWL", 9000, 200],
      [undefined, 9000, 200],
      [undefined, 9000, 200],
      [undefined, 9000, 200],
    ]);
  });

  test("a new value comes in beside its nearest variant, in its place", () => {
    const dear = { ...both, variants: both.variants.map((one) => (Grid.nameOf(one) === "M / Red" ? { ...one, price: 12_000 } : one)) };
    const grown = Grid.addValue(dear, 0, "L");
    expect(names(grown).slice(4)).toEqual(["L / Blue", "L / Red"]);
    expect(Grid.missing(grown)).toEqual([]);
  });

  test("a new value comes only where the other options are sold", () => {
    const gone = Grid.removeVariants(both, new Set(both.variants.filter((one) => one.options[1] === "Red")));
    expect(gone.options.map(({ values }) => values)).toEqual([["S", "M"], ["Blue"]]);
    expect(names(Grid.addValue(gone, 0, "L"))).toEqual(["S / Blue", "M / Blue", "L / Blue"]);
  });

  test("a colour goes with its value: under another word, and away with it", () => {
    const colored = Grid.setSwatch(Grid.setSwatch(both, 1, "Blue", "#0000ff"), 1, "Red", "#ff0000");
    const swatches = (grid: Grid.Grid) => grid.options[1]?.swatches;
    expect(swatches(Grid.renameValue(colored, 1, "Blue", "Navy"))).toEqual({ Navy: "#0000ff", Red: "#ff0000" });
    expect(swatches(Grid.removeValue(colored, 1, "Blue"))).toEqual({ Red: "#ff0000" });
    expect(swatches(Grid.setSwatch(colored, 1, "Blue", undefined))).toEqual({ Red: "#ff0000" });
    expect(swatches(Grid.setOfColors(colored, 1, false))).toBeUndefined();
  });

  test("another word for a value keeps ids and carries translations along", () => {
    const spoken = {
      ...both,
      options: both.options.map((one) => ({ ...one, translations: { fr: { name: "Nom", values: { Blue: "Bleu" } } } })),
    };
    const renamed = Grid.renameValue(spoken, 1, "Blue", "Navy");
    expect(kept(renamed)).toEqual([["S / Navy", id(1)]]);
    expect(renamed.options[1]?.translations?.fr?.values).toEqual({ Navy: "Bleu" });
  });

  test("taking an option away melts what becomes the same into the first", () => {
    const left = Grid.removeOption(both, 1);
    expect(names(left)).toEqual(["S", "M"]);
    expect(kept(left)).toEqual([["S", id(1)]]);
    expect(kept(Grid.removeOption(left, 0))).toEqual([["", id(1)]]);
  });

  test("an option's last value takes the option along, and the last variant stays", () => {
    const one = Grid.removeValue(sizes, 0, "M");
    expect(names(one)).toEqual(["S"]);
    expect(Grid.removeValue(one, 0, "S").options).toEqual([]);
    expect(Grid.removeVariants(sizes, new Set(sizes.variants))).toBe(sizes);
  });

  test("combinations that were taken out can be filled up again", () => {
    const [first] = both.variants;
    const holed = Grid.removeVariants(both, new Set(both.variants.filter((one) => one !== first && one.options[0] === "S")));
    expect(Grid.missing(holed)).toEqual([["S", "Red"]]);
    expect(names(Grid.fillUp(holed))).toEqual(names(both));
  });

  test("250 variants of five options stay within a moment", () => {
    const wide = [5, 5, 5, 2, 1].reduce(
      (grid, size, i) => Grid.addOption(grid, { name: `o${i}`, values: Array.from({ length: size }, (_, v) => `${i}-${v}`) }),
      shawl,
    );
    expect(wide.variants).toHaveLength(250);
    expect(new Set(names(wide)).size).toBe(250);
    expect(Grid.missing(wide)).toEqual([]);
  });
});
