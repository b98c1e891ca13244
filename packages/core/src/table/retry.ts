import { isDeepStrictEqual } from "node:util";
import type { World } from "../kernel/world.ts";
import { ConditionFailed, Contention, OutcomeUnknown, Throttled } from "./errors.ts";
import type { RawItem, RawWrite, Table } from "./port.ts";

export interface Patience {
  /** Tries in all. */
  readonly attempts: number;
  readonly baseMs: number;
  readonly capMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}

const realSleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export const patience: Patience = { attempts: 10, baseMs: 10, capMs: 800, sleep: realSleep };

/**
 * The one layer that tries again: capped exponential backoff with full jitter, for contention, throttling and lost answers.
 * A failed condition is an answer and passes through.
 *
 * A lost answer leaves open whether a single write happened. When the repeat then fails its condition, the row is compared
 * with what the write would have made: a match means that the first try had landed. So give every single write that is not
 * idempotent a condition (`lacks` for the entry it makes). Transactions carry a token and are safe to repeat.
 */
export const retrying = (table: Table, world: Pick<World, "chance">, how: Patience = patience): Table => {
  const again = async <T>(attempt: (round: number, lost: boolean) => Promise<T>): Promise<T> => {
    let lost = false;
    for (let round = 1; ; round++) {
      try {
        return await attempt(round, lost);
      } catch (error) {
        lost ||= error instanceof OutcomeUnknown;
        const passing = error instanceof Contention || error instanceof Throttled || error instanceof OutcomeUnknown;
        if (!passing || round >= how.attempts) throw error;
        await how.sleep(world.chance() * Math.min(how.capMs, how.baseMs * 2 ** round));
      }
    }
  };

  const write = (wanted: RawWrite): Promise<RawItem | undefined> =>
    again(async (_round, lost) => {
      try {
        return await table.write(wanted);
      } catch (error) {
        if (lost && error instanceof ConditionFailed && landed(wanted, error.item)) return error.item;
        throw error;
      }
    });

  return {
    get: (key) => again(() => table.get(key)),
    getMany: (keys) => again(() => table.getMany(keys)),
    query: (query) => again(() => table.query(query)),
    due: (shard, until, limit) => again(() => table.due(shard, until, limit)),
    unsent: (shard, until, limit) => again(() => table.unsent(shard, until, limit)),
    write,
    transact: (writes, token) => again(() => table.transact(writes, token)),
  };
};

/** After a lost answer and a failed condition: is the row what this write would have made? */
const landed = (wanted: RawWrite, now: RawItem | undefined): boolean => {
  if (wanted.verb === "remove") return now === undefined;
  if (wanted.verb === "put") return now !== undefined && isDeepStrictEqual(now.data, wanted.row.data);
  return wanted.changes.every((change) => {
    const value = change.path.reduce<unknown>((v, step) => (v as Record<string, unknown> | undefined)?.[step], now?.data);
    if (change.do === "set") return isDeepStrictEqual(value, change.value);
    return change.do === "unset" ? value === undefined : true;
  });
};
