import { kilobytes, milliseconds, number, section } from "../table.ts";
import type { Searched } from "./measure.ts";

const targets = { indexBytes: 150_000, askMs: 50 };

export const searchRows = (all: readonly Searched[]): string =>
  section(
    "Search, asked in Chromium",
    all.flatMap((one) => [
      {
        what: `${number(one.products)} products, ${one.locale}: index until first results`,
        value: kilobytes(one.indexBytes),
        met: one.indexBytes <= targets.indexBytes,
        note: `gzip, target ≤ ${kilobytes(targets.indexBytes)}; ${kilobytes(one.firstLoadBytes)} with 24 cards, ${kilobytes(one.brotliBytes)} in brotli`,
      },
      {
        what: "  a question, slowest of several",
        value: milliseconds(one.askMs),
        met: one.askMs <= targets.askMs,
        note: `target ≤ ${targets.askMs} ms; all files loaded`,
      },
      {
        what: "  files that a change of price, of a title touches",
        value: `${one.priceTouches}, ${one.titleTouches}`,
        note: `of ${number(one.files)}; all are made in ${milliseconds(one.buildMs)} of CPU`,
      },
    ]),
  );
