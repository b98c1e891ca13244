import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { dynamoTable } from "@matjar/adapters/dynamodb";
import { gatheredReads } from "@matjar/adapters/gathered-reads";
import { localDocuments } from "@matjar/adapters/local-documents";
import { localStreams } from "@matjar/adapters/local-streams";
import { readStream } from "@matjar/adapters/stream-reader";
import { ensureTable } from "@matjar/adapters/tables";
import { twinBatch } from "@matjar/adapters/twin-batch";
import type { World } from "@matjar/core/kernel";
import { MemoryTable, retrying, type Table } from "@matjar/core/table";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { javaVersion, localClient, startDynamoDbLocal } from "./dynamodb-local.ts";

const oldestJava = 11;
const names = { table: "matjar", registry: "matjar-registry" } as const;

export interface Tables {
  readonly table: Table;
  readonly registry: Table;
}

export interface Database extends Tables {
  /** Where another process of this machine finds the same tables; undefined when they are in this one's memory. */
  readonly port?: number;
  /** For the progress line. */
  readonly kind: string;
  /** Whether a restart finds the data again. */
  readonly keeps: boolean;
  /** Hands each batch of changes on, in the shape of a DynamoDB stream, until the database stops. */
  follow(onBatch: (batch: DynamoDBStreamEvent) => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** The twin. Nothing of it is there after the process. */
export const inMemory = (world: World, why: string): Database => {
  const table = new MemoryTable();
  let unfollow = () => {};
  return {
    table: retrying(table, world),
    registry: retrying(new MemoryTable(), world),
    kind: `in memory, nothing is kept after Ctrl-C (${why})`,
    keeps: false,
    follow: async (onBatch) => {
      unfollow = table.onChange((records) => {
        setImmediate(() => void onBatch(twinBatch(records)).catch((error: unknown) => console.error("relay", error)));
      });
    },
    stop: async () => unfollow(),
  };
};

const tablesAt = (client: DynamoDBClient, port: number, world: World): Tables => {
  const documents = localDocuments(port);
  const table = (tableName: string) => retrying(gatheredReads(dynamoTable({ client, documents, tableName })), world);
  return { table: table(names.table), registry: table(names.registry) };
};

/** The tables of a database that another process has opened. */
export const joinDatabase = (port: number, world: World): Tables => tablesAt(localClient(port), port, world);

/** DynamoDB Local with its data in `folder`, or the in-memory twin where there is no Java that runs it. */
export const openDatabase = async (folder: string, world: World): Promise<Database> => {
  const java = await javaVersion();
  if (java === undefined) return inMemory(world, "no Java found; install Java 17 to keep your data");
  if (java < oldestJava) return inMemory(world, `Java ${java} is too old; install Java 17 to keep your data`);
  const local = await startDynamoDbLocal({ folder });
  await ensureTable(local.client, names.table, { stream: true });
  await ensureTable(local.client, names.registry);
  let stopFollowing = async () => {};
  return {
    ...tablesAt(local.client, local.port, world),
    port: local.port,
    kind: "DynamoDB Local",
    keeps: true,
    follow: async (onBatch) => {
      const { Table: description } = await local.client.send(new DescribeTableCommand({ TableName: names.table }));
      const reader = readStream({
        client: localStreams(local.port),
        streamArn: description?.LatestStreamArn ?? "",
        onBatch,
        onError: (e) => console.error("stream", e),
      });
      stopFollowing = reader.stop;
      await reader.ready;
    },
    stop: async () => {
      await stopFollowing();
      await local.stop();
    },
  };
};
