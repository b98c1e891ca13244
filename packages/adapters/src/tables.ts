import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";

/**
 * The attributes that lists show, carried by the indexes beside the keys. The version is not among them: it changes with each
 * write, and an entry that stays as it is costs nothing.
 */
export const projected = ["t", "s"] as const;

/** The four indexes, each with its pair of key attributes. The stacks make them from this too. */
export const indexes = [
  { name: "lists", attribute: "g1", projection: projected },
  { name: "lookup", attribute: "g2", projection: projected },
  { name: "due", attribute: "g3", projection: [] },
  { name: "unsent", attribute: "g4", projection: [] },
] as const;

const definition = (tableName: string, stream: boolean): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: "PAY_PER_REQUEST",
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  AttributeDefinitions: ["pk", "sk", ...indexes.flatMap(({ attribute }) => [`${attribute}pk`, `${attribute}sk`])].map((name) => ({
    AttributeName: name,
    AttributeType: "S",
  })),
  GlobalSecondaryIndexes: indexes.map(({ name, attribute, projection }) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: `${attribute}pk`, KeyType: "HASH" },
      { AttributeName: `${attribute}sk`, KeyType: "RANGE" },
    ],
    Projection:
      projection.length === 0 ? { ProjectionType: "KEYS_ONLY" } : { ProjectionType: "INCLUDE", NonKeyAttributes: [...projection] },
  })),
  ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" } } : {}),
});

/** Makes a table when it is not there yet: for DynamoDB Local and tests; in the cloud the stacks do. */
export const ensureTable = async (client: DynamoDBClient, tableName: string, options: { stream?: boolean } = {}): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(definition(tableName, options.stream ?? false)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.05 as never, maxDelay: 1 }, { TableName: tableName });
};
