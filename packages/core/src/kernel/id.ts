import { z } from "zod";

/** One prefix for each kind of thing. An id is `prefix_` and a ULID: it sorts by time and never clashes over kinds. */
export const prefixes = {
  account: "acc",
  session: "ses",
  store: "sto",
  media: "med",
  product: "prd",
  variant: "var",
  collection: "col",
  file: "fil",
  upload: "upl",
  import: "imp",
  zone: "zon",
  rate: "rat",
  cart: "crt",
  line: "lin",
  order: "ord",
  payment: "pay",
  refund: "ref",
  shipment: "shp",
  grant: "grt",
  release: "rel",
  page: "pag",
  post: "pst",
  message: "msg",
  event: "evt",
  job: "job",
} as const;

export type Kind = keyof typeof prefixes;
export type Id<K extends Kind> = `${(typeof prefixes)[K]}_${string}` & { readonly __kind: K };

const ulid = "[0-9A-HJKMNP-TV-Z]{26}"; // Crockford base 32, https://github.com/ulid/spec

/** The schema of an id of one kind, for doors: a wrong prefix is refused before any read. */
export const idOf = <K extends Kind>(kind: K) =>
  z
    .string()
    .regex(new RegExp(`^${prefixes[kind]}_${ulid}$`), `Expected an id that begins with ${prefixes[kind]}_`)
    .meta({ description: `Id of a ${kind}`, example: `${prefixes[kind]}_01J00000000000000000000000` }) as unknown as z.ZodType<
    Id<K>,
    string
  >;

export const isIdOf = <K extends Kind>(kind: K, text: string): text is Id<K> => new RegExp(`^${prefixes[kind]}_${ulid}$`).test(text);
