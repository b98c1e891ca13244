import { isoTime, type Page, type PageQuery, type StoreContext } from "../kernel/index.ts";
import { isFromProgram } from "../message/rules.ts";
import { audited } from "../store/audit.ts";
import { ConditionFailed, type Versioned } from "../table/index.ts";
import { shopClosed, stillClosed } from "./errors.ts";
import { OpeningAnnounced } from "./events.ts";
import type { NotifyInput, Waiter } from "./schema.ts";
import { listWaiters, readOpening, waiterIdOf, waiterInsert, waiterRemove, waiterReplace } from "./store.ts";

const ifAbsent = (error: unknown): void => {
  if (!(error instanceof ConditionFailed)) throw error; // the address waits already; nobody is told
};

/** Keeps an address for the day of the opening. Twice is once. @throws shopClosed when the shop asks for no addresses */
export const join = async (ctx: StoreContext, input: NotifyInput): Promise<void> => {
  if (isFromProgram(input)) return;
  const { mode, capture } = (await readOpening(ctx)).value;
  if (mode === "open" || !capture) throw shopClosed();
  const waiter = { id: waiterIdOf(input.email), email: input.email, locale: input.lang ?? ctx.locale, since: isoTime(ctx.world) };
  await ctx.table.commit([waiterInsert(waiter)]).catch(ifAbsent);
};

/** Newest first. */
export const waitlist = (ctx: StoreContext, query: PageQuery): Promise<Page<Waiter>> => listWaiters(ctx, query);

const readAtOnce = 500;

/** Everybody who waits or was told, newest first. */
export const everyWaiter = async (ctx: StoreContext): Promise<Waiter[]> => {
  const all: Waiter[] = [];
  for (let cursor: string | undefined; ; ) {
    const page: Page<Waiter> = await listWaiters(ctx, { limit: readAtOnce, cursor });
    all.push(...page.items);
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
};

/** Forgets an address, also one that is not there. */
export const leave = (ctx: StoreContext, id: string): Promise<unknown> => ctx.table.commit([waiterRemove(id)]);

/** Has everybody told, once, who waits and was not told yet. @throws stillClosed */
export const announce = async (ctx: StoreContext): Promise<void> => {
  if ((await readOpening(ctx)).value.mode !== "open") throw stillClosed();
  await ctx.table.commit([audited(ctx, { action: "opening.announced" })], [OpeningAnnounced.of(ctx, {})]);
};

/** The mail went out. Who left meanwhile stays away. */
export const told = async (ctx: StoreContext, { value, version }: Versioned<Waiter>): Promise<void> => {
  await ctx.table.commit([waiterReplace({ ...value, toldAt: isoTime(ctx.world) }, version)]).catch(ifAbsent);
};
