import {
  CloudFrontClient,
  CreateDistributionTenantCommand,
  DeleteDistributionTenantCommand,
  EntityAlreadyExists,
  EntityNotFound,
  GetDistributionTenantCommand,
  type GetDistributionTenantCommandOutput,
  GetManagedCertificateDetailsCommand,
  ListDistributionsByConnectionModeCommand,
  PreconditionFailed,
  ResourceNotDisabled,
  UpdateDistributionTenantCommand,
  VerifyDnsConfigurationCommand,
} from "@aws-sdk/client-cloudfront";
import type { DomainFrontDoor, Opening } from "@matjar/core/domain";
import { patientCalls } from "./aws-patience.ts";

export interface CloudFrontDoorOptions {
  /** Comment of the multi-tenant distribution that every domain is a tenant of. It stands above the functions, so its id is looked up. */
  readonly distribution: string;
  readonly connectionGroupId: string;
  /** Routing endpoint of the connection group. */
  readonly target: string;
  readonly authorities: readonly string[];
}

/** One tenant for each host; its name finds it again, so that no id has to be kept. Names are letters, digits, `-` and `.`. */
const nameOf = (host: string): string => host;

type Tenant = NonNullable<GetDistributionTenantCommandOutput["DistributionTenant"]> & { readonly etag: string };

/** What a certificate that will not come says of itself. */
const lost: readonly string[] = ["failed", "expired", "revoked", "validation-timed-out", "inactive"];

/**
 * CloudFront's tenants (SaaS Manager): each domain is a tenant of one multi-tenant distribution, with a certificate that
 * CloudFront asks of ACM, answers for by HTTP and renews. Shapes: CloudFront API 2020-05-31, CreateDistributionTenant,
 * GetManagedCertificateDetails, UpdateDistributionTenant, DeleteDistributionTenant, VerifyDnsConfiguration.
 */
export const cloudFrontDoor = (
  { distribution, connectionGroupId, target, authorities }: CloudFrontDoorOptions,
  client = new CloudFrontClient({ ...patientCalls, region: "us-east-1" }),
): DomainFrontDoor => {
  let known: string | undefined;
  /** @throws Error when the edge was not deployed */
  const distributionId = async (): Promise<string> => {
    for (let marker: string | undefined; known === undefined; ) {
      const { DistributionList: found } = await client.send(
        new ListDistributionsByConnectionModeCommand({ ConnectionMode: "tenant-only", ...(marker ? { Marker: marker } : {}) }),
      );
      known = found?.Items?.find(({ Comment }) => Comment === distribution)?.Id;
      marker = found?.NextMarker;
      if (known === undefined && !marker) throw new Error(`There is no multi-tenant distribution "${distribution}"`);
    }
    return known;
  };

  const find = async (host: string): Promise<Tenant | undefined> => {
    try {
      const { DistributionTenant: found, ETag } = await client.send(new GetDistributionTenantCommand({ Identifier: nameOf(host) }));
      return found && { ...found, etag: ETag ?? "" };
    } catch (error) {
      if (error instanceof EntityNotFound) return undefined;
      throw error;
    }
  };

  const create = async (host: string): Promise<void> => {
    const wanted = new CreateDistributionTenantCommand({
      DistributionId: await distributionId(),
      ConnectionGroupId: connectionGroupId,
      Name: nameOf(host),
      Domains: [{ Domain: host }],
      ManagedCertificateRequest: { ValidationTokenHost: "cloudfront", PrimaryDomainName: host },
      Enabled: true,
    });
    await client.send(wanted).catch((error: unknown) => {
      if (!(error instanceof EntityAlreadyExists)) throw error; // a parallel look was faster
    });
  };

  const update = async (tenant: Tenant, change: { Enabled: boolean; certificateArn?: string }): Promise<void> => {
    const { Id, DistributionId, Domains, Parameters, ConnectionGroupId, Customizations, etag } = tenant;
    const certificate = change.certificateArn === undefined ? {} : { Certificate: { Arn: change.certificateArn } };
    await client.send(
      new UpdateDistributionTenantCommand({
        ...{ Id, DistributionId, Parameters, ConnectionGroupId, IfMatch: etag, Enabled: change.Enabled },
        Domains: (Domains ?? []).map(({ Domain }) => ({ Domain })),
        Customizations: { ...Customizations, ...certificate },
      }),
    );
  };

  /** The certificate is made beside the tenant; once issued it has to be put on. */
  const certify = async (host: string, tenant: Tenant): Promise<Opening> => {
    const { ManagedCertificateDetails: details } = await client.send(new GetManagedCertificateDetailsCommand({ Identifier: nameOf(host) }));
    const status = details?.CertificateStatus ?? "pending-validation";
    if (lost.includes(status)) return "failed";
    if (status !== "issued" || details?.CertificateArn === undefined) return "making";
    await update(tenant, { Enabled: true, certificateArn: details.CertificateArn });
    return "making";
  };

  const isOpen = ({ Enabled, Status, Domains, Customizations }: Tenant): boolean =>
    Enabled === true &&
    Status === "Deployed" &&
    Customizations?.Certificate?.Arn !== undefined &&
    (Domains ?? []).every((domain) => domain.Status === "active");

  /** A tenant must be switched off and have come to rest before it can go. */
  const takeDown = async (tenant: Tenant): Promise<boolean> => {
    if (tenant.Enabled) {
      await update(tenant, { Enabled: false });
      return false;
    }
    await client.send(new DeleteDistributionTenantCommand({ Id: tenant.Id, IfMatch: tenant.etag }));
    return true;
  };

  return {
    target,
    mustPoint: true,
    authorities,
    open: async (host) => {
      const tenant = await find(host);
      if (!tenant) {
        await create(host);
        return "making";
      }
      if (isOpen(tenant)) return "ready";
      if (tenant.Enabled) return certify(host, tenant);
      await update(tenant, { Enabled: true }); // it was on its way out
      return "making";
    },
    sees: async (host) => {
      if (!(await find(host))) return undefined;
      const { DnsConfigurationList: found = [] } = await client.send(
        new VerifyDnsConfigurationCommand({ Identifier: nameOf(host), Domain: host }),
      );
      const status = found.find(({ Domain }) => Domain === host)?.Status;
      return status === "valid-configuration" ? true : status === "invalid-configuration" ? false : undefined;
    },
    close: async (host) => {
      const tenant = await find(host);
      if (!tenant) return true;
      return takeDown(tenant).catch((error: unknown) => {
        if (error instanceof EntityNotFound) return true;
        if (error instanceof PreconditionFailed || error instanceof ResourceNotDisabled) return false; // still on its way
        throw error;
      });
    },
  };
};
