import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take a minute or more on two cores. One of them begun last would leave the other core idle at the end. */
const long = [
  "lighthouse.browser",
  "themes/souk.browser",
  "themes/",
  "flows/checkout",
  "flows/oversell",
  "builder/edits",
  "lambda/line",
  ".browser",
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const found = long.findIndex((part) => moduleId.includes(part));
  return found < 0 ? long.length : found;
};

/** Begins with what takes long, also where no earlier run has left its times. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
