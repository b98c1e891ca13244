import { dynamoTable } from "@matjar/adapters/dynamodb";
import { ensureTable } from "@matjar/adapters/tables";
import type { Table } from "@matjar/core/table";
import { type DynamoDbLocal, startDynamoDbLocal } from "@matjar/local/dynamodb-local";
import { afterAll, beforeAll } from "vitest";

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
    table: async (options: { stream?: boolean } = {}): Promise<Table & { tableName: string }> => {
      const tableName = `test-${++count}`;
      await ensureTable(running().client, tableName, options);
      return Object.assign(dynamoTable({ client: running().client, tableName }), { tableName });
    },
  };
};
