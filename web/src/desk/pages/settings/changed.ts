import type { Store, StoreChange } from "@matjar/core/store/schema";

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The settings that differ. What never changes through this form (id, slug, createdAt) is left out. */
export const changed = (before: Store, after: Store): StoreChange => {
  const { id: _id, slug: _slug, createdAt: _at, ...rest } = after;
  const different = Object.entries(rest).filter(([name, value]) => !same(value, before[name as keyof Store]));
  const silenced = before.returns && !after.returns ? { returns: null } : {};
  return { ...Object.fromEntries(different), ...silenced } as StoreChange;
};
