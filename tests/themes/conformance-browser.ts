/** What every theme keeps in a browser. A theme's own browser test calls it and adds what is its own. */
import type { ThemeDefinition } from "@matjar/theme-kit";
import { examine } from "@matjar/theme-tools/conformance/finding.ts";
import { browserChecks } from "@matjar/theme-tools/conformance/in-browser.ts";
import { type MorePages, startVisits, type Visits } from "@matjar/theme-tools/conformance/visits.ts";
import { noor } from "@matjar/theme-tools/fixture/shops.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compiled } from "./fixture/theme.ts";

export type { MorePages } from "@matjar/theme-tools/conformance/visits.ts";

const noMore: MorePages = () => new Map();

/** The shops of a theme's test and a way to visit them; any error on a page fails the test. */
export const browserConformance = (definition: ThemeDefinition, more: MorePages = noMore): Pick<Visits, "shop" | "visit"> => {
  let visits: Visits;
  beforeAll(async () => {
    visits = await startVisits(definition, await compiled(definition.id), more);
  });
  afterAll(() => visits?.close());

  describe(`${definition.id} in a browser`, () => {
    for (const check of browserChecks(more(noor).keys())) it(check.says, async () => expect(await examine(check, visits)).toEqual([]));
  });
  return { shop: (language) => visits.shop(language), visit: (wish, deed) => visits.visit(wish, deed) };
};
