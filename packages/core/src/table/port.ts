import type { DomainEvent } from "../kernel/event.ts";
import type { Page } from "../kernel/page.ts";

/** Partition and sort key. In a `StoreTable` both are written without the store: the table adds it. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export type Data = Readonly<Record<string, unknown>>;

/** A row as written. */
export interface Row {
  readonly key: Key;
  /** The kind of thing, such as `product`; for parsers, streams and people who look at the table. */
  readonly type: string;
  readonly data: Data;
  /** ≤ 10 small attributes that lists show; the only data an index carries. */
  readonly summary?: Data;
  /** Place in a list (index 1), such as `PL#active` / `2026-…`. */
  readonly lists?: Key;
  /** Second way to find it (index 2), such as `SLUG#shirt` / `P`. */
  readonly lookup?: Key;
  /** Epoch milliseconds at which a sweeper must look at it (index 3, ops only). */
  readonly due?: number;
  /** Epoch milliseconds; deleted some time after. Readers compare the time themselves. */
  readonly expiresAt?: number;
}

/** A row as read. `version` begins at 1 and goes up by one with each write. */
export interface Item extends Row {
  readonly version: number;
}

/** What an index gives: keys and the summary, maybe a moment old. */
export interface ListItem {
  readonly key: Key;
  readonly type: string;
  readonly summary: Data;
}

/** A place inside `data`; each step is one map key, so ids need no escaping. */
export type Path = readonly [string, ...string[]];
export type Scalar = string | number | boolean | null;

export type Condition =
  | { readonly test: "absent" } // no such row
  | { readonly test: "exists" }
  | { readonly test: "version"; readonly is: number }
  | { readonly test: "has" | "lacks"; readonly path: Path }
  | { readonly test: "=" | "<>" | "<" | "<=" | ">" | ">="; readonly path: Path; readonly value: Scalar }
  | { readonly test: "in"; readonly path: Path; readonly values: readonly Scalar[] }
  | { readonly test: "sizeBelow"; readonly path: Path; readonly value: number }
  | { readonly test: "all" | "any"; readonly of: readonly Condition[] };

export type Change =
  | { readonly do: "set"; readonly path: Path; readonly value: unknown }
  /** Adds to a number; a missing one counts as 0. */
  | { readonly do: "increase"; readonly path: Path; readonly by: number }
  | { readonly do: "unset"; readonly path: Path };

export interface Put {
  readonly verb: "put";
  readonly row: Row;
  readonly if?: Condition;
}
export interface Update {
  readonly verb: "update";
  readonly key: Key;
  readonly changes: readonly Change[];
  readonly if?: Condition;
  /**
   * With this a missing row counts as one with this data, and is made; without it an update of nothing fails its condition.
   * Single writes only, not in a transaction.
   */
  readonly create?: { readonly type: string; readonly data: Data; readonly expiresAt?: number; readonly due?: number };
  /** New due time, or null to take it off the sweeper's list. */
  readonly due?: number | null;
}
export interface Remove {
  readonly verb: "remove";
  readonly key: Key;
  readonly if?: Condition;
}
export interface Check {
  readonly verb: "check";
  readonly key: Key;
  readonly if: Condition;
}
export type Write = Put | Update | Remove;

export interface Query {
  readonly partition: string;
  /** Absent: the table itself, strongly consistent, whole rows. */
  readonly index?: "lists" | "lookup";
  /** Sort key begins with this. */
  readonly prefix?: string;
  /** Sort key ≥ from and ≤ to (inclusive). Not together with `prefix`. */
  readonly from?: string;
  readonly to?: string;
  readonly order?: "ascending" | "descending";
  readonly limit?: number;
  readonly cursor?: string;
}

/**
 * The shelf of one store. No verb takes a store id, every key is inside the store, so nothing here can reach another.
 *
 * Errors: `ConditionFailed` (an answer, never retried), `Contention` / `Throttled` after the retry layer gave up,
 * `MalformedCursor`.
 */
export interface StoreTable {
  /** Strongly consistent. */
  get(key: Key): Promise<Item | undefined>;
  /** ≤ 100 keys, strongly consistent, in the order asked for. */
  getMany(keys: readonly Key[]): Promise<(Item | undefined)[]>;
  query(query: Query & { readonly index?: undefined }): Promise<Page<Item>>;
  list(query: Query & { readonly index: "lists" | "lookup" }): Promise<Page<ListItem>>;
  /** One row, one plain conditional write. The only way stock is touched. Answers the row as it is now. */
  write(write: Write): Promise<Item | undefined>;
  /** All or nothing, ≤ 100 rows with the outbox rows, 4 MB. Events land with the rows or not at all. */
  commit(writes: readonly (Write | Check)[], events?: readonly DomainEvent[]): Promise<void>;
}

export interface ChangeRecord {
  readonly kind: "insert" | "modify" | "remove";
  readonly item: RawItem;
}

/** A row with its full keys: what the table behind `StoreTable` holds. Only wiring, relay and sweepers see it. */
export interface RawItem extends Item {
  readonly unsent?: number;
}

export interface RawRow extends Row {
  /** Outbox rows only: epoch milliseconds, puts the row on the relay's index until it is sent. */
  readonly unsent?: number;
}

/**
 * A whole table, full keys. Implemented by DynamoDB and by the in-memory twin; both pass the same contract tests.
 * `token` makes a transaction idempotent for ten minutes.
 */
export interface Table {
  get(key: Key): Promise<RawItem | undefined>;
  getMany(keys: readonly Key[]): Promise<(RawItem | undefined)[]>;
  query(query: Query): Promise<{ items: RawItem[]; last?: Key & { readonly indexPk?: string; readonly indexSk?: string } }>;
  write(write: RawWrite): Promise<RawItem | undefined>;
  transact(writes: readonly (RawWrite | Check)[], token: string): Promise<void>;
  /** Rows whose due time has come, over all stores. `shard` 0…15. */
  due(shard: number, until: number, limit: number): Promise<Key[]>;
  /** Outbox rows not sent yet and older than `until`, over all stores. `shard` 0…9. */
  unsent(shard: number, until: number, limit: number): Promise<Key[]>;
}

export type RawWrite = (Omit<Put, "row"> & { readonly row: RawRow }) | Update | Remove;
