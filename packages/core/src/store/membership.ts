import { z } from "zod";
import { type Actor, type Id, idOf, isoTime, type PlatformContext, type Role as RoleName, type StoreContext } from "../kernel/index.ts";
import { ConditionFailed, entity, insert, is, type RawRow, set, update, type Versioned, type Write } from "../table/index.ts";
import { Role } from "./schema.ts";

/** A member's row in the store: the one truth about who may do what there. */
export const Membership = z.object({
  accountId: idOf("account"),
  email: z.email(),
  role: Role,
  pending: z.boolean(),
  since: z.iso.datetime(),
});
export type Membership = z.infer<typeof Membership>;

export const staffKey = (accountId: Id<"account">) => ({ pk: "STAFF", sk: `U#${accountId}` });
const staffRow = entity("member", Membership, ({ accountId }) => staffKey(accountId));

export const newMembership = (
  ctx: StoreContext,
  who: { readonly id: Id<"account">; readonly email: string },
  role: RoleName,
  pending: boolean,
): Membership => ({
  accountId: who.id,
  email: who.email,
  role,
  pending,
  since: isoTime(ctx.world),
});

export const membershipInsert = (membership: Membership): Write => insert(staffRow.row(membership));

export const findMembership = async (ctx: StoreContext, accountId: Id<"account">): Promise<Versioned<Membership> | undefined> => {
  const found = await ctx.table.get(staffKey(accountId));
  return found && staffRow.parse(found);
};

/** Every member, in the order of their ids; strongly consistent. A store has at most `maxMembers`. */
export const allMemberships = async (ctx: StoreContext): Promise<Versioned<Membership>[]> =>
  (await ctx.table.query({ partition: "STAFF", prefix: "U#" })).items.map((item) => staffRow.parse(item));

/** The address of each member by the id of their account: lists name people, rows name accounts. */
export const memberAddresses = async (ctx: StoreContext): Promise<ReadonlyMap<string, string>> =>
  new Map((await allMemberships(ctx)).map(({ value }) => [value.accountId, value.email]));

/** In the registry: a store that this account should look into. It proves nothing by itself. */
export const pointerRow = (accountId: Id<"account">, storeId: Id<"store">): RawRow => ({
  key: { pk: `U#${accountId}`, sk: `M#${storeId}` },
  type: "store_pointer",
  data: { storeId },
});

/** All of them, oldest first: whoever is invited by a hundred strangers still finds the store of their own. */
export const storesToLookInto = async (ctx: PlatformContext, accountId: Id<"account">): Promise<Id<"store">[]> => {
  const all: Id<"store">[] = [];
  for (let cursor: string | undefined; ; ) {
    const query = { partition: `U#${accountId}`, prefix: "M#", limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const { items, last } = await ctx.registry.query(query);
    all.push(...items.map((item) => item.data["storeId"] as Id<"store">));
    if (!last) return all;
    cursor = JSON.stringify(last);
  }
};

/** How many stores are this account's own: to be invited into others, by whomever, takes no place of theirs. */
export const countOwned = async (ctx: PlatformContext, accountId: Id<"account">): Promise<number> => {
  const ids = await storesToLookInto(ctx, accountId);
  const found = await Promise.all(ids.map((id) => findMembership(ctx.store(id, { kind: "system", deed: "count-owned" }), accountId)));
  return found.filter((member) => member?.value.role === "owner" && !member.value.pending).length;
};

/** The invited person is here: no longer pending. */
const acceptInvitation = async (ctx: StoreContext, { value }: Versioned<Membership>): Promise<void> => {
  const accept = update(staffKey(value.accountId), [set(["pending"], false)], { if: is(["pending"], "=", true) });
  await ctx.table.write(accept).catch((error: unknown) => {
    if (!(error instanceof ConditionFailed)) throw error; // accepted by a parallel request, or just removed
  });
};

export interface Entered {
  readonly ctx: StoreContext;
  readonly role: RoleName;
}

/**
 * The store as this account may enter it, by one strongly consistent read of its member row; undefined when it is no member
 * or there is no such store, which the caller must not tell apart.
 */
export const enter = async (platform: PlatformContext, storeId: Id<"store">, accountId: Id<"account">): Promise<Entered | undefined> => {
  const asMember = (role: RoleName): Actor => ({ kind: "member", accountId, role });
  const outside = platform.store(storeId, { kind: "system", deed: "enter" });
  const found = await findMembership(outside, accountId);
  if (!found) return undefined;
  if (found.value.pending) await acceptInvitation(outside, found);
  return { ctx: platform.store(storeId, asMember(found.value.role)), role: found.value.role };
};
