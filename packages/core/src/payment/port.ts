import type { Id, Locale, StoreContext } from "../kernel/index.ts";
import type { Key } from "../table/index.ts";
import type { StripeAccount } from "./connection-schema.ts";
import type { Dispute, Payment, PaymentMethod, TestOutcome } from "./schema.ts";

/** One priced thing on the payment page; the items add up to the bill's amount. */
export interface BillItem {
  readonly name: string;
  readonly quantity: number;
  /** Minor units. */
  readonly unitAmount: number;
}

/** What a gateway is asked to collect. The same bill always opens the same page: `key` is its idempotency key. */
export interface Bill {
  readonly key: string;
  readonly orderId: Id<"order">;
  readonly paymentId: Id<"payment">;
  readonly amount: number;
  readonly currency: string;
  readonly items: readonly BillItem[];
  readonly email: string;
  readonly locale: Locale;
  /** The merchant's account at the vendor. */
  readonly account: string | undefined;
  /** Epoch milliseconds; nobody can pay afterwards. */
  readonly expiresAt: number;
  /** Where the browser goes after paying, and after giving up. */
  readonly returnUrl: string;
  readonly cancelUrl: string;
}

export interface Started {
  readonly reference: string;
  readonly redirectUrl: string;
}

/**
 * What a vendor knows of one payment. `open`: the buyer may still pay · `pending`: done by the buyer, money on its way ·
 * `refund_failed`: a refund was tried and the money is with the merchant again · `unknown`: the vendor has never heard of it.
 */
export interface Report {
  readonly state: "open" | "pending" | "captured" | "declined" | "expired" | "refund_pending" | "refunded" | "refund_failed" | "unknown";
  /** Minor units that were, or will be, captured; for `refunded` and `refund_failed` those that went back. */
  readonly amount: number;
  readonly currency: string;
  readonly orderId: string | undefined;
  readonly reference: string | undefined;
}

/** What a vendor's signed message is about. */
export type Notice = PaymentNotice | AccountNotice;

/** The merchant's account at the vendor has changed: what it may do now is asked for, never believed. */
export interface AccountNotice {
  readonly about: "account";
  /** As written by us when the account was made: to be proved by the account that the store keeps. */
  readonly storeId: string;
  readonly account: string;
}

/** It names a payment; what became of it is asked for again, never believed. */
export interface PaymentNotice {
  readonly about: "payment";
  readonly eventId: string;
  /** As written by the vendor into what we gave it: to be proved by the account, then by the payment itself. */
  readonly storeId: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly reference: string | undefined;
  readonly account: string | undefined;
  /** As the vendor has it now, when the message is about one. */
  readonly dispute?: Dispute;
}

/**
 * A trusted third party that takes money. Every verb may be repeated without harm. Errors: `paymentUnavailable` when the
 * vendor cannot be reached or does not answer in time; nothing is known then.
 */
export interface Gateway {
  readonly method: PaymentMethod;
  /** Can it take this amount at all? Minor units. */
  takes(amount: number, currency: string): boolean;
  start(ctx: StoreContext, bill: Bill): Promise<Started>;
  /** Closes the page, so that nobody pays any more; says what became of it. */
  expire(ctx: StoreContext, payment: Payment, bill: Bill): Promise<Report>;
  lookUp(ctx: StoreContext, payment: Payment, bill: Bill): Promise<Report>;
  /** Sends all captured money back. `key` makes it happen once. */
  refund(ctx: StoreContext, payment: Payment, key: string): Promise<Report>;
  /**
   * Reads a webhook: the signature on the raw bytes first, then whether it is of this mode (live or test). Undefined: genuine, but
   * nothing that we follow. @throws badSignature · paymentUnavailable when the vendor has to be asked whose message it is, and
   * does not answer
   */
  read(raw: string, signature: string | undefined, nowMs: number): Promise<Notice | undefined>;
  /** Only of a vendor at which each merchant has an account of his own. */
  readonly accounts?: MerchantAccounts;
  /** Only of a vendor whose messages may get lost. */
  readonly history?: PaymentHistory;
  /** Only of a gateway for trying out: what happens at its end is chosen by hand. */
  readonly bench?: TestBench;
}

/** A new account of a merchant; made from what is stored alone, so that asking again is asking for the same. */
export interface AccountWish {
  /** The same key makes the same account. */
  readonly key: string;
  readonly attempt: number;
  /** Epoch milliseconds of the first try. */
  readonly begunAt: number;
  readonly email: string;
  readonly country: string;
}

/** Accounts of merchants at a vendor. @throws paymentUnavailable */
export interface MerchantAccounts {
  /** Real money can move; else it is a sandbox. */
  readonly live: boolean;
  /** Makes the account, or finds the one that was made by an earlier try whose answer was lost. @throws stripeNotInCountry */
  open(ctx: StoreContext, wish: AccountWish): Promise<StripeAccount>;
  /** Undefined: we have no right to this account any more. */
  look(accountId: string): Promise<StripeAccount | undefined>;
  /** The vendor's own page on which the merchant gives what is missing. It opens once, for some minutes. @throws stripeAccessLost */
  onboard(accountId: string, pages: { readonly returnUrl: string; readonly refreshUrl: string }): Promise<string>;
}

export const historyLists = ["payments", "refunds", "disputes"] as const;
export type HistoryList = (typeof historyLists)[number];

/** What a vendor's list says of one of our payments. */
export interface Finding {
  readonly notice: PaymentNotice;
  readonly report: Report;
}

/** A vendor's lists, to be compared with our rows. @throws paymentUnavailable */
export interface PaymentHistory {
  /** What began at `since` (epoch milliseconds) or later and is this store's, ≤ 100 entries a page, newest first. */
  page(
    ctx: StoreContext,
    ask: { readonly account: string; readonly list: HistoryList; readonly since: number; readonly cursor: string | undefined },
  ): Promise<{ readonly findings: readonly Finding[]; readonly cursor: string | undefined }>;
}

/** A message as a vendor would send it over the wire. */
export interface TestMessage {
  readonly raw: string;
  readonly signature: string;
}

/** What the shopper's choice on the test page leads to. */
export interface TestChoice {
  /** To be delivered before the answer is given; the others come later, from the sweeper. */
  readonly message: TestMessage | undefined;
  /** Where the browser goes; undefined when it never comes back. */
  readonly url: string | undefined;
}

/** The vendor's side of a test payment. */
export interface TestBench {
  /** @throws notFound */
  page(ctx: StoreContext, paymentId: string): Promise<TestPage>;
  /** A page that is closed already only says where to go. @throws notFound */
  choose(ctx: StoreContext, paymentId: string, outcome: TestOutcome): Promise<TestChoice>;
  /** For the sweeper: the message whose time has come; undefined when there is none any more. */
  due(ctx: StoreContext, key: Key): Promise<TestMessage | undefined>;
}

/** What the test gateway is asked to collect, and what became of it. */
export interface TestPage {
  readonly amount: number;
  readonly currency: string;
  readonly state: "open" | "pending" | "captured" | "declined" | "expired" | "refunded";
  readonly returnUrl: string;
  readonly cancelUrl: string;
}

export type Gateways = Partial<Readonly<Record<PaymentMethod, Gateway>>>;

/** A store with its ways to be paid plugged in. */
export interface TillContext extends StoreContext {
  readonly gateways: Gateways;
}
