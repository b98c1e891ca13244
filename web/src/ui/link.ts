/** Where a merchant's link may lead (the API refuses the rest). */
export const isLink = (text: string): boolean => /^(https:\/\/|mailto:|tel:|\/(?!\/))\S/.test(text);

const mail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const phone = /^\+?[\d\s().-]{6,24}$/;
const host = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u;

/** The address that somebody means who writes `example.com/about`, `me@example.com` or a number to call; undefined for other words. */
export const addressIn = (typed: string): string | undefined => {
  const text = typed.trim();
  if (isLink(text)) return text;
  if (mail.test(text)) return `mailto:${text}`;
  if (phone.test(text)) return `tel:${text.replace(/[^\d+]/g, "")}`;
  return host.test(text) ? `https://${text}` : undefined;
};

/** The same for all ways to write one path: encoded or not, with the slash at the end or without. */
export const placeOf = (href: string): string => {
  const path = href.length > 1 ? href.replace(/\/$/, "") : href;
  try {
    return decodeURI(path).normalize("NFC");
  } catch {
    return path;
  }
};

/** Pages that every shop has. */
export const fixedPages = {
  home: "/",
  collection: "/collections/all/",
  search: "/search/",
  cart: "/cart/",
  blog: "/blog/",
  missing: "/404.html",
} as const;
export type FixedPage = keyof typeof fixedPages;

/** Folders in which the shop's pages lie. */
export type Shelf = "products" | "collections" | "pages" | "blog";
export const pathOf = (shelf: Shelf, slug: string): string => `/${shelf}/${slug}/`;
