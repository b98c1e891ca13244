import type { RequestListener } from "node:http";
import { blobGateway, serveMedia } from "@matjar/adapters/blob-gateway";
import type { Id } from "@matjar/core/kernel";
import { gate } from "@matjar/core/opening";
import * as Publish from "@matjar/core/publish";
import { homeOf, hostName, readStore, storeOfHost } from "@matjar/core/store";
import { createApi } from "@matjar/functions/api/app";
import { storeContext } from "@matjar/functions/services";
import { closedDoors } from "./closed-doors.ts";
import type { FolderSite } from "./folder-site.ts";
import { gateway } from "./gateway.ts";
import { liveSites } from "./live-sites.ts";
import { mailboxPage } from "./mailbox.ts";
import { usage } from "./usage.ts";
import type { Wired } from "./wire.ts";
import type { Zone } from "./zone.ts";
import { zonePage } from "./zone-page.ts";

/** What answers behind the one port. */
export const rooms = ({ services, blobs, mailbox }: Wired, web: FolderSite, zone: Zone): RequestListener => {
  const api = createApi(services);
  const dev = mailboxPage(mailbox).route("/", zonePage(zone));
  const storeOf = (host: string) => storeOfHost(services.registry, hostName(host));
  const within = (storeId: Id<"store">) => storeContext(services, storeId, { kind: "system", deed: "serve" }, "en");
  return gateway({
    platformHostname: "localhost",
    // The adapter of Node hands the connection over as the environment, as `@hono/node-server` does.
    api: (request, env) => api.fetch(request, env),
    dev: (request) => (new URL(request.url).pathname === "/dev/usage" ? usage() : dev.fetch(request)),
    blobs: blobGateway(blobs),
    media: serveMedia(blobs),
    web,
    now: services.world.now,
    sites: liveSites(
      blobs,
      {
        storeOf,
        live: (storeId) => Publish.live(within(storeId)),
        home: async (storeId, host) => homeOf(services.hosts, (await readStore(within(storeId))).value, host),
      },
      services.world.now,
    ),
    doors: closedDoors({ storeOf, gate: (storeId) => gate(within(storeId)) }, services.world.now),
  });
};
