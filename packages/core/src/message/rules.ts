import type { z } from "zod";
import type { MessageInput } from "./schema.ts";

type Input = z.output<typeof MessageInput>;

/** Faster than anybody types. */
const leastMs = 2500;
export const mostLinks = 3;

/** A program wrote it: it is told that all went well, and nothing is kept. */
export const isFromProgram = ({ website, elapsedMs }: Pick<Input, "website" | "elapsedMs">): boolean =>
  website !== "" || (elapsedMs !== undefined && elapsedMs < leastMs);

export const linksIn = (text: string): number => text.match(/https?:\/\/|www\./gi)?.length ?? 0;

/** Text on its lines, without control characters and without marks that turn the direction of what follows. */
export const plain = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (letter) => (letter === "\n" ? letter : ""));
