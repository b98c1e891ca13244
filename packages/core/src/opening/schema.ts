import { z } from "zod";
import { Locale } from "../kernel/index.ts";
import { LocalText } from "../site/schema.ts";

/** Who may look around: everybody · nobody yet · whoever knows the password. */
export const OpeningMode = z.enum(["open", "coming_soon", "password"]);
export type OpeningMode = z.infer<typeof OpeningMode>;

const Title = LocalText.refine(({ text }) => text.length <= 120, "At most 120 letters");

/** A password as it lies in the table: scrypt of its HMAC with the platform's key. */
export const KeptPassword = z.object({ salt: z.string(), hash: z.string() });
export type KeptPassword = z.infer<typeof KeptPassword>;

const shown = {
  mode: OpeningMode,
  /** What the page in front says; the house has words where these are absent. */
  title: Title.optional(),
  message: LocalText.optional(),
  /** The day in the store's own time zone. It is told to visitors; the shop does not open by itself. */
  opensOn: z.iso.date().optional(),
  /** Visitors may leave an address, to hear of the opening. */
  capture: z.boolean(),
};

export const Opening = z.object({
  ...shown,
  password: KeptPassword.optional(),
  /** Signs what lets visitors in; a new one locks out everybody who came in with the old one. Empty before the shop was ever closed. */
  key: z.string(),
});
export type Opening = z.infer<typeof Opening>;

/** Without `password` the one before stays. */
export const OpeningInput = z.strictObject({ ...shown, password: z.string().min(4).max(200).optional() });
export type OpeningInput = z.infer<typeof OpeningInput>;

export const OpeningView = z.object({ ...shown, hasPassword: z.boolean() });
export type OpeningView = z.infer<typeof OpeningView>;

/** What a visitor leaves to hear of the opening. `website` and `elapsedMs` catch programs, as in a message to the shop. */
export const NotifyInput = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  lang: Locale.optional(),
  website: z.string().max(500).default(""),
  elapsedMs: z.coerce.number().int().min(0).optional(),
});
export type NotifyInput = z.output<typeof NotifyInput>;

/** Somebody who wants to hear of the opening. */
export const Waiter = z.object({
  /** sha-256 of the address in small letters: one address waits once. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  email: z.email(),
  locale: Locale,
  since: z.iso.datetime(),
  /** When the mail about the opening went out. */
  toldAt: z.iso.datetime().optional(),
});
export type Waiter = z.infer<typeof Waiter>;
