import { z } from "zod";
import { idOf, Locale } from "../kernel/index.ts";
import { Role, Slug } from "../store/schema.ts";

export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email().max(254))
  .meta({ description: "E-mail address", example: "noor@example.com" });

/** A person who signs in to the desk. Lives in the registry table: an account is no store's. */
export const Account = z.object({
  id: idOf("account"),
  email: z.email(),
  locale: Locale,
  createdAt: z.iso.datetime(),
});
export type Account = z.infer<typeof Account>;

export const ChangeAccount = z.strictObject({ locale: Locale });

/** Starts signing in or up; the answer is the same whether the address is known or not. */
export const AskCode = z.strictObject({ email: Email, locale: Locale.optional() });

export const SignIn = z.strictObject({ email: Email, code: z.string().regex(/^\d{6}$/) });
export type SignIn = z.input<typeof SignIn>;

/** Code plus the store to open: one step from the mail to a store. */
export const SignUp = SignIn.extend({
  storeName: z.string().trim().min(1).max(80),
  slug: Slug.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  locale: Locale.optional(),
  timeZone: z.string().max(60).optional(),
});
export type SignUp = z.input<typeof SignUp>;

/** Another store for somebody who is signed in. */
export const OpenStore = SignUp.omit({ email: true, code: true });
export type OpenStore = z.infer<typeof OpenStore>;

/** A store as an account sees it in its switcher. */
export const Membership = z.object({ storeId: idOf("store"), name: z.string(), slug: z.string(), role: Role });
export type Membership = z.infer<typeof Membership>;

export const Session = z.object({
  id: idOf("session"),
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** What the browser called itself, shortened. */
  userAgent: z.string(),
});
export type Session = z.infer<typeof Session>;
