import { createHmac } from "node:crypto";
import { cloudClients, type Keys } from "@matjar/adapters/aws-clients";
import { cloudFrontHosts } from "@matjar/adapters/cloudfront-hosts";
import { dynamoTable } from "@matjar/adapters/dynamodb";
import { eventBridgeBus } from "@matjar/adapters/eventbridge";
import { guardedFetcher } from "@matjar/adapters/guarded-fetcher";
import { postOnce } from "@matjar/adapters/post-once";
import { sesPost } from "@matjar/adapters/ses";
import { splitBlobs } from "@matjar/adapters/split-blobs";
import { stripeGateway } from "@matjar/adapters/stripe";
import { testCarrier } from "@matjar/adapters/test-carrier";
import { testGateway } from "@matjar/adapters/test-gateway";
import { realWorld } from "@matjar/core/kernel";
import type { LabelPrinter } from "@matjar/core/order";
import { retrying } from "@matjar/core/table";
import { mailer } from "../mails/index.ts";
import type { Services, SiteEdge } from "../services.ts";
import { cloudFrontEdge } from "./edge.ts";
import { cloudHosts } from "./hosts.ts";
import { jsonLog } from "./log.ts";
import { readSecrets, type Secrets } from "./secrets.ts";
import { type CloudSettings, readSettings } from "./settings.ts";

/** What is heavy and so only in the bundles that need it. */
export interface CloudParts extends Partial<Pick<Services, "pictures" | "samples" | "themes" | "domains">> {
  readonly labels?: LabelPrinter;
}

/** Calling what a bundle was built without is a fault of ours, told by name. */
const leftOut = <T extends object>(name: string): T =>
  new Proxy({} as T, {
    get: () => {
      throw new Error(`This function was built without ${name}`);
    },
  });

/** Without a map of hosts there is nothing to write into it. */
const unmapped: SiteEdge = {
  bind: async () => undefined,
  unbind: async () => undefined,
  close: async () => undefined,
  show: async () => undefined,
};

const gatewaysOf = (sign: Services["sign"], { testVendors }: CloudSettings, keys: Secrets): Services["gateways"] => ({
  ...(testVendors ? { test: testGateway(sign) } : {}),
  ...(keys.stripeSecretKey && keys.stripeWebhookSecret
    ? { stripe: stripeGateway({ secretKey: keys.stripeSecretKey, webhookSecret: keys.stripeWebhookSecret }) }
    : {}),
});

/** The services of one function from what its stack told it. With `keys` of a store they reach that store alone. */
export const cloudServices = (settings: CloudSettings, secrets: Secrets, parts: CloudParts = {}, keys?: Keys): Services => {
  const world = realWorld();
  const clients = cloudClients({ tableTimeoutMs: settings.tableTimeoutMs, ...(keys ? { keys } : {}) });
  const shelf = (tableName: string) => retrying(dynamoTable({ client: clients.dynamodb, tableName }), world);
  const registry = shelf(settings.registryName);
  const sign = (text: string) => createHmac("sha256", secrets.linkKey).update(text).digest("base64url");
  const labels = parts.labels ?? leftOut<LabelPrinter>("labels");
  return {
    world,
    table: shelf(settings.tableName),
    registry,
    blobs: splitBlobs({ sites: clients.blobs(settings.sitesBucket), kept: clients.blobs(settings.blobsBucket) }),
    mailer: mailer(postOnce(sesPost({ client: clients.post, from: settings.mailFrom }), registry, world)),
    hosts: cloudHosts(settings.platformHost),
    sign,
    fetcher: guardedFetcher(),
    pictures: parts.pictures ?? leftOut("pictures"),
    samples: parts.samples ?? leftOut("samples"),
    themes: parts.themes ?? leftOut("themes"),
    gateways: gatewaysOf(sign, settings, secrets),
    carriers: settings.testVendors ? { test: testCarrier({ labels, stepMs: settings.carrierStepMs }) } : {},
    bus: eventBridgeBus({ client: clients.events, busName: settings.busName }),
    ...(secrets.edgeKey ? { edge: cloudFrontEdge(secrets.edgeKey) } : {}),
    siteEdge: settings.hostStoreArn ? cloudFrontHosts(settings.hostStoreArn) : unmapped,
    domains: parts.domains ?? leftOut("domains"),
    log: jsonLog,
  };
};

/** The same from the environment; once for each start of a function. */
export const cloud = async (env: NodeJS.ProcessEnv, parts: CloudParts = {}): Promise<Services> =>
  cloudServices(readSettings(env), await readSecrets(env), parts);
