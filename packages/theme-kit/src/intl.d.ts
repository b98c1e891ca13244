declare namespace Intl {
  interface PluralRules {
    /** ECMA-402 (ES2023): the plural form of a range. TypeScript's own libraries do not know it yet. */
    selectRange(start: number, end: number): LDMLPluralRule;
  }
}
