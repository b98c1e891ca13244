import { readFile } from "node:fs/promises";
import path from "node:path";

/** What a theme may not do: a page is a pure function of its locals, and shops must not see each other. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\bexport\s+const\s+prerender\b/, "prerender: pages are rendered per shop"],
  [/\bgetStaticPaths\b/, "getStaticPaths: addresses belong to the builder"],
  [/\bserver:defer\b/, "server:defer: there is no server behind a page"],
  [/\bAstro\.(cookies|session|callAction)\b/, "Astro.cookies, session and actions: there is no visitor while rendering"],
  [/^(?:let|var)\s/m, "variables of a module that change: they would leak from one shop to another"],
  [/\bfetch\s*\(/, "fetch: everything is in the locals"],
];

const frontmatter = (source: string): string => /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? "";

/** Of an .astro file its server part; of a .ts file under src/client nothing, it runs in the browser. */
const serverPart = (file: string, source: string): string => {
  if (file.endsWith(".astro")) return frontmatter(source);
  return file.endsWith(".ts") && !file.startsWith("src/client/") ? source : "";
};

/** @throws Error that names the file and the rule. */
export const checkSources = async (themeDir: string, files: readonly string[]): Promise<void> => {
  for (const file of files) {
    const source = serverPart(file, await readFile(path.join(themeDir, file), "utf8"));
    const broken = forbidden.find(([pattern]) => pattern.test(source));
    if (broken) throw new Error(`${file} may not use ${broken[1]}`);
  }
};
