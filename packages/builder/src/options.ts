import type { Variant } from "@matjar/core/catalog/schema";
import { folded } from "@matjar/core/kernel";
import type { SnapshotProduct } from "@matjar/core/publish/schema";
import { type OptionView, swatchesOf } from "@matjar/theme-kit";
import { firstText, type Scene } from "./scene.ts";

/** Names and values as shown; variants point into them by place, so a translation cannot tear them apart. */
export const optionViews = (scene: Scene, { options }: SnapshotProduct): OptionView[] =>
  options.map((option) => {
    const words = scene.locale === scene.main ? undefined : option.translations?.[scene.locale];
    const swatches = swatchesOf(option);
    return {
      name: firstText(words?.name, option.name),
      values: option.values.map((value) => firstText(words?.values?.[value], value)),
      ...(swatches ? { swatches } : {}),
    };
  });

/** For each option the place of the variant's value; -1 for a value that the option does not have. */
export const placesOf = ({ options }: SnapshotProduct, variant: Variant): number[] =>
  variant.options.map((value, i) => options[i]?.values.indexOf(value) ?? -1);

/** A variant's values as shown, in the options' order. */
export const valuesOf = (product: SnapshotProduct, variant: Variant, views: readonly OptionView[]): string[] => {
  const places = placesOf(product, variant);
  return variant.options.map((value, i) => views[i]?.values[places[i] ?? -1] ?? value);
};

/** What schema.org and the catalogues of Google and Meta have a field of its own for. */
export const attributes = ["color", "size", "material", "pattern"] as const;
export type Attribute = (typeof attributes)[number];

const names: Readonly<Record<Attribute, string>> = {
  color: "لون, اللون, ألوان, color, colour, couleur, colore",
  size: "مقاس, المقاس, قياس, القياس, حجم, الحجم, size, taille, pointure, taglia, misura",
  material: "خامة, الخامة, مادة, المادة, قماش, القماش, material, fabric, matière, matériau, tissu, materiale, tessuto",
  pattern: "نقشة, النقشة, نمط, النمط, pattern, motif, motivo, fantasia",
};

const byName = new Map(
  attributes.flatMap((attribute) => names[attribute].split(", ").map((name): [string, Attribute] => [folded(name), attribute])),
);

/** The attribute that an option stands for, by its name in any of the four languages. */
export const attributeOf = ({ name, translations = {} }: SnapshotProduct["options"][number]): Attribute | undefined =>
  [name, ...Object.values(translations).map((words) => words?.name ?? "")].map((one) => byName.get(folded(one))).find(Boolean);
