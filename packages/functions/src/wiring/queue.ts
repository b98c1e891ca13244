import { comingAgainSoon } from "@matjar/adapters/queue-patience";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";

type Handler = (batch: SQSEvent) => Promise<SQSBatchResponse>;

/** A handler behind the queue that the stack named; failed messages come again soon. */
export const behindQueue = (env: NodeJS.ProcessEnv, handler: Handler): Handler => {
  const url = env["QUEUE_URL"];
  return url ? comingAgainSoon(handler, url) : handler;
};
