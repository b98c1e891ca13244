import type { DomainEvent } from "../kernel/event.ts";
import type { Id } from "../kernel/id.ts";
import type { RawItem, RawRow } from "./port.ts";
import { storePrefix } from "./tenant.ts";

export const outboxType = "outbox";

/**
 * The events of one commit as one row, written in the transaction of the change that they tell. The stream carries it to the
 * relay; the `unsent` index lets a sweeper find what the stream lost. The relay removes it once the bus has taken all of them.
 */
export const outboxRow = (events: readonly [DomainEvent, ...DomainEvent[]]): RawRow => ({
  key: { pk: `${storePrefix(events[0].storeId as Id<"store">)}OUT#${events[0].id}`, sk: "OUTBOX" },
  type: outboxType,
  data: { events },
  unsent: Date.parse(events[0].at),
});

/** The events of an outbox row, whatever they are; none for any other row. */
export const outboxEvents = ({ type, data }: Pick<RawItem, "type" | "data">): readonly DomainEvent[] =>
  type === outboxType && Array.isArray(data["events"]) ? (data["events"] as DomainEvent[]) : [];
