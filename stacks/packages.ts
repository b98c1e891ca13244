import { existsSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";

/** Where a package lies, seen from another's folder; undefined when it is not installed (another platform's part). */
export const folderOf = (name: string, from: string): string | undefined => {
  const candidate = path.join(from, "node_modules", name);
  if (existsSync(path.join(candidate, "package.json"))) return candidate;
  return from === path.dirname(from) ? undefined : folderOf(name, path.dirname(from));
};

const unneeded = /\.(map|md|d\.ts|d\.cts|d\.mts)$/;

/** Copies a package and what it needs to run below `to/node_modules`. */
export const copyPackage = async (name: string, from: string, to: string, done = new Set<string>()): Promise<void> => {
  const folder = folderOf(name, from);
  if (!folder || done.has(name)) return;
  done.add(name);
  await cp(folder, path.join(to, "node_modules", name), { recursive: true, dereference: true, filter: (file) => !unneeded.test(file) });
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as Partial<
    Record<"dependencies" | "optionalDependencies", Record<string, string>>
  >;
  for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) await copyPackage(next, folder, to, done);
};
