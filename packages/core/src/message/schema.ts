import { z } from "zod";
import { idOf, Locale } from "../kernel/index.ts";

const line = (max: number) => z.string().trim().max(max);

/** What a visitor writes to the shop. Text alone: nothing of it is ever shown as HTML. */
export const MessageInput = z.strictObject({
  name: line(120).min(1),
  email: z.email().max(254),
  subject: line(160).default(""),
  text: line(5000).min(1),
  lang: Locale.optional(),
  /** A field that people do not see. Whoever fills it in is a program. */
  website: z.string().max(500).default(""),
  /** Milliseconds from the page to the press; the form's script tells it, and without scripts it is not there. */
  elapsedMs: z.coerce.number().int().min(0).optional(),
});

export const Message = z.object({
  id: idOf("message"),
  name: z.string(),
  email: z.email(),
  subject: z.string(),
  text: z.string(),
  locale: Locale,
  read: z.boolean(),
  receivedAt: z.iso.datetime(),
});
export type Message = z.infer<typeof Message>;

export const MessageView = Message.extend({ version: z.int().min(1) });
export type MessageView = z.infer<typeof MessageView>;

export const MessageChange = z.strictObject({ read: z.boolean() });
