/** What every theme keeps, whatever it looks like. A theme's own test calls it and adds what is its own. */
import type { ThemeDefinition } from "@matjar/theme-kit";
import { definitionChecks } from "@matjar/theme-tools/conformance/definition.ts";
import { type Check, examine } from "@matjar/theme-tools/conformance/finding.ts";
import { textChecks } from "@matjar/theme-tools/conformance/hostile-text.ts";
import { pageChecks } from "@matjar/theme-tools/conformance/pages.ts";
import { htmlCheck } from "@matjar/theme-tools/conformance/valid-html.ts";
import { weightChecks } from "@matjar/theme-tools/conformance/weight.ts";
import { type Worn, wear } from "@matjar/theme-tools/conformance/worn.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { compiled } from "./fixture/theme.ts";

export const conformance = (definition: ThemeDefinition): void => {
  let worn: Worn;
  beforeAll(async () => {
    worn = await wear(definition, await compiled(definition.id));
  });
  const keeps = <Subject>(checks: readonly Check<Subject>[], subject: () => Subject): void => {
    for (const check of checks) it(check.says, async () => expect(await examine(check, subject())).toEqual([]));
  };

  describe(`what ${definition.id} says of itself`, () => keeps(definitionChecks, () => definition));
  describe(`the pages of ${definition.id}`, () => keeps([...pageChecks, ...textChecks, ...weightChecks, htmlCheck], () => worn));
};
