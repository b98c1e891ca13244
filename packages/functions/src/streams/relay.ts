import type { DomainEvent, Id } from "@matjar/core/kernel";
import { type Key, outboxEvents, outboxType, remove, storeOf } from "@matjar/core/table";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { z } from "zod";
import { bury } from "../events/dead-letters.ts";
import { type Services, storeContext } from "../services.ts";
import { rowOfImage } from "./image.ts";

/** PutEvents takes ten entries a call. */
const batchSize = 10;
const batchesAtOnce = 8;

/** A row of the outbox: events of one commit that wait together. */
export interface Waiting {
  readonly key: Key;
  readonly events: readonly DomainEvent[];
}

const Envelope = z.looseObject({ id: z.string().min(1), type: z.string().min(1), storeId: z.string().min(1), at: z.string() });

/** What is no event can never be sent: keep it where people look, and let the others pass. */
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
};

/** One call to the bus. Answers what it did not take; the outbox is cleared of the rest. */
const sendBatch = async (services: Services, batch: readonly Waiting[]): Promise<readonly Waiting[]> => {
  const events = batch.flatMap((row) => row.events);
  const failed = await services.bus.publish(events).then(
    (answer) => new Set(answer.failed.map(({ id }) => id)),
    (error: unknown) => {
      services.log("error", "bus refused events", { error: String(error) });
      return new Set(events.map(({ id }) => id));
    },
  );
  const isTaken = (row: Waiting) => !row.events.some(({ id }) => failed.has(id));
  await Promise.allSettled(batch.filter(isTaken).map(({ key }) => services.table.write(remove(key))));
  return batch.filter((row) => !isTaken(row));
};

/** Whole rows together, up to ten events. */
const batchesOf = (waiting: readonly Waiting[]): Waiting[][] => {
  const batches: Waiting[][] = [];
  let room = 0;
  for (const row of waiting) {
    const last = batches.at(-1);
    if (last && row.events.length <= room) last.push(row);
    else {
      batches.push([row]);
      room = batchSize;
    }
    room -= row.events.length;
  }
  return batches;
};

/**
 * Takes waiting events to the bus and clears the outbox of rows that it took whole. Answers what is still waiting. Sending one
 * twice does no harm; a row that could not be removed is sent again by `jobs/redrive.ts`.
 */
export const send = async (services: Services, waiting: readonly Waiting[]): Promise<readonly Waiting[]> => {
  const left: Waiting[] = [];
  const batches = batchesOf(waiting);
  for (let start = 0; start < batches.length; start += batchesAtOnce) {
    const failed = await Promise.all(batches.slice(start, start + batchesAtOnce).map((batch) => sendBatch(services, batch)));
    left.push(...failed.flat());
  }
  return left;
};

const isEvent = (event: unknown): boolean => Envelope.safeParse(event).success;

/** Reads outbox rows; what is no event in them is set aside, and a row without any goes. */
export const readable = async (
  services: Services,
  rows: readonly { key: Key; type: string; data: Readonly<Record<string, unknown>> }[],
): Promise<Waiting[]> => {
  const found: Waiting[] = [];
  for (const row of rows) {
    const all = outboxEvents(row);
    const events = all.filter(isEvent);
    const [broken] = all.filter((event) => !isEvent(event));
    if (broken !== undefined || all.length === 0) await setAside(services, row.key, broken);
    if (events.length > 0) found.push({ key: row.key, events });
    else await services.table.write(remove(row.key));
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
