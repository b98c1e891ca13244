import type { DnsResolver, DomainFrontDoor, Opening } from "@matjar/core/domain";
import { DnsSilent } from "@matjar/core/domain";

interface Records {
  readonly txt?: readonly string[];
  readonly cname?: string;
  readonly addresses?: readonly string[];
  readonly caa?: readonly { tag: string; value: string }[];
}

/** The DNS as a test says it is. */
export const testZone = (records: Record<string, Records> = {}) => {
  let silent = false;
  const at = (name: string): Records => {
    if (silent) throw new DnsSilent("ETIMEOUT");
    return records[name] ?? {};
  };
  const dns: DnsResolver = {
    txt: async (name) => [...(at(name).txt ?? [])],
    cname: async (name) => [at(name).cname ?? []].flat(),
    addresses: async (name) => [...(at(name).addresses ?? [])],
    caa: async (name) => [...(at(name).caa ?? [])],
  };
  return {
    dns,
    set: (name: string, record: Records) => void Object.assign(records, { [name]: { ...records[name], ...record } }),
    unset: (name: string) => void delete records[name],
    silence: (on = true) => {
      silent = on;
    },
  };
};

/** A front door that answers as a test says, and notes what it is asked. */
export const testDoor = (mustPoint = true) => {
  const asked: string[] = [];
  const openings = new Map<string, Opening>();
  const door: DomainFrontDoor = {
    target: "shops.matjar.example",
    mustPoint,
    authorities: ["amazon.com"],
    open: async (host) => {
      asked.push(`open ${host}`);
      return openings.get(host) ?? "ready";
    },
    sees: async () => undefined,
    close: async (host) => {
      asked.push(`close ${host}`);
      return true;
    },
  };
  return { door, asked, openings };
};
