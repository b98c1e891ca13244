/** Which names of a file belong to all pages, and which only stand for a part of such a thing. */
import { ScopeTracker, type ScopeTrackerNode, walk } from "oxc-walker";
import { memberName, nameOfKey, namesIn, type Pattern } from "./patterns.ts";
import type { FunctionNode, Node, Source } from "./source.ts";
import { bare, isFunction, type Running, type Visit, visit } from "./walk.ts";

/** What an expression is a part of: `page.products[0]` of what the page was given, `table.rows` of `table`. */
export interface Root {
  readonly name: string;
  /** `own`: the object of a page's locals or a component's props, made for it alone; `given`: what is in that, for which it is not. */
  readonly kind: "own" | "given" | "name";
  /** Where the name is declared; nowhere in the file: a global. */
  readonly declared?: ScopeTrackerNode | undefined;
}

const partOf = (root: Root | undefined): Root | undefined => (root?.kind === "own" ? { ...root, kind: "given" } : root);

/** The names of one file. Ask it while `visit` walks with its `scopes`: a name means what it means where the walk stands. */
export class Bindings {
  readonly scopes = new ScopeTracker({ preserveExitedScopes: true });
  /** The functions around each declaration. */
  readonly #homes = new Map<ScopeTrackerNode, readonly Running[]>();
  /** Names that stand for a part of something else. */
  readonly #parts = new Map<ScopeTrackerNode, Root>();
  /** What a parameter of a function that runs in place stands for: `items` for the one in `items.map((one) => …)`. */
  readonly #given = new Map<Node, { readonly root: Root; readonly at: number }>();
  readonly #named = new Map<Node, ScopeTrackerNode>();
  readonly #called = new Set<ScopeTrackerNode>();
  readonly #calledAtLoad = new Set<ScopeTrackerNode>();

  constructor(source: Source) {
    walk(source.program, { scopeTracker: this.scopes });
    this.scopes.freeze();
    visit(source, this.scopes, (at) => this.#learn(at));
    this.scopes.freeze(); // to its beginning, for the next walk
  }

  /** What an expression is a part of, as the names are where the walk stands. */
  rootOf(expression: Node): Root | undefined {
    const node = bare(expression);
    switch (node.type) {
      case "Identifier":
        return this.#rootOfName(node.name);
      case "MemberExpression":
        return this.#isAstro(node.object) ? this.#rootInAstro(memberName(node)) : partOf(this.rootOf(node.object));
      case "LogicalExpression":
        return this.rootOf(node.left) ?? this.rootOf(node.right);
      case "ConditionalExpression":
        return this.rootOf(node.consequent) ?? this.rootOf(node.alternate);
      default:
        return undefined;
    }
  }

  /** Whether a change here, within these functions, is met by pages that are made later. */
  isShared({ kind, declared }: Root, running: readonly Running[]): boolean {
    if (kind !== "name" || !declared) return kind !== "own";
    const home = this.#homes.get(declared);
    if (!home?.every((one) => this.#runsAtLoad(one))) return false;
    const later = running.slice(home.length).find(({ inPlace }) => !inPlace);
    return later !== undefined && (home.length === 0 || !this.#isCalledByName(later));
  }

  #runsAtLoad({ node, inPlace }: Running): boolean {
    const declared = node && this.#named.get(node);
    return inPlace || (declared !== undefined && this.#calledAtLoad.has(declared));
  }

  #isCalledByName({ node }: Running): boolean {
    const declared = node && this.#named.get(node);
    return declared !== undefined && this.#called.has(declared);
  }

  #isAstro(node: Node): boolean {
    return node.type === "Identifier" && node.name === "Astro" && !this.scopes.isDeclared("Astro");
  }

  #rootInAstro(name: string | undefined): Root | undefined {
    return name === "props" || name === "locals" ? { kind: "own", name: `Astro.${name}` } : undefined;
  }

  #rootOfName(name: string): Root | undefined {
    const declared = this.scopes.getDeclaration(name) ?? undefined;
    if (!declared && name === "undefined") return undefined;
    return (declared && this.#parts.get(declared)) ?? { kind: "name", name, declared };
  }

  #declare(names: readonly string[], running: readonly Running[], part?: Root): void {
    for (const name of names) {
      const declared = this.scopes.getDeclaration(name);
      if (!declared) continue;
      this.#homes.set(declared, running);
      if (part) this.#parts.set(declared, { ...part, name: part.kind === "given" ? name : part.name });
    }
  }

