/** What a theme may not take from elsewhere, and files that have no place in it. */
import { isBuiltin } from "node:module";
import path from "node:path";
import type { Node } from "./source.ts";

const asksAstro: ReadonlyMap<string, string> = new Map([
  ["astro:actions", "there is no server behind a page"],
  ["astro:middleware", "there is no request while a page is made"],
  ["astro:content", "what a shop says is in Astro.locals"],
  ["astro:db", "what a shop says is in Astro.locals"],
  ["astro:env/server", "a theme has no secrets: everything is in Astro.locals"],
]);

/** Something about the address alone, as in `hero.webp?url`: none of its code runs. */
const asFile = /\?(url|raw)\b/;

const relativeFault = (file: string, specifier: string): string[] => {
  const found = path.posix.join(path.posix.dirname(file), specifier);
  if (found.startsWith("../")) return [`${specifier} is not part of the theme: move it into its folder, or make a package of it`];
  return found.startsWith("src/client/") ? [forBrowsers(specifier)] : [];
};

const forBrowsers = (specifier: string): string => `${specifier} is for browsers: import it within a <script>`;

const specifierFaults = (file: string, specifier: string): string[] => {
  const astro = asksAstro.get(specifier);
  if (astro) return [`${specifier}: ${astro}`];
  if (isBuiltin(specifier)) return [`${specifier}: a page is made of its locals alone, without Node's modules`];
  if (asFile.test(specifier)) return [];
  if (specifier.startsWith(".")) return relativeFault(file, specifier);
  return specifier.startsWith("@matjar/theme-kit/client/") ? [forBrowsers(specifier)] : [];
};

/** What the module takes, unless only types, which are gone when it runs. */
const specifierOf = (node: Node): string | undefined => {
  switch (node.type) {
    case "ImportDeclaration":
      return node.importKind === "type" ? undefined : node.source.value;
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.exportKind === "type" ? undefined : node.source?.value;
    case "ImportExpression":
      return node.source.type === "Literal" ? String(node.source.value) : undefined;
    default:
      return undefined;
  }
};

export const importFaults = (file: string, node: Node): string[] => {
  if (node.type === "ImportExpression" && node.source.type !== "Literal")
    return ["import() of a name that is made while it runs: write the name, so that it is compiled with the theme"];
  const specifier = specifierOf(node);
  return specifier === undefined ? [] : specifierFaults(file, specifier);
};

/** Files that Astro would run by their name, none of which a theme has. */
export const placeFaults = (file: string): string[] => {
  const name = /^src\/(middleware|actions|fetch|content\.config|live\.config)\b[^/]*(\/|$)/.exec(file)?.[1];
  if (name) return [`src/${name}: nobody visits while a page is made; draw everything in src/pages/t/*.astro`];
  return file.startsWith("src/pages/") && !file.endsWith(".astro")
    ? ["an endpoint: nobody would ask it; src/pages holds templates alone"]
    : [];
};
