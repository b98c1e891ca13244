import { fileURLToPath } from "node:url";
import type { SearchEngine } from "@matjar/theme-kit/search/index.ts";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../tests/support/browser.ts";

/** One visitor with an empty cache who asks once, sees a page of results, and asks again and again. */
export interface Visit {
  /** Names of the files that were read until the results were there. */
  readonly read: readonly string[];
  /** Of each later question, everything loaded. */
  readonly times: readonly number[];
}

const origin = "http://search.invalid";
const entry = fileURLToPath(new URL("../../packages/theme-kit/src/search/index.ts", import.meta.url));

const bundled = async (): Promise<string> => {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", minify: true, write: false });
  return outputFiles[0]?.text ?? "";
};

interface Wish {
  readonly locale: "ar" | "en";
  readonly words: string;
}

/** Runs in the page, whose clock counts in steps of 0.1 ms. */
const visiting = async ({ locale, words }: Wish): Promise<Visit> => {
  const { SearchEngine: Engine, noFilters } = (await import("/engine.js" as string)) as {
    SearchEngine: typeof SearchEngine;
    noFilters: Parameters<SearchEngine["ask"]>[0];
  };
  const read: string[] = [];
  const engine = await Engine.open(async (name) => {
    read.push(name);
    return (await fetch(`/files/${encodeURIComponent(name)}`)).json();
  }, locale);
  const ask = () => engine.ask({ ...noFilters, words, sort: "best" });
  await engine.hits((await ask()).keys.slice(0, 24));
  const times: number[] = [];
  for (let n = 0; n < 15; n++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return { read, times };
};

/** Opens a real browser for visits to these files; each has a new page. */
export const withVisitors = async <T>(
  run: (visit: (files: ReadonlyMap<string, string>, wish: Wish) => Promise<Visit>) => Promise<T>,
): Promise<T> => {
  const browser = await launchBrowser();
  const engine = await bundled();
  const serve = (page: Page, files: ReadonlyMap<string, string>) =>
    page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === "/") return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Search</title>" });
      if (pathname === "/engine.js") return route.fulfill({ contentType: "text/javascript", body: engine });
      return route.fulfill({ json: JSON.parse(files.get(decodeURIComponent(pathname.slice("/files/".length))) ?? "null") as unknown });
    });
  try {
    return await run(async (files, wish) => {
      const page = await browser.newPage();
      await serve(page, files);
      await page.goto(`${origin}/`);
      const visit = await page.evaluate(visiting, wish);
      await page.close();
      return visit;
    });
  } finally {
    await browser.close();
  }
};
