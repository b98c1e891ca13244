import { ensureAccount, findAccount } from "../account/store.ts";
import { type Id, isoTime, notFound, type PlatformContext, type Role, type StoreContext, stale } from "../kernel/index.ts";
import {
  all,
  type Check,
  ConditionFailed,
  check,
  is,
  put,
  remove,
  set,
  update,
  type Versioned,
  versionIs,
  type Write,
} from "../table/index.ts";
import { audited } from "./audit.ts";
import { alreadyMember, lastOwner, tooManyMembers } from "./errors.ts";
import { allMemberships, findMembership, type Membership, membershipInsert, newMembership, pointerRow, staffKey } from "./membership.ts";
import { type Invitation, Member, type MemberItem } from "./schema.ts";
import { readStore } from "./store.ts";

const maxMembers = 100;

/** The members, oldest first, with the version of each for `If-Match`. */
export const listMembers = async (ctx: StoreContext): Promise<MemberItem[]> => {
  const found = await allMemberships(ctx);
  return found.map(({ value, version }) => ({ ...value, version })).sort((a, b) => a.since.localeCompare(b.since));
};

export const readMember = async (ctx: StoreContext, accountId: Id<"account">): Promise<Versioned<Membership>> => {
  const found = await findMembership(ctx, accountId);
  if (!found) throw notFound();
  return found;
};

const mailInvitation = async (platform: PlatformContext, ctx: StoreContext, membership: Membership): Promise<void> => {
  const [{ value: store }, account] = await Promise.all([readStore(ctx), findAccount(platform, membership.accountId)]);
  const inviter = ctx.actor.kind === "member" ? await findMembership(ctx, ctx.actor.accountId) : undefined;
  await ctx.mailer.send({
    kind: "invitation",
    to: membership.email,
    locale: account?.locale ?? ctx.locale,
    facts: {
      store: store.name,
      role: membership.role,
      inviter: inviter?.value.email ?? store.email,
      link: `${platform.hosts.platformOrigin}/sign-in/`,
    },
    idempotencyKey: `invitation:${ctx.storeId}:${membership.accountId}:${isoTime(ctx.world)}`,
  });
};

const invited = async (ctx: StoreContext, membership: Membership): Promise<Membership> => {
  const deed = audited(ctx, { action: "member.invited", target: membership.accountId, after: { role: membership.role } });
  try {
    await ctx.table.commit([membershipInsert(membership), deed]);
    return membership;
  } catch (error) {
    const there = error instanceof ConditionFailed ? await findMembership(ctx, membership.accountId) : undefined;
    if (!there) throw error;
    if (!there.value.pending) throw alreadyMember();
    return there.value;
  }
};

/**
 * Invites a person by mail. They are in as soon as they sign in with that address. Inviting somebody who has not come yet
 * sends the mail again and keeps the role. @throws alreadyMember, tooManyMembers
 */
export const inviteMember = async (platform: PlatformContext, ctx: StoreContext, { email, role, locale }: Invitation): Promise<Member> => {
  if ((await allMemberships(ctx)).length >= maxMembers) throw tooManyMembers({ max: maxMembers });
  const account = await ensureAccount(platform, email, locale ?? ctx.locale);
  await platform.registry.write(put(pointerRow(account.id, ctx.storeId))); // first: without the member row it opens nothing
  const membership = await invited(ctx, newMembership(ctx, account, role, true));
  await mailInvitation(platform, ctx, membership);
  return Member.parse(membership);
};

/** Another owner, who has come already, must still be one when this lands: two owners cannot demote each other. */
const ownerStays = async (ctx: StoreContext, leaving: Membership): Promise<Check[]> => {
  if (leaving.role !== "owner" || leaving.pending) return [];
  const other = (await allMemberships(ctx)).find(
    ({ value }) => value.role === "owner" && !value.pending && value.accountId !== leaving.accountId,
  );
  if (!other) throw lastOwner();
  return [check(staffKey(other.value.accountId), all(is(["role"], "=", "owner"), is(["pending"], "=", false)))];
};

const commitOrStale = async (ctx: StoreContext, writes: readonly (Write | Check)[]): Promise<void> =>
  ctx.table.commit(writes).catch((error: unknown) => {
    throw error instanceof ConditionFailed ? stale() : error;
  });

/** @throws notFound, stale, lastOwner */
export const changeRole = async (ctx: StoreContext, accountId: Id<"account">, role: Role, version: number): Promise<Versioned<Member>> => {
  const { value, version: now } = await readMember(ctx, accountId);
  if (now !== version) throw stale();
  const guard = role === "owner" ? [] : await ownerStays(ctx, value);
  const deed = audited(ctx, { action: "member.role_changed", target: accountId, before: { role: value.role }, after: { role } });
  await commitOrStale(ctx, [update(staffKey(accountId), [set(["role"], role)], { if: versionIs(version) }), ...guard, deed]);
  return { value: Member.parse({ ...value, role }), version: version + 1 };
};

/** The person is out with the next request. @throws notFound, stale, lastOwner */
export const removeMember = async (
  platform: PlatformContext,
  ctx: StoreContext,
  accountId: Id<"account">,
  version: number,
): Promise<void> => {
  const { value, version: now } = await readMember(ctx, accountId);
  if (now !== version) throw stale();
  const guard = await ownerStays(ctx, value);
  const deed = audited(ctx, { action: "member.removed", target: accountId, before: { role: value.role } });
  await commitOrStale(ctx, [remove(staffKey(accountId), versionIs(version)), ...guard, deed]);
  await platform.registry.write(remove(pointerRow(accountId, ctx.storeId).key));
};
