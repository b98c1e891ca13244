import { fill, type Locale, type Words } from "./locale.ts";

/** Who must act, in HTTP's terms; one table (`functions/api/errors.ts`) turns a kind into a status. */
export type Refusal =
  | "invalid" // 422: the caller mends the body
  | "malformed" // 400: not even readable
  | "unauthenticated" // 401
  | "payment_required" // 402
  | "forbidden" // 403
  | "not_found" // 404
  | "conflict" // 409: the world is otherwise than the caller thought
  | "gone" // 410
  | "stale" // 412: somebody else saved first
  | "precondition_required" // 428: If-Match is missing
  | "too_large" // 413
  | "unsupported" // 415
  | "too_many" // 429
  | "unavailable"; // 503: try again later

/** One wrong place in a body: an RFC 6901 pointer and what is wrong there. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** A refusal that is no accident: a stable code, a sentence for people in their language, and facts for programs. */
export class DomainError extends Error {
  readonly kind: Refusal;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly #words: Words;

  constructor(
    kind: Refusal,
    code: string,
    words: Words,
    facts: Readonly<Record<string, unknown>> = {},
    more: { fields?: readonly FieldError[]; retryAfterSeconds?: number } = {},
  ) {
    super(fill(words.en, facts));
    this.name = "DomainError";
    this.kind = kind;
    this.code = code;
    this.facts = facts;
    this.fields = more.fields ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.#words = words;
  }

  /** The sentence in the reader's language. */
  sentence(locale: Locale): string {
    return fill(this.#words[locale], this.facts);
  }
}

/**
 * Declares a refusal once, beside its domain, in all languages:
 * `export const soldOut = refusal("conflict", "stock.sold_out", { en: "Only {left} left.", ar: … })`, then `throw soldOut({ left })`.
 */
export const refusal =
  (kind: Refusal, code: string, words: Words) =>
  (facts: Readonly<Record<string, unknown>> = {}, more: { fields?: readonly FieldError[]; retryAfterSeconds?: number } = {}): DomainError =>
    new DomainError(kind, code, words, facts, more);

/** What belongs to another store answers the same as what never was. */
export const notFound = refusal("not_found", "not_found", {
  en: "We could not find this.",
  ar: "لم نعثر على هذا.",
  fr: "Introuvable.",
  it: "Non trovato.",
});

/** The version that was sent in `If-Match` is no longer the newest (RFC 9110 §13.1.1). */
export const stale = refusal("stale", "stale_version", {
  en: "Somebody else saved this in the meantime. Load it again and repeat your change.",
  ar: "حفظ شخص آخر هذا في هذه الأثناء. أعد التحميل ثم كرّر تعديلك.",
  fr: "Quelqu’un d’autre a enregistré entre-temps. Rechargez puis refaites votre modification.",
  it: "Qualcun altro ha salvato nel frattempo. Ricarica e ripeti la modifica.",
});

export const forbidden = refusal("forbidden", "forbidden", {
  en: "Your role in this store does not allow this.",
  ar: "دورك في هذا المتجر لا يسمح بذلك.",
  fr: "Votre rôle dans cette boutique ne le permet pas.",
  it: "Il tuo ruolo in questo negozio non lo consente.",
});

/** One field is wrong for a reason that only the domain knows. */
export const wrongField = (pointer: string, code: string, words: Words, facts: Readonly<Record<string, unknown>> = {}): DomainError =>
  new DomainError("invalid", code, words, facts, { fields: [{ pointer, code, detail: fill(words.en, facts) }] });
