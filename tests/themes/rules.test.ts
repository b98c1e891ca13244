/** What a theme may not do, found in its sources before it is compiled. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkSources } from "../../packages/theme-kit/src/compile/rules.ts";

const made: string[] = [];
afterAll(() => Promise.all(made.map((dir) => rm(dir, { recursive: true, force: true }))));

/** What the rules say of a theme of one file: a line for each fault, nothing when it is right. */
const said = async (file: string, source: string): Promise<string[]> => {
  const dir = await mkdtemp(path.join(tmpdir(), "matjar-rules-"));
  made.push(dir);
  await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
  await writeFile(path.join(dir, file), source);
  const words = await checkSources(dir, [file]).then(
    () => "",
    (error: Error) => error.message,
  );
  return words.split("\n").slice(1);
};

const template = "src/parts/Card.astro";
const module = "src/parts/card.ts";
const page = (frontmatter: string, body = "<p>hello</p>") => `---\n${frontmatter}\n---\n${body}\n`;

describe("a template is refused", () => {
  it.each<[what: string, frontmatter: string, body: string, line: number, words: string]>([
    ["that waits for a server", 'import X from "./X.astro";', "<X server:defer />", 4, "server:defer: there is no server"],
    ["that reads cookies in its markup", "", '<p>{Astro.cookies.get("a")?.value}</p>', 4, "Astro.cookies: nobody visits"],
    ["that reads cookies by another name", "const { cookies } = Astro;", "<p />", 2, "Astro.cookies"],
    ["that reads cookies in brackets", 'const all = Astro["cookies"];', "<p />", 2, "Astro.cookies"],
    ["that hands all of Astro on", 'import { read } from "./read.ts";\nread(Astro);', "<p />", 3, "Astro as a whole"],
    ["that looks at the request", "", "<p>{Astro.request.headers.get('accept')}</p>", 4, "Astro.request"],
    ["that answers by itself", 'return Astro.redirect("/");', "<p />", 2, "Astro.redirect"],
    [
      "that asks the network in its markup",
      "",
      '<p>{await fetch("https://x.example").then((r) => r.text())}</p>',
      4,
      "fetch: it asks somebody",
    ],
    ["that asks the network in an attribute", "", "<img alt={String(fetch('/x'))} />", 4, "fetch"],
    ["that asks the network by another name", "const ask = fetch;", "<p>{ask('/x')}</p>", 2, "fetch"],
    ["that reaches around its module", 'const ask = globalThis["fetch"];', "<p />", 2, "globalThis: it is one place for all shops"],
    ["that reads the machine", "const key = process.env.KEY;", "<p />", 2, "process"],
    ["that throws dice", "", "<p>{Math.random()}</p>", 4, "Math.random: it is another each time"],
    ["that looks at the clock", "", "<p>© {new Date().getFullYear()}</p>", 4, "the time of day"],
    ["that makes code of text", "", "<p>{new Function('return 1')()}</p>", 4, "Function: it makes code of text"],
    ["that is made before a shop is known", "export const prerender = true;", "<p />", 2, "prerender: pages are made for each shop"],
    ["that gives itself addresses", "export function getStaticPaths() { return []; }", "<p />", 2, "getStaticPaths"],
    ["that takes addresses from elsewhere", 'export { getStaticPaths } from "./x.ts";', "<p />", 2, "getStaticPaths"],
    ["with actions", 'import { actions } from "astro:actions";', "<form action={actions.x} />", 2, "astro:actions: there is no server"],
    ["with content of its own", 'import { getCollection } from "astro:content";', "<p />", 2, "astro:content"],
    ["with Node's modules", 'import { readFileSync } from "node:fs";', "<p />", 2, "node:fs"],
    ["with Node's modules by their old names", 'import http from "https";', "<p />", 2, "https: a page is made of its locals alone"],
    ["that loads what it names while it runs", "const { x } = await import(Astro.props.name);", "<p />", 2, "import() of a name"],
    [
      "with a part outside the theme",
      'import { x } from "../../../souk/src/x.ts";',
      "<p />",
      2,
      "../../../souk/src/x.ts is not part of the theme",
    ],
    ["that runs a browser's code", 'import { cart } from "../client/cart.ts";', "<p />", 2, "../client/cart.ts is for browsers"],
    [
      "that runs the kit's code for browsers",
      'import "@matjar/theme-kit/client/cart.ts";',
      "<p />",
      2,
      "@matjar/theme-kit/client/cart.ts is for browsers",
    ],
    ["that exports what it fills", "export const seen = new Map();\nseen.set(1, 2);", "<p />", 2, "seen begins empty"],
    [
      "that fills what it imported",
      'import { seen } from "./seen.ts";',
      "<p>{seen.set(1, 2).size}</p>",
      4,
      "changes seen, which all pages",
    ],
    [
      "that turns what it was given around",
      "const { page } = Astro.locals;",
      "<p>{page.products.reverse()}</p>",
      4,
      "changes page, which the page was given",
    ],
    ["that writes on what it was given", "Astro.locals.shop.name = 'x';", "<p />", 2, "changes Astro.locals, which the page was given"],
    [
      "that writes on each of the things it was given",
      "const { items = [] } = Astro.props;",
      "{items.map((item) => { item.title = 'x'; return <p />; })}",
      4,
      "changes item, which the page was given",
    ],
    ["that cannot be read", "const a = ;", "<p />", 2, "cannot be read: Unexpected token"],
  ])("%s", async (_what, frontmatter, body, line, words) => {
    expect(await said(template, page(frontmatter, body))).toContainEqual(expect.stringContaining(`${template}:${line} ${words}`));
  });
});

