import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import {
  type Check,
  type Condition,
  ConditionFailed,
  Contention,
  createdRow,
  duePartition,
  holds,
  type Key,
  OutcomeUnknown,
  type Query,
  type RawItem,
  type RawRow,
  type RawWrite,
  refuseCreate,
  type Table,
  Throttled,
  timeKey,
  type Update,
  unsentPartition,
  withinLimits,
} from "@matjar/core/table";
import { Expressions } from "./dynamodb-expressions.ts";

/** How a row lies in DynamoDB: short names, `d` = data, `s` = summary, four indexes. */
export type StoredItem = {
  readonly pk: string;
  readonly sk: string;
  readonly t: string;
  readonly v: number;
  readonly d: Record<string, unknown>;
  readonly s?: Record<string, unknown>;
  /** Seconds since the epoch: DynamoDB's time to live. `x` is the same in milliseconds, for readers. */
  readonly ttl?: number;
  readonly x?: number;
} & { readonly [index in `g${1 | 2 | 3 | 4}${"pk" | "sk"}`]?: string };

const attributeOf = { lists: "g1", lookup: "g2", due: "g3", unsent: "g4" } as const;

const stored = (row: RawRow): Omit<StoredItem, "v"> => ({
  ...row.key,
  t: row.type,
  d: row.data as Record<string, unknown>,
  ...(row.summary ? { s: row.summary as Record<string, unknown> } : {}),
  ...(row.expiresAt === undefined ? {} : { ttl: Math.ceil(row.expiresAt / 1000), x: row.expiresAt }),
  ...(row.lists ? { g1pk: row.lists.pk, g1sk: row.lists.sk } : {}),
  ...(row.lookup ? { g2pk: row.lookup.pk, g2sk: row.lookup.sk } : {}),
  ...(row.due === undefined ? {} : { g3pk: duePartition(row.key.pk), g3sk: timeKey(row.due) }),
  ...(row.unsent === undefined ? {} : { g4pk: unsentPartition(row.key.pk), g4sk: timeKey(row.unsent) }),
});

/** A stored item (or the image of one in a stream, unmarshalled) as the house knows it. */
export const rowOf = (item: StoredItem): RawItem => ({
  key: { pk: item.pk, sk: item.sk },
  type: item.t,
  version: item.v,
  data: item.d ?? {},
  ...(item.s ? { summary: item.s } : {}),
  ...(item.x === undefined ? {} : { expiresAt: item.x }),
  ...(item.g1pk === undefined ? {} : { lists: { pk: item.g1pk, sk: item.g1sk ?? "" } }),
  ...(item.g2pk === undefined ? {} : { lookup: { pk: item.g2pk, sk: item.g2sk ?? "" } }),
  ...(item.g3sk === undefined ? {} : { due: Number(item.g3sk) }),
  ...(item.g4sk === undefined ? {} : { unsent: Number(item.g4sk) }),
});

/** The version that a put will have, where its condition says which it follows. */
const versionAfter = (condition: Condition | undefined): number | undefined => {
  if (condition?.test === "absent") return 1;
  if (condition?.test === "version") return condition.is + 1;
  return condition?.test === "all" ? condition.of.map(versionAfter).find((version) => version !== undefined) : undefined;
};

/** A `put` whose version is known replaces the item whole: no update expression to be read, and less work for DynamoDB Local. */
const wholeRequest = (tableName: string, row: RawRow, condition: Condition | undefined, version: number) => ({
  TableName: tableName,
  Item: { ...stored(row), v: version },
  ...new Expressions().require(condition).forCondition(),
});

/** A `put` over whatever is there keeps the version going: it is written as an update of every attribute. */
const putRequest = (tableName: string, row: RawRow, condition: Expressions) => {
  const item = stored(row);
  const { pk, sk, ...attributes } = item;
  condition.putAll(attributes);
  return { TableName: tableName, Key: { pk, sk }, ...condition.forUpdate() };
};

const updateRequest = (tableName: string, write: Update) => {
  const expressions = new Expressions().require({ test: "exists" }).require(write.if);
  expressions.change(write.changes);
  if (write.due !== undefined) expressions.due(write.due === null ? null : { pk: duePartition(write.key.pk), sk: timeKey(write.due) });
  return { TableName: tableName, Key: write.key, ...expressions.forUpdate() };
};

export interface DynamoTableOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Another way for document commands than through the client; see `local-documents.ts`. */
  readonly documents?: Pick<DynamoDBDocumentClient, "send">;
}

