import { z } from "@hono/zod-openapi";
import { DomainError, type FieldError, type Locale, notFound, type Refusal, refusal } from "@matjar/core/kernel";
import { ConditionFailed, Contention, MalformedCursor, OutcomeUnknown, Throttled, TooLarge } from "@matjar/core/table";
import type { Context, ErrorHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { contentSecurity } from "../pages/document.ts";
import { problemPage } from "../pages/problem-page.ts";
import { invalid, type Problem, type ProblemStatus, titleOf } from "./doors.ts";
import type { ApiEnv } from "./env.ts";

const statusOf: Readonly<Record<Refusal, ProblemStatus>> = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  payment_required: 402,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  precondition_required: 428,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  unavailable: 503,
};

const ours = refusal("unavailable", "internal_error", {
  en: "Something went wrong on our side. Nothing was charged twice; please try again.",
  ar: "حدث خطأ لدينا. لم يُخصم أي مبلغ مرتين؛ يُرجى المحاولة مرة أخرى.",
  fr: "Une erreur est survenue de notre côté. Rien n’a été débité deux fois ; veuillez réessayer.",
  it: "Qualcosa è andato storto da parte nostra. Nulla è stato addebitato due volte; riprova.",
});
const busy = refusal("unavailable", "busy", {
  en: "Too many people are doing this right now. Please try again in a moment.",
  ar: "عدد كبير من الأشخاص يقومون بذلك الآن. يُرجى المحاولة بعد لحظات.",
  fr: "Trop de monde en ce moment. Réessayez dans un instant.",
  it: "Troppe persone in questo momento. Riprova tra un attimo.",
});
const changedMeanwhile = refusal("conflict", "changed_meanwhile", {
  en: "This changed while you were at it. Load it again.",
  ar: "تغيّر هذا أثناء عملك عليه. أعد التحميل.",
  fr: "Ceci a changé entre-temps. Rechargez.",
  it: "Questo è cambiato nel frattempo. Ricarica.",
});
const unreadable = refusal("malformed", "malformed_request", {
  en: "We could not read this request.",
  ar: "تعذّرت قراءة هذا الطلب.",
  fr: "Requête illisible.",
  it: "Richiesta illeggibile.",
});
const badCursor = refusal("malformed", "malformed_cursor", {
  en: "This page marker is not of this list. Begin at the first page.",
  ar: "علامة الصفحة هذه ليست من هذه القائمة. ابدأ من الصفحة الأولى.",
  fr: "Ce repère n’appartient pas à cette liste. Reprenez à la première page.",
  it: "Questo segnaposto non è di questa lista. Ricomincia dalla prima pagina.",
});
const tooLarge = refusal("too_large", "too_large", {
  en: "This is larger than we can keep.",
  ar: "هذا أكبر مما يمكننا حفظه.",
  fr: "C’est trop volumineux.",
  it: "È troppo grande.",
});

/** Every fault as a refusal; `undefined` means that it is a bug of ours. */
export const refusalOf = (error: unknown, locale: Locale): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  if (error instanceof z.ZodError) return invalid(error as unknown as z.ZodError, locale);
  if (error instanceof ConditionFailed) return changedMeanwhile();
  if (error instanceof Contention || error instanceof Throttled || error instanceof OutcomeUnknown)
    return busy({}, { retryAfterSeconds: 1 });
  if (error instanceof MalformedCursor) return badCursor();
  if (error instanceof TooLarge) return tooLarge();
  if (error instanceof HTTPException) return error.status === 413 ? tooLarge() : error.status === 404 ? notFound() : unreadable();
  if (error instanceof SyntaxError) return unreadable();
  return undefined;
};

/** `wrongField` has one sentence for the whole and for the field. */
const fieldOf = (error: DomainError, field: FieldError, locale: Locale): FieldError =>
  field.code === error.code ? { ...field, detail: error.sentence(locale) } : field;

/** A person on one of the pages gets a page; programs get problem details. */
const wantsPage = (c: Context<ApiEnv>): boolean => !c.req.path.startsWith("/api/") && (c.req.header("accept") ?? "").includes("text/html");

const respondWithPage = (c: Context<ApiEnv>, locale: Locale, error: DomainError, status: ProblemStatus): Response | Promise<Response> => {
  const { world, hosts } = c.get("services");
  const nonce = world.token().slice(0, 22);
  const headers = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": contentSecurity(nonce, hosts.platformOrigin),
    "Referrer-Policy": "same-origin",
  };
  return c.html(problemPage(locale, error.sentence(locale), nonce), status, headers);
};

const respond = (c: Context<ApiEnv>, error: DomainError, status: ProblemStatus): Response | Promise<Response> => {
  const locale: Locale = c.get("locale") ?? "en";
  if (error.retryAfterSeconds !== undefined) c.header("Retry-After", String(error.retryAfterSeconds));
  if (wantsPage(c)) return respondWithPage(c, locale, error, status);
  const problem: Problem = {
    type: `${c.get("services")?.hosts.platformOrigin ?? ""}/api/docs#${error.code}`,
    title: titleOf(status),
    status,
    detail: error.sentence(locale),
    code: error.code,
    requestId: c.get("requestId") ?? "",
    ...(error.fields.length > 0 ? { errors: error.fields.map((field) => fieldOf(error, field, locale)) } : {}),
  };
  const facts = Object.keys(error.facts).length > 0 ? { facts: error.facts } : {};
  c.header("Content-Language", locale);
  c.header("Cache-Control", "no-store");
  return c.body(JSON.stringify({ ...problem, ...facts }), status, { "Content-Type": "application/problem+json" });
};

/** The one place where faults become HTTP: RFC 9457 problem details in the reader's language. */
export const onError: ErrorHandler<ApiEnv> = (error, c) => {
  const known = refusalOf(error, c.get("locale") ?? "en");
  if (known) return respond(c, known, statusOf[known.kind]);
  c.get("services")?.log("error", "unhandled", { requestId: c.get("requestId"), path: c.req.path, error: error.stack ?? String(error) });
  return respond(c, ours(), 500);
};

export const onNotFound = (c: Context<ApiEnv>): Response | Promise<Response> => respond(c, notFound(), 404);
