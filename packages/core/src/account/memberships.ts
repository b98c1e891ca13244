import type { Id, PlatformContext } from "../kernel/index.ts";
import { enter, storesToLookInto } from "../store/membership.ts";
import { findStore } from "../store/store.ts";
import type { Membership } from "./schema.ts";

const lookInto = async (ctx: PlatformContext, accountId: Id<"account">, storeId: Id<"store">): Promise<Membership | undefined> => {
  const entered = await enter(ctx, storeId, accountId);
  const found = entered && (await findStore(entered.ctx));
  return entered && found && { storeId, name: found.value.name, slug: found.value.slug, role: entered.role };
};

/** The stores of an account with name and role as they are now, oldest first. An invitation is accepted by looking. */
export const memberships = async (ctx: PlatformContext, accountId: Id<"account">): Promise<Membership[]> => {
  const ids = await storesToLookInto(ctx, accountId);
  const found = await Promise.all(ids.map((id) => lookInto(ctx, accountId, id)));
  return found.filter((membership) => membership !== undefined);
};
