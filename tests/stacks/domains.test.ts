import {
  CloudFrontClient,
  CreateDistributionTenantCommand,
  DeleteDistributionTenantCommand,
  EntityAlreadyExists,
  EntityNotFound,
  GetDistributionTenantCommand,
  GetManagedCertificateDetailsCommand,
  ListDistributionsByConnectionModeCommand,
  ResourceNotDisabled,
  UpdateDistributionTenantCommand,
  VerifyDnsConfigurationCommand,
} from "@aws-sdk/client-cloudfront";
import { cloudFrontDoor } from "@matjar/adapters/cloudfront-door";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { buildStacks } from "../../stacks/index.ts";
import { cdkApp, options, type Resource, resourcesOf, stacksOf } from "./synthesised.ts";

const host = "shop.example.com";
const arn = "arn:aws:acm:us-east-1:123456789012:certificate/abc";
const meta = { $metadata: {} };
const missing = new EntityNotFound({ message: "no such tenant", ...meta });

describe("a domain at CloudFront", () => {
  const cloud = mockClient(CloudFrontClient);
  const door = () =>
    cloudFrontDoor({
      ...{ distribution: "matjar-test-edge domains", connectionGroupId: "cg_1", target: "d123.cloudfront.net" },
      authorities: ["amazon.com"],
    });
  const tenant = (more: object = {}) => ({
    ETag: "e1",
    DistributionTenant: {
      ...{ Id: "dt_1", DistributionId: "E2", Name: host, ConnectionGroupId: "cg_1", Enabled: true, Status: "Deployed" },
      Domains: [{ Domain: host, Status: "inactive" as const }],
      ...more,
    },
  });
  beforeEach(() => {
    cloud.reset();
    cloud.on(ListDistributionsByConnectionModeCommand, { ConnectionMode: "tenant-only" }).resolves({
      DistributionList: { Items: [{ Id: "E1", Comment: "somebody else's" }], NextMarker: "next" },
    } as never);
    cloud.on(ListDistributionsByConnectionModeCommand, { ConnectionMode: "tenant-only", Marker: "next" }).resolves({
      DistributionList: { Items: [{ Id: "E2", Comment: "matjar-test-edge domains" }] },
    } as never);
  });
  const sent = (name: string) =>
    cloud
      .calls()
      .map(({ args: [command] }) => command)
      .filter((command) => command.constructor.name === name);

  it("becomes a tenant of the one distribution, with a certificate that CloudFront answers for", async () => {
    cloud.on(GetDistributionTenantCommand).rejects(missing).on(CreateDistributionTenantCommand).resolves({});
    expect(await door().open(host)).toBe("making");
    expect(sent("CreateDistributionTenantCommand").map(({ input }) => input)).toEqual([
      {
        DistributionId: "E2",
        ConnectionGroupId: "cg_1",
        Name: host,
        Domains: [{ Domain: host }],
        ManagedCertificateRequest: { ValidationTokenHost: "cloudfront", PrimaryDomainName: host },
        Enabled: true,
      },
    ]);
  });

  it("is made once, whoever asks at the same time", async () => {
    cloud.on(GetDistributionTenantCommand).rejects(missing);
    cloud.on(CreateDistributionTenantCommand).rejects(new EntityAlreadyExists({ message: "there", ...meta }));
    expect(await door().open(host)).toBe("making");
  });

  it.each([
    ["pending-validation", "making", 0],
    ["issued", "making", 1],
    ["validation-timed-out", "failed", 0],
    ["failed", "failed", 0],
  ] as const)("with a certificate that is %s is %s", async (CertificateStatus, opening, updates) => {
    cloud.on(GetDistributionTenantCommand).resolves(tenant());
    cloud.on(GetManagedCertificateDetailsCommand).resolves({ ManagedCertificateDetails: { CertificateStatus, CertificateArn: arn } });
    cloud.on(UpdateDistributionTenantCommand).resolves({});
    expect(await door().open(host)).toBe(opening);
    expect(sent("UpdateDistributionTenantCommand").map(({ input }) => input)).toMatchObject(
      Array(updates).fill({
        Id: "dt_1",
        IfMatch: "e1",
        Domains: [{ Domain: host }],
        Customizations: { Certificate: { Arn: arn } },
        Enabled: true,
      }),
    );
  });

  it("is open once its certificate is on, it is deployed and the domain is active", async () => {
    const on = { Customizations: { Certificate: { Arn: arn } }, Domains: [{ Domain: host, Status: "active" as const }] };
    cloud.on(GetDistributionTenantCommand).resolves(tenant(on));
    expect(await door().open(host)).toBe("ready");
    cloud.on(GetDistributionTenantCommand).resolves(tenant({ ...on, Status: "InProgress" }));
    cloud.on(GetManagedCertificateDetailsCommand).resolves({});
    expect(await door().open(host)).toBe("making");
    cloud.on(GetDistributionTenantCommand).resolves(tenant({ ...on, Enabled: false }));
    cloud.on(UpdateDistributionTenantCommand).resolves({});
    expect(await door().open(host)).toBe("making");
    expect(sent("UpdateDistributionTenantCommand").at(-1)?.input).toMatchObject({ Enabled: true });
  });

  it("is switched off, then deleted; nobody there is done", async () => {
    cloud.on(GetDistributionTenantCommand).resolves(tenant()).on(UpdateDistributionTenantCommand).resolves({});
    expect(await door().close(host)).toBe(false);
    expect(sent("UpdateDistributionTenantCommand").at(-1)?.input).toMatchObject({ Enabled: false, IfMatch: "e1" });
    cloud.on(GetDistributionTenantCommand).resolves(tenant({ Enabled: false }));
    cloud
      .on(DeleteDistributionTenantCommand)
      .rejectsOnce(new ResourceNotDisabled({ message: "on its way", ...meta }))
      .resolves({});
    expect(await door().close(host)).toBe(false);
    expect(await door().close(host)).toBe(true);
    cloud.on(GetDistributionTenantCommand).rejects(missing);
    expect(await door().close(host)).toBe(true);
  });

  it.each([
    ["valid-configuration", true],
    ["invalid-configuration", false],
    ["unknown-configuration", undefined],
  ] as const)("whose DNS is %s is seen as %s", async (Status, seen) => {
    cloud.on(GetDistributionTenantCommand).resolves(tenant());
    cloud.on(VerifyDnsConfigurationCommand).resolves({ DnsConfigurationList: [{ Domain: host, Status }] });
    expect(await door().sees(host)).toBe(seen);
  });

  it("fails loudly where the edge was not deployed", async () => {
    cloud.on(GetDistributionTenantCommand).rejects(missing);
    cloud.on(ListDistributionsByConnectionModeCommand).resolves({});
    await expect(door().open(host)).rejects.toThrow("matjar-test-edge domains");
  });
});

