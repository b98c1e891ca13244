/** How things are named in code: by patterns, keys and members. */
import type { Node } from "./source.ts";

export type Pattern = Extract<Node, { type: "Identifier" | "ObjectPattern" | "ArrayPattern" | "AssignmentPattern" | "RestElement" }>;

/** Names that a pattern declares. What `...rest` takes is a copy; `wholes` alone leaves it out. */
export const namesIn = (pattern: Node, wholes = false): string[] => {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "AssignmentPattern":
      return namesIn(pattern.left, wholes);
    case "RestElement":
      return wholes ? [] : namesIn(pattern.argument);
    case "ArrayPattern":
      return pattern.elements.flatMap((one) => (one ? namesIn(one as Pattern, wholes) : []));
    case "ObjectPattern":
      return pattern.properties.flatMap((one) => namesIn(one.type === "RestElement" ? one : (one.value as Pattern), wholes));
    default:
      return [];
  }
};

export const nameOfKey = (node: Node): string | undefined => {
  if (node.type === "Identifier") return node.name;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
};

/** The name behind the dot, or in the brackets when it stands there in letters. */
export const memberName = (node: Extract<Node, { type: "MemberExpression" }>): string | undefined =>
  node.computed && node.property.type === "Identifier" ? undefined : nameOfKey(node.property);
