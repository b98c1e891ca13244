/**
 * Each store has two places for what is published: visitors see one of them whole, while the next release is written into the
 * other. Which one they see is one value at the edge.
 */
export const slots = ["a", "b"] as const;
export type Slot = (typeof slots)[number];

export const otherSlot = (slot: Slot): Slot => (slot === "a" ? "b" : "a");

/** Where the edge finds the file of a store for a path without its leading slash. */
export const liveKey = (storeId: string, slot: Slot, path: string): string => `live/${storeId}/${slot}/${path}`;
