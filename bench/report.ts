import type { Step } from "./capacity/life.ts";
import type { LambdaBundle } from "./lambda.ts";
import type { Loaded } from "./load/measure.ts";
import type { PreviewTimes } from "./preview.ts";
import type { Compared } from "./publish/compare.ts";
import type { Live } from "./publish/live.ts";
import { kilobytes, megabytes, milliseconds, number, type Row, section } from "./table.ts";
import { peers, targets } from "./targets.ts";
import type { Weight } from "./weight.ts";

interface Host {
  readonly firstStartMs: number;
  readonly laterStartMs: number;
  readonly idleBytes: number;
}

/** "×3.1 of Vendure, ×78 of Medusa" */
const besidePeers = (value: number, of: keyof (typeof peers)["Vendure 3.7"], more = true): string =>
  Object.entries(peers)
    .map(
      ([name, figures]) =>
        `×${number(more ? value / figures[of] : figures[of] / value)} ${more ? "of" : "less than"} ${name} (${figures[of]})`,
    )
    .join(", ");

const atLeast = (value: number, target: number) => ({ met: value >= target, note: `target ≥ ${number(target)}` });
const atMost = (value: number, target: number) => ({ met: value <= target, note: `target ≤ ${number(target)}` });
const both = ({ met, note }: { met: boolean; note: string }, more: string) => ({ met, note: `${note}; ${more}` });

export const previewRows = ({ seenMs }: PreviewTimes): string =>
  section("The theme editor, warm: from a letter to the page that shows it, in a browser", [
    { what: "median", value: milliseconds(quantile(seenMs, 0.5)), ...atMost(quantile(seenMs, 0.5), targets.previewMs) },
    { what: "95 of 100 within", value: milliseconds(quantile(seenMs, 0.95)) },
  ]);

export const hostRows = ({ firstStartMs, laterStartMs, idleBytes }: Host): string => {
  const idle = idleBytes / 1e6;
  return section("The host (npm start)", [
    {
      what: "first start, with demo stores",
      value: `${number(firstStartMs / 1000)} s`,
      ...atMost(firstStartMs / 1000, targets.firstStartSeconds),
    },
    { what: "later start", value: `${number(laterStartMs / 1000)} s`, ...atMost(laterStartMs / 1000, targets.laterStartSeconds) },
    {
      what: "idle memory, without database",
      value: megabytes(idleBytes),
      ...both(atMost(idle, targets.idleMb), besidePeers(idle, "idleMb", false)),
    },
  ]);
};

const kinds: Readonly<Record<Loaded["scenario"], string>> = {
  page: "static pages /s (home)",
  product: "static pages /s (product)",
  products: "product lists /s (24 products, kept for a second as at the edge)",
  productsFresh: "product lists /s (24 products, each from the database)",
  carts: "carts /s (made with a first line)",
  lines: "lines added to carts /s",
  orders: "orders /s (cart, quote, order)",
};

const promise = ({ scenario, perSecond }: Loaded): Partial<Row> => {
  if (scenario === "lines") return {};
  if (scenario === "productsFresh") return { note: besidePeers(perSecond, "products") };
  if (scenario === "page" || scenario === "product") return atLeast(perSecond, targets.page);
  return both(atLeast(perSecond, targets[scenario]), besidePeers(perSecond, scenario));
};

export const loadRows = (title: string, all: readonly Loaded[]): string =>
  section(
    title,
    all.flatMap((one): Row[] => [
      { what: kinds[one.scenario], value: number(one.perSecond), ...promise(one) },
      ...(one.scenario === "orders"
        ? [
            {
              what: "server CPU for each order",
              value: milliseconds(one.cpuMsEach),
              ...both(atMost(one.cpuMsEach, targets.orderCpuMs), besidePeers(one.cpuMsEach, "orderCpuMs", false)),
            },
          ]
        : []),
      {
        what: "  a request, median and 99 of 100",
        value: milliseconds(one.medianMs),
        note: `${milliseconds(one.slowMs)}; ${one.connections} connections; ${one.failed} failed; ${number(one.cpuMsEach)} ms of server CPU each`,
      },
    ]),
  );

type Build = Compared["one"];

const beside = (astro: Compared["astro"], { ms, cpuMs }: Build): string =>
  `${astro ? `×${number(astro.ms / ms)} as fast, ` : ""}${milliseconds(cpuMs)} of CPU`;

/** How much longer it takes when the shop doubles: the factor over the way from the size before. */
const growth = (before: Compared | undefined, now: Compared, of: (one: Compared) => Build): string => {
  if (!before) return "";
  const doublings = Math.log2(now.products / before.products);
  return `; ×${number((of(now).ms / of(before).ms) ** (1 / doublings))} per doubling`;
};

