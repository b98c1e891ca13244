import type { SSTConfig } from "sst";
import { buildStacks } from "./stacks/index.ts";
import { optionsFrom } from "./stacks/options.ts";

export default {
  config: ({ stage = "dev", region = "eu-central-1" }) => ({ name: "matjar", stage, region }),
  stacks(app) {
    buildStacks(app, { ...optionsFrom(process.env), stage: app.stage, env: { account: app.account, region: app.region } });
  },
} satisfies SSTConfig;
