import type { StoreContext } from "../kernel/index.ts";
import { wrongPassword } from "./errors.ts";
import { isPassword } from "./password.ts";
import { gate } from "./settings.ts";
import { readOpening } from "./store.ts";
import { type Gate, isTicket, ticket } from "./tickets.ts";

/** How long a visitor stays in who knew the password; a new password ends it earlier. */
export const entryLifeMs = 7 * 86_400_000;
/** A link from the desk is used at once. */
const passLifeMs = 5 * 60_000;

/** For a visitor's browser to keep, when the password is the right one. @throws wrongPassword also when the shop asks for none */
export const unlock = async (ctx: StoreContext, password: string): Promise<string> => {
  const { mode, key, password: kept } = (await readOpening(ctx)).value;
  if (mode !== "password" || !kept || !(await isPassword(ctx, kept, password))) throw wrongPassword();
  return ticket({ storeId: ctx.storeId, key }, "entry", ctx.world.now() + entryLifeMs);
};

/** For a member to look at the closed shop: what to put into the link; undefined while the shop is open. */
export const pass = async (ctx: StoreContext): Promise<string | undefined> => {
  const closed = await gate(ctx);
  return closed && ticket(closed, "pass", ctx.world.now() + passLifeMs);
};

/** The entry that a pass is changed for; undefined when it is no longer good. */
export const entryFor = (closed: Gate, text: string, nowMs: number): string | undefined =>
  isTicket(closed, "pass", text, nowMs) ? ticket(closed, "entry", nowMs + entryLifeMs) : undefined;
