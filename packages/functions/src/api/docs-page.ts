import { directionOf, type Locale, type Words } from "@matjar/core/kernel";
import { html, raw } from "hono/html";
import type { Access } from "./door.ts";
import type { Body, OpenApiDocument, Operation, Schema } from "./openapi.ts";

const says: Readonly<Record<Access, Words>> = {
  public: { en: "anybody", ar: "للجميع", fr: "tout le monde", it: "chiunque" },
  account: { en: "signed in", ar: "بعد تسجيل الدخول", fr: "connecté", it: "accesso effettuato" },
  owner: { en: "owner of the store", ar: "مالك المتجر", fr: "propriétaire", it: "proprietario" },
  manager: { en: "manager of the store", ar: "مدير المتجر", fr: "gérant", it: "gestore" },
  staff: { en: "member of the store", ar: "عضو في المتجر", fr: "membre", it: "membro" },
  shopper: {
    en: "anybody, on the store’s own host",
    ar: "للجميع، على عنوان المتجر",
    fr: "tout le monde, sur l’hôte de la boutique",
    it: "chiunque, sull’host del negozio",
  },
  vendor: { en: "vendor, by signature", ar: "المزوّد، بالتوقيع", fr: "prestataire, par signature", it: "fornitore, con firma" },
};
const ui = {
  lead: {
    en: "Money is integer minor units with a currency. Lists are cursors. Errors are RFC 9457 problems with a stable code. Every POST takes an Idempotency-Key; changes of what merchants edit take If-Match.",
    ar: "المبالغ أعداد صحيحة بأصغر وحدة مع العملة. القوائم بمؤشرات. الأخطاء وفق RFC 9457 مع رمز ثابت. يقبل كل POST المفتاح Idempotency-Key، وتتطلب التعديلات If-Match.",
    fr: "Les montants sont des entiers en unités mineures avec leur devise. Les listes ont des curseurs. Les erreurs suivent la RFC 9457 avec un code stable. Chaque POST accepte Idempotency-Key ; les modifications exigent If-Match.",
    it: "Gli importi sono interi in unità minori con la valuta. Le liste hanno cursori. Gli errori seguono RFC 9457 con un codice stabile. Ogni POST accetta Idempotency-Key; le modifiche richiedono If-Match.",
  },
  body: { en: "Body", ar: "المحتوى", fr: "Corps", it: "Corpo" },
  answers: { en: "Answers", ar: "الردود", fr: "Réponses", it: "Risposte" },
  parameters: { en: "Parameters", ar: "المعاملات", fr: "Paramètres", it: "Parametri" },
  raw: { en: "The document as JSON", ar: "المستند بصيغة JSON", fr: "Le document en JSON", it: "Il documento in JSON" },
} as const satisfies Readonly<Record<string, Words>>;

const style = raw(`
:root{color-scheme:light dark;--ink:#1b1f2a;--soft:#5c6270;--page:#fbfaf7;--card:#fff;--line:#e6dfd0;--get:#1d6b4f;--post:#8a4b08;--put:#5a3b8c;--delete:#a12626}
@media(prefers-color-scheme:dark){:root{--ink:#f4f1ea;--soft:#b3b8c4;--page:#14161c;--card:#1d212b;--line:#323846;--get:#7fd6b2;--post:#f0b36a;--put:#c3a6f5;--delete:#f59a9a}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,'Noto Sans Arabic',sans-serif}
main{max-inline-size:64rem;margin:auto;padding:2rem 1rem 6rem}h1{font-size:2rem;margin:0}h2{margin:3rem 0 .75rem;font-size:1.3rem}p{color:var(--soft);margin:.25rem 0}
a{color:inherit}nav{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin-block:1rem}nav a{padding-block:.2rem}
details{background:var(--card);border:1px solid var(--line);border-radius:.6rem;margin-block:.5rem}summary{cursor:pointer;padding:.7rem 1rem;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
summary:focus-visible,a:focus-visible{outline:3px solid var(--post);outline-offset:2px}
.method{font:700 .8rem/1.6 ui-monospace,monospace;min-inline-size:4rem;text-transform:uppercase}.get{color:var(--get)}.post{color:var(--post)}.put,.patch{color:var(--put)}.delete{color:var(--delete)}
code,pre{font:.85rem/1.5 ui-monospace,monospace}summary code{font-size:.95rem;overflow-wrap:anywhere}.who{color:var(--soft);font-size:.85rem;margin-inline-start:auto}
.inside{padding:0 1rem 1rem;border-block-start:1px solid var(--line)}pre{background:var(--page);padding:.75rem;border-radius:.4rem;overflow:auto;margin:.25rem 0;text-align:left}h3{font-size:.9rem;margin:1rem 0 .25rem;color:var(--soft)}
ul{margin:.25rem 0;padding-inline-start:1.2rem}`);

