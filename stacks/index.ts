import type { App, Environment } from "aws-cdk-lib";
import { ApiStack } from "./api-stack.ts";
import { DataStack } from "./data-stack.ts";
import { EdgeStack } from "./edge-stack.ts";
import { EventsStack } from "./events-stack.ts";
import { FunctionsStack } from "./functions-stack.ts";
import { HostsStack } from "./hosts-stack.ts";
import { OpsStack } from "./ops-stack.ts";

export interface Options {
  /** `prod` has no test gateway and no test carrier. */
  readonly stage: string;
  readonly env: Environment;
  /** Such as `matjar.example`. */
  readonly platformHost: string;
  readonly mailFrom: string;
  /** Folder of the built Lambda bundles, relative to the project's root. */
  readonly bundles: string;
  /** Only what an emulator can hold: no CloudFront, no alarms. */
  readonly coreOnly?: boolean;
  /** Of the platform's domain and all names below it, in us-east-1. */
  readonly certificateArn?: string;
  readonly alarmMail?: string;
  readonly monthlyBudgetDollars?: number;
  /** More settings of every function, such as the pace of the test carrier. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** By this name functions find the distribution that domains are tenants of; it stands above them. */
const tenantsName = (name: (room: string) => string): string => `${name("edge")} domains`;

const around = (app: App, name: (room: string) => string, core: Core, hosts: HostsStack, options: Options) => {
  const { env, platformHost, mailFrom, certificateArn, alarmMail, monthlyBudgetDollars } = options;
  const { data, events, functions, api } = core;
  const edge = new EdgeStack(app, name("edge"), {
    ...{ env, http: api.http, sitesBucketName: data.sites.bucketName, hosts: hosts.store, edgeSecret: functions.edgeSecret, platformHost },
    ...{ tenantsName: tenantsName(name), uploadsHost: data.blobs.bucketRegionalDomainName },
    ...(certificateArn ? { certificateArn } : {}),
  });
  const ops = new OpsStack(app, name("ops"), {
    ...{
      env,
      http: api.http,
      relay: functions.relay,
      workers: functions.workers,
      deadLetters: [...events.deadLetters, functions.failures],
      mailFrom,
    },
    ...(alarmMail ? { alarmMail } : {}),
    ...(monthlyBudgetDollars ? { monthlyBudgetDollars } : {}),
  });
  return { hosts, edge, ops };
};

interface Core {
  readonly data: DataStack;
  readonly events: EventsStack;
  readonly functions: FunctionsStack;
  readonly api: ApiStack;
}

/** One place that wires the stacks; `app` is a cdk.App or an sst App (which extends cdk.App). Stack names carry the stage. */
export const buildStacks = (app: App, options: Options) => {
  const { stage, env, platformHost, mailFrom, bundles, coreOnly, settings } = options;
  const name = (room: string) => `matjar-${stage}-${room}`;
  const data = new DataStack(app, name("data"), { env, deskOrigin: `https://${platformHost}` });
  const events = new EventsStack(app, name("events"), { env });
  const hosts = coreOnly ? undefined : new HostsStack(app, name("hosts"), { env });
  const functions = new FunctionsStack(app, name("functions"), {
    ...{ env, data, events, bundles, platformHost, mailFrom, testVendors: stage !== "prod" },
    ...(hosts ? { hosts, tenantsName: tenantsName(name) } : {}),
    ...(settings ? { settings } : {}),
  });
  const api = new ApiStack(app, name("api"), { env, api: functions.api });
  const core: Core = { data, events, functions, api };
  return { ...core, ...(hosts ? around(app, name, core, hosts, options) : {}) };
};