describe("a module is refused", () => {
  const memo = "const memo = (make) => { const kept = {}; return (key) => (kept[key] ??= make(key)); };";
  it.each<[what: string, source: string, words: string]>([
    ["with a variable", "let visits = 0;", "let visits: variables of a module"],
    ["with a variable that others see", "export let visits = 0;", "let visits: variables of a module"],
    ["with a variable of the old kind", "\nvar [a, visits] = [1, 2];", "var visits: variables of a module"],
    ["with a map to fill", "const seen = new Map();\nexport const n = (k) => seen.set(k, 1).size;", "seen begins empty"],
    ["with a map to fill that somebody else fills", "export const seen: Map<string, string> = new Map();", "seen begins empty"],
    ["with a list to fill", "export const seen: string[] = [];", "seen begins empty"],
    ["with an object to fill", "const seen: Record<string, string> = {};\nexport { seen };", "seen begins empty"],
    ["with a memory of objects", "const seen = new WeakMap([[Intl, 1]]);", "seen begins empty"],
    [
      "that adds to a table",
      "const rows = [1];\nexport const add = (n) => { rows.push(n); };",
      "changes rows, which all pages of all shops share",
    ],
    [
      "that changes a row of a table",
      "const rows = { a: { n: 1 } };\nexport const f = () => { const { a } = rows; a.n += 1; };",
      "changes rows",
    ],
    [
      "that changes each row of a table",
      "const rows = [{ n: 1 }];\nexport const f = () => { for (const row of rows) row.n++; };",
      "changes rows",
    ],
    ["that sorts a table where it lies", "const rows = [2, 1];\nexport const f = () => rows.sort()[0];", "changes rows"],
    ["that removes from a table", "const rows = { a: 1 };\nexport const f = () => { delete rows.a; };", "changes rows"],
    ["that gives a table more", "const rows = { a: 1 };\nexport const f = (more) => Object.assign(rows, more);", "changes rows"],
    ["that counts on a function", "export function f() { f.count = (f.count ?? 0) + 1; }", "changes f"],
    ["that counts on a class", "export class A { static count = 0; }", "static count: variables of a module"],
    ["that hides its count", "export const next = (() => { let n = 0; return () => ++n; })();", "changes n"],
    [
      "that hides its count in a generator",
      "const ids = (function* () { let n = 0; while (true) yield n++; })();\nexport const f = () => ids.next();",
      "changes ids",
    ],
    ["that remembers by a function of its own", `${memo}\nexport const label = memo((key) => key);`, "changes kept"],
    ["that changes what is built in", "export const f = () => { Array.prototype.last = 1; };", "changes Array"],
    ["that asks the network", 'export const f = async () => await fetch("/x");', "fetch"],
    ["that runs on", "export const f = () => { setTimeout(f, 10); };", "setTimeout: it runs on"],
    ["that hands on Node's modules", 'export * from "node:fs";', "node:fs"],
  ])("%s", async (_what, source, words) => {
    expect(await said(module, source)).toContainEqual(expect.stringContaining(words));
  });

  it.each(["mjs", "js", "cjs", "jsx", "tsx", "mts", "cts"])("whatever it is written in: .%s", async (ending) => {
    const file = `src/parts/card.${ending}`;
    expect(await said(file, "\nlet visits = 0;")).toEqual([expect.stringContaining(`${file}:2 let visits`)]);
  });

  it.each([
    ["src/middleware.ts", "src/middleware: nobody visits"],
    ["src/actions/index.ts", "src/actions: nobody visits"],
    ["src/pages/feed.xml.ts", "an endpoint: nobody would ask it"],
  ])("in a place where Astro would run it: %s", async (file, words) => {
    expect(await said(file, "export const x = 1;")).toEqual([expect.stringContaining(`${file}:1 ${words}`)]);
  });
});

