import { Resolver } from "node:dns/promises";
import { type DnsResolver, DnsSilent } from "@matjar/core/domain";

/** The name is not there, or has no record of this kind: both are answers. */
const none: readonly string[] = ["ENOTFOUND", "ENODATA"];

/** A list, empty when there is no such name or record; all else is silence. */
const orNone = async <T>(asking: Promise<T[]>): Promise<T[]> => {
  try {
    return await asking;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (none.includes(code)) return [];
    throw new DnsSilent(code, { cause: error });
  }
};

export interface DnsOptions {
  /** `address:port` of the resolvers to ask; the system's when absent. */
  readonly servers?: readonly string[];
  readonly timeoutMs?: number;
  readonly tries?: number;
}

const caaTags = ["issue", "issuewild", "iodef"] as const;

/** The DNS by Node's own resolver. It never reads the machine's hosts file, and gives up after `timeoutMs` × `tries`. */
export const nodeDns = ({ servers, timeoutMs = 2500, tries = 2 }: DnsOptions = {}): DnsResolver => {
  const resolver = new Resolver({ timeout: timeoutMs, tries });
  if (servers) resolver.setServers(servers);
  return {
    txt: async (name) => (await orNone(resolver.resolveTxt(name))).map((parts) => parts.join("")),
    cname: async (name) => (await orNone(resolver.resolveCname(name))).map((target) => target.toLowerCase().replace(/\.$/, "")),
    addresses: async (name) => (await Promise.all([orNone(resolver.resolve4(name)), orNone(resolver.resolve6(name))])).flat(),
    caa: async (name) =>
      (await orNone(resolver.resolveCaa(name))).flatMap((record) =>
        caaTags.flatMap((tag) => (record[tag] === undefined ? [] : [{ tag, value: record[tag] }])),
      ),
  };
};
