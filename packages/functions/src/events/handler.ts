import type { DomainEvent } from "@matjar/core/kernel";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { Services } from "../services.ts";
import { type Queue, queues, type Routed } from "../subscriptions.ts";
import { deliver, isFor } from "./deliver.ts";

/** The queue that a message came by: the last word of its ARN ends with one of our names. */
const queueOf = (record: SQSRecord): Queue => {
  const name = record.eventSourceARN.split(":").at(-1) ?? "";
  const queue = queues.find((q) => name === q || name.endsWith(`-${q}`));
  if (!queue) throw new TypeError(`No deeds for queue ${name}`);
  return queue;
};

/** EventBridge's envelope holds the event as its `detail`. */
const eventOf = (record: SQSRecord): DomainEvent => (JSON.parse(record.body) as { detail: DomainEvent }).detail;

/**
 * The Lambda behind the queues: each message is an EventBridge event; every deed of the queue that hears it runs. A message
 * with a deed that has tries left goes back alone; the others are done. A repeat finds their footprints.
 */
export const eventHandler = (services: Services, subscriptions: readonly Routed[]) => {
  const handle = async (record: SQSRecord): Promise<boolean> => {
    const event = eventOf(record);
    const attempt = Number(record.attributes.ApproximateReceiveCount);
    const queue = queueOf(record);
    const hearing = subscriptions.filter((s) => s.queue === queue && isFor(s, event));
    const answers = await Promise.all(hearing.map((s) => deliver(services, s, event, attempt)));
    return !answers.includes("again");
  };

  return async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    const done = await Promise.all(
      batch.Records.map((record) =>
        handle(record).catch((error: unknown) => {
          services.log("error", "message not handled", { messageId: record.messageId, error: String(error) });
          return false;
        }),
      ),
    );
    return { batchItemFailures: batch.Records.filter((_, i) => !done[i]).map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
};
