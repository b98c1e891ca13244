import { defineConfig } from "vitest/config";

/**
 * `quick` are in-process tests; `real` start DynamoDB Local, a browser, a compiler or a whole server, or take pictures. A file of theirs waits
 * for others half of its time, so two at a time fill two cores. The longest go first.
 */
export default defineConfig({
  test: {
    reporters: process.env["CI"] ? ["dot", "./tests/support/count-reporter.ts"] : ["default", "./tests/support/count-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } }, // a machine that is busy is no fault
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: ["tests/{architecture,core,api,events}/**/*.test.ts"],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "real",
          include: ["tests/{adapters,builder,themes,web,stacks,flows,lambda,local}/**/*.test.ts", "tests/**/*.{browser,real}.test.ts"],
          exclude: ["**/node_modules/**"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          globalSetup: "tests/support/prepare.ts",
          // DynamoDB Local lives for a minute or two here: the slow, thorough compiler would only take the other core away.
          env: { JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1" },
        },
      },
    ],
  },
});
