import {
  type DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  type GetRecordsCommand,
  type GetShardIteratorCommand,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { localCall, type Refused } from "./local-call.ts";

const exceptions: Readonly<Record<string, new (facts: never) => Error>> = { ExpiredIteratorException, TrimmedDataAccessException };

const refusal = ({ name, message }: Refused): Error => {
  const Known = exceptions[name];
  return Known ? new Known({ $metadata: {}, message } as never) : Object.assign(new Error(message), { name });
};

type Command = DescribeStreamCommand | GetRecordsCommand | GetShardIteratorCommand;

/** Times are seconds on the wire and `Date` in the SDK. */
const dated = (answer: unknown): unknown => {
  for (const { dynamodb } of (answer as { Records?: { dynamodb?: { ApproximateCreationDateTime?: number | Date } }[] }).Records ?? []) {
    const at = dynamodb?.ApproximateCreationDateTime;
    if (dynamodb && typeof at === "number") dynamodb.ApproximateCreationDateTime = new Date(at * 1000);
  }
  return answer;
};

/** The stream's side of DynamoDB Local, asked several times a second: see `local-call.ts`. */
export const localStreams = (port: number): Pick<DynamoDBStreamsClient, "send"> => {
  const call = localCall(port, refusal);
  const send = async (command: Command): Promise<unknown> =>
    dated(await call(`DynamoDBStreams_20120810.${command.constructor.name.replace(/Command$/, "")}`, JSON.stringify(command.input)));
  return { send: send as DynamoDBStreamsClient["send"] };
};
