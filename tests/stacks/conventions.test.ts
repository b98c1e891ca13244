import { buriedLine } from "@matjar/functions/events/buried";
import { queues, typesOf } from "@matjar/functions/subscriptions";
import { deskPolicy } from "@matjar/local/desk-policy";
import { Aspects, Stack } from "aws-cdk-lib";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks } from "cdk-nag";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import config from "../../sst.config.ts";
import { buildStacks } from "../../stacks/index.ts";
import { cdkApp, options, type Resource, type Rooms, resourcesOf, sstApp, stacksOf } from "./synthesised.ts";

const under = {
  cdk: async () => buildStacks(cdkApp(), options()),
  sst: async () => {
    const app = await sstApp();
    const rooms = buildStacks(app, options());
    await app.finish();
    return rooms;
  },
} as const;

/** Every action that a policy of the stacks allows, with its statement. */
const allowed = (all: Iterable<Resource>) =>
  [...all]
    .filter(({ Type }) => Type === "AWS::IAM::Policy")
    .flatMap(
      ({ Properties }) => Properties.PolicyDocument.Statement as { Action: string | string[]; Resource: unknown; Condition?: object }[],
    )
    .map((statement) => ({ ...statement, actions: [statement.Action].flat() }));

describe.each(["cdk", "sst"] as const)("the stacks under a %s app", (kind) => {
  let rooms: Rooms;
  let all: Map<string, Resource>;
  beforeAll(async () => {
    rooms = await under[kind]();
    all = resourcesOf(stacksOf(rooms));
  });
  const ofType = (type: string) => [...all].filter(([, { Type }]) => Type === type);

  it("keep what must not be lost", () => {
    const tables = ofType("AWS::DynamoDB::Table");
    expect(tables).toHaveLength(2);
    for (const [, { Properties }] of tables) {
      expect(Properties).toMatchObject({
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true },
      });
      expect(Properties.GlobalSecondaryIndexes.map(({ IndexName }: { IndexName: string }) => IndexName)).toEqual([
        "lists",
        "lookup",
        "due",
        "unsent",
      ]);
    }
    expect(tables.filter(([, { Properties }]) => Properties.StreamSpecification)).toHaveLength(1);
    for (const [, bucket] of ofType("AWS::S3::Bucket")) {
      expect(bucket).toMatchObject({ DeletionPolicy: "Retain" });
      expect(Properties(bucket).PublicAccessBlockConfiguration.RestrictPublicBuckets).toBe(true);
    }
  });

  it("give every queue and every target of a rule a place for dead letters", () => {
    const isDead = (id: string) => /(dead|failures)/.test(id);
    const living = ofType("AWS::SQS::Queue").filter(([id]) => !isDead(id));
    expect(living).toHaveLength(queues.length);
    for (const [id, { Properties }] of living) expect([id, Properties.RedrivePolicy?.maxReceiveCount > 3]).toEqual([id, true]);
    for (const [id, { Properties }] of ofType("AWS::Events::Rule"))
      for (const target of Properties.Targets) expect([id, target.DeadLetterConfig !== undefined]).toEqual([id, true]);
    const [stream] = ofType("AWS::Lambda::EventSourceMapping").filter(([, { Properties }]) => Properties.StartingPosition);
    expect(stream?.[1].Properties.DestinationConfig.OnFailure).toBeDefined();
  });

  it("make rules and queues from the table of subscriptions", () => {
    const patterns = ofType("AWS::Events::Rule").flatMap(([, { Properties }]) =>
      Properties.EventPattern ? [Properties.EventPattern] : [],
    );
    expect(patterns.map((pattern) => pattern["detail-type"]).toSorted()).toEqual(queues.map(typesOf).toSorted());
    for (const pattern of patterns) expect(pattern.source).toEqual(["matjar"]);
    for (const queue of queues)
      expect(ofType("AWS::SQS::Queue").filter(([, { Properties }]) => Properties.QueueName === `matjar-test-events-${queue}`)).toHaveLength(
        1,
      );
  });

  it("run every function on Node 24 with traces, a log of its own, and a queue that waits longer than it runs", () => {
    const functions = ofType("AWS::Lambda::Function");
    expect(functions).toHaveLength(8);
    for (const [id, { Properties }] of functions) {
      expect([id, Properties.Runtime, Properties.TracingConfig?.Mode]).toEqual([id, "nodejs24.x", "Active"]);
      expect([id, Properties.LoggingConfig?.LogGroup !== undefined]).toEqual([id, true]);
      expect([id, JSON.stringify(Properties.Environment).includes("SecretString")]).toEqual([id, false]);
    }
    for (const [id, { Properties }] of ofType("AWS::Logs::LogGroup")) expect([id, Properties.RetentionInDays]).toEqual([id, 30]);
  });

  it("let nobody scan, nobody but the clock look over all stores, and nobody do all", () => {
    const statements = allowed(all.values());
    const actions = statements.flatMap((statement) => statement.actions);
    expect(actions.filter((action) => /Scan|PartiQL|^\*$|^dynamodb:\*|^s3:\*/.test(action))).toEqual([]);
    const whoSees = (index: string) =>
      [...all].filter(
        ([, { Type, Properties }]) => Type === "AWS::IAM::Policy" && JSON.stringify(Properties.PolicyDocument).includes(`/index/${index}`),
      );
    expect(whoSees("due").map(([id]) => /sweep/.test(id))).toEqual([true]);
    expect(whoSees("unsent").map(([id]) => /redrive/.test(id))).toEqual([true]);
  });

  it("let the builder reach one store at a time, by the tag of its session", () => {
    const isBuilder = (id: string) => /sitesworker/i.test(id);
    const builder = [...all].filter(([id]) => isBuilder(id)).map(([, resource]) => resource);
    expect(
      allowed(builder)
        .flatMap(({ actions }) => actions)
        .filter((action) => /^(dynamodb|s3):/.test(action)),
    ).toEqual([]);
    const ofStore = allowed([...all].filter(([id]) => /storerole/i.test(id)).map(([, resource]) => resource));
    const rows = ofStore.filter(({ actions }) => actions.some((action) => action.startsWith("dynamodb:")));
    expect(rows.map(({ Condition }) => Condition)).toEqual([
      {
        "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [`T#\${aws:PrincipalTag/store}#*`] },
        Null: { "dynamodb:LeadingKeys": "false" },
      },
    ]);
    for (const { Resource } of ofStore.filter(({ actions }) => actions.includes("s3:GetObject")))
      expect(JSON.stringify(Resource)).toContain(`/\${aws:PrincipalTag/store}/`);
  });

  it("serve pages from the bucket, without a function of ours", () => {
    const [, { Properties }] = ofType("AWS::CloudFront::Distribution")[0] as [string, Resource];
    const { DefaultCacheBehavior, CacheBehaviors } = Properties.DistributionConfig;
    expect(DefaultCacheBehavior.FunctionAssociations).toHaveLength(1);
    expect(DefaultCacheBehavior.LambdaFunctionAssociations).toBeUndefined();
    expect(CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toEqual([
      "/api/*",
      "/checkout",
      "/checkout/*",
      "/orders/*",
      "/download/*",
      "/feeds/*",
      "/share/*",
      "/media/*",
      "/desk",
      "/desk/*",
    ]);
    expect(ofType("AWS::CloudFront::OriginAccessControl")).toHaveLength(2);
  });

  it("send the desk, and no shop, with a policy that lets it ask this host and where it sends files to", () => {
    const policyOf = (id: string) => {
      const found = ofType("AWS::CloudFront::ResponseHeadersPolicy").find(([name]) => name.endsWith(`/${id}`)) as [string, Resource];
      return found[1].Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy;
    };
    const idOf = (behavior: { ResponseHeadersPolicyId: { Ref: string } }) => behavior.ResponseHeadersPolicyId.Ref;
    const [edge, tenants] = ofType("AWS::CloudFront::Distribution").map(([, { Properties }]) => Properties.DistributionConfig);
    const desk = edge.CacheBehaviors.filter(({ PathPattern }: { PathPattern: string }) => PathPattern.startsWith("/desk"));
    const ids = new Set<string>(desk.map(idOf));
    expect([desk.length, ids.size]).toEqual([2, 1]);
    const [before, uploads, after] = policyOf([...ids][0] ?? "").ContentSecurityPolicy["Fn::Join"][1];
    expect(`${before}bucket${after}`).toBe(deskPolicy(["https://bucket"]));
    expect(JSON.stringify(uploads)).toMatch(/Blobs.*RegionalDomainName/);
    for (const shops of [edge, tenants]) expect(policyOf(idOf(shops.DefaultCacheBehavior))).toBeUndefined();
    expect(JSON.stringify(tenants.CacheBehaviors)).not.toContain('"/desk');
  });

  it("wake somebody up", () => {
    expect(ofType("AWS::CloudWatch::Alarm")).toHaveLength(queues.length + 4);
    for (const [id, { Properties }] of ofType("AWS::CloudWatch::Alarm")) expect([id, Properties.AlarmActions.length]).toEqual([id, 1]);
  });

  it("count the events that every worker had to bury, for which no queue has a letter", () => {
    const filters = ofType("AWS::Logs::MetricFilter").map(([, { Properties }]) => Properties);
    expect(new Set(filters.map(({ LogGroupName }) => JSON.stringify(LogGroupName))).size).toBe(queues.length);
    const [, alarm] = ofType("AWS::CloudWatch::Alarm").find(([id]) => id.includes("eventsburied")) as [string, Resource];
    for (const { FilterPattern, MetricTransformations } of filters) {
      expect(FilterPattern).toBe(JSON.stringify(buriedLine));
      expect(MetricTransformations).toMatchObject([
        { MetricName: alarm.Properties.MetricName, MetricNamespace: alarm.Properties.Namespace },
      ]);
    }
    expect(alarm.Properties).toMatchObject({ Threshold: 1, Statistic: "Sum", TreatMissingData: "notBreaching" });
  });
});

