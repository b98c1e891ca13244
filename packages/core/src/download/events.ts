import { z } from "zod";
import { defineEvent, idOf } from "../kernel/index.ts";

/** A buyer may download files that the order did not give before. */
export const DownloadsGranted = defineEvent("downloads.granted", z.object({ orderId: idOf("order"), count: z.int() }));
