import { type Id, isoTime, notFound, type StoreContext } from "../kernel/index.ts";
import { againWhenChanged } from "../order/again.ts";
import { hasEnded } from "../order/rules.ts";
import { orderKey, orders } from "../order/store.ts";
import { type Change, type Condition, increase, is, lacks, set, unset, update } from "../table/index.ts";
import { expired, revoked, usedUp } from "./errors.ts";
import { stateOf } from "./rules.ts";
import type { DownloadTicket } from "./schema.ts";
import { grantKey, grants, type KeptGrant } from "./store.ts";

/** How long a signed address opens. Long enough to begin; `Range` goes on with a download that broke off. */
export const ticketSeconds = 300;
/** Uses whose tokens are kept, to know a repeat; older ones are long answered. */
const keptHits = 20;

/** @throws usedUp, expired, revoked */
const opens = (grant: KeptGrant, nowMs: number): void => {
  const state = stateOf(grant, nowMs);
  if (state === "revoked") throw revoked();
  if (state === "expired") throw expired();
  if (state === "used_up") throw usedUp({ max: grant.maxDownloads });
};

/** The grant still is what was read, and this use is not counted yet. */
const stillOpen = ({ maxDownloads, expiresAt }: KeptGrant, hit: string): Condition => ({
  test: "all",
  of: [
    lacks("hits", hit),
    is(["revoked"], "=", false),
    is(["maxDownloads"], "=", maxDownloads),
    is(["expiresAt"], "=", expiresAt),
    ...(maxDownloads === null ? [] : [is(["used"], "<", maxDownloads)]),
  ],
});

const counted = (grant: KeptGrant, hit: string, at: string): Change[] => {
  const oldest =
    Object.keys(grant.hits).length >= keptHits
      ? Object.entries(grant.hits).toSorted(([, a], [, b]) => (a < b ? -1 : 1))[0]?.[0]
      : undefined;
  return [increase(["used"], 1), set(["hits", hit], at), ...(oldest === undefined ? [] : [unset("hits", oldest)])];
};

/** The grant of an order that still holds. @throws notFound, revoked */
const openGrant = async (ctx: StoreContext, orderId: Id<"order">, grantId: Id<"grant">): Promise<KeptGrant> => {
  const [grant, order] = await ctx.table.getMany([grantKey(orderId, grantId), orderKey(orderId)]);
  if (!grant || !order) throw notFound();
  if (hasEnded(orders.parse(order).value.status)) throw revoked();
  return grants.parse(grant).value;
};

/**
 * One use of a grant: counted by one conditional update, then an address that opens for five minutes. A hundred at once on a
 * limit of five are five; a use whose answer got lost is counted once.
 * @throws notFound, usedUp, expired, revoked
 */
export const redeem = (ctx: StoreContext, orderId: Id<"order">, grantId: Id<"grant">): Promise<DownloadTicket> =>
  againWhenChanged(async () => {
    const grant = await openGrant(ctx, orderId, grantId);
    const now = ctx.world.now();
    opens(grant, now);
    const url = await ctx.blobs.signDownload(grant.blobKey, { fileName: grant.fileName, expiresSeconds: ticketSeconds });
    const hit = ctx.world.token().slice(0, 16);
    const item = await ctx.table.write(
      update(grantKey(orderId, grantId), counted(grant, hit, isoTime(ctx.world)), { if: stillOpen(grant, hit) }),
    );
    const used = item ? grants.parse(item).value.used : grant.used + 1;
    const left = grant.maxDownloads === null ? null : Math.max(0, grant.maxDownloads - used);
    return { url, expiresAt: new Date(now + ticketSeconds * 1000).toISOString(), left };
  });
