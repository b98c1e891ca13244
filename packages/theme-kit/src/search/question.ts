export const sorts = ["best", "newest", "price-up", "price-down"] as const;
export type Sort = (typeof sorts)[number];

export interface Filters {
  /** Minor units. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly brands: readonly string[];
  /** Slug of a collection. */
  readonly shelf?: string | undefined;
  /** Chosen values by the name of the option. */
  readonly options: Readonly<Record<string, readonly string[]>>;
}

export interface Question extends Filters {
  readonly words: string;
  readonly sort: Sort;
}

export const noFilters: Filters = { brands: [], options: {} };
