import { App } from "aws-cdk-lib";
import { buildStacks } from "./index.ts";
import { optionsFrom } from "./options.ts";

const app = new App();
const stage: string = app.node.tryGetContext("stage") ?? "dev";
const coreOnly = app.node.tryGetContext("core") === "true";
buildStacks(app, {
  ...optionsFrom(process.env),
  stage,
  coreOnly,
  env: { account: process.env["CDK_DEFAULT_ACCOUNT"] ?? "123456789012", region: process.env["MATJAR_REGION"] ?? "eu-central-1" },
  ...(coreOnly ? { settings: { CARRIER_STEP_MS: "1000", TABLE_TIMEOUT_MS: "5000" } } : {}), // an emulator's pace
});
app.synth();
