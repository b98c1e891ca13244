/** One sentence in the plural forms of its language (CLDR: ar has six, en and it two or three, fr three). */
export type Plural = { readonly other: string } & Partial<Readonly<Record<Exclude<Intl.LDMLPluralRule, "other">, string>>>;

/** The shape that every language's catalogue must have: English is written first, the others are typed after it. */
export type Like<T> = T extends string
  ? string
  : T extends { readonly other: string }
    ? Plural
    : T extends readonly (infer U)[]
      ? readonly Like<U>[]
      : { readonly [K in keyof T]: Like<T[K]> };
