/** Names that no page may ask for: pages are made of their locals alone, with nobody to ask and nothing that another page left. */
import { isReferenceIdentifier } from "oxc-walker";
import type { Bindings } from "./bindings.ts";
import { memberName, nameOfKey } from "./patterns.ts";
import type { Node } from "./source.ts";
import { bare, type Visit } from "./walk.ts";

const asks = "it asks somebody while a page is made; everything that a page shows is in Astro.locals";
const common = "it is one place for all shops; take what a page needs from Astro.locals and Astro.props";
const differs = "it is another each time; the same locals make the same page, so take it from Astro.locals";
const outlives = "it runs on when the page is made; say what is to be seen at once";
const written = "it makes code of text; write the code itself";

const why = (names: string, reason: string): [string, string][] => names.split(" ").map((name) => [name, reason]);

const globals: ReadonlyMap<string, string> = new Map([
  ...why("fetch WebSocket EventSource XMLHttpRequest BroadcastChannel Worker navigator", asks),
  ...why("globalThis global window self process localStorage sessionStorage caches require module", common),
  ...why("crypto performance Math.random Date.now Temporal.Now", differs),
  ...why("setTimeout setInterval setImmediate queueMicrotask", outlives),
  ...why("eval Function", written),
]);

/** What Astro knows without a visitor. */
const ofAstro: ReadonlySet<string | undefined> = new Set(["props", "locals", "slots", "self", "site"]);
const noVisitor = (name: string): string =>
  `${name}: nobody visits while a page is made, so there is no request, cookie, session, action or answer; use Astro.locals and Astro.props`;

const exported: ReadonlyMap<string, string> = new Map([
  ["prerender", "prerender: pages are made for each shop, never with the theme; leave it out"],
  ["getStaticPaths", "getStaticPaths: the builder gives pages their addresses; leave it out"],
]);

const isGlobal = (node: Node, parent: Node | null, { scopes }: Bindings): boolean =>
  node.type === "Identifier" && isReferenceIdentifier(node, parent) && !scopes.isDeclared(node.name);

const nameFault = (name: string): string[] => {
  const reason = globals.get(name);
  return reason ? [`${name}: ${reason}`] : [];
};

const memberFault = (node: Extract<Node, { type: "MemberExpression" }>, { scopes }: Bindings): string[] => {
  const object = bare(node.object);
  if (object.type !== "Identifier" || scopes.isDeclared(object.name)) return [];
  return nameFault(`${object.name}.${memberName(node)}`);
};

/** `new Date()` and `Date()` say what time it is; with an argument a date is only read. */
const clockFault = (node: Extract<Node, { type: "NewExpression" | "CallExpression" }>, { scopes }: Bindings): string[] => {
  const { callee } = node;
  if (callee.type !== "Identifier" || callee.name !== "Date" || scopes.isDeclared("Date")) return [];
  return node.type === "CallExpression" || node.arguments.length === 0 ? [`the time of day: ${differs}`] : [];
};

/** `Astro` may be read where it says which part; handed on, nobody sees what is read. */
const astroFault = (parent: Node | null): string[] => {
  if (parent?.type === "MemberExpression") {
    const name = memberName(parent);
    return ofAstro.has(name) ? [] : [noVisitor(name ? `Astro.${name}` : "Astro[…]")];
  }
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "ObjectPattern") return [noVisitor("Astro as a whole")];
  return parent.id.properties.flatMap((one) => {
    const name = one.type === "RestElement" ? undefined : nameOfKey(one.key);
    return ofAstro.has(name) ? [] : [noVisitor(name ? `Astro.${name}` : "Astro as a whole")];
  });
};

const exportFaults = (node: Extract<Node, { type: "ExportNamedDeclaration" }>): string[] => {
  const { declaration, specifiers } = node;
  const declared = declaration?.type === "VariableDeclaration" ? declaration.declarations.map(({ id }) => id) : [];
  const named = declaration && "id" in declaration && declaration.id ? [declaration.id as Node] : [];
  const names = [...declared, ...named, ...specifiers.map((one) => one.exported)].map(nameOfKey);
  return names.flatMap((name) => exported.get(name ?? "") ?? []);
};

/** What names at a node ask for that a theme may not. */
export const nameFaults = ({ node, parent }: Visit, bindings: Bindings): string[] => {
  switch (node.type) {
    case "Identifier":
      if (!isGlobal(node, parent, bindings)) return [];
      return node.name === "Astro" ? astroFault(parent) : nameFault(node.name);
    case "MemberExpression":
      return memberFault(node, bindings);
    case "NewExpression":
    case "CallExpression":
      return clockFault(node, bindings);
    case "ExportNamedDeclaration":
      return exportFaults(node);
    case "JSXAttribute":
      return node.name.type === "JSXIdentifier" && node.name.name.startsWith("server:")
        ? [`${node.name.name}: there is no server behind a page; draw it in the page, or fill it with a script`]
        : [];
    default:
      return [];
  }
};
