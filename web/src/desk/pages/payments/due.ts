/** What Stripe asks for, in the merchant's words. */
type Due = "bank" | "business" | "company" | "person" | "document" | "terms" | "more";

/** Stripe's names begin with what they are about. https://docs.stripe.com/connect/handling-api-verification */
const meanings: readonly (readonly [RegExp, Due])[] = [
  [/\.(verification\.)?(additional_)?document|^documents\./, "document"],
  [/^external_account/, "bank"],
  [/^(business_profile|business_type|settings)\b/, "business"],
  [/^company\b/, "company"],
  [/^(individual|representative|owners|directors|executives|relationship|person_\w+)\b/, "person"],
  [/^tos_acceptance/, "terms"],
];

/** Each thing once, in the order that Stripe asks for them. */
export const dueOf = (names: readonly string[]): Due[] => [
  ...new Set(names.map((name) => meanings.find(([pattern]) => pattern.test(name))?.[1] ?? "more")),
];
