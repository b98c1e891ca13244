import { revokeDownloads } from "@matjar/core/download";
import type { Id, StoreContext } from "@matjar/core/kernel";
import { cancelShipments, OrderCancelled, OrderRefunded } from "@matjar/core/order";
import { listener } from "./listener.ts";

/** Both are finished by what they find, so a repeat finds nothing to do. */
const close = async (ctx: StoreContext, { orderId }: { readonly orderId: Id<"order"> }): Promise<void> => {
  await cancelShipments(ctx, orderId);
  await revokeDownloads(ctx, orderId);
};

/** A cancelled order sends no parcel and opens no file. */
export const closeCancelled = listener("close-cancelled", OrderCancelled, async (ctx, { data }) => close(ctx, data));

/** Nor does a refunded one. */
export const closeRefunded = listener("close-refunded", OrderRefunded, async (ctx, { data }) => close(ctx, data));