const maxDepth = 6;

/** A schema as people write shapes: `{ name: string, price?: integer }`. */
const shape = (schema: Schema | undefined, document: OpenApiDocument, depth = 0): string => {
  if (!schema) return "any";
  const name = schema.$ref?.split("/").at(-1);
  if (name !== undefined) return depth === 0 ? shape(document.components?.schemas?.[name], document) : name;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => shape(choice, document, depth + 1)).join(" | ");
  if (schema.allOf) return schema.allOf.map((part) => shape(part, document, depth + 1)).join(" & ");
  if (schema.items) return `[${shape(schema.items, document, depth + 1)}]`;
  if (schema.properties && depth < maxDepth) return objectShape(schema.properties, schema.required ?? [], document, depth);
  return [schema.type ?? "any"].flat().join(" | ") + (schema.format ? ` (${schema.format})` : "");
};

const objectShape = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  document: OpenApiDocument,
  depth: number,
): string => {
  const indent = "  ".repeat(depth + 1);
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${indent}${name}${required.includes(name) ? "" : "?"}: ${shape(schema, document, depth + 1)}`,
  );
  return `{\n${lines.join("\n")}\n${"  ".repeat(depth)}}`;
};

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

const bodyPart = ({ content = {} }: Body, document: OpenApiDocument) =>
  Object.entries(content).map(
    ([type, { schema }]) =>
      html`<p><code>${type}</code></p>${type.includes("json") && !type.includes("problem") ? html`<pre dir="ltr" tabindex="0">${shape(schema, document)}</pre>` : ""}`,
  );

const entryPart = ({ method, path, operation }: Entry, document: OpenApiDocument, locale: Locale) => {
  const parameters = (operation.parameters ?? []).map(
    (p) => html`<li><code>${p.name}${p.required ? "" : "?"}</code> (${p.in}): <code>${shape(p.schema, document, 1)}</code></li>`,
  );
  const answers = Object.entries(operation.responses).map(
    ([status, answer]) => html`<h3>${status} · <span dir="auto">${answer.description}</span></h3>${bodyPart(answer, document)}`,
  );
  return html`<details><summary><span class="method ${method}">${method}</span><code dir="ltr">${path}</code><span dir="auto">${operation.summary}</span><span class="who">${says[operation["x-access"] ?? "public"][locale]}</span></summary>
<div class="inside">${operation.description ? html`<p dir="auto">${operation.description}</p>` : ""}
${parameters.length > 0 ? html`<h3>${ui.parameters[locale]}</h3><ul dir="ltr">${parameters}</ul>` : ""}
${operation.requestBody ? html`<h3>${ui.body[locale]}</h3>${bodyPart(operation.requestBody, document)}` : ""}
<h3>${ui.answers[locale]}</h3>${answers}</div></details>`;
};

const byTag = (document: OpenApiDocument): Map<string, Entry[]> => {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method, path, operation })),
  );
  return Map.groupBy(entries, ({ operation }) => operation.tags?.[0] ?? "Other");
};

const anchor = (tag: string): string => `tag-${tag.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/** The OpenAPI document as a page: every route with who may call it, body and answers. Nothing is loaded from elsewhere. */
export const docsPage = (document: OpenApiDocument, locale: Locale) => {
  const groups = [...byTag(document)];
  return html`<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Matjar API</title><style>${style}</style></head><body><main><h1>Matjar API</h1><p>${ui.lead[locale]}</p>
<nav>${groups.map(([tag]) => html`<a href="#${anchor(tag)}">${tag}</a>`)}<a href="/api/openapi.json">${ui.raw[locale]}</a></nav>
${groups.map(([tag, entries]) => html`<section><h2 id="${anchor(tag)}">${tag}</h2>${entries.map((entry) => entryPart(entry, document, locale))}</section>`)}
</main></body></html>`;
};
