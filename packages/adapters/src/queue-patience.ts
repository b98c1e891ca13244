import { ChangeMessageVisibilityCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { patientCalls } from "./aws-patience.ts";

const capSeconds = 60;

/** How long a message waits before its next try: 2, 4, 8 … 60 seconds. */
export const waitSeconds = (receiveCount: number): number => Math.min(capSeconds, 2 ** receiveCount);

type Handler = (batch: SQSEvent) => Promise<SQSBatchResponse>;

/**
 * A queue handler whose failed messages come again soon. Without this they would hide for the queue's whole visibility timeout,
 * which is made for functions that died. Where the queue cannot be told, that is what happens.
 */
export const comingAgainSoon = (handler: Handler, queueUrl: string, client = new SQSClient(patientCalls)): Handler => {
  return async (batch) => {
    const answer = await handler(batch);
    const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const again = batch.Records.filter(({ messageId }) => failed.has(messageId)).map(({ receiptHandle, attributes }) =>
      client.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: queueUrl,
          ReceiptHandle: receiptHandle,
          VisibilityTimeout: waitSeconds(Number(attributes.ApproximateReceiveCount)),
        }),
      ),
    );
    await Promise.allSettled(again);
    return answer;
  };
};
