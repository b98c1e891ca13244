import type { ProductForm, VariantForm } from "./form.ts";
import { blankVariant } from "./form.ts";

export type Option = ProductForm["options"][number];

/** Most of each (core/catalog/schema.ts). */
export const most = { options: 5, values: 250, variants: 250 } as const;

/** The part of the form that options and variants are changed in together. */
export interface Grid {
  readonly options: Option[];
  readonly variants: readonly VariantForm[];
}

/** Every combination of the values, the first option turning slowest; one empty one when there are no options. */
export const combinations = (options: readonly Pick<Option, "values">[]): string[][] =>
  options.reduce<string[][]>((all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])), [[]]);

const keyOf = (values: readonly string[]): string => JSON.stringify(values);

/** A new variant after the pattern of another: same price and weight, but its own identity, code and stock. */
const copyOf = (
  { id: _id, sku: _sku, barcode: _barcode, initialStock: _stock, pictureId: _picture, ...rest }: VariantForm,
  options: string[],
): VariantForm => ({ ...rest, options });

const shared = (a: readonly string[], b: readonly string[]): number => a.filter((value, i) => value === b[i]).length;

/** The variant that has most in common with a combination. */
const nearest = (variants: readonly VariantForm[], combination: readonly string[]): VariantForm =>
  variants.reduce(
    (best, one) => (shared(one.options, combination) > shared(best.options, combination) ? one : best),
    variants[0] ?? blankVariant,
  );

/** Variants in the order of their options' values. */
const sorted = ({ options, variants }: Grid): VariantForm[] => {
  const place = ({ options: values }: VariantForm) => values.map((value, i) => options[i]?.values.indexOf(value) ?? -1);
  return variants.toSorted((a, b) => {
    const [left, right] = [place(a), place(b)];
    return left.map((at, i) => at - (right[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
};

/** Combinations that no variant has. */
export const missing = ({ options, variants }: Grid): string[][] => {
  if (options.length === 0) return [];
  const there = new Set(variants.map((variant) => keyOf(variant.options)));
  return combinations(options).filter((combination) => !there.has(keyOf(combination)));
};

const withAll = (grid: Grid, wanted: readonly string[][]): Grid => {
  const added = wanted.map((combination) => copyOf(nearest(grid.variants, combination), combination));
  return { options: grid.options, variants: sorted({ options: grid.options, variants: [...grid.variants, ...added] }) };
};

export const fillUp = (grid: Grid): Grid => withAll(grid, missing(grid));

/** A new option. Each variant keeps its identity at the first value and is copied to the others. */
export const addOption = ({ options, variants }: Grid, option: Option): Grid => {
  const grown = variants.flatMap((variant) =>
    option.values.map((value, i) =>
      i === 0 ? { ...variant, options: [...variant.options, value] } : copyOf(variant, [...variant.options, value]),
    ),
  );
  return { options: [...options, option], variants: grown };
};

const without = <T>(items: readonly T[], at: number): T[] => items.filter((_, i) => i !== at);

/** Takes an option away. Variants that become the same melt into the first of them. */
export const removeOption = ({ options, variants }: Grid, at: number): Grid => {
  const seen = new Set<string>();
  const left = variants
    .map((variant) => ({ ...variant, options: without(variant.options, at) }))
    .filter((variant) => !seen.has(keyOf(variant.options)) && seen.add(keyOf(variant.options)));
  return { options: without(options, at), variants: left };
};

const setOption = (options: readonly Option[], at: number, change: (option: Option) => Option): Option[] =>
  options.map((option, i) => (i === at ? change(option) : option));

/** A new value: every combination of the other options that is sold gets it. */
export const addValue = (grid: Grid, at: number, value: string): Grid => {
  const options = setOption(grid.options, at, (option) => ({ ...option, values: [...option.values, value] }));
  const wanted = new Map(
    grid.variants
      .map((variant) => variant.options.map((old, i) => (i === at ? value : old)))
      .map((combination) => [keyOf(combination), combination]),
  );
  return withAll({ options, variants: grid.variants }, [...wanted.values()]);
};

const renamedKey = (values: Readonly<Record<string, string>> | undefined, from: string, to: string) =>
  values && Object.fromEntries(Object.entries(values).map(([value, words]) => [value === from ? to : value, words]));

const swatchesWithout = ({ swatches }: Option, gone: (value: string) => boolean) =>
  swatches ? { swatches: Object.fromEntries(Object.entries(swatches).filter(([value]) => !gone(value))) } : {};

/** The colour of a value; without one its name tells it. */
export const setSwatch = (grid: Grid, at: number, value: string, color: string | undefined): Grid => ({
  ...grid,
  options: setOption(grid.options, at, (option) => ({
    ...option,
    swatches: { ...swatchesWithout(option, (other) => other === value).swatches, ...(color ? { [value]: color } : {}) },
  })),
});

/** Whether the values of an option are shown as colours; taking that away forgets the colours. */
export const setOfColors = (grid: Grid, at: number, ofColors: boolean): Grid => ({
  ...grid,
  options: setOption(grid.options, at, ({ swatches, ...option }) => (ofColors ? { ...option, swatches: swatches ?? {} } : option)),
});

/** Another word for a value: its variants, their stock and their history stay. */
export const renameValue = ({ options, variants }: Grid, at: number, from: string, to: string): Grid => ({
  options: setOption(options, at, (option) => ({
    ...option,
    values: option.values.map((value) => (value === from ? to : value)),
    ...(option.swatches ? { swatches: renamedKey(option.swatches, from, to) ?? {} } : {}),
    ...(option.translations
      ? {
          translations: Object.fromEntries(
            Object.entries(option.translations).map(([locale, words]) => [
              locale,
              { ...words, ...(words.values ? { values: renamedKey(words.values, from, to) } : {}) },
            ]),
          ),
        }
      : {}),
  })),
  variants: variants.map((variant) => ({
    ...variant,
    options: variant.options.map((value, i) => (i === at && value === from ? to : value)),
  })),
});

const withoutUnused = ({ options, variants }: Grid): Grid => ({
  options: options.map((option, i) => ({
    ...option,
    values: option.values.filter((value) => variants.some((variant) => variant.options[i] === value)),
    ...swatchesWithout(option, (value) => !variants.some((variant) => variant.options[i] === value)),
  })),
  variants,
});

/** Takes variants out, and the values that nobody has any more. The last variant stays. */
export const removeVariants = (grid: Grid, gone: ReadonlySet<VariantForm>): Grid => {
  const left = grid.variants.filter((variant) => !gone.has(variant));
  return left.length === 0 ? grid : withoutUnused({ options: grid.options, variants: left });
};

/** Takes a value and its variants out; an option's last value takes the option along. */
export const removeValue = (grid: Grid, at: number, value: string): Grid => {
  if (grid.options[at]?.values.length === 1) return removeOption(grid, at);
  const gone = new Set(grid.variants.filter((variant) => variant.options[at] === value));
  const options = setOption(grid.options, at, (option) => ({ ...option, values: option.values.filter((other) => other !== value) }));
  return removeVariants({ options, variants: grid.variants }, gone);
};

/** "Large / Blue"; empty for a product without options. */
export const nameOf = ({ options }: Pick<VariantForm, "options">): string => options.join(" / ");
