import type { StoreContext } from "../kernel/index.ts";

const prefix = "matjar-verify=";

/** Where the proof stands: beside the host, so that it can be there whatever the host itself is. */
export const proofName = (host: string): string => `_matjar.${host}`;

/**
 * What proves that a store may have a host: only who writes the host's DNS can put it there, and only the platform can make it,
 * for this store and this host alone. Nothing is kept, so there is nothing to leak or to expire.
 */
export const proofText = ({ sign, storeId }: Pick<StoreContext, "sign" | "storeId">, host: string): string =>
  prefix + sign(`domain:${storeId}:${host}`);

/** Some proof of ours, of whichever store. */
export const isProof = (text: string): boolean => text.trim().startsWith(prefix);
