import { unsentShards } from "@matjar/core/table";
import type { Services } from "../services.ts";
import { readable, send } from "../streams/relay.ts";

/** Rows of the outbox; each holds the events of one commit. */
export interface Redriven {
  readonly sent: number;
  readonly left: number;
}

/** How old an outbox row must be before it counts as lost by the stream, and how many a run takes from each shard. */
const defaults = { olderThanMs: 60_000, perShard: 100 };

/**
 * Sends what the stream lost: it forgets after 24 hours, and a failed removal leaves a row behind. Every minute; a run that
 * meets a bus which is still down leaves the rows for the next one.
 */
export const redrive = async (services: Services, options: Partial<typeof defaults> = {}): Promise<Redriven> => {
  const { olderThanMs, perShard } = { ...defaults, ...options };
  const until = services.world.now() - olderThanMs;
  let sent = 0;
  let left = 0;
  for (let shard = 0; shard < unsentShards; shard++) {
    const keys = await services.table.unsent(shard, until, perShard);
    const rows = keys.length > 0 ? await services.table.getMany(keys) : [];
    const waiting = await readable(
      services,
      rows.filter((row) => row !== undefined),
    );
    const failed = await send(services, waiting);
    sent += waiting.length - failed.length;
    left += failed.length;
  }
  return { sent, left };
};
