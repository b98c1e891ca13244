/** What one page may leave behind for another: a module lives as long as the process and makes the pages of all shops. */
import type { Bindings, Root } from "./bindings.ts";
import { memberName, namesIn } from "./patterns.ts";
import type { Node } from "./source.ts";
import { bare, type Visit } from "./walk.ts";

type Variable = Extract<Node, { type: "VariableDeclaration" }>;

const variableFault = (name: string): string =>
  `${name}: variables of a module that change leak from one shop to another; write const, or declare it in the function that needs it`;
const storeFault = (name: string): string =>
  `${name} begins empty and lives as long as the process, so that what fills it leaks from one shop to another; ` +
  "make it in the function that needs it, or give it a type that is only read (readonly string[], ReadonlyMap)";
const changeFault = ({ kind, name }: Root): string =>
  kind === "given"
    ? `changes ${name}, which the page was given and other pages are made from; change a copy of it`
    : `changes ${name}, which all pages of all shops share; change a copy, or make it in the function that needs it`;

const stores = /^(Map|Set|WeakMap|WeakSet|Array)$/;
/** WeakMap and WeakSet are for remembering, whatever they begin with. */
const beginsEmpty = (init: Node): boolean => {
  const node = bare(init);
  if (node.type === "ArrayExpression") return node.elements.length === 0;
  if (node.type === "ObjectExpression") return node.properties.length === 0;
  if (node.type !== "NewExpression" || node.callee.type !== "Identifier") return false;
  return stores.test(node.callee.name) && (node.arguments.length === 0 || node.callee.name.startsWith("Weak"));
};

const isReadType = (type: Node | null | undefined): boolean => {
  if (type?.type === "TSTypeOperator") return type.operator === "readonly";
  return type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && /^(Readonly|const$)/.test(type.typeName.name);
};
const isReadOnly = (id: Node, init: Node): boolean =>
  (id.type === "Identifier" && isReadType(id.typeAnnotation?.typeAnnotation)) ||
  ((init.type === "TSAsExpression" || init.type === "TSSatisfiesExpression") && isReadType(init.typeAnnotation));

const isTopLevel = (parent: Node | null): boolean => parent?.type === "Program" || parent?.type === "ExportNamedDeclaration";

/** Variables that a module declares when it loads. */
const declarationFaults = (node: Variable, { parent, running }: Visit): string[] => {
  if (running.length > 0 || node.declare) return [];
  if ((node.kind === "let" || node.kind === "var") && isTopLevel(parent))
    return node.declarations.flatMap(({ id }) => namesIn(id)).map((name) => variableFault(`${node.kind} ${name}`));
  return node.declarations.flatMap(({ id, init }) =>
    init && beginsEmpty(init) && !isReadOnly(id, init) ? namesIn(id).map(storeFault) : [],
  );
};

const changing =
  /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|append|next|getOrInsert|getOrInsertComputed)$/;
const changers = new Map([
  ["Object", /^(assign|define(Property|Properties)|setPrototypeOf)$/],
  ["Reflect", /^(set|defineProperty|deleteProperty|setPrototypeOf)$/],
]);

const isNamespace = ({ declared }: Root): boolean => declared?.type === "Import" && declared.node.type === "ImportNamespaceSpecifier";

/** What a call changes: `rows.push(…)`, `Object.assign(rows, …)`. */
const changedByCall = (
  { callee: called, arguments: [first] }: Extract<Node, { type: "CallExpression" }>,
  bindings: Bindings,
): Root | undefined => {
  const callee = bare(called);
  if (callee.type !== "MemberExpression") return undefined;
  const [object, name] = [bare(callee.object), memberName(callee) ?? ""];
  const root = bindings.rootOf(object);
  if (root?.kind === "name" && !root.declared) return first && changers.get(root.name)?.test(name) ? bindings.rootOf(first) : undefined;
  if (!root || !changing.test(name)) return undefined;
  return isNamespace(root) && object.type === "Identifier" ? undefined : root; // a function of that module, not a change of it
};

/** What an assignment changes, each name of a pattern: `visits = …`, `page.title = …`. */
const changedByAssignment = (target: Node, bindings: Bindings): (Root | undefined)[] => {
  switch (target.type) {
    case "Identifier": {
      const declared = bindings.scopes.getDeclaration(target.name) ?? undefined;
      return [{ kind: "name", name: target.name, declared }];
    }
    case "ArrayPattern":
      return target.elements.flatMap((one) => (one ? changedByAssignment(one as Node, bindings) : []));
    case "ObjectPattern":
      return target.properties.flatMap((one) =>
        changedByAssignment((one.type === "RestElement" ? one.argument : one.value) as Node, bindings),
      );
    case "AssignmentPattern":
      return changedByAssignment(target.left, bindings);
    case "RestElement":
      return changedByAssignment(target.argument, bindings);
    case "MemberExpression":
      return [bindings.rootOf(target.object)];
    default:
      return [];
  }
};

const changedBy = (node: Node, bindings: Bindings): (Root | undefined)[] => {
  switch (node.type) {
    case "AssignmentExpression":
      return changedByAssignment(bare(node.left), bindings);
    case "UpdateExpression":
      return changedByAssignment(bare(node.argument), bindings);
    case "UnaryExpression":
      return node.operator === "delete" ? changedByAssignment(bare(node.argument), bindings) : [];
    case "CallExpression":
      return [changedByCall(node, bindings)];
    default:
      return [];
  }
};

/** What a node keeps for other pages, or changes under them. */
export const stateFaults = (at: Visit, bindings: Bindings): string[] => {
  const { node, running } = at;
  if (node.type === "VariableDeclaration") return declarationFaults(node, at);
  if (node.type === "PropertyDefinition" && node.static && !node.readonly && running.length === 0)
    return [variableFault(`static ${memberNameOf(node.key)}`)];
  return changedBy(node, bindings).flatMap((root) => (root && bindings.isShared(root, running) ? [changeFault(root)] : []));
};

const memberNameOf = (key: Node): string => (key.type === "Identifier" || key.type === "PrivateIdentifier" ? key.name : "field");
