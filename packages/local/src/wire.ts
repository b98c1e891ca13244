import { createHmac } from "node:crypto";
import path from "node:path";
import { blobLinks } from "@matjar/adapters/blob-links";
import { nodeDns } from "@matjar/adapters/dns";
import { FsBlobs } from "@matjar/adapters/fs-blobs";
import { guardedFetcher } from "@matjar/adapters/guarded-fetcher";
import { typstLabels } from "@matjar/adapters/labels";
import { localBus } from "@matjar/adapters/local-bus";
import { localPost } from "@matjar/adapters/local-post";
import { pictureMaker } from "@matjar/adapters/pictures";
import type { StripeOptions } from "@matjar/adapters/stripe";
import { testCarrier } from "@matjar/adapters/test-carrier";
import { testGateway } from "@matjar/adapters/test-gateway";
import type { ThemeShelf } from "@matjar/builder/theme";
import type { Hosts, World } from "@matjar/core/kernel";
import { deliver, isFor } from "@matjar/functions/events/deliver";
import { mailer } from "@matjar/functions/mails/index";
import type { Services } from "@matjar/functions/services";
import { subscriptions } from "@matjar/functions/subscriptions";
import type { Tables } from "./database.ts";
import { sampleShelf } from "./demo/samples.ts";
import { localDoor } from "./local-door.ts";

/** `localhost:4000` for the desk, `<slug>.localhost:4000` for stores: browsers take every name below localhost to this machine. */
export const localHosts = (port: number): Hosts => ({
  platform: `localhost:${port}`,
  platformOrigin: `http://localhost:${port}`,
  storeHost: (slug) => `${slug}.localhost:${port}`,
  storeOrigin: (slug) => `http://${slug}.localhost:${port}`,
  domainOrigin: (host) => `http://${host}:${port}`,
});

export interface LocalParts {
  readonly world: World;
  readonly database: Tables;
  readonly dataDir: string;
  readonly port: number;
  readonly carrierStepMs: number;
  readonly secret: string;
  readonly themes: ThemeShelf;
  /** `address:port` of the DNS server that domains are looked up at; the system's when absent. */
  readonly dnsServer?: string;
  /** Keys of a Stripe sandbox, when somebody wants to try it. */
  readonly stripe?: StripeOptions;
}

/** Stripe's library is large; it is read in only when there are keys. */
const vendors = async (stripe: LocalParts["stripe"]) =>
  stripe ? { stripe: (await import("@matjar/adapters/stripe")).stripeGateway(stripe) } : {};

/** The same services as in the cloud, over this machine's own parts. */
export const wire = async ({ world, database, dataDir, port, carrierStepMs, secret, themes, stripe, dnsServer }: LocalParts) => {
  const hosts = localHosts(port);
  const blobs = new FsBlobs(path.join(dataDir, "blobs"), blobLinks({ base: `${hosts.platformOrigin}/_blobs`, secret, now: world.now }));
  const mailbox = localPost(path.join(dataDir, "mail"), world);
  const sign = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
  const services: Services = {
    world,
    table: database.table,
    registry: database.registry,
    blobs,
    mailer: mailer(mailbox),
    hosts,
    sign,
    fetcher: guardedFetcher(),
    pictures: pictureMaker(),
    samples: sampleShelf,
    gateways: { test: testGateway(sign), ...(await vendors(stripe)) },
    carriers: { test: testCarrier({ labels: typstLabels(), stepMs: carrierStepMs }) },
    bus: localBus({
      world,
      ears: (event) =>
        subscriptions
          .filter((subscription) => isFor(subscription, event))
          .map((subscription) => ({
            name: subscription.deed.name,
            hear: (heard, attempt) => deliver(services, subscription, heard, attempt),
          })),
    }),
    themes,
    domains: { dns: nodeDns(dnsServer === undefined ? {} : { servers: [dnsServer] }), door: localDoor },
    log: (level, message, facts) => {
      if (level !== "info") console.error(JSON.stringify({ level, message, ...facts }));
    },
  };
  return { services, blobs, mailbox };
};

export type Wired = Awaited<ReturnType<typeof wire>>;
