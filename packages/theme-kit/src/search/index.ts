export * from "./engine.ts";
export type { Facets } from "./facts.ts";
export * from "./format.ts";
export { fold } from "./letters.ts";
export * from "./question.ts";
export { codeOf, termsOfWord, wordsOf } from "./words.ts";
