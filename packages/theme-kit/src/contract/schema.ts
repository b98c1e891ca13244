/** What merchants may save, from the fields of a theme. */
import { idOf, Locale } from "@matjar/core/kernel";
import { Color, Link, LocalText } from "@matjar/core/site/schema";
import { z } from "zod";
import { trustIcons } from "../views.ts";
import type { Field, FieldKind, Fields } from "./fields.ts";

type SchemaFor = { readonly [Kind in FieldKind]: (field: Extract<Field, { kind: Kind }>) => z.ZodType };

const words = (max: number) =>
  z.strictObject({
    text: z.string().trim().max(max),
    translations: z.partialRecord(Locale, z.string().trim().max(max)).optional(),
  });

const schemaFor: SchemaFor = {
  text: ({ max }) => words(max),
  "rich-text": () => words(20_000),
  color: () => Color,
  font: () => z.string().regex(/^[a-z0-9-]{1,40}$/),
  picture: () => idOf("media"),
  link: () => Link,
  button: () => z.strictObject({ label: LocalText, href: Link }),
  product: () => idOf("product"),
  products: ({ max }) => z.array(idOf("product")).max(max),
  collection: () => idOf("collection"),
  collections: ({ max }) => z.array(idOf("collection")).max(max),
  posts: ({ min, max }) => z.int().min(min).max(max),
  range: ({ min, max, step }) =>
    z
      .int()
      .min(min)
      .max(max)
      .refine((value) => (value - min) % step === 0, `Steps of ${step}`),
  choice: ({ options }) => z.enum(options.map(({ value }) => value)),
  toggle: () => z.boolean(),
  icon: () => z.enum(trustIcons),
};

const made = new WeakMap<Field, z.ZodType>();

/** The schema of one field's value, made once. A field that is not given has its default, so every one is optional. */
export const fieldSchema = (field: Field): z.ZodType => {
  const known = made.get(field);
  if (known) return known;
  const schema = (schemaFor[field.kind] as (field: Field) => z.ZodType)(field).optional();
  made.set(field, schema);
  return schema;
};

/** The schema of a set of fields; a name that is none of them is refused. */
export const schemaOf = (fields: Fields): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])));
