/** `npm run theme:check <name> [-- --page <address> …]`: whether a theme keeps what every theme promises. Exit code 1 when not. */
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import type { ThemeDefinition } from "@matjar/theme-kit";
import { type CompiledTheme, compileTheme, readDefinition } from "@matjar/theme-kit/compile.ts";
import { definitionChecks } from "./conformance/definition.ts";
import type { Check, Finding } from "./conformance/finding.ts";
import { textChecks } from "./conformance/hostile-text.ts";
import { browserChecks } from "./conformance/in-browser.ts";
import { pageChecks } from "./conformance/pages.ts";
import { htmlCheck } from "./conformance/valid-html.ts";
import { startVisits, type Visits } from "./conformance/visits.ts";
import { weightChecks } from "./conformance/weight.ts";
import { wear } from "./conformance/worn.ts";
import { command, outDir, themeFolder } from "./folders.ts";
import { Report } from "./report.ts";

const usage = "npm run theme:check tea-house";
const run = promisify(execFile);

const typeFaults = async (themeDir: string): Promise<Finding[]> => {
  const args = ["--root", themeDir, "--tsconfig", path.join(themeDir, "tsconfig.json"), "--minimumSeverity", "error"];
  try {
    await run("astro-check", args, { maxBuffer: 16 * 1024 * 1024, env: { ...process.env, FORCE_COLOR: "0" } });
    return [];
  } catch (error) {
    const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
    return [{ where: "", what: stdout?.trim() || stderr?.trim() || message }];
  }
};

/** What a step gives, or undefined and a finding when it fails. */
const step = async <T>(report: Report, says: string, deed: () => Promise<T>): Promise<T | undefined> => {
  try {
    const made = await deed();
    report.add(says, []);
    return made;
  } catch (error) {
    report.add(says, [{ where: "", what: error instanceof Error ? error.message : String(error) }]);
    return undefined;
  }
};

const inBrowser = async (report: Report, definition: ThemeDefinition, theme: CompiledTheme, checks: readonly Check<Visits>[]) => {
  const visits = await startVisits(definition, theme);
  try {
    await report.run(checks, visits, Math.min(2, availableParallelism()));
  } finally {
    await visits.close();
  }
};

interface Wish {
  readonly themeDir: string;
  /** Addresses to visit in a browser, when not all: for an author who mends one page. */
  readonly pages?: readonly string[];
  readonly say: (line: string) => void;
}

const wishedOnly = (checks: readonly Check<Visits>[], pages: readonly string[] | undefined): readonly Check<Visits>[] =>
  pages ? checks.filter(({ says }) => pages.some((page) => says.startsWith(`${page} in `))) : checks;

/** True when every promise is kept. Says each as soon as it is known. */
export const checkTheme = async ({ themeDir, pages, say }: Wish): Promise<boolean> => {
  const report = new Report(say);
  report.title("What it says of itself");
  const definition = await step(report, "theme.ts can be read", () => readDefinition(themeDir));
  if (definition) await report.run(definitionChecks, definition);
  const theme = await step(report, "it compiles, and does nothing that themes may not", () => compileTheme({ themeDir, outDir }));
  report.add("its types are right", await typeFaults(themeDir));
  if (definition && theme) {
    report.title("Its pages, in four shops");
    await report.run([...pageChecks, ...textChecks, ...weightChecks, htmlCheck], await wear(definition, theme));
    report.title("In a browser, in Arabic and English");
    await inBrowser(report, definition, theme, wishedOnly(browserChecks(), pages));
  }
  report.end();
  return report.broken === 0;
};

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { page: { type: "string", multiple: true } } });
  const themeDir = themeFolder(positionals[0], usage);
  const kept = await checkTheme({ themeDir, ...(values.page ? { pages: values.page } : {}), say: (line) => console.log(line) });
  if (!kept) process.exitCode = 1;
};

if (import.meta.main) await command(main);
