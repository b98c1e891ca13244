import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBStreamEvent } from "aws-lambda";

export interface StreamReaderOptions {
  readonly client: Pick<DynamoDBStreamsClient, "send">;
  readonly streamArn: string;
  /** Gets Lambda-shaped batches; what it fails to do is left to the redrive job. */
  readonly onBatch: (batch: DynamoDBStreamEvent) => Promise<unknown>;
  readonly onError?: (error: unknown) => void;
  /** From now on, or from the oldest record that the stream still has. */
  readonly from?: "LATEST" | "TRIM_HORIZON";
  readonly pollMs?: number;
  /** The pause grows to this while nothing comes. */
  readonly idleMs?: number;
}

export interface StreamReader {
  /** Resolves when the first iterators are there: records written after that are seen. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

const shardRefreshMs = 10_000;

/** A record of the SDK as Lambda would hand it over. */
const lambdaRecord = (record: _Record, streamArn: string): DynamoDBStreamEvent["Records"][number] =>
  ({
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: record.eventVersion,
    eventSource: "aws:dynamodb",
    awsRegion: record.awsRegion,
    eventSourceARN: streamArn,
    dynamodb: {
      ...record.dynamodb,
      ApproximateCreationDateTime: (record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
    },
  }) as DynamoDBStreamEvent["Records"][number];

/** Follows the stream of a table by polling, as Lambda's event source mapping does; for the local host. */
export const readStream = ({
  client,
  streamArn,
  onBatch,
  onError,
  from = "LATEST",
  pollMs = 100,
  idleMs = 400,
}: StreamReaderOptions): StreamReader => {
  const iterators = new Map<string, string | undefined>(); // shard → where to read on; undefined when it has ended
  const running = new Set<Promise<unknown>>();
  let stopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, ms);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });

  const iterator = async (ShardId: string, ShardIteratorType: "LATEST" | "TRIM_HORIZON") =>
    (await client.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ShardIteratorType }))).ShardIterator;

  const findShards = async (start: "LATEST" | "TRIM_HORIZON"): Promise<void> => {
    let last: string | undefined;
    do {
      const { StreamDescription } = await client.send(
        new DescribeStreamCommand({ StreamArn: streamArn, ...(last ? { ExclusiveStartShardId: last } : {}) }),
      );
      for (const { ShardId, SequenceNumberRange } of StreamDescription?.Shards ?? []) {
        const closed = start === "LATEST" && SequenceNumberRange?.EndingSequenceNumber !== undefined;
        if (ShardId && !iterators.has(ShardId)) iterators.set(ShardId, closed ? undefined : await iterator(ShardId, start));
      }
      last = StreamDescription?.LastEvaluatedShardId;
    } while (last && !stopped);
  };

  const hand = (batch: DynamoDBStreamEvent): void => {
    const work = onBatch(batch)
      .catch((error: unknown) => onError?.(error))
      .finally(() => running.delete(work));
    running.add(work);
  };

  const poll = async (shard: string, at: string): Promise<number> => {
    try {
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: at, Limit: 1000 }));
      iterators.set(shard, NextShardIterator);
      if (Records.length > 0) hand({ Records: Records.map((record) => lambdaRecord(record, streamArn)) });
      return Records.length;
    } catch (error) {
      if (!(error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException)) throw error;
      iterators.set(shard, await iterator(shard, "TRIM_HORIZON")); // repeats are harmless, gaps are not
      return 0;
    }
  };

  const round = async (): Promise<number> => {
    let seen = 0;
    for (const [shard, at] of iterators) if (at && !stopped) seen += await poll(shard, at);
    return seen;
  };

  const follow = async (): Promise<void> => {
    let wait = pollMs;
    let refreshed = performance.now();
    while (!stopped) {
      try {
        wait = (await round()) > 0 ? pollMs : Math.min(idleMs, Math.ceil(wait * 1.3));
        if (performance.now() - refreshed > shardRefreshMs || ![...iterators.values()].some(Boolean)) {
          await findShards("TRIM_HORIZON");
          refreshed = performance.now();
        }
      } catch (error) {
        if (!stopped) onError?.(error);
        wait = idleMs;
      }
      if (!stopped) await pause(wait);
    }
  };

  const ready = findShards(from);
  const followed = ready.then(follow, (error: unknown) => onError?.(error));
  return {
    ready,
    stop: async () => {
      stopped = true;
      wake();
      await followed;
      await Promise.allSettled(running);
    },
  };
};
