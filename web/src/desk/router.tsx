import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from "react";

const moved = "matjar:moved";

const subscribe = (hear: () => void) => {
  addEventListener("popstate", hear);
  addEventListener(moved, hear);
  return () => {
    removeEventListener("popstate", hear);
    removeEventListener(moved, hear);
  };
};

/** Path and query of the page, followed as they change. */
export const useLocation = (): URL => new URL(useSyncExternalStore(subscribe, () => location.href));

let hasMoved = false;

/** The query that each page was left with: the way back leads to the same search and filter. */
const leftWith = new Map<string, string>();
export const asLeft = (path: string): string => path + (leftWith.get(path) ?? "");

/** Is the focus lost or still in the navigation after a move? Then the heading of the new page takes it. */
export const awaitsFocus = (): boolean =>
  hasMoved && (document.activeElement === document.body || document.activeElement?.closest("nav") != null);

/** Goes to a path of the desk. `replace` for what the back button should not return to. */
export const navigate = (to: string, { replace = false } = {}): void => {
  hasMoved = true;
  if (!replace) leftWith.set(location.pathname, location.search);
  history[replace ? "replaceState" : "pushState"](null, "", to);
  dispatchEvent(new Event(moved));
  if (!replace) scrollTo({ top: 0, behavior: "instant" });
};

/** Changes one part of the query (a filter, a search) in place; `undefined` takes it out. */
export const setQuery = (name: string, value: string | undefined): void => {
  const next = new URL(location.href);
  if (value === undefined || value === "") next.searchParams.delete(name);
  else next.searchParams.set(name, value);
  navigate(next.pathname + next.search, { replace: true });
};

type Params = Readonly<Record<string, string>>;

/** The parts of a path that a pattern names: `match("/products/:id", "/products/prd_1")` → `{ id: "prd_1" }`. */
export const match = (pattern: string, path: string): Params | undefined => {
  const wanted = pattern.split("/").filter(Boolean);
  const given = path.split("/").filter(Boolean).map(decodeURIComponent);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  const fits = wanted.every((part, i) => {
    if (part.startsWith(":")) params[part.slice(1)] = given[i] ?? "";
    return part.startsWith(":") || part === given[i];
  });
  return fits ? params : undefined;
};

const isPlain = (event: MouseEvent): boolean => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  readonly to: string;
}

/** A link inside the desk: a real one for the middle button and for screen readers, without loading the page anew. */
export const Link = ({ to, onClick, ...rest }: LinkProps) => (
  <a
    {...rest}
    href={to}
    onClick={(event) => {
      onClick?.(event);
      if (event.defaultPrevented || !isPlain(event) || rest.target) return;
      event.preventDefault();
      navigate(to);
    }}
  />
);
