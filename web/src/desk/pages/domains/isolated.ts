/** A host name inside a sentence: read from left to right as one piece, also between Arabic words (Unicode UAX #9, LRI … PDI). */
export const isolated = (host: string): string => `\u2066${host}\u2069`;
