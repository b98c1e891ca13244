import type { Table } from "@matjar/core/table";

/** The process is gone: whatever it still tries fails as well. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/**
 * A table whose process dies at the n-th call (from 1): before the call has any effect, or after it, when nobody hears the answer.
 * `crashed()` says whether the run got that far.
 */
export const crashingAt = (table: Table, at: number, when: "before" | "after"): { table: Table; crashed: () => boolean } => {
  let calls = 0;
  let dead = false;
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    if (dead) throw new Crash();
    const fatal = ++calls === at;
    if (fatal && when === "before") {
      dead = true;
      throw new Crash();
    }
    const answer = await call();
    if (fatal) dead = true;
    if (dead) throw new Crash();
    return answer;
  };
  return {
    crashed: () => dead,
    table: {
      get: (key) => guard(() => table.get(key)),
      getMany: (keys) => guard(() => table.getMany(keys)),
      query: (query) => guard(() => table.query(query)),
      write: (write) => guard(() => table.write(write)),
      transact: (writes, token) => guard(() => table.transact(writes, token)),
      due: (...args) => guard(() => table.due(...args)),
      unsent: (...args) => guard(() => table.unsent(...args)),
    },
  };
};
