import path from "node:path";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { eventHandler } from "../events/handler.ts";
import type { Services } from "../services.ts";
import { subscriptions } from "../subscriptions.ts";
import { servicesByStore } from "../wiring/per-store.ts";
import { behindQueue } from "../wiring/queue.ts";
import { soon } from "../wiring/soon.ts";
import { themesIn } from "../wiring/themes.ts";

const themes = themesIn(path.join(import.meta.dirname, "themes"));

/** @throws SyntaxError or TypeError when the message is no event */
const storeOf = (body: string): string => (JSON.parse(body) as { detail: { storeId: string } }).detail.storeId;

/** Each message with the services of its own store; the queue brings one at a time. */
const building =
  (servicesOf: (storeId: string) => Services) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const answers = await Promise.all(
      Records.map((record) => eventHandler(servicesOf(storeOf(record.body)), subscriptions)({ Records: [record] })),
    );
    return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) };
  };

/** The queue `sites`: builds and what the edge shows of them. */
export const handler = soon(servicesByStore(process.env, { themes }).then((servicesOf) => behindQueue(process.env, building(servicesOf))));
