import type { testShop } from "./shop.ts";

type Shop = Awaited<ReturnType<typeof testShop>>;
type Fields = Readonly<Record<string, string>>;

/** A browser without scripts on the store's own pages: it reads HTML and sends forms. */
export const pagesOf = (api: Pick<Shop, "browser">, host: string) => {
  const who = api.browser();
  const accept = "text/html,application/xhtml+xml";
  const get = (path: string, headers: Fields = {}) => who.get(path, { host, headers: { accept, ...headers } });
  const post = (path: string, fields: Fields = {}, headers: Fields = {}) =>
    who.call("POST", path, {
      host,
      rawBody: new URLSearchParams(fields).toString(),
      headers: { accept, "content-type": "application/x-www-form-urlencoded", ...headers },
    });
  return { get, post };
};

const entities: Fields = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const plain = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => entities[name] ?? "");

/** The attributes of each tag of a kind. */
export const tags = (html: string, name: string): Fields[] =>
  [...html.matchAll(new RegExp(`<${name}\\b((?:\\s+[\\w-]+(?:="[^"]*")?)*)\\s*/?>`, "g"))].map(([, inside = ""]) =>
    Object.fromEntries([...inside.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, plain(value)])),
  );

/** What the form of a page would send as it stands. */
export const formOf = (html: string): Record<string, string> => {
  const inputs = tags(html, "input").filter((tag) => tag["type"] !== "submit" && (tag["type"] !== "radio" || "checked" in tag));
  const country = /<option value="(\w\w)" selected>/.exec(html)?.[1];
  return { ...Object.fromEntries(inputs.map((tag) => [tag["name"] ?? "", tag["value"] ?? ""])), ...(country ? { country } : {}) };
};

/** Text as a reader gets it: without tags, isolates and direction marks. */
export const textOf = (html: string): string =>
  plain(
    html
      .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/[\u200e\u200f\u2066-\u2069]/g, ""),
  ).replace(/\s+/g, " ");

/** The path that a redirect leads to, on whatever host. */
export const onward = (response: Response): string => {
  const url = new URL(response.headers.get("location") ?? "", "http://nowhere.invalid");
  return url.pathname + url.search;
};
