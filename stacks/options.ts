import type { Options } from "./index.ts";

/** Where the built bundles are, relative to the project's root. */
export const bundleFolder = "dist/lambda";

type FromEnvironment = Omit<Options, "stage" | "env">;

/**
 * What a deploy is told: `MATJAR_HOST` (the platform's host), `MATJAR_MAIL_FROM`, `MATJAR_CERTIFICATE_ARN`, `MATJAR_ALARM_MAIL`,
 * `MATJAR_BUDGET_DOLLARS`, and `MATJAR_BUNDLES` where the bundles were built elsewhere.
 */
export const optionsFrom = (env: NodeJS.ProcessEnv): FromEnvironment => {
  const platformHost = env["MATJAR_HOST"] ?? "matjar.example";
  const { MATJAR_CERTIFICATE_ARN: certificateArn, MATJAR_ALARM_MAIL: alarmMail, MATJAR_BUDGET_DOLLARS: budget } = env;
  return {
    platformHost,
    mailFrom: env["MATJAR_MAIL_FROM"] ?? `orders@${platformHost}`,
    bundles: env["MATJAR_BUNDLES"] ?? bundleFolder,
    ...(certificateArn ? { certificateArn } : {}),
    ...(alarmMail ? { alarmMail } : {}),
    ...(budget ? { monthlyBudgetDollars: Number(budget) } : {}),
  };
};
