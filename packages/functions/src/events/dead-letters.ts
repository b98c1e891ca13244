import { type DomainEvent, isoTime, mapPage, notFound, type Page, type StoreContext } from "@matjar/core/kernel";
import { ConditionFailed, entity, exists, put, remove } from "@matjar/core/table";
import { z } from "zod";

/** An event that a deed could not digest, kept whole until somebody replays it. */
export const DeadLetter = z.object({
  /** `<deed>.<event id>`: the same failure again is the same letter. */
  id: z.string(),
  deed: z.string(),
  type: z.string(),
  event: z.record(z.string(), z.unknown()),
  error: z.string(),
  tries: z.int(),
  at: z.iso.datetime(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

export const DeadLetterSummary = DeadLetter.omit({ event: true });
export type DeadLetterSummary = z.infer<typeof DeadLetterSummary>;

/** An event that only one deed shall hear. */
export type Addressed = DomainEvent & { readonly only?: string };

const keyOf = (id: string) => ({ pk: `DEAD#${id}`, sk: "DEAD" });
const letters = entity("dead_letter", DeadLetter, ({ id }) => keyOf(id), {
  summary: ({ event: _event, ...summary }) => ({ ...summary, error: summary.error.slice(0, 300) }),
  lists: ({ at, id }) => ({ pk: "DL", sk: `${at}#${id}` }),
});

const words = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 4000);

/** Keeps an event that used up its tries. Burying it twice leaves one letter. */
export const bury = async (ctx: StoreContext, deed: string, event: DomainEvent, error: unknown, tries: number): Promise<void> => {
  const { only: _only, ...whole } = event as Addressed;
  const letter: DeadLetter = {
    id: `${deed}.${event.id}`,
    deed,
    type: event.type,
    event: { ...whole },
    error: words(error),
    tries,
    at: isoTime(ctx.world),
  };
  await ctx.table.write(put(letters.row(letter)));
};

/** Newest first. */
export const listDeadLetters = async (
  ctx: StoreContext,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<DeadLetterSummary>> => {
  const { cursor, limit } = page;
  const found = await ctx.table.list({
    index: "lists",
    partition: "DL",
    order: "descending",
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
  return mapPage(found, (item) => DeadLetterSummary.parse(item.summary));
};

/** One letter with its event. @throws notFound */
export const readDeadLetter = async (ctx: StoreContext, id: string): Promise<DeadLetter> => {
  const item = await ctx.table.get(keyOf(id));
  if (!item) throw notFound();
  return letters.parse(item).value;
};

/**
 * Sends the event on its way again, to the deed that failed alone: the letter goes and the outbox row comes in one commit.
 * The deed's footprint makes a second replay harmless. @throws notFound when it was replayed already.
 */
export const replayDeadLetter = async (ctx: StoreContext, id: string): Promise<void> => {
  const letter = await readDeadLetter(ctx, id);
  const event = { ...letter.event, only: letter.deed } as unknown as Addressed;
  try {
    await ctx.table.commit([remove(keyOf(id), exists)], [event]);
  } catch (error) {
    throw error instanceof ConditionFailed && error.position === 0 ? notFound() : error;
  }
};
