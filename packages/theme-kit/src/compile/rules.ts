/** What a theme may not do: a page is a pure function of its locals, and shops must not see each other. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { Bindings } from "./rules/bindings.ts";
import { importFaults, placeFaults } from "./rules/imports.ts";
import { nameFaults } from "./rules/names.ts";
import { type Fault, readSource, type Source } from "./rules/source.ts";
import { stateFaults } from "./rules/state.ts";
import { visit } from "./rules/walk.ts";

const faultsIn = (source: Source): Fault[] => {
  if (source.faults.length > 0) return [...source.faults];
  const found: Fault[] = placeFaults(source.file).map((what) => ({ line: 1, what }));
  const bindings = new Bindings(source);
  visit(source, bindings.scopes, (at) => {
    const whats = [...nameFaults(at, bindings), ...importFaults(source.file, at.node), ...stateFaults(at, bindings)];
    for (const what of whats) found.push({ line: source.lineOf(at.node.start), what });
  });
  return found.sort((a, b) => a.line - b.line);
};

/** Code that makes pages; what stands in src/client runs in browsers. */
const makesPages = (file: string): boolean =>
  /\.(astro|[cm]?[jt]sx?)$/.test(file) && !/\.d\.[cm]?ts$/.test(file) && !file.startsWith("src/client/");

/** @throws Error that names each file, line and rule, and says what to do instead. */
export const checkSources = async (themeDir: string, files: readonly string[]): Promise<void> => {
  const found = await Promise.all(
    files.filter(makesPages).map(async (file) => {
      const faults = faultsIn(readSource(file, await readFile(path.join(themeDir, file), "utf8")));
      return faults.map(({ line, what }) => `${file}:${line} ${what}`);
    }),
  );
  if (found.flat().length > 0) throw new Error(`A theme may not do this:\n${found.flat().join("\n")}`);
};
