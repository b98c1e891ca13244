/** Addresses that are no pages of the theme: the API serves them, or they carry a hash. */
const reserved = /^\/(api|media|checkout|orders|download|_a)(\/|$)/;

const readable = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The path alone: no origin, no query, no fragment. */
const pathOf = (address: string): string => address.replace(/^https?:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");

/**
 * One writing of a path: decoded, composed (NFC), with a stroke before and none after. `/caf%C3%A9/`, `/café` and the whole
 * address with its origin are one. `/` is the home page.
 */
export const pathKey = (address: string): string => {
  const path = readable(pathOf(address)).normalize("NFC").replace(/\/+$/, "");
  return path.startsWith("/") ? path : `/${path}`;
};

/** Nothing can be redirected from here. */
export const isReserved = (key: string): boolean => key === "/" || reserved.test(key);

/** A page of the shop, by its key; undefined for a page elsewhere. */
export const localKey = (to: string): string | undefined => (to.startsWith("/") ? pathKey(to) : undefined);

/**
 * Where a path leads in the end, over all redirects on the way. A page that is there ends the way, for pages win over
 * redirects. Undefined when the way goes in a circle.
 *
 * @param next where a key leads; undefined where no redirect is
 */
export const destination = (from: string, next: (key: string) => string | undefined): string | undefined => {
  const seen = new Set([from]);
  let to = next(from);
  for (;;) {
    const key = to === undefined ? undefined : localKey(to);
    const further = key === undefined ? undefined : next(key);
    if (key !== undefined && seen.has(key)) return undefined;
    if (key === undefined || further === undefined) return to;
    seen.add(key);
    to = further;
  }
};
