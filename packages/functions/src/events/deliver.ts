import type { DomainEvent, Id } from "@matjar/core/kernel";
import { ZodError } from "zod";
import { type Services, storeContext } from "../services.ts";
import { buriedLine } from "./buried.ts";
import { type Addressed, bury } from "./dead-letters.ts";
import type { Deed } from "./listener.ts";

/** A deed and how patient the house is with it. */
export interface Subscription {
  readonly deed: Deed;
  /** Deliveries before an event goes to the dead letters. */
  readonly tries: number;
}

/** Whether this deed is to hear this event: a replay is for the deed that failed alone. */
export const isFor = ({ deed }: Subscription, event: Addressed): boolean =>
  deed.hears.type === event.type && (event.only === undefined || event.only === deed.name);

/** Nothing gets better by trying again: the event is not what its type says. */
const hopeless = (error: unknown): boolean => error instanceof ZodError;

/**
 * One delivery of one event to one deed. Answers `again` when it failed and there are tries left; after the last one the event
 * is in the dead letters and the answer is `buried`. @throws only when even that could not be written.
 */
export const deliver = async (
  services: Services,
  { deed, tries }: Subscription,
  event: DomainEvent,
  attempt: number,
): Promise<"done" | "again" | "buried"> => {
  try {
    await deed.hear(services, event);
    return "done";
  } catch (error) {
    const facts = { deed: deed.name, event: event.id, type: event.type, storeId: event.storeId, attempt };
    if (attempt < tries && !hopeless(error)) {
      services.log("warn", "deed failed, trying again", { ...facts, error: String(error) });
      return "again";
    }
    await bury(
      storeContext(services, event.storeId as Id<"store">, { kind: "system", deed: deed.name }, "en"),
      deed.name,
      event,
      error,
      attempt,
    );
    services.log("error", buriedLine, { ...facts, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return "buried";
  }
};
