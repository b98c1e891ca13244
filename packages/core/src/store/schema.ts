import { z } from "zod";
import { Amount, Currency, idOf, Locale } from "../kernel/index.ts";

/** A host label: what stands before the platform's domain (RFC 1035: letters, digits, inner hyphens, ≤ 63). */
export const Slug = z
  .string()
  .min(3)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters, digits and single hyphens")
  .meta({ description: "Address of the store before the platform's domain", example: "dar-al-noor" });

/** ISO 3166-1 alpha-2. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({ description: "ISO 3166-1 alpha-2 country code", example: "SA" });

/** Address fields by Google's names; which of them a country uses and in what order comes from `addressFormat`. */
export const Address = z.strictObject({
  name: z.string().trim().min(1).max(120),
  company: z.string().trim().max(120).optional(),
  line1: z.string().trim().min(1).max(200),
  line2: z.string().trim().max(200).optional(),
  district: z.string().trim().max(120).optional(),
  city: z.string().trim().min(1).max(120),
  region: z.string().trim().max(120).optional(),
  postalCode: z.string().trim().max(20).optional(),
  country: Country,
  phone: z.string().trim().max(30).optional(),
});
export type Address = z.infer<typeof Address>;

/** One VAT rate for one country, in basis points (1500 = 15 %). */
export const TaxRate = z.strictObject({ country: Country, basisPoints: z.int().min(0).max(10_000) });

const noTwice =
  <T>(of: (item: T) => string) =>
  (items: readonly T[]): boolean =>
    new Set(items.map(of)).size === items.length;

export const Tax = z.strictObject({
  /** Prices in the catalogue already hold the tax. */
  inclusive: z.boolean(),
  /** Countries without a rate are not taxed. */
  rates: z
    .array(TaxRate)
    .max(60)
    .refine(
      noTwice((rate: z.infer<typeof TaxRate>) => rate.country),
      "One rate for each country",
    ),
  registrationNumber: z.string().trim().max(40).optional(),
});
export type Tax = z.infer<typeof Tax>;

export const Digits = z.enum(["latn", "arab"]);

/** A formatter is dear, and the store is read by every request: zones that were found good stay so. */
const goodZones = new Set<string>();

const isZone = (zone: string): boolean => {
  if (goodZones.has(zone)) return true;
  try {
    goodZones.add(new Intl.DateTimeFormat("en", { timeZone: zone }) && zone);
    return true;
  } catch {
    return false;
  }
};

/** What a buyer may send back: for so many days after it arrived (0: nothing), and who pays the way back. */
export const Returns = z.strictObject({ days: z.int().min(0).max(365), paidBy: z.enum(["buyer", "store"]) });
export type Returns = z.infer<typeof Returns>;

/** IANA name, such as Asia/Riyadh. */
export const TimeZone = z.string().max(60).refine(isZone, "Not a time zone of the IANA database").meta({ example: "Asia/Riyadh" });

export const Store = z.object({
  id: idOf("store"),
  name: z.string().trim().min(1).max(80),
  slug: Slug,
  /** The shop's address when it is a domain of its own: a live one, in ASCII. Absent: the host that the slug gives. */
  domain: z.string().optional(),
  /** First is the main language: its texts are the plain fields, the others are translations. */
  locales: z.array(Locale).min(1).max(4).refine(noTwice(String), "Each language once"),
  currency: Currency,
  country: Country,
  digits: Digits,
  timeZone: TimeZone,
  email: z.email().max(254),
  phone: z.string().max(30).optional(),
  address: Address.partial().optional(),
  tax: Tax,
  /** Absent: the store says nothing of returns. */
  returns: Returns.optional(),
  createdAt: z.iso.datetime(),
});
export type Store = z.infer<typeof Store>;

/** What a merchant may change of the store; everything is optional. `returns: null` takes the word about them back. */
export const StoreChange = Store.omit({ id: true, slug: true, domain: true, createdAt: true })
  .partial()
  .extend({ returns: Returns.nullable().optional() })
  .strict();
export type StoreChange = z.infer<typeof StoreChange>;

export const Role = z.enum(["owner", "manager", "staff"]);
export type Role = z.infer<typeof Role>;

export const Member = z.object({
  accountId: idOf("account"),
  email: z.email(),
  role: Role,
  /** Invited and not yet signed in. */
  pending: z.boolean(),
  since: z.iso.datetime(),
});
export type Member = z.infer<typeof Member>;

/** A member in a list, with the version to send in `If-Match`. */
export const MemberItem = Member.extend({ version: z.int() });
export type MemberItem = z.infer<typeof MemberItem>;

export const MemberChange = z.strictObject({ role: Role });

/** Asks a person into the store by mail. */
export const Invitation = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  role: Role,
  /** Language of the mail, for somebody who has no account yet. */
  locale: Locale.optional(),
});
export type Invitation = z.infer<typeof Invitation>;

/** What a public page may know of the store. */
export const PublicStore = Store.pick({
  id: true,
  name: true,
  slug: true,
  locales: true,
  currency: true,
  country: true,
  digits: true,
}).extend({
  taxInclusive: z.boolean(),
  freeShippingOver: Amount.optional(),
});
