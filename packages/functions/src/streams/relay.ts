import type { DomainEvent, Id } from "@matjar/core/kernel";
import { type Key, outboxEvent, outboxType, remove, storeOf } from "@matjar/core/table";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { z } from "zod";
import { bury } from "../events/dead-letters.ts";
import { type Services, storeContext } from "../services.ts";
import { rowOfImage } from "./image.ts";

/** PutEvents takes ten entries a call. */
const batchSize = 10;
const batchesAtOnce = 8;

/** An event that waits in the outbox. */
export interface Waiting {
  readonly key: Key;
  readonly event: DomainEvent;
}

const Envelope = z.looseObject({ id: z.string().min(1), type: z.string().min(1), storeId: z.string().min(1), at: z.string() });

/** An outbox row that holds no event can never be sent: keep it where people look, and let the others pass. */
const setAside = async (services: Services, key: Key, event: unknown): Promise<void> => {
  const storeId = storeOf(key.pk);
  if (!storeId) return;
  const ctx = storeContext(services, storeId as Id<"store">, { kind: "system", deed: "relay" }, "en");
  const name = key.pk.split("#").at(-1) ?? key.pk;
  const broken = {
    ...(event as object),
    id: name,
    type: "unreadable",
    storeId,
    at: new Date(services.world.now()).toISOString(),
  } as DomainEvent;
  await bury(ctx, "relay", broken, new Error("The outbox row holds no event"), 1);
  await services.table.write(remove(key));
};

/** One call to the bus. Answers what it did not take; the outbox is cleared of the rest. */
const sendBatch = async (services: Services, batch: readonly Waiting[]): Promise<readonly Waiting[]> => {
  const failed = await services.bus.publish(batch.map(({ event }) => event)).then(
    (answer) => new Set(answer.failed.map(({ id }) => id)),
    (error: unknown) => {
      services.log("error", "bus refused events", { error: String(error) });
      return new Set(batch.map(({ event }) => event.id));
    },
  );
  const taken = batch.filter(({ event }) => !failed.has(event.id));
  await Promise.allSettled(taken.map(({ key }) => services.table.write(remove(key))));
  return batch.filter(({ event }) => failed.has(event.id));
};

/**
 * Takes waiting events to the bus and clears the outbox of those that it took. Answers what is still waiting. Sending one
 * twice does no harm; a row that could not be removed is sent again by `jobs/redrive.ts`.
 */
export const send = async (services: Services, waiting: readonly Waiting[]): Promise<readonly Waiting[]> => {
  const left: Waiting[] = [];
  for (let start = 0; start < waiting.length; start += batchSize * batchesAtOnce) {
    const batches = Array.from({ length: batchesAtOnce }, (_, i) => waiting.slice(start + i * batchSize, start + (i + 1) * batchSize));
    const failed = await Promise.all(batches.filter(({ length }) => length > 0).map((batch) => sendBatch(services, batch)));
    left.push(...failed.flat());
  }
  return left;
};

/** Reads outbox rows; those without a proper event are set aside. */
export const readable = async (
  services: Services,
  rows: readonly { key: Key; type: string; data: Readonly<Record<string, unknown>> }[],
): Promise<Waiting[]> => {
  const found: Waiting[] = [];
  for (const row of rows) {
    const event = outboxEvent(row);
    if (Envelope.safeParse(event).success && event) found.push({ key: row.key, event });
    else await setAside(services, row.key, event);
  }
  return found;
};

const newOutboxRow = (record: DynamoDBRecord) => {
  const image = record.eventName === "INSERT" ? record.dynamodb?.NewImage : undefined;
  const row = image && rowOfImage(image as Parameters<typeof rowOfImage>[0]);
  return row?.type === outboxType ? row : undefined;
};

/**
 * The Lambda on the table's stream: outbox rows that were inserted go to the bus. Works on any slice of a batch, so the
 * stream may cut it in half; what the bus did not take is named in `batchItemFailures`.
 */
export const relay =
  (services: Services) =>
  async (batch: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const rows = batch.Records.flatMap((record) => {
      const row = newOutboxRow(record);
      return row ? [{ ...row, sequence: record.dynamodb?.SequenceNumber ?? "" }] : [];
    });
    const left = await send(services, await readable(services, rows));
    const keys = new Set(left.map(({ key }) => key.pk));
    return { batchItemFailures: rows.filter((row) => keys.has(row.key.pk)).map((row) => ({ itemIdentifier: row.sequence })) };
  };
