import * as Download from "@matjar/core/download";
import { deliverDigital, OrderPaid } from "@matjar/core/order";
import { listener } from "./listener.ts";

/** The money is here: open the files that were bought. An order of files alone has arrived with that. */
export const grantDownloads = listener("grant-downloads", OrderPaid, async (ctx, event) => {
  await Download.grantDownloads(ctx, event.data.orderId, () => [event.footprint]);
  await deliverDigital(ctx, event.data.orderId);
});
