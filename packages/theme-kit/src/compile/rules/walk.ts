/** Walks what runs while pages are made: not scripts and styles, not types. */
import { type ScopeTracker, walk } from "oxc-walker";
import type { FunctionNode, Node, Source } from "./source.ts";

/** A function that runs around a node. */
export interface Running {
  readonly node: Node | undefined;
  /** It runs where it is written and at no other time: `(() => …)()`, `items.map((item) => …)`. */
  readonly inPlace: boolean;
}

export interface Visit {
  readonly node: Node;
  readonly parent: Node | null;
  /** The functions around it, outermost first; none: it runs once, when its module loads. */
  readonly running: readonly Running[];
}

/** Frontmatter and template are one function, which runs for each page. */
const page: Running = { node: undefined, inPlace: false };

export const isFunction = (node: Node): node is FunctionNode =>
  node.type === "FunctionDeclaration" || node.type === "FunctionExpression" || node.type === "ArrowFunctionExpression";

/** An expression without what only the reader or the type checker needs. */
export const bare = (node: Node): Node => {
  switch (node.type) {
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
    case "ChainExpression":
      return bare(node.expression);
    default:
      return node;
  }
};

const wrappers = /^TS(AsExpression|SatisfiesExpression|NonNullExpression|TypeAssertion|ModuleDeclaration|ModuleBlock|ParameterProperty)$/;
const runsNever = ({ type }: Node): boolean => (type as string) === "AstroScript" || (type.startsWith("TS") && !wrappers.test(type));

/** Methods that call what they are given at once, and do not keep it. */
const atOnce =
  /^(forEach|map|flatMap|filter|find|findIndex|findLast|some|every|reduce|reduceRight|sort|toSorted|from|fromEntries|groupBy|replace|replaceAll)$/;

/** The functions that a call runs where they are written. */
const runInPlace = (node: Node): readonly Node[] => {
  if (node.type !== "CallExpression") return [];
  const callee = bare(node.callee);
  if (isFunction(callee)) return [callee];
  const name = callee.type === "MemberExpression" && callee.property.type === "Identifier" ? callee.property.name : "";
  return atOnce.test(name) ? node.arguments.map(bare).filter(isFunction) : [];
};

/** Calls `see` with every node that runs while pages are made; `scopes` knows the names at each. */
export const visit = (source: Source, scopes: ScopeTracker, see: (at: Visit) => void): void => {
  let running: Running[] = source.perPage ? [page] : [];
  const inPlace = new Set<Node>();
  const isHoisted = (node: Node, parent: Node | null) =>
    source.perPage && parent?.type === "Program" && node.type === "ExportNamedDeclaration";
  walk(source.program, {
    scopeTracker: scopes,
    enter(node, parent) {
      if (runsNever(node)) return this.skip();
      if (isHoisted(node, parent)) running = [];
      for (const one of runInPlace(node)) inPlace.add(one);
      if (isFunction(node)) running = [...running, { node, inPlace: inPlace.has(node) }];
      see({ node, parent, running });
    },
    leave(node, parent) {
      if (isFunction(node)) running = running.slice(0, -1);
      if (isHoisted(node, parent)) running = [page];
    },
  });
};
