import type { DomainEvent } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { RawItem, RawRow } from "./port.ts";
import { storePrefix } from "./tenant.ts";

export const outboxType = "outbox";

/**
 * The event as a row, written in the transaction of the change that it tells. The stream carries it to the relay; the
 * `unsent` index lets a sweeper find what the stream lost. The relay removes it once the bus has taken the event.
 */
export const outboxRow = (event: DomainEvent): RawRow => ({
  key: { pk: `${storePrefix(event.storeId as Id<"store">)}OUT#${event.id}`, sk: "OUTBOX" },
  type: outboxType,
  data: { event },
  unsent: Date.parse(event.at),
});

/** The event of an outbox row; undefined for any other row. */
export const outboxEvent = (item: Pick<RawItem, "type" | "data">): DomainEvent | undefined =>
  item.type === outboxType ? (item.data["event"] as DomainEvent) : undefined;
