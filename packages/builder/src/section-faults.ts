import type { Section } from "@matjar/core/site/schema";
import { isSectionType, sectionKind } from "@matjar/theme-kit";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const unknownType = (type: string, at: number): Issue => ({
  code: "custom",
  path: ["home", at, "type"],
  message: `The theme has no section "${type}"`,
  input: type,
});

/** What is wrong with the settings of a home page's sections, by the theme's own schemas; paths begin at the theme settings. */
export const sectionFaults = (home: readonly Section[]): Issue[] =>
  home.flatMap(({ type, settings }, at) => {
    if (!isSectionType(type)) return [unknownType(type, at)];
    const issues = sectionKind(type).settings.safeParse(settings).error?.issues ?? [];
    return issues.map((issue) => ({ ...issue, path: ["home", at, "settings", ...issue.path] }));
  });
