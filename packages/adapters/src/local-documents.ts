import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from "@aws-sdk/client-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { localCall, type Refused } from "./local-call.ts";

type Value = Readonly<Record<string, unknown>>;

const marshalled = (value: unknown): Value => {
  if (typeof value === "string") return { S: value };
  if (typeof value === "number") return { N: String(value) };
  if (typeof value === "boolean") return { BOOL: value };
  if (value === null) return { NULL: true };
  if (Array.isArray(value)) return { L: value.filter((each) => each !== undefined).map(marshalled) };
  if (typeof value === "object") return { M: record(value, marshalled) };
  throw new TypeError(`A ${typeof value} has no place in a table`);
};

const plain = (value: Value): unknown => {
  for (const [kind, held] of Object.entries(value)) {
    if (kind === "S" || kind === "BOOL") return held;
    if (kind === "N") return Number(held);
    if (kind === "M") return record(held as Value, (each) => plain(each as Value));
    if (kind === "L") return (held as Value[]).map(plain);
    if (kind === "NULL") return null;
  }
  throw new TypeError(`Unknown attribute ${JSON.stringify(value)}`);
};

function record(of: object, each: (value: unknown) => unknown): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(of)) if (value !== undefined) made[name] = each(value);
  return made;
}

/** Fields of requests and answers that hold attributes by name; all other objects are gone through, in search of those. */
const attributes: ReadonlySet<string> = new Set([
  "Key",
  "Item",
  "Attributes",
  "ExpressionAttributeValues",
  "ExclusiveStartKey",
  "LastEvaluatedKey",
]);
/** Fields that hold lists of such; `Responses` holds them by table. */
const lists: ReadonlySet<string> = new Set(["Keys", "Items"]);

type Turn = (held: unknown) => unknown;
const turnAttributes =
  (turn: Turn): Turn =>
  (held) =>
    record(held as object, turn);

/** Turns every attribute of a request or answer, wherever DynamoDB's API keeps them. */
const turned = (message: unknown, turn: Turn, name = ""): unknown => {
  if (typeof message !== "object" || message === null) return message;
  if (attributes.has(name)) return turnAttributes(turn)(message);
  if (name === "Responses") return record(message, (rows) => (rows as unknown[]).map(turnAttributes(turn)));
  if (lists.has(name)) return (message as unknown[]).map(turnAttributes(turn));
  if (Array.isArray(message)) return message.map((each) => turned(each, turn));
  const made: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(message)) if (value !== undefined) made[field] = turned(value, turn, field);
  return made;
};

const exceptions: Readonly<Record<string, new (facts: never) => Error>> = {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
};

/** The same errors as the SDK's; items in them stay marshalled, as there. */
const refusal = ({ name, message, facts }: Refused): Error => {
  const Known = exceptions[name];
  return Known ? new Known({ $metadata: {}, ...facts, message } as never) : Object.assign(new Error(message), { name });
};

/** `GetCommand` is GetItem, `TransactWriteCommand` is TransactWriteItems. */
const operations: Readonly<Record<string, string>> = {
  GetCommand: "GetItem",
  BatchGetCommand: "BatchGetItem",
  QueryCommand: "Query",
  PutCommand: "PutItem",
  UpdateCommand: "UpdateItem",
  DeleteCommand: "DeleteItem",
  TransactWriteCommand: "TransactWriteItems",
};

/** Document commands straight to DynamoDB Local, for the local host: see `local-call.ts`. */
export const localDocuments = (port: number): Pick<DynamoDBDocumentClient, "send"> => {
  const call = localCall(port, refusal);
  const send = async (command: { readonly input: object; readonly constructor: { readonly name: string } }): Promise<unknown> => {
    const operation = operations[command.constructor.name];
    if (!operation) throw new TypeError(`${command.constructor.name} is not spoken here`);
    const answer = await call(`DynamoDB_20120810.${operation}`, JSON.stringify(turned(command.input, marshalled)));
    return turned(answer, (value) => plain(value as Value));
  };
  return { send: send as DynamoDBDocumentClient["send"] };
};
