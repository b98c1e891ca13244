import { OpenAPIHono, z } from "@hono/zod-openapi";
import { DomainError, type FieldError, type Locale, type Words } from "@matjar/core/kernel";
import type { Context, Env } from "hono";
import type { Access } from "./door.ts";
import type { ApiEnv } from "./env.ts";
import { fieldSentence } from "./field-words.ts";

/** Goes into `createRoute({ ...needs("manager"), … })`. Read by `middleware/access.ts`, by the document and by the locked-door tests. */
export const needs = <A extends Access>(access: A) => ({
  "x-access": access,
  ...(access === "public" || access === "shopper" || access === "vendor" ? {} : { security: [{ session: [] }] }),
});

/** For a shop's own routes that work while it is closed to visitors: what was ordered before goes on, and the page in front itself. */
export const whileClosed = { "x-while-closed": true };

/** A JSON body that must be there. */
export const body = <S extends z.ZodType>(schema: S) => ({ body: { content: { "application/json": { schema } }, required: true } });

/** One successful answer. */
export const answer = <S extends z.ZodType>(schema: S, description = "Done") => ({
  content: { "application/json": { schema } },
  description,
});

/** One successful answer with its version in `ETag`: what `If-Match` takes back. */
export const versioned = <S extends z.ZodType>(schema: S, description = "Done; ETag is its version") => ({
  ...answer(schema, description),
  headers: { ETag: { description: "Its version, for If-Match", required: true, schema: { type: "string" as const, example: '"1"' } } },
});

export const nothing = (description = "Done") => ({ description });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  })
  .openapi("Problem");
export type Problem = z.infer<typeof Problem>;

const titles = {
  400: "Malformed request",
  401: "Not signed in",
  402: "Payment required",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  410: "Gone",
  412: "Stale version",
  413: "Too large",
  415: "Unsupported",
  422: "Invalid",
  428: "If-Match is missing",
  429: "Too many requests",
  500: "Our fault",
  503: "Unavailable",
} as const;
export type ProblemStatus = keyof typeof titles;
export const titleOf = (status: ProblemStatus): string => titles[status];

/** The refusals of a route, for the document: `...problems(409, 422)`. What `completeDocument` derives needs no mention. */
export const problems = <S extends ProblemStatus>(...statuses: S[]) =>
  Object.fromEntries(
    statuses.map((status) => [status, { description: titles[status], content: { "application/problem+json": { schema: Problem } } }]),
  ) as unknown as Record<never, never>;

const invalidWords: Words = {
  en: "Some fields are not right yet. Nothing was saved.",
  ar: "بعض الحقول غير صحيحة بعد. لم يُحفظ شيء.",
  fr: "Certains champs ne sont pas encore corrects. Rien n’a été enregistré.",
  it: "Alcuni campi non sono ancora corretti. Non è stato salvato nulla.",
};

/** RFC 6901 from a zod path. */
const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");

/** A refused body, each wrong field in the reader's language. */
export const invalid = (error: z.ZodError, locale: Locale = "en"): DomainError =>
  new DomainError(
    "invalid",
    "invalid_fields",
    invalidWords,
    {},
    {
      fields: error.issues.map(
        (issue): FieldError => ({ pointer: pointer(issue.path), code: issue.code, detail: fieldSentence(issue, locale) }),
      ),
    },
  );

/** A group of routes. Bodies that the schema refuses become problems with pointers. */
export const group = <E extends Env>() =>
  new OpenAPIHono<E>({
    defaultHook: (result, c) => {
      if (!result.success) throw invalid(result.error as unknown as z.ZodError, (c as unknown as Context<ApiEnv>).get("locale") ?? "en");
    },
  });

/** `ETag` of a version, and back. */
export const etag = (version: number): string => `"${version}"`;

const missingIfMatch: Words = {
  en: "Send If-Match with the version you read.",
  ar: "أرسل If-Match مع النسخة التي قرأتها.",
  fr: "Envoyez If-Match avec la version lue.",
  it: "Invia If-Match con la versione letta.",
};

/** What `If-Match` may hold. */
export const versionTag = /^(?:W\/)?"(\d+)"$/;

/** The version in `If-Match`. @throws DomainError 428 when it is missing or no version of ours. */
export const expectedVersion = (header: string | undefined): number => {
  const version = Number(versionTag.exec(header ?? "")?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(version)) throw new DomainError("precondition_required", "if_match_missing", missingIfMatch);
  return version;
};
