import { type DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { dynamoTable } from "@matjar/adapters/dynamodb";
import { ensureTable } from "@matjar/adapters/tables";
import type { Table } from "@matjar/core/table";
import { rowOfImage } from "@matjar/functions/streams/image";
import { type DynamoDbLocal, startDynamoDbLocal } from "@matjar/local/dynamodb-local";
import { afterAll, beforeAll } from "vitest";
import type { StoredRow } from "./sound/rows.ts";

/** Every row of a table, for the invariants. */
export const everyRow = async (client: DynamoDBClient, TableName: string): Promise<StoredRow[]> => {
  const rows: StoredRow[] = [];
  let from: ScanCommand["input"]["ExclusiveStartKey"];
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: from }));
    rows.push(...(page.Items ?? []).map((item) => rowOfImage(item as Parameters<typeof rowOfImage>[0])));
    from = page.LastEvaluatedKey;
  } while (from);
  return rows;
};

/**
 * One DynamoDB Local in memory for the tests of a file. Call it at the top of a `describe`, then `table()` gives a fresh table.
 * Java is needed; without it these tests fail with a clear message.
 */
export const useDynamoDb = () => {
  let local: DynamoDbLocal | undefined;
  let count = 0;
  beforeAll(async () => {
    local = await startDynamoDbLocal();
  });
  afterAll(() => local?.stop());
  const running = (): DynamoDbLocal => {
    if (!local) throw new Error("DynamoDB Local is not running");
    return local;
  };
  return {
    client: () => running().client,
    port: () => running().port,
    rows: (tableName: string) => everyRow(running().client, tableName),
    table: async (options: { stream?: boolean } = {}): Promise<Table & { tableName: string }> => {
      const tableName = `test-${++count}`;
      await ensureTable(running().client, tableName, options);
      return Object.assign(dynamoTable({ client: running().client, tableName }), { tableName });
    },
  };
};
