import type { Subscription } from "./events/deliver.ts";
import type { Deed } from "./events/listener.ts";

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
export const subscriptions: readonly Routed[] = [];

/** The event types that come by a queue; the pattern of its rule. */
export const typesOf = (queue: Queue): string[] => [
  ...new Set(subscriptions.filter((s) => s.queue === queue).map((s) => s.deed.hears.type)),
];
