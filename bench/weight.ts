import { get } from "node:http";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";

/** Bytes as sent with gzip. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
}

/** Plain `node:http`: `fetch` does not let us name another host. */
const read = (port: number, host: string, path: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
      if (answer.statusCode === 200) buffer(answer).then(resolve, reject);
      else reject(new Error(`${answer.statusCode} for ${host}${path}`));
    }).once("error", reject);
  });

const zipped = (body: Uint8Array): number => gzipSync(body, { level: 6 }).length;

/** Everything of a kind that the page names, and what its modules import at their top. */
const named = (html: string, pattern: RegExp): string[] => [...new Set([...html.matchAll(pattern)].map(([, src = ""]) => src))];

const modules = async (fetchOne: (path: string) => Promise<Buffer>, roots: readonly string[]): Promise<Map<string, Buffer>> => {
  const found = new Map<string, Buffer>();
  const queue = [...roots];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    const body = await fetchOne(path);
    found.set(path, body);
    const base = new URL(path, "http://shop");
    for (const [, from = ""] of body.toString().matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+)"/g)) queue.push(new URL(from, base).pathname);
  }
  return found;
};

const sum = (bodies: Iterable<Buffer>): number => [...bodies].reduce((bytes, body) => bytes + zipped(body), 0);

/** What a first visit of a page costs besides pictures and fonts. */
export const weightOf = async (port: number, host: string, path: string): Promise<Weight> => {
  const one = (at: string) => read(port, host, at);
  const html = await one(path);
  const page = html.toString();
  const styles = named(page, /<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = named(page, /<script[^>]+type="module"[^>]*src="([^"]+)"/g);
  return { html: zipped(html), css: sum(await Promise.all(styles.map(one))), js: sum((await modules(one, scripts)).values()) };
};
