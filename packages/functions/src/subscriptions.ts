import { advanceOrder } from "./events/advance-order.ts";
import { announceMessage } from "./events/announce-message.ts";
import { announceOrder, announceTransfer } from "./events/announce-order.ts";
import { announceDispute, announceRefundFailed } from "./events/announce-trouble.ts";
import { bindHosts } from "./events/bind-hosts.ts";
import { closeCancelled, closeRefunded } from "./events/close-order.ts";
import { createLabel } from "./events/create-label.ts";
import type { Subscription } from "./events/deliver.ts";
import { grantDownloads } from "./events/grant-downloads.ts";
import type { Deed } from "./events/listener.ts";
import { reconcilePayments } from "./events/reconcile-payments.ts";
import { sendDownloads } from "./events/send-downloads.ts";
import { sendCancelled, sendExpired, sendRefunded } from "./events/send-ending.ts";
import { sendDelivered, sendShipped } from "./events/send-progress.ts";
import { sendReceipt } from "./events/send-receipt.ts";
import { sendTransferInstructions } from "./events/send-transfer-instructions.ts";
import { shipByRule } from "./events/ship-by-rule.ts";
import { tellWaitlist } from "./events/tell-waitlist.ts";
import { buildSite } from "./jobs/build-site.ts";
import { guardClosed } from "./jobs/guard-site.ts";
import { projectSite } from "./jobs/project-site.ts";

/**
 * Queues are by kind of work, so that a slow vendor delays its own kind alone: `mails` (post), `work` (table only),
 * `documents` (labels and other PDFs; a larger Lambda), `sites` (builds).
 */
export const queues = ["mails", "work", "documents", "sites"] as const;
export type Queue = (typeof queues)[number];

/** A subscription with the queue that brings its events. */
export interface Routed extends Subscription {
  readonly queue: Queue;
}

const on = (queue: Queue, deed: Deed, tries = 5): Routed => ({ queue, deed, tries });

/** Who hears what: read by the stacks (rules and queues), by the local bus and by the tests. */
export const subscriptions: readonly Routed[] = [
  on("mails", sendTransferInstructions), // order.placed
  on("mails", announceTransfer),
  on("mails", sendReceipt), // order.confirmed
  on("mails", announceOrder),
  on("work", shipByRule, 8),
  on("mails", announceMessage), // message.received
  on("mails", tellWaitlist, 8), // opening.announced
  on("work", grantDownloads, 8), // order.paid
  on("mails", sendDownloads), // downloads.granted
  on("documents", createLabel, 8), // shipment.created
  on("work", advanceOrder, 8), // shipment.moved
  on("mails", sendShipped), // order.shipped
  on("mails", sendDelivered), // order.delivered
  on("work", closeCancelled, 8), // order.cancelled
  on("mails", sendCancelled),
  on("mails", sendExpired), // order.expired
  on("work", closeRefunded, 8), // order.refunded
  on("mails", sendRefunded),
  on("mails", announceRefundFailed), // payment.refund_failed
  on("mails", announceDispute), // payment.dispute_opened
  on("work", reconcilePayments), // payment.reconciliation_requested
  on("work", bindHosts, 8), // domain.hosts_changed
  on("sites", buildSite, 12), // release.requested; more tries than a dead builder's lease lasts
  on("sites", projectSite, 12), // release.published
  on("sites", guardClosed, 12), // opening.changed
];

/** The event types that come by a queue; the pattern of its rule. */
export const typesOf = (queue: Queue): string[] => [
  ...new Set(subscriptions.filter((s) => s.queue === queue).map((s) => s.deed.hears.type)),
];
