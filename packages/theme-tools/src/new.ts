/** `npm run theme:new <name> [-- --from <theme>]`: a theme of one's own, as a copy of one of the house's, whole from the first minute. */
import { existsSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkName, command, kitComponents, themesDir, UsageError } from "./folders.ts";

const usage = "npm run theme:new tea-house [-- --from souk]";

const left = /(^|\/)(node_modules|\.astro|dist|preview\.webp)$/;

const rewrite = async (file: string, change: (text: string) => string): Promise<void> =>
  writeFile(file, change(await readFile(file, "utf8")));

/** tea-house → Tea house */
const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");

/** Its own id, name and first version; the rest is the author's to change. */
const renamed = (source: string, name: string): string => {
  const title = JSON.stringify(titleOf(name));
  return source
    .replace(/^ {2}id: "[^"]*"/m, `  id: "${name}"`)
    .replace(/^ {2}version: "[^"]*"/m, '  version: "0.1.0"')
    .replace(/^ {2}name: say4\([^)]*\)/m, `  name: say4(${title}, ${title}, ${title}, ${title})`);
};

const slashed = (file: string): string => file.split(path.sep).join("/");

/**
 * Copies the theme `from` to `folder/name`, under its own name.
 * @throws UsageError for a name that cannot be one, that is taken, or a theme that is not there
 */
export const newTheme = async (name: string, from: string, folder: string): Promise<string> => {
  const [source, target] = [path.join(themesDir, checkName(from)), path.join(folder, checkName(name))];
  if (!existsSync(path.join(source, "theme.ts"))) throw new UsageError(`There is no theme "${from}" to begin with`);
  if (existsSync(target)) throw new UsageError(`${target} is there already`);
  await cp(source, target, { recursive: true, filter: (file) => !left.test(slashed(file)) });
  await rewrite(path.join(target, "theme.ts"), (text) => renamed(text, name));
  await rewrite(path.join(target, "package.json"), (text) => text.replace(`"@matjar/theme-${from}"`, `"@matjar/theme-${name}"`));
  const kit = slashed(path.relative(target, kitComponents));
  await rewrite(path.join(target, "tsconfig.json"), (text) => text.replace(/"[^"]*packages\/theme-kit\/src\/components"/, `"${kit}"`));
  return target;
};

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { from: { type: "string", default: "souk" }, in: { type: "string", default: themesDir } },
  });
  const [name] = positionals;
  if (!name) throw new UsageError(`How is it called? ${usage}`);
  const target = await newTheme(name, values.from, path.resolve(process.env["INIT_CWD"] ?? ".", values.in));
  console.log(
    `${target}\n\n  npm run theme:dev ${name}     see it, and every change to it\n  npm run theme:check ${name}   whether it keeps what a theme promises\n\nHow to make it your own: docs/themes.md`,
  );
};

if (import.meta.main) await command(main);
