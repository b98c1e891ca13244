import { expectDownloadsWithinLimits, expectGoodsToFit, expectStockToAddUp } from "./sound/goods.ts";
import { expectMoneyToAddUp, expectTotalsAndNumbers } from "./sound/money.ts";
import { byStore, type Rows } from "./sound/rows.ts";
import { expectAllSettled, expectDoneOnce, expectEventsToTell, expectOutboxEmpty, expectStoriesToTell } from "./sound/story.ts";
import { expectOneHome, expectOneSite, expectOwnKeys } from "./sound/window.ts";

export { ordersIn, paymentsIn } from "./sound/rows.ts";

type Source = Rows | { readonly memory: { all(): Rows } };

export interface Rest {
  /** All clocks have run out and the sweeper was at work (I3). */
  readonly settled?: boolean;
  /** `whole` (the default): nothing carries events away · `empty`: a relay did, and has come to rest · `unknown`: neither is sure. */
  readonly outbox?: "whole" | "empty" | "unknown";
}

/**
 * The invariants over everything that the stores of a table hold, after any run, at any moment between two commits:
 *
 * - I1 available + held = on hand = Σ ledger, available ≥ 0; goods that left the shelf are those of promised orders
 * - I2 captured = paid orders net of refunds + refunds on their way, order by order
 * - I3 every order has come to rest (`settled`)
 * - I4 each step, mail, label and download grant once
 * - I5 is about coupons: there are none
 * - I6 refunds ≤ captured
 * - I7 order numbers are unique in their store
 * - I8 keys, places in indexes and events of a store begin with it; that reads do too is shown in `tests/core/table/narrow.test.ts`
 * - I9 downloads ≤ limit
 * - I10 the outbox is empty (`empty`); while it is `whole`, G21: it tells each confirmation, end and refund exactly once
 * - I11 the story of an order folds to its state
 * - I12 totals are the sum of their parts and not below 0
 *
 * and one release is live, the one that the pointer names.
 */
export const expectSound = (source: Source, { settled = false, outbox = "whole" }: Rest = {}): void => {
  const all = "memory" in source ? source.memory.all() : source;
  expectOneHome(all);
  for (const [storeId, rows] of byStore(all)) {
    expectOwnKeys(storeId, rows);
    expectStockToAddUp(rows);
    expectGoodsToFit(rows);
    expectDownloadsWithinLimits(rows);
    expectMoneyToAddUp(rows);
    expectTotalsAndNumbers(rows);
    expectStoriesToTell(rows);
    expectDoneOnce(rows);
    expectOneSite(rows);
    if (outbox === "empty") expectOutboxEmpty(rows);
    if (outbox === "whole") expectEventsToTell(rows);
    if (settled) expectAllSettled(rows);
  }
};
