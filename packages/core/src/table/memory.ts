import { applied, createdRow, holds, refuseCreate } from "./condition.ts";
import { ConditionFailed } from "./errors.ts";
import { withinLimits } from "./limits.ts";
import type { ChangeRecord, Check, Key, Query, RawItem, RawRow, RawWrite, Table } from "./port.ts";
import { duePartition, timeKey, unsentPartition } from "./shards.ts";

interface Entry {
  readonly sort: string;
  readonly item: RawItem;
}

const byBytes = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));

/** Entries of one partition, kept in sort-key order. */
class Partition {
  readonly entries: Entry[] = [];

  #place(sort: string): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byBytes(this.entries[middle]?.sort ?? "", sort) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  find(sort: string): RawItem | undefined {
    const entry = this.entries[this.#place(sort)];
    return entry?.sort === sort ? entry.item : undefined;
  }

  put(sort: string, item: RawItem): void {
    const place = this.#place(sort);
    this.entries.splice(place, this.entries[place]?.sort === sort ? 1 : 0, { sort, item });
  }

  drop(sort: string): void {
    const place = this.#place(sort);
    if (this.entries[place]?.sort === sort) this.entries.splice(place, 1);
  }
}

type IndexName = "lists" | "lookup" | "due" | "unsent";

/** Where an index keeps an item: its partition and a sort key made unique by the item's own key. */
const indexPlace = (item: RawItem, index: IndexName): Key | undefined => {
  const own = `\u0000${item.key.pk}\u0000${item.key.sk}`;
  if (index === "due") return item.due === undefined ? undefined : { pk: duePartition(item.key.pk), sk: timeKey(item.due) + own };
  if (index === "unsent")
    return item.unsent === undefined ? undefined : { pk: unsentPartition(item.key.pk), sk: timeKey(item.unsent) + own };
  const key = item[index];
  return key && { pk: key.pk, sk: key.sk + own };
};

const indexes: readonly IndexName[] = ["lists", "lookup", "due", "unsent"];

/** JSON there and back: what DynamoDB keeps (no `undefined`, no class, no shared reference). */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * The in-memory twin: the same promises as DynamoDB (conditions, transactions, limits, byte order, sparse indexes),
 * held to the same contract tests. It forgets everything when the process ends.
 */
