import type { Id } from "@matjar/core/kernel";
import { dueShards, type Key, type RawItem, storeOf, storePrefix, update, versionIs } from "@matjar/core/table";
import { type Services, storeContext } from "../services.ts";
import { sweepers } from "./sweepers.ts";

export interface SweepOptions {
  /** Rows that a run takes from each of the 16 shards. */
  readonly perShard: number;
  /** A row whose deed failed is looked at again after this. */
  readonly againMs: number;
}
const defaults: SweepOptions = { perShard: 50, againMs: 60_000 };

export interface Swept {
  readonly done: number;
  readonly failed: number;
}

/** The key as the store itself writes it. */
const inside = (storeId: Id<"store">, { pk, sk }: Key): Key => ({ pk: pk.slice(storePrefix(storeId).length), sk });

const sweepRow = async (services: Services, row: RawItem): Promise<void> => {
  const storeId = storeOf(row.key.pk);
  const sweeper = sweepers.find(({ type }) => type === row.type);
  if (!storeId || !sweeper) throw new TypeError(`Nobody sweeps rows of type ${row.type}`);
  await sweeper.run(storeContext(services, storeId, { kind: "system", deed: "sweep" }, "en"), inside(storeId, row.key), services);
};

/** Puts a row that failed to the end of the line, so that it does not keep the others waiting. */
const postpone = (services: Services, { key, version }: RawItem, againMs: number) =>
  services.table.write(update(key, [], { due: services.world.now() + againMs, if: versionIs(version) })).catch(() => undefined);

const sweepShard = async (services: Services, shard: number, { perShard, againMs }: SweepOptions): Promise<Swept> => {
  const keys = await services.table.due(shard, services.world.now(), perShard);
  const rows = keys.length > 0 ? await services.table.getMany(keys) : [];
  let failed = 0;
  for (const row of rows) {
    if (row?.due === undefined || row.due > services.world.now()) continue; // the index lags: somebody did it
    await sweepRow(services, row).catch(async (error: unknown) => {
      failed++;
      services.log("error", "sweep failed", {
        pk: row.key.pk,
        type: row.type,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      await postpone(services, row, againMs);
    });
  }
  return { done: rows.length - failed, failed };
};

/**
 * Looks after rows whose time has come: orders nobody paid, parcels whose carrier is to be asked. A run is bounded; two at once
 * do no harm, because each deed decides by the row itself.
 */
export const sweep = async (services: Services, options: Partial<SweepOptions> = {}): Promise<Swept> => {
  let done = 0;
  let failed = 0;
  for (let shard = 0; shard < dueShards; shard++) {
    const swept = await sweepShard(services, shard, { ...defaults, ...options });
    done += swept.done;
    failed += swept.failed;
  }
  return { done, failed };
};
