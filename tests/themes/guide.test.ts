/** docs/themes.md, followed by its letters; and what the check says of a theme that is broken. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { develop } from "@matjar/theme-tools/dev.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
const tool = (name: string, ...args: string[]) =>
  run(process.execPath, [path.join(root, "packages/theme-tools/src", `${name}.ts`), ...args]);

interface Block {
  readonly kind: string;
  readonly file: string;
  readonly code: string;
}

/** Pieces of code that name a file of the theme, in the order of the page. */
const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)].map(([, kind = "", file = "", code = ""]) => ({ kind, file, code }));

const linesOf = (diff: string, without: "+" | "-"): string =>
  diff
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(without))
    .map((line) => line.slice(1))
    .join("\n");

/** Does with a file what the guide says: changes it, adds to a style sheet, or writes it. */
const follow = async (theme: string, { kind, file, code }: Block): Promise<void> => {
  const at = path.join(theme, file);
  if (kind === "css") return appendFile(at, code);
  if (kind !== "diff") return writeFile(at, code);
  const before = await readFile(at, "utf8");
  const [old, now] = [linesOf(code, "+"), linesOf(code, "-")];
  if (before.split(old).length !== 2) throw new Error(`The guide changes lines that are not in ${file} exactly once:\n${old}`);
  await writeFile(
    at,
    before.replace(old, () => now),
  );
};

/** What a command printed, and how it ended. */
const ended = async (command: Promise<{ stdout: string }>): Promise<{ code: number; words: string }> => {
  try {
    return { code: 0, words: (await command).stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, words: stdout + stderr };
  }
};

/** What is answered to a host by name, wherever names lead. */
const textAt = async (origin: string, host: string, address: string): Promise<string> => {
  const { port } = new URL(origin);
  const [response] = (await once(get(origin + address, { headers: { host: `${host}:${port}` } }), "response")) as [IncomingMessage];
  return text(response);
};

/** A whole check compiles, checks types and HTML, and opens a browser: 10 s of work, which others may be in the way of. */
const timeout = 240_000;

describe("the guide for authors of themes", () => {
  let folder: string;
  let theme: string;
  beforeAll(async () => {
    const cache = path.join(root, ".cache");
    await mkdir(cache, { recursive: true });
    folder = await mkdtemp(path.join(cache, "guide-")); // within the repository, where the packages of a theme are found
    theme = path.join(folder, "tea-house");
    await tool("new", "tea-house", "--in", folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("leads to a theme that keeps every promise, with a section and a setting of its own", { timeout }, async () => {
    const guide = await readFile(path.join(root, "docs/themes.md"), "utf8");
    for (const command of ["new", "dev", "check"]) expect(guide).toContain(`npm run theme:${command} tea-house`);
    for (const block of blocksOf(guide)) await follow(theme, block);
    const { code, words } = await ended(tool("check", theme, "--page", "/starter/"));
    expect(words).toMatch(/It keeps all \d+ promises of a theme/);
    expect(words).not.toContain("✗");
    expect(words).toContain("✓ /starter/ in ar");
    expect(code).toBe(0);
  });

  it("shows the theme, shows a change when a file is saved, and why it does not work", async () => {
    const said: string[] = [];
    const running = await develop({ themeDir: theme, port: 0, say: (line) => said.push(line) });
    const page = (address: string, shop = "oolong.north") => textAt(running.origin, `${shop}.localhost`, address);
    const reloads = (await fetch(`${running.origin}/_reload`)).body?.getReader();
    const told = async () => new TextDecoder().decode((await reloads?.read())?.value);
    try {
      await told(); // the line is open
      expect(await page("/starter/")).toContain("A cup in its own time");
      expect(await page("/starter/", "noor")).toContain("كوب في وقته");
      expect(await page("/", "elsewhere")).toContain('<a href="http://clay.noor.localhost');
      const section = path.join(theme, "src/sections/Brewing.astro");
      const right = await readFile(section, "utf8");
      await writeFile(section, right.replace("<h2 dir", '<h2 id="changed" dir'));
      expect(await told()).toContain("changed");
      expect(await page("/starter/")).toContain('<h2 id="changed"');
      await writeFile(
        section,
        right
          .replace("</section>", "<Missing /></section>")
          .replace("import type { brewing }", 'import Missing from "./Missing.astro";\nimport type { brewing }'),
      );
      expect(await told()).toContain("changed");
      expect(await page("/starter/")).toContain("Missing.astro");
      await writeFile(section, right);
      expect(await told()).toContain("changed");
      expect(await page("/starter/")).toContain("A cup in its own time");
      expect(said.filter((line) => /Made anew in/.test(line))).toHaveLength(2);
    } finally {
      await reloads?.cancel();
      await running.close();
    }
  });

  it("ends with exit code 1 and says where, when a theme breaks its promises", { timeout }, async () => {
    const section = path.join(theme, "src/sections/Brewing.astro");
    const right = await readFile(section, "utf8");
    const broken = right
      .replace('<h2 dir="auto">{settings.heading}</h2>', '<h1 set:html={settings.heading} /><img src="https://elsewhere.example/a.png">')
      .replace('<p dir="auto">{step.text}</p>', "<p><div>{step.text}</div></p>");
    await writeFile(section, broken);
    const { code, words } = await ended(tool("check", theme, "--page", "/starter/"));
    expect(code).toBe(1);
    for (const finding of [
      "✗ every template is a whole page",
      "has 2 headings <h1>, not one",
      "✗ a merchant's text stays text in every section",
      "loads something from another website: \u2068https://elsewhere.example/a.png",
      "✗ every page is valid HTML",
      "✗ /starter/ in en",
      "promises are broken",
    ])
      expect(words).toContain(finding);
    await writeFile(section, right);
  });

  it("says in a line what was wrong with a command", async () => {
    const wrong = [tool("new", "Tea"), tool("new", "souk"), tool("check", "nothing-here"), tool("dev"), tool("check", "souk", "--fast")];
    const answers = await Promise.all(wrong.map(ended));
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
    expect(answers.map(({ words }) => words.trim().split("\n").length)).toEqual([1, 1, 1, 1, 1]);
    expect(answers[1]?.words).toContain("is there already");
  });
});
