import { z } from "zod";
import { defineEvent, idOf } from "../kernel/index.ts";

/** A visitor wrote to the shop. The text lies in the message's own row. */
export const MessageReceived = defineEvent("message.received", z.object({ messageId: idOf("message") }));
