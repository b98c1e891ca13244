import { z } from "zod";
import { type Id, idOf, isIdOf, notFound, type Page, type PageQuery, type PlatformContext, sha256 } from "../kernel/index.ts";
import { ConditionFailed, entity, exists, insert, is, MalformedCursor, put, remove, set, update, versionIs } from "../table/index.ts";
import { commitToRegistry } from "./registry.ts";
import type { Account, Session } from "./schema.ts";

const day = 86_400_000;
export const sessionLifeMs = 30 * day;
const rotateAfterMs = day;
/** How long a replaced token still works: requests that were under way, and tabs that shared it. */
const graceMs = 60_000;
const touchAfterMs = 15 * 60_000;

const Kept = z.object({
  id: idOf("session"),
  accountId: idOf("account"),
  email: z.string(),
  userAgent: z.string(),
  hash: z.string(),
  createdAt: z.int(),
  rotatedAt: z.int(),
  lastSeenAt: z.int(),
  expiresAt: z.int(),
  /** A newer token took its place; works until `expiresAt`. */
  replaced: z.boolean(),
});
type Kept = z.infer<typeof Kept>;

const Pointer = z.object({
  id: idOf("session"),
  accountId: idOf("account"),
  hash: z.string(),
  previous: z.string().optional(),
  /** When `hash` took its place; pointers that are older than this field have none until the next rotation. */
  rotatedAt: z.int().optional(),
});
type Pointer = z.infer<typeof Pointer>;

const tokenKey = (hash: string) => ({ pk: `SES#${hash}`, sk: "SES" });
const pointerKey = (accountId: Id<"account">, id: Id<"session">) => ({ pk: `U#${accountId}`, sk: `S#${id}` });

/** A touch moves `expiresAt` by up to a day and a quarter before the next rotation writes new rows. */
const forgotten = (rotatedAt: number): number => rotatedAt + sessionLifeMs + 2 * day;
const tokenRow = entity("session", Kept, ({ hash }) => tokenKey(hash), { expiresAt: ({ rotatedAt }) => forgotten(rotatedAt) });
const pointerRow = entity("session_pointer", Pointer, ({ accountId, id }) => pointerKey(accountId, id), {
  expiresAt: ({ rotatedAt }) => (rotatedAt === undefined ? undefined : forgotten(rotatedAt)),
});

export interface OpenedSession {
  readonly id: Id<"session">;
  /** For the cookie; only its hash is kept. */
  readonly token: string;
}

/** A new session with a new token: signing in never goes on with a token that was there before (session fixation). */
export const openSession = async (ctx: PlatformContext, account: Account, userAgent: string): Promise<OpenedSession> => {
  const [now, token, id] = [ctx.world.now(), ctx.world.token(), ctx.world.id("session")];
  const own = { id, accountId: account.id, hash: sha256(token) };
  const times = { createdAt: now, rotatedAt: now, lastSeenAt: now, expiresAt: now + sessionLifeMs };
  const kept: Kept = { ...own, ...times, email: account.email, userAgent: userAgent.slice(0, 200), replaced: false };
  await commitToRegistry(ctx, [insert(tokenRow.row(kept)), insert(pointerRow.row({ ...own, rotatedAt: now }))]);
  return { id, token };
};

const unlessRefused = (error: unknown): undefined => {
  if (!(error instanceof ConditionFailed)) throw error;
  return undefined;
};

/** A new token for the same session; undefined when a parallel request has just done so, or the session was revoked. */
const rotate = async (ctx: PlatformContext, kept: Kept): Promise<string | undefined> => {
  const [now, token] = [ctx.world.now(), ctx.world.token()];
  const next: Kept = { ...kept, hash: sha256(token), rotatedAt: now, lastSeenAt: now, expiresAt: now + sessionLifeMs };
  const { id, accountId, hash, rotatedAt } = next;
  const writes = [
    put(pointerRow.row({ id, accountId, hash, previous: kept.hash, rotatedAt }), is(["hash"], "=", kept.hash)),
    insert(tokenRow.row(next)),
    update(tokenKey(kept.hash), [set(["replaced"], true), set(["expiresAt"], now + graceMs)], { if: exists }),
  ];
  return commitToRegistry(ctx, writes).then(() => token, unlessRefused);
};

const touch = async (ctx: PlatformContext, kept: Kept): Promise<void> => {
  const now = ctx.world.now();
  const seen = [set(["lastSeenAt"], now), set(["expiresAt"], now + sessionLifeMs)];
  await ctx.registry.write(update(tokenKey(kept.hash), seen, { if: is(["replaced"], "=", false) })).catch(unlessRefused);
};

