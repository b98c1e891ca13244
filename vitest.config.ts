import { defineConfig } from "vitest/config";
import LongestFirst from "./tests/support/longest-first.ts";

const outside = ["**/node_modules/**"];

/** What starts nothing that outlives it shares the loaded modules with other files: loading them anew took two thirds of the time. */
const shared = { isolate: false, maxWorkers: 2 } as const;

/** Files that start or build something. A file waits for others half of its time, so two at a time fill two cores. */
const after = { groupOrder: 1 } as const;
const prepare = "tests/support/prepare.ts";

/**
 * `quick` are in-process tests; `made` look at what is built in this process: pages, themes, stacks; `real` start DynamoDB Local, a browser,
 * a compiler or a whole server, or take pictures.
 */
export default defineConfig({
  test: {
    reporters: process.env["CI"] ? ["dot", "./tests/support/count-reporter.ts"] : ["default", "./tests/support/count-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } }, // a machine that is busy is no fault
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: "quick", include: ["tests/{architecture,core,api,events}/**/*.test.ts"], ...shared },
      },
      {
        extends: true,
        test: {
          name: "made",
          include: ["tests/{builder,stacks,themes,web}/**/*.test.ts"],
          exclude: [...outside, "**/*.{browser,real}.test.ts", "tests/builder/dynamodb.test.ts", "tests/themes/{guide,kit}.test.ts"],
          ...shared,
          sequence: after,
          globalSetup: prepare,
        },
      },
      {
        extends: true,
        test: {
          name: "real",
          include: [
            "tests/{adapters,flows,lambda,local}/**/*.test.ts",
            "tests/**/*.{browser,real}.test.ts",
            "tests/builder/dynamodb.test.ts",
            "tests/themes/{guide,kit}.test.ts",
          ],
          exclude: outside,
          maxWorkers: 2,
          sequence: after,
          globalSetup: prepare,
          retry: process.env["CI"] ? 1 : 0, // a shared machine may stand still for a moment: what fails twice is wrong
          // DynamoDB Local lives for a minute or two here: the slow, thorough compiler would only take the other core away.
          env: { JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1" },
        },
      },
    ],
  },
});