export class MemoryTable implements Table {
  readonly #rows = new Map<string, Partition>();
  readonly #indexes: Readonly<Record<IndexName, Map<string, Partition>>> = {
    lists: new Map(),
    lookup: new Map(),
    due: new Map(),
    unsent: new Map(),
  };
  readonly #tokens = new Set<string>();
  readonly #listeners = new Set<(records: readonly ChangeRecord[]) => void>();

  /** Like a stream: called after each write with its changes. Answers the way to stop. */
  onChange(listener: (records: readonly ChangeRecord[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Every row, for invariants in tests. */
  all(): RawItem[] {
    return [...this.#rows.values()].flatMap((p) => p.entries.map((e) => e.item));
  }

  async get(key: Key): Promise<RawItem | undefined> {
    return this.#find(key);
  }

  async getMany(keys: readonly Key[]): Promise<(RawItem | undefined)[]> {
    return keys.map((key) => this.#find(key));
  }

  async query(query: Query): ReturnType<Table["query"]> {
    const partition = (query.index ? this.#indexes[query.index] : this.#rows).get(query.partition);
    const visible = (sort: string) => (query.index ? (sort.split("\u0000")[0] ?? "") : sort);
    const fits = (sort: string) =>
      (query.prefix === undefined || sort.startsWith(query.prefix)) &&
      (query.from === undefined || byBytes(sort, query.from) >= 0) &&
      (query.to === undefined || byBytes(sort, query.to) <= 0);
    let found = (partition?.entries ?? []).filter((entry) => fits(visible(entry.sort)));
    if (query.order === "descending") found = found.toReversed();
    if (query.cursor) {
      const start = JSON.parse(query.cursor) as Key & { indexSk?: string };
      const sort = query.index ? `${start.indexSk}\u0000${start.pk}\u0000${start.sk}` : start.sk;
      found = found.filter((e) => (query.order === "descending" ? byBytes(e.sort, sort) < 0 : byBytes(e.sort, sort) > 0));
    }
    const items = found.slice(0, query.limit ?? found.length).map((entry) => entry.item);
    const end = items.at(-1);
    if (!end || items.length === found.length) return { items };
    const place = query.index && end[query.index];
    return { items, last: { ...end.key, ...(place ? { indexPk: place.pk, indexSk: place.sk } : {}) } };
  }

  async write(write: RawWrite): Promise<RawItem | undefined> {
    withinLimits([write]);
    const before = this.#find(write.verb === "put" ? write.row.key : write.key);
    if (!this.#allowed(write, before)) throw new ConditionFailed(0, before);
    const [record] = this.#apply([write]);
    return record?.kind === "remove" ? undefined : record?.item;
  }

  async transact(writes: readonly (RawWrite | Check)[], token: string): Promise<void> {
    withinLimits(writes);
    refuseCreate(writes);
    if (this.#tokens.has(token)) return;
    const keys = writes.map((w) => JSON.stringify(w.verb === "put" ? w.row.key : w.key));
    if (new Set(keys).size < keys.length) throw new TypeError("A transaction cannot touch one row twice");
    writes.forEach((write, position) => {
      const before = this.#find(write.verb === "put" ? write.row.key : write.key);
      if (!this.#allowed(write, before)) throw new ConditionFailed(position, before);
    });
    this.#apply(writes.filter((w): w is RawWrite => w.verb !== "check"));
    this.#tokens.add(token);
  }

  async due(shard: number, until: number, limit: number): Promise<Key[]> {
    return this.#waiting("due", `DUE#${shard}`, until, limit);
  }

  async unsent(shard: number, until: number, limit: number): Promise<Key[]> {
    return this.#waiting("unsent", `OUT#${shard}`, until, limit);
  }

  #waiting(index: "due" | "unsent", partition: string, until: number, limit: number): Key[] {
    const entries = this.#indexes[index].get(partition)?.entries ?? [];
    return entries
      .filter((e) => (e.item[index] ?? 0) <= until)
      .slice(0, limit)
      .map((e) => e.item.key);
  }

  #find(key: Key): RawItem | undefined {
    return this.#rows.get(key.pk)?.find(key.sk);
  }

  #allowed(write: RawWrite | Check, before: RawItem | undefined): boolean {
    if (write.verb !== "update" || before) return holds(write.if, before);
    return write.create !== undefined && holds(write.if, { data: write.create.data, version: 0 });
  }

  #apply(writes: readonly RawWrite[]): ChangeRecord[] {
    const records = writes.map((write) => this.#applyOne(write)).filter((r) => r !== undefined);
    for (const listener of this.#listeners) listener(records);
    return records;
  }

  #applyOne(write: RawWrite): ChangeRecord | undefined {
    const key = write.verb === "put" ? write.row.key : write.key;
    const before = this.#find(key);
    if (before) this.#drop(before);
    if (write.verb === "remove") return before && { kind: "remove", item: before };
    const version = (before?.version ?? 0) + 1;
    const item = copied(write.verb === "put" ? { ...write.row, version } : { ...this.#updated(write, before), version });
    this.#keep(item);
    return { kind: before ? "modify" : "insert", item };
  }

  #updated(write: Extract<RawWrite, { verb: "update" }>, before: RawItem | undefined): RawRow {
    if (!before) return createdRow(write);
    const { due: _old, version: _version, ...others } = before;
    const due = write.due === undefined ? before.due : write.due;
    return { ...others, data: applied(before.data, write.changes), ...(due == null ? {} : { due }) };
  }

  #keep(item: RawItem): void {
    const into = (map: Map<string, Partition>, pk: string, sk: string) => {
      const partition = map.get(pk) ?? new Partition();
      map.set(pk, partition);
      partition.put(sk, item);
    };
    into(this.#rows, item.key.pk, item.key.sk);
    for (const index of indexes) {
      const place = indexPlace(item, index);
      if (place) into(this.#indexes[index], place.pk, place.sk);
    }
  }

  #drop(item: RawItem): void {
    this.#rows.get(item.key.pk)?.drop(item.key.sk);
    for (const index of indexes) {
      const place = indexPlace(item, index);
      if (place) this.#indexes[index].get(place.pk)?.drop(place.sk);
    }
  }
}
