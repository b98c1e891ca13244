import type { Id } from "../kernel/index.ts";
import { redirectOf } from "./redirects.ts";
import type { Manifest, RedirectRules, SiteFile } from "./schema.ts";

export const fileKey = (storeId: Id<"store">, hash: string): string => `sites/${storeId}/files/${hash}`;

/** The fence keeps two builders of one release apart: a late one writes a manifest that nothing points to. */
export const manifestKeyOf = (storeId: Id<"store">, releaseId: Id<"release">, fence: number): string =>
  `sites/${storeId}/manifests/${releaseId}.${fence}.json`;

/** What the web server sends for a path. */
export type Served =
  | { readonly status: 200 | 404; readonly file: SiteFile; readonly headers: Readonly<Record<string, string>> }
  | { readonly status: 301 | 308; readonly location: string };

/** Built assets carry their hash in their name; everything else may change with the next release. */
const isImmutable = (path: string): boolean => /^_a\//.test(path);

/**
 * What a web server has while a release is live: its files, and those of the release before whose names carry their hash, so that
 * a page which was open before still gets what it loads late.
 */
export const filesWith = (files: Manifest["files"], before: Manifest["files"] = {}): Manifest["files"] => {
  const kept = Object.entries(before).filter(([path]) => isImmutable(path) && !Object.hasOwn(files, path));
  return kept.length === 0 ? files : { ...Object.fromEntries(kept), ...files };
};

/** The headers that a file of a release is sent with. */
export const headersOf = (path: string, file: SiteFile): Record<string, string> => ({
  "content-type": file.type,
  "cache-control": isImmutable(path) ? "public, max-age=31536000, immutable" : "public, max-age=0, must-revalidate",
  etag: `"${file.hash}"`,
  "x-content-type-options": "nosniff",
});

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path).normalize("NFC").replace(/^\/+/, "");
  } catch {
    return undefined;
  }
};

/** The 404 page of the language that the path begins with, else the main language's. */
const missing = (manifest: Manifest, path: string): Served | undefined => {
  const localised = `${path.split("/")[0]}/404.html`;
  const name = Object.hasOwn(manifest.files, localised) ? localised : "404.html";
  const file = manifest.files[name];
  return file && { status: 404, file, headers: headersOf(name, file) };
};

/**
 * Finds the file for a request path as it came (percent-encoded, without query): the exact path, `dir/` as `dir/index.html`,
 * `dir` as a redirect to `dir/`, an old address as a redirect to the new one, else the 404 page. Undefined only when the site has
 * no 404 page.
 */
export const serve = (manifest: Manifest, path: string, redirects?: RedirectRules): Served | undefined => {
  const wanted = decoded(path);
  if (wanted === undefined) return missing(manifest, "");
  const name = wanted === "" || wanted.endsWith("/") ? `${wanted}index.html` : wanted;
  const file = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined;
  if (file) return { status: 200, file, headers: headersOf(name, file) };
  if (Object.hasOwn(manifest.files, `${wanted}/index.html`)) return { status: 308, location: `/${encodeURI(wanted)}/` };
  const location = redirects && redirectOf(redirects, path);
  return location === undefined ? missing(manifest, wanted) : { status: 301, location };
};
