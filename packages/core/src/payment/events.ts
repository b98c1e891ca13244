import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

/** It is time to compare the payments of an account with the vendor's own lists. */
export const ReconciliationRequested = defineEvent("payment.reconciliation_requested", z.object({ account: z.string() }));
