/** A theme's file as a tree (ESTree), whatever it is written in. */
import { parse } from "@astrojs/compiler-rs";
import { type ESTree, parseSync } from "rolldown/utils";

export type Node = ESTree.Node;
export type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

/** What a rule has against a line. */
export interface Fault {
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong, and what to do instead. */
  readonly what: string;
}

export interface Source {
  /** Relative to the theme's folder. */
  readonly file: string;
  /** Of an .astro file its frontmatter, then its template. */
  readonly program: ESTree.Program;
  /** Its top level runs once for each page, as frontmatter does; only what it exports belongs to the module. */
  readonly perPage: boolean;
  /** The line of an offset, counted from 1. */
  readonly lineOf: (offset: number) => number;
  /** Where it cannot be read at all. */
  readonly faults: readonly Fault[];
}

/** The part of the tree of `@astrojs/compiler-rs` that is used: its own types say `any`. */
interface AstroTree {
  readonly frontmatter: { readonly program: ESTree.Program } | null;
  readonly body: ESTree.Program["body"];
}

type Parsed = Pick<Source, "program" | "perPage" | "faults">;

const unreadable = (line: number, text: string): Fault => ({ line, what: `cannot be read: ${text}` });

const parseAstro = (text: string): Parsed => {
  const { ast, diagnostics } = parse(text);
  const { frontmatter, body } = ast as AstroTree;
  const program = { body: [...(frontmatter?.program.body ?? []), ...body], start: 0, end: text.length };
  return {
    program: { type: "Program", sourceType: "module", hashbang: null, parent: null, comments: [], ...program } as ESTree.Program,
    perPage: true,
    faults: diagnostics.filter(({ severity }) => severity === "error").map((one) => unreadable(one.labels[0]?.line ?? 1, one.text)),
  };
};

const parseModule = (file: string, text: string, lineOf: Source["lineOf"]): Parsed => {
  const { program, errors } = parseSync(file, text, { preserveParens: false });
  return {
    program,
    perPage: false,
    faults: errors.map(({ message, labels }) => unreadable(lineOf(labels[0]?.start ?? 0), message)),
  };
};

/** Reads `.astro`, and JavaScript and TypeScript with or without JSX. */
export const readSource = (file: string, text: string): Source => {
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  return { file, lineOf, ...(file.endsWith(".astro") ? parseAstro(text) : parseModule(file, text, lineOf)) };
};
