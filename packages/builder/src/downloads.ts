import type { SnapshotProduct } from "@matjar/core/publish/schema";
import type { DownloadView, VariantView } from "@matjar/theme-kit";
import type { Scene } from "./scene.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "1.2 MB" in the scene's language and digits. Decimal units, as stores of files and browsers write them. */
const sizeText = ({ locale, digits }: Scene, bytes: number): string => {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = units[step] ?? "byte";
  const format = new Intl.NumberFormat(`${locale}-u-nu-${digits}`, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 });
  return format.format(bytes / 1000 ** step);
};

/** Kinds of files that come with a product, each once; empty without files. */
export const formatsOf = ({ downloads = [] }: Pick<SnapshotProduct, "downloads">): string[] => [
  ...new Set(downloads.flatMap(({ format }) => format || [])),
];

/** What a buyer downloads, told by format, size and the variant that it is for. */
export const downloadViews = (scene: Scene, { downloads = [] }: SnapshotProduct, variants: readonly VariantView[]): DownloadView[] =>
  downloads.map(({ format, bytes, variantId }) => {
    const variant = variants.find(({ id }) => id === variantId)?.title;
    return { format, size: sizeText(scene, bytes), ...(variant ? { variant } : {}) };
  });