const isThrottle = (error: unknown): boolean =>
  error instanceof ProvisionedThroughputExceededException ||
  error instanceof RequestLimitExceeded ||
  (error instanceof Error && /Throttling|ThrottledException/.test(error.name));

const isLostAnswer = (error: unknown): boolean =>
  error instanceof Error &&
  (/TimeoutError|RequestTimeout|InternalServerError|NetworkingError/.test(error.name) ||
    ["ECONNRESET", "EPIPE", "ETIMEDOUT"].includes((error as NodeJS.ErrnoException).code ?? ""));

const itemOf = (image: Record<string, unknown> | undefined): RawItem | undefined =>
  image && rowOf(unmarshall(image as never) as unknown as StoredItem);

/** DynamoDB's words in ours. Order matters: an answer (a failed condition) beats a passing trouble. */
const translated = (error: unknown): unknown => {
  if (error instanceof ConditionalCheckFailedException) return new ConditionFailed(0, itemOf(error.Item));
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    const failed = reasons.findIndex((reason) => reason.Code === "ConditionalCheckFailed");
    if (failed >= 0) return new ConditionFailed(failed, itemOf(reasons[failed]?.Item));
    if (reasons.some((reason) => reason.Code === "TransactionConflict")) return new Contention("TransactionConflict");
    if (reasons.some((reason) => /Throttling|Throughput/.test(reason.Code ?? ""))) return new Throttled("transaction");
    return error;
  }
  if (error instanceof TransactionConflictException || error instanceof TransactionInProgressException) return new Contention(error.name);
  if (isThrottle(error)) return new Throttled((error as Error).name);
  if (isLostAnswer(error)) return new OutcomeUnknown((error as Error).message);
  return error;
};

const calling = async <T>(call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (error) {
    throw translated(error);
  }
};

/**
 * The shelf in DynamoDB. Reads are strongly consistent but for indexes. The client must not retry by itself
 * (`maxAttempts: 1`): the retry layer of core is the only one.
 */
