import { landing as ar } from "./ar/landing.ts";
import { landing as en } from "./en/landing.ts";
import { landing as fr } from "./fr/landing.ts";
import { landing as it } from "./it/landing.ts";
import type { Locale } from "./locale.ts";
import type { Like } from "./shape.ts";

export type LandingText = Like<typeof en>;

/** Read when the site is built; none of it reaches a visitor as a script. */
export const landings: Readonly<Record<Locale, LandingText>> = { ar, en, fr, it };
