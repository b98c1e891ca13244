/**
 * "Blue shirt!" → "blue-shirt", "قميص أزرق" → "قميص-أزرق": letters of every script stay, vowel marks and stretching go.
 * Empty when there is no letter or digit at all.
 */
export const slugFrom = (title: string): string =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0640'’]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "")
    .slice(0, 100)
    .replace(/-+$|[\uD800-\uDBFF]$/g, "");

/** The slug itself, then `slug-2`, `slug-3`, … */
export const numbered = (slug: string, round: number): string => (round === 1 ? slug : `${slug}-${round}`);
