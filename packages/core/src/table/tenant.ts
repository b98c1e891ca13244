import type { Id } from "../kernel/id.ts";

/** What every partition key and index key of a store begins with. */
export const storePrefix = (storeId: Id<"store">): string => `T#${storeId}#`;

/** Which store a full key belongs to; undefined for keys of the platform. */
export const storeOf = (pk: string): Id<"store"> | undefined => /^T#(sto_[0-9A-Z]{26})#/.exec(pk)?.[1] as Id<"store"> | undefined;