export const dynamoTable = ({ client, tableName, documents: given }: DynamoTableOptions): Table => {
  const documents = given ?? DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  const getMany = async (keys: readonly Key[]): Promise<(RawItem | undefined)[]> => {
    const found = new Map<string, RawItem>();
    const name = (key: Key) => `${key.pk}\u0000${key.sk}`;
    let wanted = [...new Map(keys.map((key) => [name(key), { pk: key.pk, sk: key.sk }])).values()];
    while (wanted.length > 0) {
      const asked = wanted.slice(0, 100);
      const answer = await documents.send(new BatchGetCommand({ RequestItems: { [tableName]: { Keys: asked, ConsistentRead: true } } }));
      for (const item of answer.Responses?.[tableName] ?? []) found.set(name(item as unknown as Key), rowOf(item as StoredItem));
      wanted = [...wanted.slice(100), ...((answer.UnprocessedKeys?.[tableName]?.Keys ?? []) as unknown as Key[])];
    }
    return keys.map((key) => found.get(name(key)));
  };

  const query = async (asked: Query): ReturnType<Table["query"]> => {
    const index = asked.index && attributeOf[asked.index];
    const [pk, sk] = index ? [`${index}pk`, `${index}sk`] : ["pk", "sk"];
    const start = asked.cursor ? (JSON.parse(asked.cursor) as Key & { indexPk?: string; indexSk?: string }) : undefined;
    const range = asked.prefix !== undefined && asked.prefix !== "" ? " AND begins_with(#sk, :a)" : rangeOf(asked);
    const answer = await documents.send(
      new QueryCommand({
        TableName: tableName,
        ...(asked.index ? { IndexName: asked.index } : { ConsistentRead: true }),
        KeyConditionExpression: `#pk = :pk${range}`,
        ExpressionAttributeNames: { "#pk": pk, ...(range ? { "#sk": sk } : {}) },
        ExpressionAttributeValues: {
          ":pk": asked.partition,
          ...(asked.prefix ? { ":a": asked.prefix } : {}),
          ...(!asked.prefix && asked.from !== undefined ? { ":a": asked.from } : {}),
          ...(!asked.prefix && asked.to !== undefined ? { ":b": asked.to } : {}),
        },
        ScanIndexForward: asked.order !== "descending",
        ...(asked.limit === undefined ? {} : { Limit: asked.limit }),
        ...(start
          ? { ExclusiveStartKey: { pk: start.pk, sk: start.sk, ...(index ? { [pk]: start.indexPk, [sk]: start.indexSk } : {}) } }
          : {}),
      }),
    );
    const items = (answer.Items ?? []).map((item) => rowOf(item as StoredItem));
    const last = answer.LastEvaluatedKey;
    if (!last) return { items };
    return { items, last: { pk: last["pk"], sk: last["sk"], ...(index ? { indexPk: last[pk], indexSk: last[sk] } : {}) } };
  };

  const waiting = async (index: "due" | "unsent", partition: string, until: number, limit: number): Promise<Key[]> => {
    const answer = await documents.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: index,
        KeyConditionExpression: "#pk = :pk AND #sk <= :until",
        ExpressionAttributeNames: { "#pk": `${attributeOf[index]}pk`, "#sk": `${attributeOf[index]}sk` },
        ExpressionAttributeValues: { ":pk": partition, ":until": timeKey(until) },
        Limit: limit,
      }),
    );
    return (answer.Items ?? []).map((item) => ({ pk: item["pk"], sk: item["sk"] }));
  };

  const transactItem = (write: RawWrite | Check) => {
    const failing = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
    if (write.verb === "put") {
      const version = versionAfter(write.if);
      return version === undefined
        ? { Update: { ...putRequest(tableName, write.row, new Expressions().require(write.if)), ...failing } }
        : { Put: { ...wholeRequest(tableName, write.row, write.if, version), ...failing } };
    }
    if (write.verb === "update") return { Update: { ...updateRequest(tableName, write), ...failing } };
    const condition = new Expressions().require(write.if).forCondition();
    if (write.verb === "remove") return { Delete: { TableName: tableName, Key: write.key, ...condition, ...failing } };
    return {
      ConditionCheck: {
        TableName: tableName,
        Key: write.key,
        ...failing,
        ...condition,
        ConditionExpression: condition.ConditionExpression ?? "",
      },
    };
  };

  const writeOne = async (write: RawWrite): Promise<RawItem | undefined> => {
    const failing = { ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const };
    if (write.verb === "update" && write.create) return updateOrCreate(write);
    if (write.verb === "remove") {
      await documents.send(
        new DeleteCommand({ TableName: tableName, Key: write.key, ...new Expressions().require(write.if).forCondition(), ...failing }),
      );
      return undefined;
    }
    const version = write.verb === "put" ? versionAfter(write.if) : undefined;
    if (write.verb === "put" && version !== undefined) {
      const whole = wholeRequest(tableName, write.row, write.if, version);
      await documents.send(new PutCommand({ ...whole, ...failing }));
      return rowOf(structuredClone(whole.Item));
    }
    const request =
      write.verb === "put" ? putRequest(tableName, write.row, new Expressions().require(write.if)) : updateRequest(tableName, write);
    const answer = await documents.send(new UpdateCommand({ ...request, ...failing, ReturnValues: "ALL_NEW" }));
    return rowOf(answer.Attributes as unknown as StoredItem);
  };

  /** DynamoDB cannot make a map and change a place inside it in one expression: change it if it is there, else put it if it is not. */
  const updateOrCreate = async (write: Update): Promise<RawItem | undefined> => {
    const { create, ...change } = write;
    for (let round = 0; ; round++) {
      try {
        return await calling(() => writeOne(change));
      } catch (error) {
        const missing = error instanceof ConditionFailed && error.item === undefined;
        if (!missing || !create || !holds(write.if, { data: create.data, version: 0 }) || round > 3) throw error;
      }
      const row = createdRow(write);
      try {
        return await calling(() => writeOne({ verb: "put", row, if: { test: "absent" } }));
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error; // somebody else made it: change theirs
      }
    }
  };

  return {
    get: (key) =>
      calling(async () => {
        const answer = await documents.send(
          new GetCommand({ TableName: tableName, Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
        );
        return answer.Item && rowOf(answer.Item as StoredItem);
      }),
    getMany: (keys) => calling(() => getMany(keys)),
    query: (asked) => calling(() => query(asked)),
    due: (shard, until, limit) => calling(() => waiting("due", `DUE#${shard}`, until, limit)),
    unsent: (shard, until, limit) => calling(() => waiting("unsent", `OUT#${shard}`, until, limit)),
    write: (write) =>
      calling(() => {
        withinLimits([write]);
        return writeOne(write);
      }),
    transact: (writes, token) =>
      calling(async () => {
        withinLimits(writes);
        refuseCreate(writes);
        await documents.send(new TransactWriteCommand({ TransactItems: writes.map(transactItem), ClientRequestToken: token }));
      }),
  };
};

const rangeOf = ({ from, to }: Query): string => {
  if (from !== undefined && to !== undefined) return " AND #sk BETWEEN :a AND :b";
  if (from !== undefined) return " AND #sk >= :a";
  return to === undefined ? "" : " AND #sk <= :b";
};
