import { z } from "zod";
import { defineEvent } from "../kernel/index.ts";
import { OpeningMode } from "./schema.ts";

/** The shop was opened, closed, or got another password: whoever serves its files asks how it is now. */
export const OpeningChanged = defineEvent("opening.changed", z.object({ mode: OpeningMode }));

/** Those who wait are told that the shop is open, some at a time; `cursor` is where the next ones begin. */
export const OpeningAnnounced = defineEvent("opening.announced", z.object({ cursor: z.string().optional() }));
