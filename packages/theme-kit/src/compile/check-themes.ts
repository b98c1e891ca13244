/** `npm run types:themes`: the types of every theme of the house, one after the other. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const themes = path.resolve(import.meta.dirname, "../../../../themes");
for (const name of readdirSync(themes).sort()) {
  const root = path.join(themes, name);
  if (existsSync(path.join(root, "theme.ts")))
    execFileSync("astro-check", ["--root", root, "--tsconfig", path.join(root, "tsconfig.json")], { stdio: "inherit" });
}
