import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ProductInput, Sample, SampleShelf } from "@matjar/core/catalog";
import type { Locale } from "@matjar/core/kernel";
import type { z } from "zod";

/** `samples.json` beside its pictures, written when the bundle is made. */
export interface SampleFile {
  /** Names of picture files, in the order of the products. */
  readonly pictures: readonly string[];
  readonly products: Readonly<Record<Locale, readonly { readonly alt: string; readonly product: z.input<typeof ProductInput> }[]>>;
  /** Minor units in the order of the products, by currency. */
  readonly prices: Readonly<Record<string, readonly number[]>>;
}

const pricedAt = (product: z.input<typeof ProductInput>, price: number): z.input<typeof ProductInput> => ({
  ...product,
  variants: product.variants.map((variant) => ({ ...variant, price })),
});

/** The sample products of a folder; read when somebody asks for the first time. */
export const samplesIn = (folder: string): SampleShelf => {
  let known: SampleFile | undefined;
  return {
    samples: (locale, currency): Sample[] => {
      known ??= JSON.parse(readFileSync(path.join(folder, "samples.json"), "utf8")) as SampleFile;
      const { pictures, products, prices } = known;
      return products[locale].map(({ alt, product }, i) => ({
        alt,
        product: pricedAt(product, prices[currency]?.[i] ?? prices["USD"]?.[i] ?? 0),
        picture: () => readFile(path.join(folder, pictures[i] ?? "")),
      }));
    },
  };
};
