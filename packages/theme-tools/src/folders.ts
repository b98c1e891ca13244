/** Where themes lie, and what people call them. */
import { existsSync } from "node:fs";
import path from "node:path";

const house = path.resolve(import.meta.dirname, "../../..");
export const themesDir = path.join(house, "themes");
/** Compiled themes, kept from one time to the next. */
export const outDir = path.join(house, ".cache/themes");
export const kitComponents = path.join(house, "packages/theme-kit/src/components");

/** What somebody did wrong who typed a command: told without a stack. */
export class UsageError extends Error {}

/** Names that can be a folder, a package and a part of an address. */
const namePattern = /^[a-z][a-z0-9-]{1,30}$/;

/** @throws UsageError that says how a name looks */
export const checkName = (name: string): string => {
  if (namePattern.test(name)) return name;
  throw new UsageError(`"${name}" cannot be a theme's name: 2 to 31 small letters, digits and dashes, a letter first, such as "tea-house"`);
};

/** The folder of a theme, by its name in themes/ or by a path. @throws UsageError when no theme lies there */
export const themeFolder = (given: string | undefined, usage: string): string => {
  if (!given) throw new UsageError(`Which theme? ${usage}`);
  const from = process.env["INIT_CWD"] ?? process.cwd(); // npm runs scripts in the root, whoever calls from wherever
  const dir = given.includes("/") ? path.resolve(from, given) : path.join(themesDir, given);
  if (existsSync(path.join(dir, "theme.ts"))) return dir;
  throw new UsageError(`There is no theme in ${dir}: it has no theme.ts. A new one: npm run theme:new ${path.basename(given)}`);
};

/** Runs a command; what somebody did wrong is said in one line, with exit code 2. */
export const command = async (deed: () => Promise<void>): Promise<void> => {
  try {
    await deed();
  } catch (error) {
    const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") === true;
    if (!isUsage) throw error;
    console.error((error as Error).message);
    process.exitCode = 2;
  }
};
