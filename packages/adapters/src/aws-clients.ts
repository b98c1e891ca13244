import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { fileCalls, impatientCalls, patientCalls } from "./aws-patience.ts";
import { S3Blobs } from "./s3-blobs.ts";
import type { PassingKeys } from "./store-role.ts";

/** Credentials other than the function's own. */
export type Keys = () => Promise<PassingKeys>;

/** The clients of one function, with the patience that each call deserves; region and endpoint come from the environment. */
export const cloudClients = ({ tableTimeoutMs, keys }: { readonly tableTimeoutMs: number; readonly keys?: Keys }) => {
  const who = keys ? { credentials: keys } : {};
  const endpoint = process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"];
  const files = { ...fileCalls, ...who, ...(endpoint ? { forcePathStyle: true } : {}) }; // emulators have no host for each bucket
  return {
    dynamodb: new DynamoDBClient({ ...impatientCalls(tableTimeoutMs), ...who }),
    events: new EventBridgeClient(patientCalls),
    post: new SESv2Client(patientCalls),
    blobs: (bucket: string) => new S3Blobs({ bucket, config: files }),
  };
};
