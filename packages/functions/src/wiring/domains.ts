import { nodeDns } from "@matjar/adapters/dns";
import type { DomainDoors, DomainFrontDoor } from "@matjar/core/domain";

/** Where there is no CloudFront, as behind an emulator, domains can be proved but nobody opens them. */
const noDoor = (target: string): DomainFrontDoor => ({
  ...{ target, mustPoint: true, authorities: [] },
  open: async () => "making",
  sees: async () => undefined,
  close: async () => true,
});

/** CloudFront's library is large; it is read when the first domain comes, not at each start of a function. */
const whenAsked = (target: string, authorities: readonly string[], making: () => Promise<DomainFrontDoor>): DomainFrontDoor => {
  let made: Promise<DomainFrontDoor> | undefined;
  const door = () => {
    made ??= making();
    return made;
  };
  return {
    ...{ target, mustPoint: true, authorities },
    open: async (host) => (await door()).open(host),
    sees: async (host) => (await door()).sees(host),
    close: async (host) => (await door()).close(host),
  };
};

/** Names of Amazon's authority in CAA records (AWS Certificate Manager user guide, "Configure a CAA record"). */
const amazon = ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"] as const;

/** The ways out that domains need, from what the stacks say: only in functions that look after them. */
export const cloudDomains = (env: NodeJS.ProcessEnv): DomainDoors => {
  const { DOMAIN_TARGET: target, CONNECTION_GROUP_ID: connectionGroupId, TENANTS_NAME: distribution } = env;
  const dns = nodeDns();
  if (!target || !connectionGroupId || !distribution) return { dns, door: noDoor(env["PLATFORM_HOST"] ?? "localhost") };
  const making = async () =>
    (await import("@matjar/adapters/cloudfront-door")).cloudFrontDoor({ distribution, connectionGroupId, target, authorities: amazon });
  return { dns, door: whenAsked(target, amazon, making) };
};
