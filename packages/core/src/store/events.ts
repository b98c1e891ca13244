import { z } from "zod";
import { Currency, defineEvent, idOf, Locale } from "../kernel/index.ts";
import { Country, Slug } from "./schema.ts";

/** A store was opened. Its site has its starter look already, or gets it from whoever hears this. */
export const Created = defineEvent(
  "store.created",
  z.object({ name: z.string(), slug: Slug, ownerId: idOf("account"), locale: Locale, country: Country, currency: Currency }),
);
