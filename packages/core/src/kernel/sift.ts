import type { Page, PageQuery } from "./page.ts";

/** A page of what was found by looking through a list. */
export interface Found<T> extends Page<T> {
  /** How many things of the list this answer looked at, when it looked through one. */
  readonly looked?: number;
}

/** Read at once, in turn: most questions are answered by the newest, and an answer looks at a thousand at most. */
const steps = [100, 300, 600];

type Read<T> = (query: PageQuery) => Promise<Page<T>>;

/** One piece of the list, cut off behind the last thing that still has room, so that the cursor goes on right there. */
const piece = async <T>(read: Read<T>, fits: (item: T) => boolean, query: PageQuery, room: number): Promise<Page<T>> => {
  const page = await read(query);
  const last = page.items.filter(fits)[room - 1];
  const end = last === undefined ? page.items.length : page.items.indexOf(last) + 1;
  return end === page.items.length ? page : read({ ...query, limit: end });
};

const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/**
 * Looks through a list for what fits, for ≤ `limit` things. The price of an answer has a bound: after a thousand things it stops, with
 * a cursor that goes on, so an answer may be short or empty and still not be the end.
 */
export const sift = async <T>(read: Read<T>, fits: (item: T) => boolean, { cursor, limit }: PageQuery): Promise<Found<T>> => {
  const items: T[] = [];
  let looked = 0;
  let at = cursor;
  for (const step of steps) {
    const page = await piece(read, fits, { limit: step, ...from(at) }, limit - items.length);
    items.push(...page.items.filter(fits));
    looked += page.items.length;
    at = page.cursor;
    if (at === undefined || items.length >= limit) break;
  }
  return { items, looked, ...from(at) };
};
