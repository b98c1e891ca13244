import type { StoreContext, World } from "@matjar/core/kernel";
import { type Gate, gate, isTicket, shopClosed } from "@matjar/core/opening";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { ApiEnv } from "../env.ts";

/** Opens a closed shop on its own host; checked by whoever serves the shop's files, too. */
export const entryCookie = "matjar_entry";

const freshMs = 2000;
const maxShops = 1_000;

/** Which shops are closed, remembered in this process for some seconds. */
export const gateDirectory = (world: Pick<World, "now">) => {
  const known = new Map<string, { readonly gate: Promise<Gate | undefined>; readonly until: number }>();
  const ask = (ctx: StoreContext): Promise<Gate | undefined> => {
    if (known.size >= maxShops) known.clear();
    const asked = gate(ctx);
    known.set(ctx.storeId, { gate: asked, until: world.now() + freshMs });
    asked.catch(() => known.delete(ctx.storeId));
    return asked;
  };
  return (ctx: StoreContext): Promise<Gate | undefined> => {
    const hit = known.get(ctx.storeId);
    return hit && hit.until > world.now() ? hit.gate : ask(ctx);
  };
};
export type GateDirectory = ReturnType<typeof gateDirectory>;

/** Lets a visitor of a closed shop through who may come in, and keeps the answer out of shared caches. @throws shopClosed */
export const passGate = async (c: Context<ApiEnv>, ctx: StoreContext, gates: GateDirectory): Promise<void> => {
  const closed = await gates(ctx);
  if (!closed) return;
  if (!isTicket(closed, "entry", getCookie(c, entryCookie), ctx.world.now())) throw shopClosed();
  c.set("isPrivate", true);
};

export const giveEntry = (c: Context<ApiEnv>, entry: string, lifeMs: number): void =>
  setCookie(c, entryCookie, entry, {
    ...{ httpOnly: true, sameSite: "Lax", path: "/", maxAge: lifeMs / 1000 },
    secure: c.get("services").hosts.platformOrigin.startsWith("https:"),
  });
