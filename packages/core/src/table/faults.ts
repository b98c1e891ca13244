import type { World } from "../kernel/world.ts";
import { Contention, OutcomeUnknown, Throttled } from "./errors.ts";
import type { Check, RawItem, RawWrite, Table } from "./port.ts";

export interface Faults {
  /** Chance that a transaction meets another one (never on a plain write, as long as no transaction holds the row). */
  readonly conflict?: number;
  /** Chance that any call is throttled. */
  readonly throttle?: number;
  /** Chance that a write lands but its answer is lost. */
  readonly lostAnswer?: number;
  /** Index reads see the table as it was so many writes ago. */
  readonly staleIndexWrites?: number;
  /** Waits before each call, to let concurrent callers interleave. */
  readonly delay?: () => Promise<void>;
}

/**
 * The bad days of DynamoDB around any table: `TransactionConflict`, throttling, "committed but timed out", stale indexes.
 * DynamoDB Local never shows them, so without this layer a green run proves nothing about contention.
 */
export const faulty = (table: Table, world: Pick<World, "chance">, faults: Faults): Table => {
  const happens = (chance = 0) => chance > 0 && world.chance() < chance;
  const gate = async <T>(call: () => Promise<T>): Promise<T> => {
    await faults.delay?.();
    if (happens(faults.throttle)) throw new Throttled("injected");
    return call();
  };
  const hidden: string[] = []; // newest rows that an index does not show yet
  const wrote = (write: RawWrite | Check) => {
    const key = write.verb === "put" ? write.row.key : write.key;
    hidden.push(JSON.stringify(key));
    hidden.splice(0, hidden.length - (faults.staleIndexWrites ?? 0));
  };
  const lose = () => {
    if (happens(faults.lostAnswer)) throw new OutcomeUnknown("injected");
  };

  return {
    get: (key) => gate(() => table.get(key)),
    getMany: (keys) => gate(() => table.getMany(keys)),
    due: (...args) => gate(() => table.due(...args)),
    unsent: (...args) => gate(() => table.unsent(...args)),
    query: async (query) => {
      const answer = await gate(() => table.query(query));
      if (!query.index || !faults.staleIndexWrites) return answer;
      const visible = (item: RawItem) => !(item.version === 1 && hidden.includes(JSON.stringify(item.key)));
      return { ...answer, items: answer.items.filter(visible) };
    },
    write: async (write) => {
      const item = await gate(() => table.write(write));
      wrote(write);
      lose();
      return item;
    },
    transact: async (writes, token) => {
      await gate(async () => {
        if (happens(faults.conflict)) throw new Contention("injected");
        await table.transact(writes, token);
      });
      for (const write of writes) if (write.verb !== "check") wrote(write);
      lose();
    },
  };
};
