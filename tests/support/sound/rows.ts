import type { DomainEvent } from "@matjar/core/kernel";
import { Order, TimelineEntry } from "@matjar/core/order";
import { Payment } from "@matjar/core/payment";
import { outboxEvents, type RawItem, storeOf } from "@matjar/core/table";
import { expect } from "vitest";
import type { z } from "zod";

/** A row as every table gives it; a scan of DynamoDB tells nothing of the indexes. */
export type StoredRow = Pick<RawItem, "key" | "type" | "data" | "lists" | "lookup">;
export type Rows = readonly StoredRow[];

export const rowsOf = (rows: Rows, type: string): Rows => rows.filter((row) => row.type === type);

/** Every thing of a kind, read as the house reads it. @throws ZodError when a row is not what its schema says */
export const thingsIn = <Schema extends z.ZodType>(rows: Rows, type: string, schema: Schema): z.output<Schema>[] =>
  rowsOf(rows, type).map(({ data }) => schema.parse(data));

export const ordersIn = (rows: Rows): Order[] => thingsIn(rows, "order", Order);
export const paymentsIn = (rows: Rows): Payment[] => thingsIn(rows, "payment", Payment);

/** Events that wait for the relay. */
export const eventsIn = (rows: readonly Pick<StoredRow, "type" | "data">[]): DomainEvent[] => rows.flatMap(outboxEvents);

/** What happened to each order, by its id. */
export const storiesIn = (rows: Rows): Map<string, TimelineEntry[]> => {
  const stories = new Map<string, TimelineEntry[]>();
  for (const { key, data } of rowsOf(rows, "timeline")) {
    const id = key.pk.slice(key.pk.lastIndexOf("#") + 1);
    stories.set(id, [...(stories.get(id) ?? []), TimelineEntry.parse(data)]);
  }
  return stories;
};

export const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

export const expectOnce = (all: readonly string[], what: string): void => {
  expect(
    all.filter((one, i) => all.indexOf(one) !== i),
    what,
  ).toEqual([]);
};

/** The rows of each store; every row belongs to one. */
export const byStore = (rows: Rows): Map<string, StoredRow[]> => {
  const stores = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const store = storeOf(row.key.pk);
    expect(store, `the store of ${row.key.pk}`).toBeDefined();
    if (store) stores.set(store, [...(stores.get(store) ?? []), row]);
  }
  return stores;
};
