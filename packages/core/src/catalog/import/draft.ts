import { latinDigits, parseDecimal } from "../../kernel/index.ts";
import { skuKey } from "../rules.ts";
import { maxVariants, type Option, type ProductInput } from "../schema.ts";
import { slugFrom } from "../slug.ts";
import type { Column } from "./columns.ts";
import type { Findings } from "./findings.ts";
import type { Row } from "./read.ts";

/** A picture of the file: where it is, and where the file says so. */
export interface WantedPicture {
  readonly url: string;
  readonly alt: string;
  readonly row: number;
  readonly column: string;
}

type VariantDraft = ProductInput["variants"][number] & { readonly pictureUrl: string | undefined };

/** A product as the file has it, ready to be written. */
export interface Draft {
  readonly row: number;
  readonly slug: string;
  readonly product: Omit<ProductInput, "slug" | "variants" | "pictureIds" | "translations">;
  readonly variants: readonly VariantDraft[];
  readonly pictures: readonly WantedPicture[];
}

interface Reading {
  readonly findings: Findings;
  readonly currency: string;
  /** SKUs that were met before, over the whole file. */
  readonly skus: Set<string>;
}

const optionColumns = [
  ["option1Name", "option1Value"],
  ["option2Name", "option2Value"],
  ["option3Name", "option3Value"],
] as const satisfies (readonly [Column, Column])[];

const truthy = (text: string): boolean => /^(true|yes|1|oui|vero|نعم)$/i.test(text);

const shortened = (row: Row, column: Column, max: number, findings: Findings): string => {
  const text = row.cell(column);
  if (text.length <= max) return text;
  findings.warning(row.row, row.header(column), "shortened", { max });
  return text
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
};

/** A whole number from 0 to `max`; what is none is told and replaced. */
const wholeNumber = (row: Row, column: Column, max: number, findings: Findings): number | undefined => {
  const text = row.cell(column);
  if (text === "") return undefined;
  const value = Math.round(Number(latinDigits(text)));
  if (Number.isFinite(value) && value >= 0 && value <= max) return value;
  const used = Number.isFinite(value) && value > max ? max : 0;
  findings.warning(row.row, row.header(column), "bad_number", { value: text.slice(0, 40), used });
  return used;
};

const amount = (row: Row, column: Column, { findings, currency }: Reading, severity: "error" | "warning"): number | undefined => {
  const text = row.cell(column);
  const parsed = parseDecimal(text, currency);
  if (parsed && parsed.amount >= 0) return parsed.amount;
  if (text !== "") findings[severity](row.row, row.header(column), "bad_price", { value: text.slice(0, 40), currency });
  return undefined;
};

const statusOf = (row: Row, findings: Findings): ProductInput["status"] => {
  const status = row.cell("status").toLowerCase();
  const published = row.cell("published");
  const hidden = published !== "" && !truthy(published);
  if (status === "draft" || status === "archived") return status;
  if (status === "active" || status === "") return hidden ? "draft" : "active";
  findings.warning(row.row, row.header("status"), "bad_status", { value: status.slice(0, 40) });
  return "draft";
};

/** The names of the options, from the first row that has them; "Title" with "Default Title" means none. */
const optionNames = (rows: readonly Row[]): string[] => {
  const [first] = rows;
  const alone = rows.every((row) => ["", "default title"].includes(row.cell("option1Value").toLowerCase()));
  if (!first || alone) return [];
  const names = optionColumns.map(([name]) => rows.map((row) => row.cell(name)).find((text) => text !== "") ?? "");
  const used = optionColumns.map(([, value], i) => rows.some((row) => row.cell(value) !== "") && (names[i] || `Option ${i + 1}`));
  return used.filter((name) => name !== false).map((name) => name.slice(0, 60));
};

