import type { DomainFrontDoor } from "@matjar/core/domain";

/**
 * The front door of a laptop: its map of hosts is the registry itself, so a proved domain is open at once, on the same port. No
 * certificate is made and nothing must point here: `curl -H "Host: shop.example.com"` or a line in the hosts file shows it.
 */
export const localDoor: DomainFrontDoor = {
  target: "shops.localhost",
  mustPoint: false,
  authorities: [],
  open: async () => "ready",
  sees: async () => undefined,
  close: async () => true,
};
