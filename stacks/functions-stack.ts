import path from "node:path";
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { ArnPrincipal, type IRole, PrincipalWithConditions, Role, ServicePrincipal, SessionTagsPrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  FilterCriteria,
  FilterRule,
  Function as LambdaFn,
  Runtime,
  StartingPosition,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { NagSuppressions } from "cdk-nag";
import type { Construct } from "constructs";
import { type Queue as QueueName, queues } from "../packages/functions/src/subscriptions.ts";
import type { BundleName } from "./bundle.ts";
import type { DataStack } from "./data-stack.ts";
import { type EventsStack, workSeconds } from "./events-stack.ts";
import * as Grant from "./grants.ts";
import type { HostsStack } from "./hosts-stack.ts";

interface FunctionsStackProps extends StackProps {
  readonly data: DataStack;
  readonly events: EventsStack;
  /** Folder of the built bundles, relative to the project's root. */
  readonly bundles: string;
  /** Such as `matjar.example`: the desk's host, and the domain below which stores live. */
  readonly platformHost: string;
  readonly mailFrom: string;
  /** Test gateway and test carrier. */
  readonly testVendors: boolean;
  /** CloudFront's key-value store of hosts, and where domains are pointed to; without it nobody is told. */
  readonly hosts?: HostsStack;
  /** What the multi-tenant distribution is called. */
  readonly tenantsName?: string;
  /** More settings of every function, such as the pace of the test carrier. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface Size {
  readonly memory: number;
  readonly seconds: number;
}

const bundleOf: Readonly<Record<QueueName, BundleName>> = { mails: "work", work: "work", documents: "documents", sites: "sites" };
const sizeOf: Readonly<Record<QueueName, { readonly memory: number; readonly batch: number; readonly atOnce: number }>> = {
  mails: { memory: 512, batch: 10, atOnce: 20 },
  work: { memory: 512, batch: 10, atOnce: 50 },
  documents: { memory: 1024, batch: 1, atOnce: 20 },
  sites: { memory: 1769, batch: 1, atOnce: 10 }, // one whole processor
};

/** Every Lambda of the house, with its grants by name. */
export class FunctionsStack extends Stack {
  readonly api: LambdaFn;
  readonly relay: LambdaFn;
  /** One for each kind of work. */
  readonly workers: readonly LambdaFn[];
  /** What the stream or the clock could not bring to its function. */
  readonly failures: Queue;
  /** What CloudFront adds to its requests, so that we believe its headers. */
  readonly edgeSecret: Secret;
  readonly #props: FunctionsStackProps;
  readonly #keys: Secret;

  constructor(scope: Construct, id: string, props: FunctionsStackProps) {
    super(scope, id, props);
    this.#props = props;
    this.#keys = this.#secret("Keys", "Signs links to orders; holds the keys of vendors (stripeSecretKey, stripeWebhookSecret)", "linkKey");
    this.edgeSecret = this.#secret("EdgeKey", "Proves that a request came through CloudFront");
    this.failures = new Queue(this, "failures", { enforceSSL: true, retentionPeriod: Duration.days(14) });
    this.api = this.#api();
    this.relay = this.#relay();
    this.workers = queues.map((name) => this.#worker(name));
    for (const name of ["sweep", "redrive"] as const) this.#everyMinute(name);
    new CfnOutput(this, "EdgeSecretArn", { value: this.edgeSecret.secretArn });
    NagSuppressions.addStackSuppressions(this, [
      {
        id: "AwsSolutions-IAM5",
        reason:
          "Names end in * for X-Ray (AWS knows no resource there), for files below a prefix and tenants of domains (their names are made at run time) and for the versions of a secret's name.",
      },
      { id: "AwsSolutions-SQS3", reason: "The queue of failures is the end of the road itself; an alarm tells when something lies there." },
      {
        id: "AwsSolutions-SMG4",
        reason:
          "Changing the link key would break every order link that was mailed; vendors' keys are changed at the vendor. The key of the edge is changed by a deploy.",
      },
    ]);
  }

  #secret(id: string, description: string, field?: string): Secret {
    const json = field ? { secretStringTemplate: "{}", generateStringKey: field } : {};
    return new Secret(this, id, { description, generateSecretString: { ...json, passwordLength: 48, excludePunctuation: true } });
  }

  #role(id: string): Role {
    return new Role(this, `${id}-role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  }

  #function(
    bundle: BundleName,
    id: string,
    { memory, seconds }: Size,
    env: Record<string, string> = {},
  ): LambdaFn & { readonly role: IRole } {
    const { data, events, bundles, platformHost, mailFrom, testVendors, settings } = this.#props;
    const role = this.#role(id);
    const logGroup = new LogGroup(this, `${id}-log`, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    logGroup.grantWrite(role);
    this.#keys.grantRead(role);
    const fn = new LambdaFn(this, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: process.arch === "arm64" ? Architecture.ARM_64 : Architecture.X86_64, // native parts in the bundles are those of the building machine
      handler: "index.handler",
      code: Code.fromAsset(path.join(bundles, bundle)),
      memorySize: memory,
      timeout: Duration.seconds(seconds),
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      environment: {
        TABLE_NAME: data.table.tableName,
        REGISTRY_NAME: data.registry.tableName,
        BLOBS_BUCKET: data.blobs.bucketName,
        SITES_BUCKET: data.sites.bucketName,
        BUS_NAME: events.bus.eventBusName,
        SECRET_ARN: this.#keys.secretArn,
        PLATFORM_HOST: platformHost,
        MAIL_FROM: mailFrom,
        TEST_VENDORS: testVendors ? "1" : "0",
        ...settings,
        ...env,
      },
    });
    return Object.assign(fn, { role });
  }

  #api(): LambdaFn {
    const { data } = this.#props;
    const fn = this.#function("api", "api", { memory: 1769, seconds: 29 }, { EDGE_SECRET_ARN: this.edgeSecret.secretArn });
    this.edgeSecret.grantRead(fn.role);
    Grant.mayUseTable(fn.role, data.table);
    Grant.mayUseTable(fn.role, data.registry);
    Grant.mayUseFiles(fn.role, data.blobs);
    Grant.mayUploadInParts(fn.role, data.blobs);
    Grant.mayUseFiles(fn.role, data.sites, "media/");
    Grant.mayReadFiles(fn.role, data.sites, "live/");
    for (const bucket of [data.blobs, data.sites]) Grant.mayMissFiles(fn.role, bucket);
    this.#mayMail(fn.role);
    this.#mayOpenDomains(fn);
    return fn;
  }

  #relay(): LambdaFn {
    const { data, events } = this.#props;
    const fn = this.#function("relay", "relay", { memory: 512, seconds: 30 });
    Grant.mayClearOutbox(fn.role, data.table);
    events.bus.grantPutEventsTo(fn);
    fn.addEventSource(
      new DynamoEventSource(data.table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        parallelizationFactor: 4,
        bisectBatchOnError: true,
        retryAttempts: 10,
        maxRecordAge: Duration.hours(1), // the redrive has sent it long since
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(this.failures),
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual("INSERT"),
            dynamodb: { NewImage: { t: { S: FilterRule.isEqual("outbox") } } },
          }),
        ],
      }),
    );
    return fn;
  }

  #worker(name: QueueName): LambdaFn {
    const { events, hosts } = this.#props;
    const mapsHosts = hosts !== undefined && (name === "sites" || name === "work");
    const { memory, batch, atOnce } = sizeOf[name];
    const fn = this.#function(
      bundleOf[name],
      `${name}-worker`,
      { memory, seconds: workSeconds[name] },
      {
        QUEUE_URL: events.queues[name].queueUrl,
        ...(mapsHosts ? { HOST_STORE_ARN: hosts.store.keyValueStoreArn } : {}),
      },
    );
    if (name === "sites") this.#mayBuildForOneStore(fn);
    else this.#mayWork(fn.role);
    if (mapsHosts) Grant.mayBindHosts(fn.role, hosts.store.keyValueStoreArn);
    fn.addEventSource(new SqsEventSource(events.queues[name], { batchSize: batch, reportBatchItemFailures: true, maxConcurrency: atOnce }));
    return fn;
  }

  #mayWork(role: IRole): void {
    const { data } = this.#props;
    Grant.mayUseTable(role, data.table);
    Grant.mayUseTable(role, data.registry); // one mail for each event is kept there
    Grant.mayUseFiles(role, data.blobs);
    Grant.mayMissFiles(role, data.blobs);
    this.#mayMail(role);
  }

  /** The builder itself reaches no row: for each store it takes a session whose tag is in every condition. */
  #mayBuildForOneStore(fn: LambdaFn & { readonly role: IRole }): void {
    const { data } = this.#props;
    const builder = new PrincipalWithConditions(new ArnPrincipal(fn.role.roleArn), { StringLike: { "aws:RequestTag/store": "sto_*" } });
    const storeRole = new Role(this, "store-role", {
      description: "One store, the one in the session's tag",
      assumedBy: new SessionTagsPrincipal(builder),
      maxSessionDuration: Duration.hours(1),
    });
    storeRole.grant(fn.role, "sts:AssumeRole", "sts:TagSession");
    Grant.mayUseOneStore(storeRole, data.table);
    for (const prefix of ["sites/", "live/"]) Grant.mayUseFiles(storeRole, data.sites, Grant.taggedStore(prefix, "/"));
    Grant.mayReadFiles(storeRole, data.sites, Grant.taggedStore("media/", "/"));
    Grant.mayMissFiles(storeRole, data.sites);
    fn.addEnvironment("STORE_ROLE_ARN", storeRole.roleArn);
  }

  /** Takes in the domains that merchants bring: whoever checks them asks CloudFront for tenants and certificates. */
  #mayOpenDomains(fn: LambdaFn & { readonly role: IRole }): void {
    const { hosts, tenantsName } = this.#props;
    if (!hosts || !tenantsName) return;
    fn.addEnvironment("DOMAIN_TARGET", hosts.domains.attrRoutingEndpoint);
    fn.addEnvironment("CONNECTION_GROUP_ID", hosts.domains.attrId);
    fn.addEnvironment("TENANTS_NAME", tenantsName);
    Grant.mayOpenDomains(fn.role, { account: this.account, connectionGroupArn: hosts.domains.attrArn });
  }

  #everyMinute(name: "sweep" | "redrive"): void {
    const { data, events } = this.#props;
    const fn = this.#function(name, name, { memory: 512, seconds: 55 });
    Grant.mayUseTable(fn.role, data.table, name === "sweep" ? ["lists", "lookup", "due"] : ["unsent"]);
    if (name === "sweep") {
      Grant.mayUseTable(fn.role, data.registry);
      this.#mayOpenDomains(fn);
    }
    if (name === "redrive") events.bus.grantPutEventsTo(fn);
    new CfnOutput(this, `${name}-name`, { value: fn.functionName });
    new Rule(this, `${name}-every-minute`, {
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(fn, { deadLetterQueue: this.failures, retryAttempts: 1, maxEventAge: Duration.minutes(5) })],
    });
  }

  #mayMail(role: IRole): void {
    const { mailFrom } = this.#props;
    const identity = (name: string) => `arn:${this.partition}:ses:${this.region}:${this.account}:identity/${name}`;
    Grant.mayMail(role, [identity(mailFrom), identity(mailFrom.split("@")[1] ?? mailFrom)]);
  }
}
