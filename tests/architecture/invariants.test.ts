import { MemoryBlobs } from "@matjar/adapters/memory-blobs";
import { grantDownloads } from "@matjar/core/download";
import { booked, fulfil, markPaid } from "@matjar/core/order";
import { Live, Release } from "@matjar/core/publish";
import { storePrefix } from "@matjar/core/table";
import { beforeAll, describe, expect, it } from "vitest";
import { expectSound, type Rest } from "../support/invariants.ts";
import { placedOrder, soldFile } from "../support/orders.ts";
import type { StoredRow } from "../support/sound/rows.ts";
import { buy, shelve, testTill } from "../support/till.ts";

/** The checker of the invariants finds each of them broken: one row of a sound store is changed, and it says which. */
type Rows = readonly StoredRow[];
// biome-ignore lint/suspicious/noExplicitAny: rows are broken on purpose, in ways that no type allows
type Loose = any;

let sound: Rows;
let storeId: Parameters<typeof storePrefix>[0];

const publishedSite = (at: string) => {
  const releaseId = "rel_01J00000000000000000000001";
  const release = { id: releaseId, state: "live", requestedAt: at, requestedBy: "test", progress: { done: 1, total: 1 } };
  return [
    {
      key: { pk: "RELEASES", sk: releaseId },
      type: "release",
      data: Release.parse({ ...release, pages: 1, filesWritten: 1, filesKept: 0 }),
    },
    {
      key: { pk: "SITE", sk: "LIVE" },
      type: "live",
      data: Live.parse({ releaseId, manifestKey: "m", since: at }),
    },
  ];
};

beforeAll(async () => {
  const till = await testTill({ blobs: new MemoryBlobs() });
  const { ctx } = till;
  ({ storeId } = till);
  const variantId = await shelve(ctx, { stock: 10 });
  const cash = await buy(till.shopper, { variantId, quantity: 2 });
  await markPaid(ctx, (await buy(till.shopper, { variantId, method: "bank_transfer", email: "nora@example.com" })).id);
  const parcel = await fulfil(ctx, { orderId: cash.id, by: { carrier: "test" } });
  await booked(ctx, cash.id, parcel.id, { trackingNumber: "MT1" });
  const { product } = await soldFile({ ctx, blobs: ctx.blobs as Loose });
  const file = await placedOrder(ctx, { lines: ["digital"], productId: product.id });
  await grantDownloads(ctx, file.id);
  for (const row of publishedSite(new Date(ctx.world.now()).toISOString())) await ctx.table.write({ verb: "put", row });
  sound = till.memory.all();
});

/** The rows with the first one of a type changed, or the first that fits. */
const broken =
  (type: string, change: (data: Loose, row: Loose) => void, fits: (data: Loose) => boolean = () => true) =>
  (): Rows => {
    const rows = structuredClone(sound) as Loose[];
    const row = rows.find((one) => one.type === type && fits(one.data));
    if (!row) throw new Error(`There is no such ${type}`);
    change(row.data, row);
    return rows;
  };

/** The rows with one more: a copy of the first of a type under another key. */
const doubled =
  (type: string, change: (data: Loose, row: Loose) => void = () => undefined, fits?: (data: Loose) => boolean) =>
  (): Rows => {
    const copies = broken(type, () => undefined, fits)().filter((row) => row.type === type && (fits?.(row.data) ?? true));
    const copy = structuredClone(copies[0]) as Loose;
    copy.key = { ...copy.key, sk: `${copy.key.sk}-again` };
    change(copy.data, copy);
    return [...sound, copy];
  };

const paid = ({ captured }: Loose) => captured > 0;
const numbered = ({ number }: Loose) => number !== undefined;
const confirming = ({ facts }: Loose) => facts?.status === "confirmed";
const mailed = (entry: Loose) => Object.assign(entry, { what: "mail.sent", facts: { kind: "receipt" } });
const without = (type: string) => () => sound.filter((row) => row.type !== type);

