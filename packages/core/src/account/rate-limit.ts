import { sha256, type World } from "../kernel/index.ts";
import { ConditionFailed, type Item, increase, is, type Update, update } from "../table/index.ts";
import { tooMany } from "./errors.ts";

export interface Limit {
  /** What is limited, such as `code`. */
  readonly feature: string;
  readonly max: number;
  readonly windowMs: number;
}

/** The one verb that is needed of a table; the registry and a store's table both have it. */
interface Writer {
  write(write: Update): Promise<Item | undefined>;
}

const counterKey = (limit: Limit, who: string, window: number) => ({
  pk: `RL#${limit.feature}#${sha256(`${limit.feature}:${who}`).slice(0, 32)}#${window}`,
  sk: "B",
});

/**
 * Counts one use by `who` (an address, an account: kept only as a hash) in a fixed window. One write, no read.
 * @throws tooMany with the seconds until the window ends.
 */
export const spend = async (table: Writer, world: Pick<World, "now">, limit: Limit, who: string): Promise<void> => {
  const now = world.now();
  const window = Math.floor(now / limit.windowMs);
  const ends = (window + 1) * limit.windowMs;
  const count = update(counterKey(limit, who, window), [increase(["n"], 1)], {
    if: is(["n"], "<", limit.max),
    create: { type: "rate", data: { n: 0 }, expiresAt: ends + limit.windowMs },
  });
  await table.write(count).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error;
    throw tooMany({}, { retryAfterSeconds: Math.max(1, Math.ceil((ends - now) / 1000)) });
  });
};
