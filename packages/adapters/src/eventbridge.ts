import { type EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { Bus, DomainEvent } from "@matjar/core/kernel";

/** Limits of PutEvents: 10 entries and 256 KB a call. */
const maxEntries = 10;
const maxBytes = 240_000;

/** Who speaks; the rules of the stacks match it. */
export const eventSource = "matjar";

const batches = (events: readonly DomainEvent[]): DomainEvent[][] => {
  const all: DomainEvent[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event)) + 200;
    const current = all.at(-1);
    if (!current || current.length === maxEntries || bytes + size > maxBytes) {
      all.push([event]);
      bytes = size;
    } else {
      current.push(event);
      bytes += size;
    }
  }
  return all;
};

/** EventBridge behind the `Bus` port. A call that fails fails its own batch only. */
export const eventBridgeBus = ({ client, busName }: { client: EventBridgeClient; busName: string }): Bus => {
  const put = async (events: readonly DomainEvent[]): Promise<readonly DomainEvent[]> => {
    const Entries = events.map((event) => ({
      EventBusName: busName,
      Source: eventSource,
      DetailType: event.type,
      Detail: JSON.stringify(event),
      Resources: [event.storeId],
      Time: new Date(event.at),
    }));
    const answer = await client.send(new PutEventsCommand({ Entries }));
    if (!answer.FailedEntryCount) return [];
    return events.filter((_, i) => answer.Entries?.[i]?.EventId === undefined);
  };
  return {
    publish: async (events) => {
      const failed = await Promise.all(batches(events).map((batch) => put(batch).catch(() => batch)));
      return { failed: failed.flat() };
    },
  };
};
