export type Settings = Record<string, unknown>;

/** The parts of JSON Schema 2020-12 that section settings are made of. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
}

type Kind = "localText" | "picture" | "collection" | "collections" | "products" | "choice" | "number" | "switch" | "entries" | "text";

const idKind = (pattern = ""): "picture" | "collection" | "product" | undefined =>
  pattern.startsWith("^med_")
    ? "picture"
    : pattern.startsWith("^col_")
      ? "collection"
      : pattern.startsWith("^prd_")
        ? "product"
        : undefined;

const listKind = (items: JsonSchema | undefined): Kind =>
  (({ collection: "collections", product: "products", picture: "entries", none: "entries" }) as const)[idKind(items?.pattern) ?? "none"];

/** Which field a setting gets. */
export const kindOf = (schema: JsonSchema): Kind => {
  if (schema.properties?.text && schema.properties.translations) return "localText";
  if (schema.type === "array") return listKind(schema.items);
  if (schema.enum) return "choice";
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "boolean") return "switch";
  const id = idKind(schema.pattern);
  return id === "picture" || id === "collection" ? id : "text";
};

/** What a new entry of a list begins with. */
export const blank = (schema: JsonSchema | undefined): Settings =>
  Object.fromEntries(
    Object.entries(schema?.properties ?? {})
      .filter(([name]) => schema?.required?.includes(name))
      .map(([name, property]) => [name, kindOf(property) === "localText" ? { text: "" } : (property.enum?.[0] ?? "")]),
  );
