import slugify from "@sindresorhus/slugify";
import { romanise } from "./romanise.ts";

/** Labels that are the platform's own, or that people would take for it. */
const reserved = new Set(
  `about account accounts admin api app apps assets auth billing blog cart cdn checkout cloud console dashboard demo desk dev developer
  developers dns docs download downloads email example files forum ftp git help home host hosting images imap img invoice invoices jobs
  kb legal localhost login logout mail mailer marketing matjar media mobile mx my news ns1 ns2 oauth official panel partner partners pay
  payment payments pop3 preview press pricing privacy root sales sandbox search secure security shop sign-in sign-up signin signup smtp
  ssl staff stage staging static stats status store stores stripe studio support sysadmin system team terms test testing themes upload
  uploads web webmail webmaster www www1 www2`.split(/\s+/),
);

export const isReserved = (slug: string): boolean => reserved.has(slug);

const roomForSuffix = 34; // of 40
const cut = (slug: string, length: number): string => slug.slice(0, length).replace(/-+$/, "");

/** What a name becomes in a host name, or "" when nothing of it is left (an emoji, a script we cannot romanise). */
const slugFrom = (name: string): string =>
  cut(
    slugify(romanise(name.normalize("NFC")), {
      decamelize: false,
      customReplacements: [
        ["&", " and "],
        ["'", ""],
        ["’", ""],
      ],
    }),
    roomForSuffix,
  );

/** A slug that may be used, from any name: long enough, not reserved. `spare` stands in for what is missing. */
export const baseSlug = (name: string, spare: string): string => {
  const slug = slugFrom(name);
  if (slug === "") return `store-${spare}`;
  if (slug.length < 3 || isReserved(slug)) return `${slug}-store`;
  return slug;
};

/** `dar`, `dar-2`, `dar-3` … */
export const numbered = (base: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? base : `${base}-${i + 1}`));
