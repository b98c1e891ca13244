import type { Change, Check, Condition, Data, Key, Path, Put, RawRow, RawWrite, Remove, Row, Scalar, Update } from "./port.ts";

export const absent: Condition = { test: "absent" };
export const exists: Condition = { test: "exists" };
export const versionIs = (is: number): Condition => ({ test: "version", is });
export const has = (...path: Path): Condition => ({ test: "has", path });
export const lacks = (...path: Path): Condition => ({ test: "lacks", path });
export const is = (path: Path, test: "=" | "<>" | "<" | "<=" | ">" | ">=", value: Scalar): Condition => ({ test, path, value });
export const oneOf = (path: Path, values: readonly Scalar[]): Condition => ({ test: "in", path, values });
/** A map or list has fewer than so many entries. */
export const sizeBelow = (path: Path, value: number): Condition => ({ test: "sizeBelow", path, value });
export const all = (...of: Condition[]): Condition => ({ test: "all", of });
export const any = (...of: Condition[]): Condition => ({ test: "any", of });

export const set = (path: Path, value: unknown): Change => ({ do: "set", path, value });
export const increase = (path: Path, by: number): Change => ({ do: "increase", path, by });
export const unset = (...path: Path): Change => ({ do: "unset", path });

export const put = (row: Row, condition?: Condition): Put => ({ verb: "put", row, ...(condition ? { if: condition } : {}) });
/** A row that must not be there yet. */
export const insert = (row: Row): Put => ({ verb: "put", row, if: absent });
/** A row that must still be at this version; 0 means it must not be there yet. */
export const replace = (row: Row, version: number): Put => ({ verb: "put", row, if: version === 0 ? absent : versionIs(version) });
export const update = (key: Key, changes: readonly Change[], options: Pick<Update, "if" | "create" | "due"> = {}): Update => ({
  verb: "update",
  key,
  changes,
  ...options,
});
export const remove = (key: Key, condition?: Condition): Remove => ({ verb: "remove", key, ...(condition ? { if: condition } : {}) });
export const check = (key: Key, condition: Condition): Check => ({ verb: "check", key, if: condition });

const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? (value as Data)[step] : undefined), data);

const ordered = (a: unknown, b: Scalar): number | undefined => {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b)); // DynamoDB compares UTF-8 bytes
  return undefined;
};

/** What DynamoDB would answer. Comparisons with a missing place are false, but `<>` with one is true. */
export const holds = (condition: Condition | undefined, item: { readonly data: Data; readonly version: number } | undefined): boolean => {
  if (!condition) return true;
  const value = "path" in condition ? at(item?.data, condition.path) : undefined;
  switch (condition.test) {
    case "absent":
      return item === undefined;
    case "exists":
      return item !== undefined;
    case "version":
      return item?.version === condition.is;
    case "has":
      return value !== undefined;
    case "lacks":
      return value === undefined;
    case "=":
      return value === condition.value;
    case "<>":
      return value !== condition.value;
    case "in":
      return condition.values.some((v) => v === value);
    case "sizeBelow":
      return typeof value === "object" && value !== null && Object.keys(value).length < condition.value;
    case "all":
      return condition.of.every((c) => holds(c, item));
    case "any":
      return condition.of.some((c) => holds(c, item));
    default: {
      const order = ordered(value, condition.value);
      if (order === undefined) return false;
      if (condition.test === "<") return order < 0;
      if (condition.test === "<=") return order <= 0;
      if (condition.test === ">") return order > 0;
      return order >= 0;
    }
  }
};

const changed = (data: Data, path: readonly string[], change: (old: unknown) => unknown): Data => {
  const [step = "", ...rest] = path;
  if (rest.length === 0) {
    const value = change(data[step]);
    if (value === undefined) {
      const { [step]: _gone, ...others } = data;
      return others;
    }
    return { ...data, [step]: value };
  }
  const inner = data[step];
  if (typeof inner !== "object" || inner === null) throw new TypeError(`There is no map at ${step} to change ${rest.join(".")} in`);
  return { ...data, [step]: changed(inner as Data, rest, change) };
};

/** The data after the changes. @throws TypeError when a path leads through something that is no map, as DynamoDB does. */
export const applied = (data: Data, changes: readonly Change[]): Data =>
  changes.reduce<Data>((now, change) => {
    if (change.do === "set") return changed(now, change.path, () => change.value);
    if (change.do === "unset") return changed(now, change.path, () => undefined);
    return changed(now, change.path, (old) => (typeof old === "number" ? old : 0) + change.by);
  }, data);

/** The row that an update with `create` makes when there is none yet. */
export const createdRow = ({ key, changes, create, due }: Update): RawRow => {
  if (!create) throw new TypeError("This update makes no row");
  const { due: firstDue, ...rest } = create;
  const place = due === undefined ? firstDue : due;
  return { key, ...rest, data: applied(create.data, changes), ...(place == null ? {} : { due: place }) };
};

/** An update that may make its row is two steps in DynamoDB, so it cannot be part of a transaction. */
export const refuseCreate = (writes: readonly (RawWrite | Check)[]): void => {
  if (writes.some((write) => write.verb === "update" && write.create))
    throw new TypeError("An update with `create` goes alone, not in a transaction");
};
