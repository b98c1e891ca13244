import type { Locale } from "../../kernel/index.ts";
import type { PolicyFacts } from "../facts.ts";

/** The body of a policy in each language, as HTML. A start to be read by a lawyer, not legal advice. */
export type Texts = Readonly<Record<Locale, (facts: PolicyFacts) => string>>;
