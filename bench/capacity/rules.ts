import { indexes } from "@matjar/adapters/tables";
import type { Check, Key, RawItem, RawWrite, Table } from "@matjar/core/table";

/** Write capacity units, of the table and of its indexes. */
export interface WriteUnits {
  readonly writes: number;
  readonly indexWrites: number;
}

const bytes = (text: string): number => Buffer.byteLength(text);

/** The size of a value by DynamoDB's published rules, within a few bytes. */
const sizeOf = (value: unknown): number => {
  if (typeof value === "string") return bytes(value);
  if (typeof value === "number") return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + 1 + sizeOf(each), 3);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).reduce((sum, [name, each]) => (each === undefined ? sum : sum + 1 + bytes(name) + sizeOf(each)), 3);
  return 1;
};

const sizeOfKey = ({ pk, sk }: Key): number => 10 + bytes(pk) + bytes(sk);

type IndexName = (typeof indexes)[number]["name"];

/** Where a row stands in an index; undefined when it does not. */
const placeIn = (index: IndexName, row: RawItem): Key | undefined => {
  if (index === "lists" || index === "lookup") return row[index];
  return row[index] === undefined ? undefined : { pk: index, sk: String(row[index]).padStart(15, "0") };
};

const sizeOfRow = (row: RawItem): number => {
  const places = indexes.reduce((sum, { name }) => sum + (placeIn(name, row) ? sizeOfKey(placeIn(name, row) as Key) : 0), 0);
  return sizeOfKey(row.key) + places + bytes(row.type) + sizeOf(row.data) + sizeOf(row.summary ?? "") + (row.expiresAt ? 20 : 0) + 10;
};

const units = (size: number): number => Math.max(1, Math.ceil(size / 1024));
const unitsOfRow = (row: RawItem | undefined): number => (row ? units(sizeOfRow(row)) : 1);

/** What one index takes when a row changes: nothing for an entry that stays as it is, two writes for one that moves. */
const unitsOfEntry = (index: (typeof indexes)[number], before: RawItem | undefined, after: RawItem | undefined): number => {
  const entry = (row: RawItem | undefined) => {
    const place = row && placeIn(index.name, row);
    if (!row || !place) return undefined;
    const shown = index.projection.length > 0 ? { t: row.type, s: row.summary } : {};
    return {
      place: JSON.stringify(place),
      said: JSON.stringify(shown),
      units: units(sizeOfKey(row.key) + sizeOfKey(place) + sizeOf(shown)),
    };
  };
  const [old, now] = [entry(before), entry(after)];
  if (!old || !now) return (old ?? now)?.units ?? 0;
  if (old.place !== now.place) return old.units + now.units;
  return old.said === now.said ? 0 : Math.max(old.units, now.units);
};

const keyOf = (write: RawWrite | Check): Key => (write.verb === "put" ? write.row.key : write.key);
const isVendors = ({ pk }: Key): boolean => pk.includes("TESTPAY#");

/**
 * A table that adds up what its writes cost by DynamoDB's published rules: the larger of row before and after in kB, twice in a
 * transaction, and each index entry that changes, once, when it follows. DynamoDB Local's own figures cannot be used for that: it
 * says 4 for a small row in a transaction, and tells two equal rows as one. `look` reads rows aside, uncounted.
 */
export const pricedByRules = (table: Table, look: Pick<Table, "getMany">) => {
  const none: WriteUnits = { writes: 0, indexWrites: 0 };
  let sum = none;
  const priced = async <T>(writes: readonly (RawWrite | Check)[], factor: number, call: () => Promise<T>): Promise<T> => {
    const keys = writes.map(keyOf);
    const before = await look.getMany(keys);
    const answer = await call();
    const after = await look.getMany(keys);
    for (const [i, key] of keys.entries()) {
      if (isVendors(key)) continue;
      const [old, now] = [before[i], after[i]];
      const entries = indexes.reduce((total, index) => total + unitsOfEntry(index, old, now), 0);
      sum = { writes: sum.writes + factor * Math.max(unitsOfRow(old), unitsOfRow(now)), indexWrites: sum.indexWrites + entries };
    }
    return answer;
  };
  const counted: Table = {
    ...table,
    write: (write) => priced([write], 1, () => table.write(write)),
    transact: (writes, token) => priced(writes, 2, () => table.transact(writes, token)),
  };
  return {
    table: counted,
    /** What was used since the last look. */
    take: (): WriteUnits => {
      const taken = sum;
      sum = none;
      return taken;
    },
  };
};
