import { forbidden, isIdOf, notFound, type Role } from "@matjar/core/kernel";
import { enter } from "@matjar/core/store";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Door } from "../door.ts";
import type { AdminEnv, ApiEnv, ShopEnv, SignedIn } from "../env.ts";
import { type GateDirectory, passGate } from "./gate.ts";
import type { HostDirectory } from "./host.ts";
import { requireSession } from "./session.ts";

const rank: Readonly<Record<Role, number>> = { staff: 1, manager: 2, owner: 3 };

const signIn = async (c: Context<ApiEnv>): Promise<SignedIn> => {
  const signedIn = await requireSession(c);
  c.set("signedIn", signedIn);
  return signedIn;
};

/** No such store and not a member are one answer. @throws notFound, forbidden */
const enterAsMember = async (c: Context<ApiEnv>, need: Role): Promise<void> => {
  const { accountId } = await signIn(c);
  const storeId = c.req.path.split("/")[3] ?? ""; // `doorsOf` holds every such route to /api/stores/{store}
  const entered = isIdOf("store", storeId) ? await enter(c.get("platform"), storeId, accountId) : undefined;
  if (!entered) throw notFound();
  if (rank[entered.role] < rank[need]) throw forbidden();
  const admin = c as unknown as Context<AdminEnv>;
  admin.set("store", entered.ctx);
  admin.set("role", entered.role);
};

const enterAsShopper = async (c: Context<ApiEnv>, directory: HostDirectory, gates: GateDirectory): Promise<void> => {
  const storeId = await directory(c.get("host"));
  if (!storeId) throw notFound();
  const store = c.get("platform").store(storeId, { kind: "shopper" });
  if (!c.get("door").whileClosed) await passGate(c, store, gates);
  (c as unknown as Context<ShopEnv>).set("store", store);
};

const enterThrough = async (c: Context<ApiEnv>, { access }: Door, directory: HostDirectory, gates: GateDirectory): Promise<void> => {
  switch (access) {
    case "public":
    case "vendor":
      return;
    case "shopper":
      return enterAsShopper(c, directory, gates);
    case "account":
      await signIn(c);
      return;
    default:
      return enterAsMember(c, access);
  }
};

/** Keeps every door as its route says: who is signed in, what they are in the path's store, which store the host is, and whether it is open. */
export const access = (directory: HostDirectory, gates: GateDirectory) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    await enterThrough(c, c.get("door"), directory, gates);
    await next();
    if (c.get("isPrivate")) c.header("Cache-Control", "private, no-store");
  });