const skuOf = (row: Row, { findings, skus }: Reading): { sku?: string } => {
  const sku = shortened(row, "sku", 80, findings).replace(/^'(?=.)/, ""); // Shopify writes ' before digits
  if (sku === "") return {};
  if (skus.has(skuKey(sku))) {
    findings.warning(row.row, row.header("sku"), "sku_repeated", { sku });
    return {};
  }
  skus.add(skuKey(sku));
  return { sku };
};

const sellsOn = (row: Row): boolean => row.cell("policy").toLowerCase() === "continue" || truthy(row.cell("policy"));

const variantOf = (row: Row, options: readonly string[], price: number, reading: Reading): VariantDraft => {
  const { findings } = reading;
  const compareAtPrice = amount(row, "compareAt", reading, "warning");
  const quantity = wholeNumber(row, "quantity", 1_000_000, findings);
  const barcode = shortened(row, "barcode", 40, findings).replace(/^'(?=.)/, "");
  const tracked = quantity !== undefined || row.cell("tracker") !== "";
  return {
    options: [...options],
    price,
    ...(compareAtPrice ? { compareAtPrice } : {}),
    ...skuOf(row, reading),
    ...(barcode === "" ? {} : { barcode }),
    weightGrams: wholeNumber(row, "grams", 1_000_000, findings) ?? 0,
    stockPolicy: sellsOn(row) ? "continue" : tracked ? "deny" : "untracked",
    requiresShipping: row.cell("shipping") === "" || truthy(row.cell("shipping")),
    ...(quantity ? { initialStock: quantity } : {}),
    pictureUrl: row.cell("variantImage") || undefined,
  };
};

/** A row that sells something; the others only bring more pictures. */
const isVariant = (row: Row, first: Row): boolean =>
  row === first || row.cell("option1Value") !== "" || row.cell("price") !== "" || row.cell("sku") !== "";

const variantsOf = (rows: readonly Row[], names: readonly string[], reading: Reading): VariantDraft[] => {
  const { findings } = reading;
  const seen = new Set<string>();
  const variants: VariantDraft[] = [];
  for (const row of rows) {
    const options = names.map((_name, i) => row.cell(optionColumns[i]?.[1] ?? "option1Value").slice(0, 80));
    const combination = JSON.stringify(options);
    const price = amount(row, "price", reading, "error");
    if (options.includes("")) findings.error(row.row, row.header("option1Value"), "option_missing");
    else if (seen.has(combination)) findings.error(row.row, row.header("option1Value"), "variant_repeated");
    else if (price === undefined) row.cell("price") === "" && findings.error(row.row, row.header("price"), "no_price");
    else if (variants.length === maxVariants) {
      findings.warning(row.row, "", "too_many_variants", { max: maxVariants });
      break;
    } else {
      seen.add(combination);
      variants.push(variantOf(row, options, price, reading));
    }
  }
  return variants;
};

const isPublicPicture = (url: string): boolean => URL.canParse(url) && new URL(url).protocol === "https:" && url.length <= 2000;

const maxPictures = 50;

const picturesOf = (rows: readonly Row[], findings: Findings): WantedPicture[] => {
  const wanted = new Map<string, WantedPicture>();
  for (const column of ["image", "variantImage"] as const) {
    for (const row of rows) {
      const url = row.cell(column);
      if (url === "" || wanted.has(url)) continue;
      if (!isPublicPicture(url)) findings.warning(row.row, row.header(column), "bad_picture", { url: url.slice(0, 200) });
      else
        wanted.set(url, {
          url,
          alt: column === "image" ? row.cell("imageAlt").slice(0, 500) : "",
          row: row.row,
          column: row.header(column),
        });
    }
  }
  return [...wanted.values()].slice(0, maxPictures);
};

const categoryOf = (row: Row): string => row.cell("type") || (row.cell("category").split(">").at(-1)?.trim() ?? "");

const tagsOf = (row: Row): string[] =>
  row
    .cell("tags")
    .split(/[,،]/)
    .map((tag) => tag.trim().slice(0, 60))
    .filter((tag) => tag !== "")
    .slice(0, 50);

/** The product that these rows of one handle tell of; undefined when it cannot be taken, and the findings say why. */
export const draftOf = (slug: string, rows: readonly Row[], reading: Reading): Draft | undefined => {
  const { findings } = reading;
  const first = rows.find((row) => row.cell("title") !== "") ?? rows[0];
  if (!first) return undefined;
  const title = shortened(first, "title", 200, findings);
  if (title === "") return void findings.error(first.row, first.header("title"), "no_title");
  if (truthy(first.cell("giftCard"))) return void findings.error(first.row, first.header("giftCard"), "gift_card");
  const selling = rows.filter((row) => isVariant(row, first));
  const names = optionNames(selling);
  const variants = variantsOf(selling, names, reading);
  if (variants.length === 0) return undefined;
  const [seoTitle, seoDescription] = [shortened(first, "seoTitle", 120, findings), shortened(first, "seoDescription", 320, findings)];
  const options = names.map((name, i): Option => ({ name, values: [...new Set(variants.map((variant) => variant.options[i] ?? ""))] }));
  const product: Draft["product"] = {
    title,
    descriptionHtml: shortened(first, "body", 20_000, findings),
    brand: shortened(first, "vendor", 80, findings),
    productType: categoryOf(first).slice(0, 80),
    tags: tagsOf(first),
    status: statusOf(first, findings),
    seo: { ...(seoTitle ? { title: seoTitle } : {}), ...(seoDescription ? { description: seoDescription } : {}) },
    options,
  };
  return { row: first.row, slug, product, variants, pictures: picturesOf(rows, findings) };
};

/** Rows of one product: of one handle, wherever they stand in the file. */
export const grouped = (rows: readonly Row[], findings: Findings): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const slug = slugFrom(row.cell("handle") || row.cell("title"));
    if (slug === "") findings.error(row.row, row.header("handle") || row.header("title"), "no_handle");
    else groups.set(slug, [...(groups.get(slug) ?? []), row]);
  }
  return groups;
};
