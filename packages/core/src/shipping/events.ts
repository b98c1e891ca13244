import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";

/** The delivery promises on the pages may be others now. */
export const ShippingSaved = defineEvent("shipping.saved", z.object({ zones: z.int() }));
