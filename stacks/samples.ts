import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { locales } from "../packages/core/src/kernel/index.ts";
import type { SampleFile } from "../packages/functions/src/wiring/samples.ts";
import { closeStudio, sampleShelf } from "../packages/local/src/demo/index.ts";

const pictureName = (i: number): string => `${i}.jpg`;

const shelf = (currency: string) => sampleShelf.samples("en", currency);

const priceList = (currency: string): number[] => shelf(currency).map(({ product }) => product.variants[0]?.price ?? 0);

/** Takes the pictures of the sample products and writes them with texts and prices: a function has no studio. */
export const writeSamples = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const taken = shelf("USD");
  const file: SampleFile = {
    pictures: taken.map((_, i) => pictureName(i)),
    products: Object.fromEntries(
      locales.map((locale) => [locale, sampleShelf.samples(locale, "USD").map(({ alt, product }) => ({ alt, product }))]),
    ) as unknown as SampleFile["products"],
    prices: Object.fromEntries(Intl.supportedValuesOf("currency").map((currency) => [currency, priceList(currency)])),
  };
  await Promise.all(taken.map(async ({ picture }, i) => writeFile(path.join(folder, pictureName(i)), await picture())));
  await closeStudio();
  await writeFile(path.join(folder, "samples.json"), JSON.stringify(file));
};
