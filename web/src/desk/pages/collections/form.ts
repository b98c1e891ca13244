import type { Collection, CollectionInput } from "@matjar/core/catalog/schema";
import type { Versioned } from "../../../api/http.ts";
import type { CollectionDraft } from "../../../api/products.ts";

export type CollectionForm = CollectionInput;
export type Members = CollectionForm["members"];
export type Rules = Extract<Members, { kind: "rules" }>;
export type Rule = Rules["rules"][number];
export type Field = Rule["field"];

/** Most rules of a collection (core/catalog/schema.ts). */
export const maxRules = 20;
export const newRule: Rule = { field: "tag", is: "" };

export const blankCollection: CollectionForm = {
  title: "",
  descriptionHtml: "",
  members: { kind: "manual", productIds: [] },
  sort: "manual",
  seo: {},
  translations: {},
};

export const formOf = ({ value, version }: Versioned<Collection>): Versioned<CollectionForm> => {
  const { id: _id, updatedAt: _at, ...form } = value;
  return { value: form, version };
};

/** The same members chosen in another way; what was chosen before is left behind. */
export const asKind = (members: Members, kind: Members["kind"]): Members => {
  if (members.kind === kind) return members;
  return kind === "manual" ? { kind, productIds: [] } : { kind, match: "all", rules: [newRule] };
};

/** A rule on another field; the word stays where both fields take one. */
export const onField = (rule: Rule, field: Field): Rule =>
  field === "price" ? { field } : { field, is: rule.field === "price" ? "" : rule.is };

/** Whether a rule says something: half-written ones are not asked about. */
export const isWritten = (rule: Rule): boolean =>
  rule.field === "price" ? rule.atLeast !== undefined || rule.atMost !== undefined : rule.is.trim() !== "";

const emptyAsAbsent = <T extends object>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "" && text !== undefined)) as T;

export const draftOf = (form: CollectionForm): CollectionDraft => ({
  ...form,
  slug: form.slug?.trim() || undefined,
  seo: emptyAsAbsent(form.seo),
  translations: Object.fromEntries(
    Object.entries(form.translations).map(([locale, { seo, ...texts }]) => [
      locale,
      { ...emptyAsAbsent(texts), ...(seo ? { seo: emptyAsAbsent(seo) } : {}) },
    ]),
  ),
});

export const isShown = (pointer: string): boolean =>
  /^\/(title|slug|descriptionHtml|pictureId|seo\/\w+)$|^\/members\/rules\/\d+\/(is|atLeast|atMost)$/.test(pointer);
