import type { z } from "zod";
import type { PublicStore, Store } from "./schema.ts";

/** What everybody may know of a store: no address, no mail, no tax number. */
export const publicStore = ({ id, name, slug, locales, currency, country, digits, tax }: Store): z.infer<typeof PublicStore> => ({
  id,
  name,
  slug,
  locales,
  currency,
  country,
  digits,
  taxInclusive: tax.inclusive,
});
