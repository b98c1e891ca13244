/** What the stacks tell a function through its environment. */
export interface CloudSettings {
  readonly tableName: string;
  readonly registryName: string;
  readonly blobsBucket: string;
  readonly sitesBucket: string;
  readonly busName: string;
  /** Such as `matjar.example`: the desk's host, and the domain below which stores live. */
  readonly platformHost: string;
  readonly mailFrom: string;
  /** Test gateway and test carrier: on every stage but `prod`. */
  readonly testVendors: boolean;
  /** How long the test carrier takes for each part of the road. */
  readonly carrierStepMs: number;
  /** How long one call to the table may take before its answer counts as lost. */
  readonly tableTimeoutMs: number;
  /** The role to take for one store, in functions that serve one store at a time. */
  readonly storeRoleArn: string | undefined;
  /** CloudFront's key-value store of hosts. */
  readonly hostStoreArn: string | undefined;
}

/** @throws Error that names the variable that is missing */
const required = (env: NodeJS.ProcessEnv, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`The environment variable ${name} is missing`);
  return value;
};

/** @throws Error that names the variable that is missing */
export const readSettings = (env: NodeJS.ProcessEnv): CloudSettings => ({
  tableName: required(env, "TABLE_NAME"),
  registryName: required(env, "REGISTRY_NAME"),
  blobsBucket: required(env, "BLOBS_BUCKET"),
  sitesBucket: required(env, "SITES_BUCKET"),
  busName: required(env, "BUS_NAME"),
  platformHost: required(env, "PLATFORM_HOST"),
  mailFrom: required(env, "MAIL_FROM"),
  testVendors: env["TEST_VENDORS"] === "1",
  carrierStepMs: Number(env["CARRIER_STEP_MS"] ?? 60_000),
  tableTimeoutMs: Number(env["TABLE_TIMEOUT_MS"] ?? 1000),
  storeRoleArn: env["STORE_ROLE_ARN"] || undefined,
  hostStoreArn: env["HOST_STORE_ARN"] || undefined,
});