const Properties = (resource: Resource) => resource.Properties;

describe("what depends on the stage", () => {
  const testVendors = (stage: string) =>
    [...resourcesOf(stacksOf(buildStacks(cdkApp(), options({ stage })))).values()].flatMap(({ Type, Properties }) =>
      Type === "AWS::Lambda::Function" ? [Properties.Environment.Variables.TEST_VENDORS] : [],
    );

  it("is the test gateway: never in prod", () => {
    expect(new Set(testVendors("prod"))).toEqual(new Set(["0"]));
    expect(new Set(testVendors("dev"))).toEqual(new Set(["1"]));
  });

  it("is not what the core needs: it stands without the edge and the alarms", () => {
    const rooms = buildStacks(cdkApp(), options({ coreOnly: true }));
    expect(stacksOf(rooms).map(({ stackName }) => stackName)).toEqual(
      ["data", "events", "functions", "api"].map((room) => `matjar-test-${room}`),
    );
  });
});

describe("cdk-nag", () => {
  it("finds nothing that was not answered", () => {
    const app = cdkApp();
    const stacks = stacksOf(buildStacks(app, options()));
    Aspects.of(app).add(new AwsSolutionsChecks({ verbose: true }));
    const findings = stacks.flatMap((stack) =>
      (["findError", "findWarning"] as const).flatMap((level) =>
        Annotations.fromStack(stack)
          [level]("*", Match.stringLikeRegexp("AwsSolutions-.*"))
          .map(({ id, entry }) => `${id} ${String(entry.data).split("\n")[0]}`),
      ),
    );
    expect(findings).toEqual([]);
  });
});

describe("sst.config.ts", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("builds the same rooms", async () => {
    vi.stubEnv("MATJAR_BUNDLES", options().bundles);
    const app = await sstApp();
    expect(config.config({ stage: "test" } as never)).toEqual({ name: "matjar", stage: "test", region: "eu-central-1" });
    await config.stacks(app);
    await app.finish();
    const names = app.node.children.filter((child) => Stack.isStack(child)).map(({ node }) => node.id);
    expect(names).toEqual(["data", "events", "hosts", "functions", "api", "edge", "ops"].map((room) => `matjar-test-${room}`));
  });
});
