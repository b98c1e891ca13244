import ipaddr from "ipaddr.js";

const globalV6 = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number]; // all that IANA has given out for global unicast

/**
 * Is this an address that anybody on the internet may reach? Everything else is not: loopback, private, link-local (where
 * clouds keep their metadata), carrier NAT, multicast, reserved, and v4 addresses wrapped into v6 (mapped, NAT64, 6to4, Teredo).
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text) || text.includes("%")) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 ? ipaddr.IPv4.isValidFourPartDecimal(text) : address.match(globalV6);
};