describe("the stacks for domains", () => {
  const all = [...resourcesOf(stacksOf(buildStacks(cdkApp(), options())))];
  const ofType = (type: string) => all.filter(([, { Type }]) => Type === type).map(([, resource]) => resource);

  it("have a distribution for tenants beside the platform's own, with the same behaviours but for the desk, and one name to point to", () => {
    const configs = ofType("AWS::CloudFront::Distribution").map(({ Properties }) => Properties.DistributionConfig);
    expect(configs).toHaveLength(2);
    const [own, tenants] = [configs.find((one) => !one.ConnectionMode), configs.find((one) => one.ConnectionMode === "tenant-only")];
    expect(tenants.Comment).toBe("matjar-test-edge domains");
    for (const unsupported of ["Aliases", "IPV6Enabled", "PriceClass"]) expect(tenants).not.toHaveProperty(unsupported);
    const paths = ({ CacheBehaviors }: { CacheBehaviors: { PathPattern: string }[] }) =>
      CacheBehaviors.map(({ PathPattern }) => PathPattern);
    expect(paths(tenants)).toEqual(paths(own).filter((path) => !path.startsWith("/desk")));
    expect(tenants.DefaultCacheBehavior.FunctionAssociations).toEqual(own.DefaultCacheBehavior.FunctionAssociations);
    expect(ofType("AWS::CloudFront::ConnectionGroup")).toHaveLength(1);
  });

  it("tell what domains need to those alone who look after them", () => {
    const functions = ofType("AWS::Lambda::Function").map(({ Properties }) => Properties.Environment?.Variables ?? {});
    const asking = functions.filter((env: object) => "TENANTS_NAME" in env);
    expect(asking).toHaveLength(2); // the API and the sweeper
    for (const env of asking) expect(Object.keys(env)).toEqual(expect.arrayContaining(["DOMAIN_TARGET", "CONNECTION_GROUP_ID"]));
    expect(functions.filter((env: object) => "HOST_STORE_ARN" in env)).toHaveLength(2); // who builds sites, and who binds hosts
    const may = (action: string) =>
      ofType("AWS::IAM::Policy").filter(({ Properties }: Resource) => JSON.stringify(Properties.PolicyDocument).includes(`"${action}"`));
    expect(may("cloudfront:CreateDistributionTenant")).toHaveLength(2);
    expect(may("cloudfront-keyvaluestore:DeleteKey")).toHaveLength(2);
  });
});
