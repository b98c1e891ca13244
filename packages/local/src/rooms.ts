import type { RequestListener } from "node:http";
import { blobGateway, serveMedia } from "@matjar/adapters/blob-gateway";
import * as Publish from "@matjar/core/publish";
import { hostName, storeOfHost } from "@matjar/core/store";
import { createApi } from "@matjar/functions/api/app";
import { storeContext } from "@matjar/functions/services";
import type { FolderSite } from "./folder-site.ts";
import { gateway } from "./gateway.ts";
import { liveSites } from "./live-sites.ts";
import { mailboxPage } from "./mailbox.ts";
import { usage } from "./usage.ts";
import type { Wired } from "./wire.ts";

/** What answers behind the one port. */
export const rooms = ({ services, blobs, mailbox }: Wired, web: FolderSite): RequestListener => {
  const api = createApi(services);
  const dev = mailboxPage(mailbox);
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
        storeOf: (host) => storeOfHost(services.registry, hostName(host)),
        live: (storeId) => Publish.live(storeContext(services, storeId, { kind: "system", deed: "serve" }, "en")),
      },
      services.world.now,
    ),
  });
};