type Case = readonly [what: string, complaint: RegExp, rows: () => Rows, rest?: Rest];
const cases: readonly Case[] = [
  ["I1 a ledger that does not add up", /Σ ledger = onHand/, broken("stock-move", (move) => move.delta++)],
  ["I1 stock from nowhere", /available \+ held = onHand/, broken("stock", (stock) => stock.available++)],
  [
    "I1 goods held for nobody",
    /holds without an open order/,
    broken("stock", (stock) => {
      stock.available--;
      stock.holds["ord_01J0000000000000000000000X"] = { q: 1, exp: 0, st: "held" };
    }),
  ],
  [
    "I1 goods sold that never left",
    /claimed − restocked/,
    broken(
      "order",
      ({ lines }) => lines[0].quantity++,
      ({ lines }) => lines[0].tracked,
    ),
  ],
  ["I2 money that no payment has", /captured − refunded/, broken("payment", (payment) => (payment.captured = 0), paid)],
  ["I2 a part captured of a bill", /captured of pay_/, broken("payment", (payment) => payment.captured--, paid)],
  [
    "I2 a bill over another amount",
    /bill of ord_/,
    broken(
      "payment",
      (payment) => payment.amount++,
      ({ captured }) => captured === 0,
    ),
  ],
  ["I3 an order left half done", /somebody must still look at/, broken("order", (order) => (order.sweepAt = 1)), { settled: true }],
  ["I4 a step twice", /steps of ord_/, doubled("timeline", ({ facts }) => delete facts.version, confirming)],
  [
    "I4 a mail twice",
    /mails about ord_/,
    () => {
      const again = doubled("timeline", (entry, { key }) => {
        mailed(entry);
        key.sk += "-and-again";
      });
      return [...doubled("timeline", mailed)(), ...again().slice(-1)];
    },
  ],
  ["I4 a file granted twice", /files granted twice/, doubled("grant")],
  ["I4 a label booked twice", /labels booked twice/, doubled("shipment")],
  ["I6 more back than came in", /refunds of pay_/, broken("payment", (payment) => (payment.refunded = payment.captured + 1), paid)],
  ["I7 a confirmed order without a number", /number of ord_/, broken("order", (order) => delete order.number, numbered)],
  [
    "I7 a number given twice",
    /numbers given twice/,
    () => {
      const rows = structuredClone(sound) as Loose[];
      const [one, other] = rows.filter(({ type, data }) => type === "order" && numbered(data));
      other.data.number = one.data.number;
      return rows;
    },
  ],
  [
    "I8 a place in another store's index",
    /keys outside of sto_/,
    broken("order", (_order, row) => (row.lists = { pk: "S#sto_x#OL", sk: "1" })),
  ],
  [
    "I8 an event of another store",
    /events of others/,
    broken("outbox", ({ events }) => (events[0].storeId = "sto_01J0000000000000000000000X")),
  ],
  [
    "I8 an order in two stores",
    /orders and payments of two stores/,
    doubled("order", (_order, row) => {
      row.key.pk = row.key.pk.replace(storePrefix(storeId), storePrefix("sto_01J0000000000000000000000X" as typeof storeId));
    }),
  ],
  ["I9 a file opened too often", /downloads of fil_/, broken("grant", (grant) => Object.assign(grant, { maxDownloads: 2, used: 3 }))],
  ["I10 an event that was not carried away", /events still in the outbox/, () => sound, { outbox: "empty" }],
  ["G21 a confirmation that was not told", /order\.confirmed of ord_/, without("outbox")],
  [
    "G21 a confirmation that was told twice",
    /order\.confirmed of ord_/,
    doubled("outbox", undefined, ({ events }) => events.some((e: Loose) => e.type === "order.confirmed")),
  ],
  ["I11 a story that leads elsewhere", /story of ord_/, broken("timeline", ({ facts }) => (facts.status = "expired"), confirming)],
  ["I11 a version told twice", /versions of ord_/, doubled("timeline", ({ facts }) => delete facts.status, confirming)],
  [
    "I12 parts that do not make the whole",
    /subtotal of ord_/,
    broken(
      "order",
      ({ totals }) => {
        totals.subtotal++;
        totals.shipping--;
      },
      ({ totals }) => totals.shipping > 0,
    ),
  ],
  ["I12 a line that is not price times units", /a line of ord_/, broken("order", ({ lines }) => lines[0].unitPrice++)],
  ["a live release that no pointer names", /live releases are those that the pointer names/, without("live")],
];

describe("the checker of the invariants", () => {
  it("has nothing to say of a sound store", () => {
    expectSound(sound, { settled: true });
  });

  it.each(cases.map((one) => [one[0], one] as const))("finds %s", (_what, [, complaint, rows, rest]) => {
    expect(() => expectSound(rows(), rest)).toThrow(complaint);
  });
});
