import fc from "fast-check";

/** As much of JSON Schema as our document uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
}
export type Schemas = Readonly<Record<string, JsonSchema>>;

const nasty = [
  "",
  " ",
  "\u0000",
  "'; --",
  "<script>",
  "{{7*7}}",
  "../../x",
  "\u202e",
  "💥".repeat(50),
  "x".repeat(5_000),
  "__proto__",
  "-1",
  "1e309",
  "NaN",
];
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nasty, null, true, 0, -1, 0.5, 2 ** 53, -(2 ** 31), 1e300, [], {}, [null], { constructor: 1 }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** fast-check knows no lookahead: such patterns get strings that might fit. */
const matching = (pattern: string): fc.Arbitrary<unknown> =>
  pattern.includes("(?") ? fc.constantFrom("/", "https://example.com", "//x", "a") : fc.stringMatching(new RegExp(pattern));

const text = ({ format, pattern, example }: JsonSchema): fc.Arbitrary<unknown> => {
  if (example !== undefined) return fc.constant(example);
  if (format === "email") return fc.constant("fuzz@example.com");
  if (format === "date-time") return fc.constant("2026-01-15T09:00:00.000Z");
  if (format === "uri") return fc.constant("https://example.com/");
  return pattern === undefined
    ? fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom(...nasty))
    : fc.oneof(matching(pattern), fc.string());
};

const fitting = (schema: JsonSchema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> => {
  const inner = (part: JsonSchema) => valuesOf(part, schemas, depth + 1);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (schema.$ref !== undefined) return inner(schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (choices) return fc.oneof(...choices.map(inner));
  switch ([schema.type].flat()[0]) {
    case "string":
      return text(schema);
    case "integer":
      return fc.integer({ min: Math.max(schema.minimum ?? -5, -1e15), max: Math.min(schema.maximum ?? 1e6, 1e15) });
    case "number":
      return fc.double({ min: schema.minimum ?? -5, max: schema.maximum ?? 1e6, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "array":
      return fc.array(inner(schema.items ?? {}), { maxLength: 3 });
    case "object":
      return fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part)])), {
        requiredKeys: [...(schema.required ?? [])],
      });
    default:
      return anything;
  }
};

/** Values that mostly fit a schema, now and then with something in them that nobody expects. */
export const valuesOf = (schema: JsonSchema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> =>
  depth > 6 ? anything : fc.oneof({ weight: 12, arbitrary: fitting(schema, schemas, depth) }, { weight: 1, arbitrary: anything });
