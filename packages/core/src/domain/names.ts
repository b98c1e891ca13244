import { domainToASCII, domainToUnicode } from "node:url";
import { parse } from "tldts";
import type { Hosts } from "../kernel/index.ts";
import { hostName } from "../store/hosts.ts";
import { HostName } from "./schema.ts";

/** Out of what was typed, pasted or copied: `https://Shop.Example.com/x?y` is `shop.example.com`. */
export const bareHost = (typed: string): string =>
  hostName(
    typed
      .trim()
      .replace(/^[a-z][a-z0-9+.-]*:\/\//i, "")
      .replace(/[/?#].*$/s, "")
      .replace(/^.*@/, ""),
  );

/** Names that lead to no public host (RFC 6761, RFC 7686, RFC 9476). */
const nowhere = /(^|\.)(localhost|local|internal|invalid|test|onion|alt|home\.arpa)$/;

/** Private suffixes count: what customers of a suffix such as `eu.org` register is a domain of its own. */
const rules = { allowPrivateDomains: true, extractHostname: false, validateHostname: true } as const;

/** A host in ASCII that may be somebody's domain, or undefined: an address, a suffix alone, a name outside the public DNS. */
export const readHost = (typed: string): string | undefined => {
  const ascii = domainToASCII(bareHost(typed));
  const host = HostName.safeParse(ascii).data;
  if (host === undefined || nowhere.test(host)) return undefined;
  const { domain, isIp, isIcann, isPrivate } = parse(host, rules);
  return domain && !isIp && (isIcann || isPrivate) ? host : undefined;
};

/** The part that was registered, such as `example.co.uk` of `shop.example.co.uk`. */
export const registeredOf = (host: string): string => parse(host, rules).domain ?? host;

export const isApex = (host: string): boolean => registeredOf(host) === host;

/** In the script that it was registered in, for people. */
export const shownHost = (host: string): string => domainToUnicode(host) || host;

/** `example.com` for `www.example.com` and the other way round; undefined for other names. */
export const companionOf = (host: string): string | undefined => {
  if (isApex(host)) return `www.${host}`;
  return host === `www.${registeredOf(host)}` ? registeredOf(host) : undefined;
};

/** The platform's own host and everything below it, which it gives away itself; also the name that domains are pointed to. */
export const isPlatforms = (hosts: Hosts, target: string, host: string): boolean => {
  const own = hostName(hosts.platform);
  return host === own || host.endsWith(`.${own}`) || host === target;
};
