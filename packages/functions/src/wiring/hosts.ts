import type { Hosts } from "@matjar/core/kernel";

/** `matjar.example` for the desk, `<slug>.matjar.example` for stores. */
export const cloudHosts = (platform: string): Hosts => ({
  platform,
  platformOrigin: `https://${platform}`,
  storeHost: (slug) => `${slug}.${platform}`,
  storeOrigin: (slug) => `https://${slug}.${platform}`,
  domainOrigin: (host) => `https://${host}`,
});
