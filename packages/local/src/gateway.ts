import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type ClosedDoors, closedRobots, inFront } from "./closed-doors.ts";
import type { FolderSite } from "./folder-site.ts";
import type { LiveSites } from "./live-sites.ts";
import { sharedCache } from "./shared-cache.ts";
import { sendFile } from "./static-file.ts";

export interface Rooms {
  /** `localhost` itself; hosts below it are stores. */
  readonly platformHostname: string;
  readonly api: (request: Request, env: object) => Response | Promise<Response>;
  /** `/dev/…`: the mailbox and other things that only a laptop has. */
  readonly dev: (request: Request) => Response | Promise<Response>;
  readonly blobs: (request: Request) => Promise<Response>;
  readonly media: (request: Request) => Promise<Response>;
  readonly web: FolderSite;
  readonly sites: LiveSites;
  readonly doors: ClosedDoors;
  /** Milliseconds of a clock. */
  readonly now: () => number;
}

const notice = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>body{font:17px/1.6 system-ui;color:#1b1f2a;background:#fbfaf7;display:grid;place-items:center;min-height:90vh;text-align:center;margin:0;padding:1rem}h1{font-size:1.4rem;margin:0}p{margin:.5rem 0;color:#5a5f6b}</style><main><h1>${title}</h1><p dir="auto">${text}</p></main></html>`;

const sendNotice = (response: ServerResponse, status: number, title: string, text: string): void => {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(notice(title, text));
};

/** The query goes along, as campaigns put their names into it, unless the new address has its own. */
const sendOn = (request: IncomingMessage, response: ServerResponse, { status, location }: { status: number; location: string }): void => {
  const query = /\?.*$/.exec(request.url ?? "")?.[0] ?? "";
  const target = /[?#]/.test(location) ? location : location + query;
  response.writeHead(status, { location: target, "cache-control": "public, max-age=0, must-revalidate" }).end();
};

const hostOf = (request: IncomingMessage): string => (request.headers.host ?? "").toLowerCase();

/** What the API makes on a store's host besides `/api`: pages that no theme has a hand in. */
const apiPaths = /^\/(api|checkout|orders|download|feeds|share)(\/|$)/;

/**
 * Node leaves open whether a request without a length has a body; RFC 9112 §6.3 says it has none. Browsers send a DELETE like
 * that, and the API would take it for an unnamed body.
 */
const sayLength = ({ method, headers, rawHeaders }: IncomingMessage): void => {
  if (method === "GET" || method === "HEAD") return;
  if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) rawHeaders.push("Content-Length", "0");
};

/** One port for all hosts, as CloudFront does it in the cloud: by host name, then by path. */
export const gateway = (rooms: Rooms): RequestListener => {
  const api = getRequestListener(rooms.api, { overrideGlobalObjects: false });
  const shared = sharedCache(rooms.api, rooms.now);
  const dev = getRequestListener(rooms.dev, { overrideGlobalObjects: false });
  const blobs = getRequestListener(rooms.blobs, { overrideGlobalObjects: false });
  const media = getRequestListener(rooms.media, { overrideGlobalObjects: false });

  const platform = async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> => {
    const file = rooms.web.find(pathname);
    if (file) return sendFile(request, response, file);
    const missing = rooms.web.find("/404.html");
    if (missing) return sendFile(request, response, { ...missing, status: 404 });
    sendNotice(response, 404, "Not found", "There is no such page. · لا توجد صفحة هنا.");
  };

  /** What stands for a closed shop; the page is made by the API, so that closing a shop publishes nothing. */
  const closed = (request: IncomingMessage, response: ServerResponse, pathname: string): unknown => {
    const shown = inFront(pathname);
    if ("missing" in shown) return sendNotice(response, 404, "Not open", "This shop is not open. · هذا المتجر غير مفتوح.");
    if ("robots" in shown)
      return response.writeHead(200, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }).end(closedRobots);
    request.url = `/api/shop/closed${shown.page ? `?lang=${shown.page}` : ""}`;
    return api(request, response);
  };

  const store = async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<unknown> => {
    if (!(await rooms.doors.opens(hostOf(request), request))) return closed(request, response, pathname);
    const found = await rooms.sites.find(hostOf(request), pathname);
    if (found === undefined)
      return sendNotice(response, 404, "No shop here", "There is no shop at this address. · لا يوجد متجر على هذا العنوان.");
    if (found === "unpublished")
      return sendNotice(response, 503, "Opening soon", "This shop has not been published yet. · لم يُنشر هذا المتجر بعد.");
    if ("location" in found) return sendOn(request, response, found);
    return sendFile(request, response, found);
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const pathname = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (pathname.startsWith("/media/")) return media(request, response);
    if (pathname.startsWith("/_blobs/")) return blobs(request, response);
    const hostname = hostOf(request).replace(/:\d+$/, "");
    const isPlatform = hostname === rooms.platformHostname || hostname === "127.0.0.1" || hostname === "[::1]";
    if (isPlatform && /^\/dev(\/|$|\.|\?)/.test(pathname)) return dev(request, response);
    sayLength(request);
    if (apiPaths.test(pathname)) return (await shared(request, response)) || api(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end();
      return undefined;
    }
    return isPlatform ? platform(request, response, pathname) : store(request, response, pathname);
  };

  return (request, response) => {
    route(request, response).catch((error: unknown) => {
      console.error("gateway", error);
      if (!response.headersSent) sendNotice(response, 500, "Something went wrong", "Please try again.");
    });
  };
};
