import type { Browser } from "@matjar/core/account";

const tags = (header: string): string[] =>
  header
    .split(",")
    .map((part) => (part.split(";")[0] ?? "").trim())
    .filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag));

/** What the browser says of itself, for the list of sessions and the guess of the country. */
export const browserOf = (c: { readonly req: { header(name: string): string | undefined } }): Browser => ({
  userAgent: c.req.header("user-agent") ?? "",
  languages: tags(c.req.header("accept-language") ?? ""),
});