describe("nothing is said against", () => {
  it.each<[what: string, file: string, source: string]>([
    [
      "variables of one page: frontmatter runs for each",
      template,
      page("let count = 0;\nconst seen = new Map();\ncount += seen.size;", "<p>{count++}</p>"),
    ],
    [
      "a copy that is changed",
      template,
      page("const { page } = Astro.locals;", "<p>{[...page.products].sort()}{page.products.toSorted()}</p>"),
    ],
    ["what is left of props", template, page("const { title, ...rest } = Astro.props;\nrest.class = title;", "<p {...rest} />")],
    [
      "a component's own props with other values",
      template,
      page("const { props } = Astro;\nprops.alt ??= '';\nAstro.props.loading = 'lazy';\ndelete props.title;", "<img {...props} />"),
    ],
    ["a name that happens to be a global's", template, page("const { fetch, process } = Astro.props;", "<p>{fetch} {process}</p>")],
    ["the words of a shop", template, page("", "<p>let it be: fetch(tea), Math.random, server:defer</p><!-- fetch() -->")],
    [
      "scripts, which run in browsers",
      template,
      page("", '<script>let n = 0; n += 1; fetch("/x");</script><script is:inline>var a = Date.now();</script>'),
    ],
    ["the browser's folder", "src/client/cart.ts", "let n = 0;\nexport const f = () => fetch(String(n++));"],
    [
      "addresses of files",
      template,
      page(
        'import late from "../client/late.ts?url";\nimport sheet from "../styles/a.css?url";',
        "<p data-late={late} data-sheet={sheet} />",
      ),
    ],
    [
      "types",
      module,
      'import type { Stats } from "node:fs";\nexport type Ask = typeof fetch;\nexport const f = (stats: Stats): boolean => stats.isFile();',
    ],
    ["a date that is given", module, "export const year = (at: string): number => new Date(at).getFullYear();"],
    [
      "tables",
      module,
      'export const rows = new Map([["a", 1]]);\nexport const f = (key: string) => rows.get(key) ?? [...rows.keys()].sort()[0];',
    ],
    [
      "an empty list that is only read",
      module,
      "export const none: readonly string[] = [];\nexport const no: ReadonlyMap<string, string> = new Map();\nexport const nil = [] as const;",
    ],
    [
      "what a function keeps for itself",
      module,
      "export const f = (rows: number[]) => { let n = 0; const seen = new Set(); rows.forEach((row) => { n += row; seen.add(row); }); return n; };",
    ],
    [
      "what is built when the module loads",
      module,
      "const rows = [3, 1];\nrows.sort();\n[4].forEach((row) => rows.push(row));\nexport const top = (() => { let n = 0; for (const row of rows) n += row; return n; })();",
    ],
    [
      "a function that is used while the module loads",
      module,
      "const list = (text: string) => { const out: string[] = []; const go = (one: string) => { out.push(one); }; text.split(' ').forEach((one) => go(one)); return out; };\nexport const names = list('a b');",
    ],
    ["a method of a module that is called add", module, 'import * as sums from "./sums.ts";\nexport const f = () => sums.add(1, 2);'],
  ])("%s", async (_what, file, source) => {
    expect(await said(file, source)).toEqual([]);
  });
});

it("all faults of a file are said at once, in the order of its lines", async () => {
  const source = page("const a = fetch;\nconst b = process;", "<X server:defer />");
  expect((await said(template, source)).map((line) => line.split(" ")[0])).toEqual([2, 3, 5].map((line) => `${template}:${line}`));
});
