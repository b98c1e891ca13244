import { folded, type Id } from "../kernel/index.ts";
import { priceFrom } from "./rules.ts";
import type { Collection, Product } from "./schema.ts";

/** What a product must have to be put into collections; snapshot products have it too. */
export type Member = Pick<Product, "id" | "title" | "brand" | "productType" | "tags" | "variants" | "createdAt">;

type Shelf = Pick<Collection, "members" | "sort">;
type Rule = Extract<Collection["members"], { kind: "rules" }>["rules"][number];
type Order = (a: Member, b: Member) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const newestFirst: Order = (a, b) => (a.createdAt === b.createdAt ? byId(b, a) : a.createdAt < b.createdAt ? 1 : -1);

/** Folds each text once: a shop says few brands and tags many times. */
const folding = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? folded(text);
    known.set(text, found);
    return found;
  };
};

/**
 * Finds the products of one collection after another, in each one's order. Pure: the same collection and products give the same
 * members, whatever order the products come in. Ids of products that are not given (deleted, draft) are left out.
 */
export const membersIn = <P extends Member>(products: readonly P[]): ((shelf: Shelf) => P[]) => {
  const byIds = new Map<Id<"product">, P>(products.map((product) => [product.id, product]));
  const fold = folding();
  const fits = (rule: Rule, product: P): boolean => {
    switch (rule.field) {
      case "tag":
        return product.tags.some((tag) => fold(tag) === fold(rule.is));
      case "brand":
        return fold(product.brand) === fold(rule.is);
      case "type":
        return fold(product.productType) === fold(rule.is);
      case "price": {
        const price = priceFrom(product);
        return price >= (rule.atLeast ?? 0) && price <= (rule.atMost ?? Number.MAX_SAFE_INTEGER);
      }
    }
  };
  const byTitle: Order = (a, b) => (fold(a.title) < fold(b.title) ? -1 : fold(a.title) > fold(b.title) ? 1 : byId(a, b));
  const orders: Readonly<Record<Collection["sort"], Order>> = {
    manual: newestFirst, // of members by rule; those chosen by hand keep their order
    newest: newestFirst,
    priceAscending: (a, b) => priceFrom(a) - priceFrom(b) || newestFirst(a, b),
    priceDescending: (a, b) => priceFrom(b) - priceFrom(a) || newestFirst(a, b),
    title: byTitle,
  };
  return ({ members, sort }) => {
    if (members.kind === "manual") {
      const chosen = [...new Set(members.productIds)].flatMap((id) => byIds.get(id) ?? []);
      return sort === "manual" ? chosen : chosen.sort(orders[sort]);
    }
    const { match, rules } = members;
    return products
      .filter((product) => (match === "all" ? rules.every((r) => fits(r, product)) : rules.some((r) => fits(r, product))))
      .sort(orders[sort]);
  };
};
