import type { PlatformContext, StoreContext } from "../kernel/index.ts";

/** The resolver gave no answer in time, or one that says nothing (SERVFAIL): neither there nor not there. */
export class DnsSilent extends Error {
  override readonly name = "DnsSilent";
}

/** The DNS as everybody sees it. A name without such records answers an empty list. @throws DnsSilent */
export interface DnsResolver {
  /** Each record as one text, its parts joined. */
  txt(name: string): Promise<string[]>;
  /** The name that this one is another name of; small letters, no dot at the end. */
  cname(name: string): Promise<string[]>;
  /** IPv4 and IPv6, through all other names. */
  addresses(name: string): Promise<string[]>;
  /** CAA records at this very name (RFC 8659). */
  caa(name: string): Promise<{ readonly tag: string; readonly value: string }[]>;
}

/** How far the certificate of a host is. */
export type Opening = "making" | "ready" | "failed";

/** What stands in front of the shops and takes in domains: CloudFront's tenants, or a laptop's own map of hosts. */
export interface DomainFrontDoor {
  /** Where merchants point their domains. */
  readonly target: string;
  /** Whether a domain must lead here before it can be opened; on a laptop none does. */
  readonly mustPoint: boolean;
  /** The names of the authority that makes the certificates, as CAA records write them; empty: none are made. */
  readonly authorities: readonly string[];
  /** Asks for a certificate and for answers on this host; asked again it tells how far it is. Twice is once. */
  open(host: string): Promise<Opening>;
  /** Whether the door itself sees that the host leads to it; undefined when it cannot tell. */
  sees(host: string): Promise<boolean | undefined>;
  /** No more answers on this host. False: it takes its time, ask again. Twice is once. */
  close(host: string): Promise<boolean>;
}

/** The two ways out that domains need. */
export interface DomainDoors {
  readonly dns: DnsResolver;
  readonly door: DomainFrontDoor;
}

/** One store, the registry of hosts that all stores share, and the world outside. */
export interface DomainContext extends DomainDoors {
  readonly platform: PlatformContext;
  readonly store: StoreContext;
}
