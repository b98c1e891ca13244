import { z } from "zod";
import type { StoreContext } from "./context.ts";
import { type Id, idOf } from "./id.ts";

/** What travels: a fact of one store, in the past tense, with ids and the few facts that listeners need (< 20 kB). */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly id: Id<"event">;
  readonly type: Type;
  readonly storeId: Id<"store">;
  /** ISO 8601, when it happened. */
  readonly at: string;
  readonly data: Data;
}

export interface EventType<Type extends string, Schema extends z.ZodType> {
  readonly type: Type;
  readonly schema: Schema;
  /** A new event of this store, now. */
  of(ctx: StoreContext, data: z.input<Schema>): DomainEvent<Type, z.output<Schema>>;
  /** Checks an event that came from outside. */
  parse(event: unknown): DomainEvent<Type, z.output<Schema>>;
}

/** One schema for both ends. `type` is `noun.past_tense`, such as `order.paid`. */
export const defineEvent = <Type extends string, Schema extends z.ZodType>(type: Type, schema: Schema): EventType<Type, Schema> => {
  const envelope = z.object({ id: idOf("event"), type: z.literal(type), storeId: idOf("store"), at: z.iso.datetime(), data: schema });
  return {
    type,
    schema,
    of: (ctx, data) => ({
      id: ctx.world.id("event"),
      type,
      storeId: ctx.storeId,
      at: new Date(ctx.world.now()).toISOString(),
      data: schema.parse(data),
    }),
    parse: (event) => envelope.parse(event) as DomainEvent<Type, z.output<Schema>>,
  };
};