export interface FoundSession {
  readonly id: Id<"session">;
  readonly accountId: Id<"account">;
  readonly email: string;
  /** Put this in the cookie: the old token ends in a minute. */
  readonly newToken?: string;
}

/** Whose token this is, by one strongly consistent read; undefined when it is unknown, revoked or expired. */
export const findSession = async (ctx: PlatformContext, token: string): Promise<FoundSession | undefined> => {
  const row = await ctx.registry.get(tokenKey(sha256(token)));
  const kept = row && tokenRow.parse(row).value;
  const now = ctx.world.now();
  if (!kept || kept.expiresAt <= now) return undefined;
  const found = { id: kept.id, accountId: kept.accountId, email: kept.email };
  if (kept.replaced) return found;
  if (now - kept.rotatedAt >= rotateAfterMs) {
    const newToken = await rotate(ctx, kept);
    return newToken === undefined ? found : { ...found, newToken };
  }
  if (now - kept.lastSeenAt >= touchAfterMs) await touch(ctx, kept);
  return found;
};

/** The registry's own cursors hold keys of its table: callers get the id of the last session, and it is looked for below their account. */
const after = (accountId: Id<"account">, cursor: string | undefined): { cursor?: string } => {
  if (cursor === undefined) return {};
  if (!isIdOf("session", cursor)) throw new MalformedCursor("This cursor is not of a list of sessions");
  return { cursor: JSON.stringify(pointerKey(accountId, cursor)) };
};

const pointersOf = async (ctx: PlatformContext, accountId: Id<"account">, { cursor, limit }: PageQuery): Promise<Page<Pointer>> => {
  const query = { partition: `U#${accountId}`, prefix: "S#", order: "descending", limit, ...after(accountId, cursor) } as const;
  const { items, last } = await ctx.registry.query(query);
  return { items: items.map((item) => pointerRow.parse(item).value), ...(last ? { cursor: last.sk.slice("S#".length) } : {}) };
};

const shown = (kept: Kept, current: Id<"session">): Session => ({
  id: kept.id,
  current: kept.id === current,
  createdAt: new Date(kept.createdAt).toISOString(),
  lastSeenAt: new Date(kept.lastSeenAt).toISOString(),
  expiresAt: new Date(kept.expiresAt).toISOString(),
  userAgent: kept.userAgent,
});

/** The sessions that are open, newest first. A page may hold fewer than asked for: those that ran out are left out. @throws MalformedCursor */
export const listSessions = async (
  ctx: PlatformContext,
  accountId: Id<"account">,
  current: Id<"session">,
  query: PageQuery,
): Promise<Page<Session>> => {
  const { items: pointers, ...more } = await pointersOf(ctx, accountId, query);
  const rows = pointers.length === 0 ? [] : await ctx.registry.getMany(pointers.map((pointer) => tokenKey(pointer.hash)));
  const open = rows.filter((row) => row !== undefined).map((row) => tokenRow.parse(row).value);
  return { items: open.filter((kept) => kept.expiresAt > ctx.world.now()).map((kept) => shown(kept, current)), ...more };
};

const removals = ({ accountId, id, hash, previous }: Pointer, version: number) => [
  remove(pointerKey(accountId, id), versionIs(version)),
  remove(tokenKey(hash)),
  ...(previous === undefined ? [] : [remove(tokenKey(previous))]),
];

/** Ends one session of this account at once, with every token it has. @throws notFound */
export const revokeSession = async (ctx: PlatformContext, accountId: Id<"account">, id: Id<"session">): Promise<void> => {
  for (let round = 1; ; round++) {
    const found = await ctx.registry.get(pointerKey(accountId, id));
    if (!found) throw notFound();
    const { value, version } = pointerRow.parse(found);
    const done = await commitToRegistry(ctx, removals(value, version)).then(() => true, unlessRefused);
    if (done) return;
    if (round === 5) throw new Error(`Session ${id} changed five times while it was revoked`);
  }
};

const gone = (error: unknown): void => {
  if ((error as { code?: unknown }).code !== "not_found") throw error;
};

/** Ends every session of this account but one, however many there are. */
export const revokeOtherSessions = async (ctx: PlatformContext, accountId: Id<"account">, current: Id<"session">): Promise<void> => {
  for (let cursor: string | undefined; ; ) {
    const page = await pointersOf(ctx, accountId, { cursor, limit: 100 });
    const others = page.items.filter(({ id }) => id !== current);
    await Promise.all(others.map(({ id }) => revokeSession(ctx, accountId, id).catch(gone)));
    cursor = page.cursor;
    if (cursor === undefined) return;
  }
};
