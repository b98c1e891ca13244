import { z } from "zod";

/** A piece of a list. No counts: the price of a page does not grow with the list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Give it back to get the next page; absent on the last. Opaque, of this list only. */
  readonly cursor?: string;
}

export const PageQuery = z.strictObject({
  cursor: z.string().max(1024).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});
export type PageQuery = z.output<typeof PageQuery>;

export const pageOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), cursor: z.string().optional() });

/** A page of a list that was looked through; see `sift`. */
export const foundOf = <S extends z.ZodType>(item: S) => pageOf(item).extend({ looked: z.int().min(0).optional() });

export const mapPage = <A, B>(page: Page<A>, change: (item: A) => B): Page<B> => ({
  items: page.items.map(change),
  ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
});
