import type { z } from "zod";
import type { Data, Item, Key, Row } from "./port.ts";

/** A value with the version it was read at; 0 = not stored yet. Hand both to `replace` to save without losing an update. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

interface Places<T> {
  readonly summary?: (value: T) => Data | undefined;
  readonly lists?: (value: T) => Key | undefined;
  readonly lookup?: (value: T) => Key | undefined;
  readonly due?: (value: T) => number | undefined;
  readonly expiresAt?: (value: T) => number | undefined;
}

/** How one kind of thing lies on the shelf: its schema, its key, its places in the indexes. */
export const entity = <Schema extends z.ZodType>(
  type: string,
  schema: Schema,
  keyOf: (value: z.output<Schema>) => Key,
  places: Places<z.output<Schema>> = {},
) => {
  const defined = <V>(name: string, value: V | undefined) => (value === undefined ? {} : { [name]: value });
  return {
    type,
    schema,
    row: (value: z.output<Schema>): Row => ({
      key: keyOf(value),
      type,
      data: value as Data,
      ...defined("summary", places.summary?.(value)),
      ...defined("lists", places.lists?.(value)),
      ...defined("lookup", places.lookup?.(value)),
      ...defined("due", places.due?.(value)),
      ...defined("expiresAt", places.expiresAt?.(value)),
    }),
    /** Checks what was stored. @throws ZodError when a row is not what the schema says: a bug or a missing migration. */
    parse: (item: Item): Versioned<z.output<Schema>> => ({ value: schema.parse(item.data), version: item.version }),
  };
};