const astroRow = ({ ms, cpuMs, peakBytes }: NonNullable<Compared["astro"]>): Row => ({
  what: "  astro build, pages alone",
  value: milliseconds(ms),
  note: `${milliseconds(cpuMs)} of CPU, ${megabytes(peakBytes)} at most`,
});

const buildRows = (one: Compared, before: Compared | undefined): Row[] => {
  const row = (what: string, of: (one: Compared) => Build, note = ""): Row => ({
    what: `  ${what}`,
    value: milliseconds(of(one).ms),
    note: `${beside(one.astro, of(one))}${note}${growth(before, one, of)}`,
  });
  const share = (100 * one.one.pagesWritten) / one.one.pages;
  return [
    { what: `${number(one.products)} products, ${number(one.cold.pages)} pages`, value: "", note: one.astro ? "" : "without astro build" },
    ...(one.astro ? [astroRow(one.astro)] : []),
    row("cold process, empty store", ({ cold }) => cold),
    row("warm process, empty store", ({ warm }) => warm),
    row("settings changed, every page", ({ settings }) => settings),
    row("one price changed", ({ one: single }) => single, `, ${one.one.pagesWritten} pages written (${number(share)} %)`),
    { what: "  most memory", value: megabytes(one.peakBytes), ...atMost(one.peakBytes / 1e6, targets.publishMb) },
  ];
};

export const publishRows = (all: readonly Compared[]): string =>
  section(
    "Publish (pages, search, feeds, Markdown, gate), beside `astro build` of the same pages",
    all.flatMap((one, i) => buildRows(one, all[i - 1])),
  );

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

export const liveRows = ({ products, firstMs, changes, peakBytes }: Live): string => {
  const ms = changes.map((change) => change.ms);
  const written = Math.max(...changes.map(({ pagesWritten, pages }) => (100 * pagesWritten) / pages));
  const seconds = quantile(ms, 0.95) / 1000;
  return section(`A price change until shoppers see it, ${number(products)} products in DynamoDB Local`, [
    { what: "first publish", value: milliseconds(firstMs) },
    {
      what: "price change, median",
      value: milliseconds(quantile(ms, 0.5)),
      note: `reading ${milliseconds(
        quantile(
          changes.map(({ readMs }) => readMs),
          0.5,
        ),
      )} of it`,
    },
    { what: "price change, 95 of 100", value: milliseconds(quantile(ms, 0.95)), ...atMost(seconds, targets.priceLiveSeconds) },
    { what: "pages written, at most", value: `${number(written)} %`, ...atMost(written, targets.priceLivePercent) },
    { what: "most memory, of all of it", value: megabytes(peakBytes), ...atMost(peakBytes / 1e6, targets.publishMb) },
  ]);
};

export const weightRows = (pages: Readonly<Record<string, Weight>>): string =>
  section(
    "First visit, gzip (without pictures and fonts)",
    Object.entries(pages).map(([what, { html, css, js }]) => ({
      what,
      value: kilobytes(html + css + js),
      note: `HTML ${kilobytes(html)}, CSS ${kilobytes(css)}, JS ${kilobytes(js)}`,
    })),
  );

export const lambdaRows = (bundles: readonly LambdaBundle[]): string =>
  section(
    "Lambda bundles",
    bundles.map(({ name, codeBytes, totalBytes, importMs }) => ({
      what: name,
      value: importMs === undefined ? "no import" : milliseconds(importMs),
      note: `code ${megabytes(codeBytes)}, whole ${megabytes(totalBytes)}`,
    })),
  );

const units = ({ reads, writes, indexWrites, calls }: Step["units"]): string =>
  `${number(writes)} WCU of the table, ${number(indexWrites)} of indexes, ${number(reads)} RCU, ${calls} calls`;

const total = (steps: readonly Step[]): Step["units"] =>
  steps.reduce(
    (sum, { units: { reads, writes, indexWrites, calls } }) => ({
      reads: sum.reads + reads,
      writes: sum.writes + writes,
      indexWrites: sum.indexWrites + indexWrites,
      calls: sum.calls + calls,
    }),
    { reads: 0, writes: 0, indexWrites: 0, calls: 0 },
  );

export const capacityRows = (steps: readonly Step[]): string => {
  const whole = { name: "whole life", units: total(steps) };
  return section(
    "Capacity units of one order with one line, writes by DynamoDB's published rules",
    [...steps, whole].map((step) => ({
      what: step.name,
      value: `${number(step.units.writes + step.units.indexWrites)} WCU`,
      note: units(step.units),
    })),
  );
};
