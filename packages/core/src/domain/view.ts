import { originOf } from "../store/hosts.ts";
import type { Store } from "../store/schema.ts";
import { readStore } from "../store/store.ts";
import type { Versioned } from "../table/index.ts";
import { companionOf, isApex, registeredOf, shownHost } from "./names.ts";
import type { DomainContext } from "./port.ts";
import { proofName, proofText } from "./proof.ts";
import type { DnsRecord, Domain, DomainList, DomainView } from "./schema.ts";
import { allDomains } from "./store.ts";

/** As registrars ask for it: without the domain that the zone is for. */
const labelIn = (zone: string, name: string): string => (name === zone ? "@" : name.slice(0, -(zone.length + 1)));

const recordsOf = ({ store, door }: DomainContext, { host, found, state, problem }: Domain): DnsRecord[] => {
  const zone = registeredOf(host);
  const proof = { name: proofName(host), value: proofText(store, host) };
  const arrives = problem === undefined ? state !== "pending" : problem === "caa" || problem === "certificate_failed";
  return [
    { purpose: "proof", type: "TXT", ...proof, label: labelIn(zone, proof.name), found: found.proof.includes(proof.value) },
    {
      ...{ purpose: "way", type: isApex(host) ? "ALIAS" : "CNAME", name: host, label: labelIn(zone, host), value: door.target },
      found: found.way.includes(door.target) || (arrives && found.way.length > 0),
    },
  ];
};

const viewIn = (scene: DomainContext, { value, version }: Versioned<Domain>, store: Store, hosts: ReadonlySet<string>): DomainView => {
  const { by: _by, askedAt: _askedAt, checks: _checks, going: _going, nextAt, ...domain } = value;
  const companion = companionOf(value.host);
  return {
    ...domain,
    shown: shownHost(value.host),
    apex: isApex(value.host),
    records: recordsOf(scene, value),
    primary: store.domain === value.host,
    ...(nextAt === undefined ? {} : { nextCheckAt: new Date(nextAt).toISOString() }),
    ...(companion && !hosts.has(companion) ? { companion } : {}),
    version,
  };
};

/** All domains of the store with the records that each needs. The version is the store's: making one primary changes that. */
export const listDomains = async (scene: DomainContext): Promise<Versioned<DomainList>> => {
  const [domains, { value: store, version }] = await Promise.all([allDomains(scene.store), readStore(scene.store)]);
  const hosts = new Set(domains.map(({ value }) => value.host));
  const list: DomainList = {
    ownHost: scene.store.hosts.storeHost(store.slug),
    origin: originOf(scene.store.hosts, store),
    ...(store.domain === undefined ? {} : { primary: store.domain }),
    items: domains.map((domain) => viewIn(scene, domain, store, hosts)),
  };
  return { value: list, version };
};

/** One of them. */
export const viewDomain = async (scene: DomainContext, domain: Versioned<Domain>): Promise<DomainView> => {
  const [domains, { value: store }] = await Promise.all([allDomains(scene.store), readStore(scene.store)]);
  return viewIn(scene, domain, store, new Set(domains.map(({ value }) => value.host)));
};