  /** What a pattern takes out of something is a part of it; one name for all of it is the same thing again. */
  #declareParts(pattern: Node, root: Root | undefined, running: readonly Running[]): void {
    const taken = pattern.type === "Identifier" ? root : partOf(root);
    if (taken) this.#declare(namesIn(pattern, true), running, taken);
  }

  #learn({ node, parent, running }: Visit): void {
    if (isFunction(node)) this.#learnFunction(node, running);
    switch (node.type) {
      case "ImportDeclaration":
        this.#declare(
          node.specifiers.map(({ local }) => local.name),
          [],
        );
        break;
      case "ClassDeclaration":
        this.#declare(node.id ? [node.id.name] : [], running);
        break;
      case "VariableDeclarator":
        this.#learnVariable(node, parent?.type === "VariableDeclaration" && parent.kind === "const", running);
        break;
      case "ForOfStatement":
        this.#learnLoop(node, running);
        break;
      case "CallExpression":
        this.#learnCall(node, running);
        break;
    }
  }

  #learnVariable({ id, init }: Extract<Node, { type: "VariableDeclarator" }>, isConst: boolean, running: readonly Running[]): void {
    this.#declare(namesIn(id), running);
    if (!init) return;
    if (isFunction(bare(init)) && id.type === "Identifier") this.#name(bare(init), id.name);
    if (isConst) this.#learnParts(id, init, running);
  }

  #learnParts(id: Node, init: Node, running: readonly Running[]): void {
    if (this.#isAstro(bare(init)) && id.type === "ObjectPattern") this.#learnAstro(id, running);
    else this.#declareParts(id, this.rootOf(init), running);
  }

  /** `const { props } = Astro`. */
  #learnAstro({ properties }: Extract<Node, { type: "ObjectPattern" }>, running: readonly Running[]): void {
    for (const one of properties) {
      if (one.type !== "RestElement") this.#declareParts(one.value as Pattern, this.#rootInAstro(nameOfKey(one.key)), running);
    }
  }

  #learnLoop({ left, right }: Extract<Node, { type: "ForOfStatement" }>, running: readonly Running[]): void {
    if (left.type !== "VariableDeclaration" || left.kind !== "const") return;
    for (const { id } of left.declarations) this.#declareParts(id, partOf(this.rootOf(right)), running);
  }

  #learnCall({ callee: called, arguments: given }: Extract<Node, { type: "CallExpression" }>, running: readonly Running[]): void {
    const callee = bare(called);
    const declared = callee.type === "Identifier" && this.scopes.getDeclaration(callee.name);
    if (declared) this.#called.add(declared);
    if (declared && running.every(({ inPlace }) => inPlace)) this.#calledAtLoad.add(declared);
    if (callee.type !== "MemberExpression") return;
    const root = partOf(this.rootOf(callee.object));
    const at = memberName(callee)?.startsWith("reduce") ? 1 : 0; // its first parameter is what it makes
    if (root?.declared || root?.kind === "given") for (const one of given) this.#given.set(bare(one), { root, at });
  }

  #learnFunction(node: FunctionNode, running: readonly Running[]): void {
    if (node.type === "FunctionDeclaration" && node.id) {
      this.#declare([node.id.name], running.slice(0, -1));
      this.#name(node, node.id.name);
    }
    const part = running.at(-1)?.inPlace ? this.#given.get(node) : undefined;
    node.params.forEach((param, i) => {
      this.#declare(namesIn(param as Pattern), running);
      if (part?.at === i) this.#declareParts(param as Pattern, part.root, running);
    });
  }

  #name(node: Node, name: string): void {
    const declared = this.scopes.getDeclaration(name);
    if (declared) this.#named.set(node, declared);
  }
}
