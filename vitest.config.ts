import { defineConfig } from "vitest/config";

/**
 * `quick` are in-process tests; `real` start DynamoDB Local, a browser, a compiler or a whole server, or take pictures; they run one file at a
 * time, so that two cores are enough.
 */
export default defineConfig({
  test: {
    reporters: process.env["CI"] ? ["dot", "./tests/support/count-reporter.ts"] : ["default", "./tests/support/count-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
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
          fileParallelism: false,
          // DynamoDB Local lives for a minute or two here: the slow, thorough compiler would only take the other core away.
          env: { JAVA_TOOL_OPTIONS: "-XX:TieredStopAtLevel=1" },
        },
      },
    ],
  },
});
