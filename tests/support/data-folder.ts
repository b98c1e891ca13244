import path from "node:path";
import { startDynamoDbLocal } from "@matjar/local/dynamodb-local";
import { everyRow } from "./dynamodb.ts";
import type { StoredRow } from "./sound/rows.ts";

/** Every row of the stores that a stopped house left in its data folder. */
export const rowsLeftIn = async (dataDir: string): Promise<StoredRow[]> => {
  const local = await startDynamoDbLocal({ folder: path.join(dataDir, "dynamodb") });
  try {
    return await everyRow(local.client, "matjar");
  } finally {
    await local.stop();
  }
};
