import { pathKey } from "../redirect/rules.ts";
import { RedirectRules } from "./schema.ts";

/** Where the old addresses of a site lie among its files; a site without any has no such file. */
export const redirectsPath = "_redirects.json";

/** Undefined when the bytes are none of ours: then nothing is redirected. */
export const readRules = (bytes: Uint8Array): RedirectRules | undefined => {
  try {
    return RedirectRules.safeParse(JSON.parse(Buffer.from(bytes).toString())).data;
  } catch {
    return undefined;
  }
};

const laterPage = /\/page\/\d+$/;

/** Where a request path leads, as it came (percent-encoded); later pages of a list that moved lead to its first. */
export const redirectOf = ({ rules }: RedirectRules, path: string): string | undefined => {
  const key = pathKey(path);
  const at = (name: string): string | undefined => (Object.hasOwn(rules, name) ? rules[name] : undefined);
  return at(key) ?? (laterPage.test(key) ? at(key.replace(laterPage, "")) : undefined);
};
