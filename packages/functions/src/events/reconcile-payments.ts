import { reconcile } from "@matjar/core/order";
import { ReconciliationRequested } from "@matjar/core/payment";
import { tillContext } from "../services.ts";
import { listener } from "./listener.ts";

/**
 * Compares a store's payments with Stripe's lists. What it finds leaves its own footprints; where it stops is kept, and the
 * sweeper asks again: a vendor that does not answer is no reason to try this event once more.
 */
export const reconcilePayments = listener("reconcile-payments", ReconciliationRequested, async (ctx, { data }, services) => {
  const found = await reconcile(tillContext(services, ctx), data.account);
  if (found.doubtful > 0 || found.repaired > 0)
    services.log("warn", "payments did not agree with Stripe's lists", { storeId: ctx.storeId, ...found });
});
