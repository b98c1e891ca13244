import type { IncomingMessage } from "node:http";
import { type Id, type Locale, locales } from "@matjar/core/kernel";
import { type Gate, isTicket } from "@matjar/core/opening";

/** What a closed shop shows for a path: its page in front, in a language, or a file that machines ask for. */
export type InFront = { readonly page: Locale | undefined } | { readonly robots: true } | { readonly missing: true };

/** The pages of a shop end with a stroke or have no point in their last part. All else is for machines, and closed to them. */
export const inFront = (pathname: string): InFront => {
  if (pathname === "/robots.txt") return { robots: true };
  const parts = pathname.split("/");
  if (/\./.test(parts.at(-1) ?? "") && !pathname.endsWith(".html")) return { missing: true };
  return { page: locales.find((locale) => locale === parts[1]) };
};

/** Nothing is forbidden: search engines must see `noindex` on the pages, or they keep what they knew. */
export const closedRobots = "User-agent: *\nAllow: /\n";

interface Doors {
  storeOf(host: string): Promise<Id<"store"> | undefined>;
  gate(storeId: Id<"store">): Promise<Gate | undefined>;
}

const freshMs = 250;
const maxHosts = 500;

const cookieOf = (request: IncomingMessage): string | undefined => /(?:^|;\s*)matjar_entry=([^;]*)/.exec(request.headers.cookie ?? "")?.[1];

/**
 * Which hosts are closed, asked again every quarter of a second; CloudFront's function does the same from its key-value store.
 * When the question fails nobody comes in.
 */
export const closedDoors = ({ storeOf, gate }: Doors, now: () => number) => {
  const known = new Map<string, { readonly gate: Promise<Gate | undefined>; readonly until: number }>();

  const ask = async (host: string): Promise<Gate | undefined> => {
    const storeId = await storeOf(host);
    return storeId && gate(storeId);
  };

  const gateOf = (host: string): Promise<Gate | undefined> => {
    const hit = known.get(host);
    if (hit && hit.until > now()) return hit.gate;
    if (known.size >= maxHosts) known.clear();
    const asked = ask(host);
    known.set(host, { gate: asked, until: now() + freshMs });
    asked.catch(() => known.delete(host));
    return asked;
  };

  return {
    /** May this browser see the shop? */
    opens: async (host: string, request: IncomingMessage): Promise<boolean> => {
      const closed = await gateOf(host);
      return !closed || isTicket(closed, "entry", cookieOf(request), now());
    },
  };
};
export type ClosedDoors = ReturnType<typeof closedDoors>;
