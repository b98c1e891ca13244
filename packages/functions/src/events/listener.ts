import type { DomainEvent, EventType, StoreContext } from "@matjar/core/kernel";
import { ConditionFailed, insert, type Put } from "@matjar/core/table";
import type { z } from "zod";
import { type Services, storeContext } from "../services.ts";

/** How long a repeat of an event is known as one: longer than any queue, stream or dead letter waits. */
const footprintDays = 30;
const footprintType = "footprint";

/** An event with the row that says "done"; it goes into the same commit as the effect. */
export type Heard<Type extends string, Data> = DomainEvent<Type, Data> & { readonly footprint: Put };

/** One thing to do when something has happened. */
export interface Deed {
  readonly name: string;
  readonly hears: EventType<string, z.ZodType>;
  /** @throws ZodError when the event is not what its type says; anything else that the deed met. */
  hear(services: Services, event: unknown): Promise<void>;
}

const footprintOf = (deed: string, event: DomainEvent, nowMs: number): Put =>
  insert({
    key: { pk: `EVT#${deed}#${event.id}`, sk: "EVT" },
    type: footprintType,
    data: { at: event.at },
    expiresAt: nowMs + footprintDays * 86_400_000,
  });

/** The deed's commit met its own footprint: another delivery was faster, all is done. */
const alreadyDone = (error: unknown, { row }: Put): boolean => error instanceof ConditionFailed && error.item?.type === row.type;

interface Options<Data> {
  /**
   * Decided by the facts of the event alone: what is not wanted costs nothing and leaves nothing behind, since a repeat is
   * decided the same.
   */
  readonly wants?: (facts: Data, services: Services) => boolean;
  /** A row that the effect leaves anyway, at a key made from the event: then it is the footprint, and no other is needed. */
  readonly footprint?: (ctx: StoreContext, event: DomainEvent<string, Data>) => Put;
}

/**
 * A deed for an event: parse, look for the footprint, then do it. Whoever reads `event.footprint` commits it with the effect;
 * where there was nothing to do, the footprint is written here, so that a late repeat finds the same answer.
 */
export const listener = <Type extends string, Schema extends z.ZodType>(
  name: string,
  hears: EventType<Type, Schema>,
  run: (ctx: StoreContext, event: Heard<Type, z.output<Schema>>, services: Services) => Promise<void>,
  { wants, footprint: effectOf }: Options<z.output<Schema>> = {},
): Deed => ({
  name,
  hears,
  hear: async (services, raw) => {
    const event = hears.parse(raw);
    if (wants && !wants(event.data, services)) return;
    const ctx = storeContext(services, event.storeId, { kind: "system", deed: name }, "en");
    const nothing = footprintOf(name, event, services.world.now());
    const effect = effectOf?.(ctx, event) ?? nothing;
    const marks = await ctx.table.getMany([...new Set([effect, nothing])].map(({ row }) => row.key));
    if (marks.some((mark) => mark !== undefined)) return;
    let taken = false;
    const heard = Object.defineProperty({ ...event }, "footprint", {
      get: () => {
        taken = true;
        return effect;
      },
    }) as Heard<Type, z.output<Schema>>;
    try {
      await run(ctx, heard, services);
      if (!taken) await ctx.table.write(nothing);
    } catch (error) {
      if (!alreadyDone(error, effect) && !alreadyDone(error, nothing)) throw error;
    }
  },
});
