import { packVariants, unpackVariants } from "@matjar/theme-kit/variants.ts";
import type { ProductView, VariantView } from "@matjar/theme-kit/views.ts";
import { describe, expect, it } from "vitest";

const options: ProductView["options"] = [
  { name: "Size", values: ["S", "M", "L"] },
  { name: "Colour", values: ["Red", "Blue"] },
];
const variant = (n: number, places: number[], change: Partial<VariantView> = {}): VariantView => ({
  id: `var_01KAN5Q7Z3000000000000000${n}`,
  title: "",
  options: places,
  price: { text: "10.00", amount: 1000 },
  digital: false,
  stockPolicy: "deny",
  ...change,
});

describe("variants in a page", () => {
  it("come out as they went in, whatever their order and gaps", () => {
    const sale = { text: "8.00", amount: 800, compareAt: { text: "10.00", amount: 1000 }, saving: "-20 %" };
    const variants = [
      variant(3, [2, 1], { sku: "AB-1" }),
      variant(1, [0, 0], { sku: "AB-12", price: sale, picture: 2 }),
      variant(2, [1, 0], { digital: true, stockPolicy: "untracked" }),
    ];
    expect(unpackVariants(packVariants({ options, variants }))).toEqual([
      [variants[0]?.id, [2, 1], "10.00", "", "", -1, "AB-1", 0, "deny"],
      [variants[1]?.id, [0, 0], "8.00", "10.00", "-20 %", 2, "AB-12", 0, "deny"],
      [variants[2]?.id, [1, 0], "10.00", "", "", -1, "", 1, "untracked"],
    ]);
  });

  it("of a product without options is one", () => {
    const only = variant(1, []);
    expect(unpackVariants(packVariants({ options: [], variants: [only] }))).toEqual([[only.id, [], "10.00", "", "", -1, "", 0, "deny"]]);
  });
});
