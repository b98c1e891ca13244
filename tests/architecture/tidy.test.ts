import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Files that git tracks or would track; what is ignored is nobody's style. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter(
    (name) => /\.(ts|tsx|astro|css|md|json|mjs|cjs)$/.test(name) && name !== "package-lock.json" && !name.startsWith("tests/architecture/"),
  );

const text = new Map<string, string>();
const read = (name: string): string => {
  const known =
    text.get(name) ??
    (() => {
      try {
        return readFileSync(name, "utf8");
      } catch {
        return "";
      }
    })();
  text.set(name, known);
  return known;
};

interface Ban {
  readonly where: RegExp;
  readonly except?: RegExp;
  readonly what: RegExp;
  readonly instead: string;
}

const bans: readonly Ban[] = [
  {
    where: /^packages\/(core|functions|builder|theme-kit)\/src\/.*\.ts$/,
    except: /\/wiring\/|kernel\/world\.ts$|theme-kit\/src\/(compile|client)|functions\/src\/lambda\//,
    what: /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bprocess\.env\b/,
    instead: "take time, chance and settings from ctx.world or from wiring",
  },
  { where: /\.(ts|tsx)$/, what: /@ts-(ignore|nocheck)|\bas any\b/, instead: "say the real type" },
  { where: /\.(ts|tsx|astro|css|md)$/, what: /\b(TODO|FIXME|XXX|HACK)\b|[Ll]orem ipsum|[Nn]ot implemented/, instead: "finish it" },
  { where: /\.test\.tsx?$/, what: /\b(it|test|describe)\.(skip|only|todo)\b|expect\(true\)/, instead: "test it, or delete it" },
  {
    where: /^(web|themes|packages\/theme-kit)\/.*\.(css|astro)$/,
    except: /^themes\/atelier\/src\/styles\/sections\/look\.css$/, // places on a picture: across is from its left in every language
    what: /(?<![\w-])(margin|padding|border|inset)-(left|right)\b|(?<![\w-])(left|right)\s*:|text-align\s*:\s*(left|right)\b|float\s*:\s*(left|right)\b/,
    instead: "use logical properties: inline-start and inline-end",
  },
  { where: /^(packages|web|themes|stacks)\/.*\.tsx?$/, what: /from "(lodash|moment|axios|uuid)"/, instead: "the platform has it" },
  {
    where: /^packages\/core\/src\/.*\.ts$/,
    what: /\bstoreId\b\s*:\s*(string|Id<"store">)\s*[,)]/,
    instead: "the store is in ctx; a deed takes no store id",
  },
];

/** Places that a ban must let through, with the reason. */
const allowed: readonly (readonly [RegExp, string])[] = [
  [
    /^packages\/core\/src\/(kernel|table|account|store|publish\/(live|store)|media\/schema)/,
    "they are where a store is chosen or named in a path",
  ],
];

describe("the house is tidy", () => {
  it.each(bans)("$instead", ({ where, except, what, instead }) => {
    const found = files
      .filter(
        (name) =>
          where.test(name) &&
          !except?.test(name) &&
          !(instead.startsWith("the store is in ctx") && allowed.some(([place]) => place.test(name))),
      )
      .flatMap((name) =>
        read(name)
          .split("\n")
          .map((line, i) => ({ place: `${name}:${i + 1}`, line: line.trim() }))
          .filter(({ line }) => what.test(line)),
      )
      .map(({ place, line }) => `${place}  ${line}`);
    expect(found).toEqual([]);
  });

  it("no name says nothing", () => {
    const vague = files.filter(
      (name) => /(^|\/)(utils?|helpers?|manager|misc|common)\.(ts|tsx)$/.test(name) && !name.startsWith("web/src/i18n/"),
    );
    expect(vague).toEqual([]);
  });

  it("no file has grown beyond what reads straight down", () => {
    const long = files.filter(
      (name) => /^(packages|web|themes|stacks)\/.*\.(ts|tsx|astro|css)$/.test(name) && read(name).split("\n").length > 400,
    );
    expect(long).toEqual([]);
  });

  it("no path of a machine stands in the sources", () => {
    const paths = files.filter((name) => /\/(home|Users|root|work)\/[a-z_][\w.-]*\//.test(read(name)));
    expect(paths).toEqual([]);
  });
});
