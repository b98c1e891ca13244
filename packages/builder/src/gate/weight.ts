import { brotliCompressSync, constants } from "node:zlib";
import type { PageFinding } from "@matjar/core/publish/schema";
import type { Template } from "@matjar/theme-kit";
import { type FileAt, finding, type MadePage } from "./page.ts";
import { addressesIn, type PageFacts } from "./read-page.ts";
import { elsewhere } from "./rules.ts";

/** As web servers send it while they are asked: local host and CloudFront both answer in Brotli. */
const sentBytes = (body: Uint8Array | string): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
    .length;

/** More than is sent, in a fifth of the time: what is light by this is light. */
export const atMostBytes = (body: string): number => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }).length;

/** Compressed bytes of HTML with its style sheets, and of scripts: what a first visit over a slow line can bear (ten TCP segments). */
export const budgetBytes = 14_336;

/** The pages that people come to from elsewhere. A long article may be long. */
export const weighed: ReadonlySet<Template> = new Set(["home", "product", "collection"]);

const importPattern = /(?:from|import)\s*"\.\/([^"]+)"/g;

interface Script {
  readonly bytes: number;
  readonly imports: readonly string[];
}

/** Files of a theme, each compressed and read once. */
export class Files {
  readonly #at: FileAt;
  readonly #sizes = new Map<string, number>();
  readonly #scripts = new Map<string, Script>();
  readonly #sheets = new Map<string, readonly string[]>();

  constructor(at: FileAt) {
    this.#at = at;
  }

  /** As they are, not compressed. */
  raw(address: string): number {
    return this.#at(address)?.length ?? 0;
  }

  bytes(address: string): number {
    const known = this.#sizes.get(address) ?? sentBytes(this.#at(address) ?? new Uint8Array());
    this.#sizes.set(address, known);
    return known;
  }

  script(address: string): Script {
    const known = this.#scripts.get(address) ?? this.#readScript(address);
    this.#scripts.set(address, known);
    return known;
  }

  /** Addresses that a style sheet asks for. */
  sheet(address: string): readonly string[] {
    const known = this.#sheets.get(address) ?? addressesIn(this.#text(address));
    this.#sheets.set(address, known);
    return known;
  }

  #text(address: string): string {
    return Buffer.from(this.#at(address) ?? []).toString();
  }

  #readScript(address: string): Script {
    const folder = address.slice(0, address.lastIndexOf("/") + 1);
    const imports = [...this.#text(address).matchAll(importPattern)].map(([, name]) => folder + name);
    return { bytes: this.bytes(address), imports };
  }
}

const scriptBytes = (modules: readonly string[], files: Files): number => {
  const found = new Set<string>();
  const visit = (address: string): number => {
    if (found.has(address)) return 0;
    found.add(address);
    const { bytes, imports } = files.script(address);
    return imports.reduce((sum, one) => sum + visit(one), bytes);
  };
  return modules.reduce((sum, one) => sum + visit(one), 0);
};

const over = (kind: "page_weight" | "script_weight", bytes: number): PageFinding[] =>
  bytes > budgetBytes ? [finding(kind, { bytes, most: budgetBytes })] : [];

type Sheets = Pick<PageFacts, "styleSheets">;

/** Of a page's style sheets, compressed. */
export const sheetBytes = ({ styleSheets }: Sheets, files: Files): number => styleSheets.reduce((sum, one) => sum + files.bytes(one), 0);

/** Of the HTML and its style sheets, compressed. */
export const pageBytes = (sheets: Sheets, html: string, files: Files): number => sheetBytes(sheets, files) + sentBytes(html);

/** What is too heavy on a page, and what its style sheets ask others for. */
export const weightOf = ({ styleSheets, modules }: PageFacts, { template, html, origin }: MadePage, files: Files): PageFinding[] => {
  const all = styleSheets.reduce((sum, one) => sum + files.raw(one), Buffer.byteLength(html));
  const critical = all > budgetBytes ? pageBytes({ styleSheets }, html, files) : all;
  const [address] = elsewhere(
    styleSheets.flatMap((one) => files.sheet(one)),
    origin,
  );
  return [
    ...(weighed.has(template) ? over("page_weight", critical) : []),
    ...over("script_weight", scriptBytes(modules, files)),
    ...(address ? [finding("third_party", { address, count: 1 })] : []),
  ];
};
