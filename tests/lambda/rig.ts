import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { S3Blobs } from "@matjar/adapters/s3-blobs";
import { readStream } from "@matjar/adapters/stream-reader";
import { ensureTable } from "@matjar/adapters/tables";
import { seededWorld } from "@matjar/core/kernel";
import { liveKey } from "@matjar/functions/live-slots";
import { type Queue, queues, subscriptions, typesOf } from "@matjar/functions/subscriptions";
import { startDynamoDbLocal } from "@matjar/local/dynamodb-local";
import type { SQSBatchResponse } from "aws-lambda";
import { startFauxqs } from "fauxqs";
import { type BundleName, type BundleSize, bundleFunctions } from "../../stacks/bundle.ts";
import type { Ground } from "../../stacks/walk.ts";
import { startFaultProxy } from "../support/fault-proxy.ts";
import { startAws } from "./aws.ts";
import { envelope, type HttpAnswer, httpEvent, queueEvent, responseOf, scheduledEvent } from "./events.ts";
import { LambdaHost } from "./host.ts";

const platformHost = "matjar.example";
export const edgeKey = "edge-key-that-only-cloudfront-knows";
const keys = { accessKeyId: "test", secretAccessKey: "test" };
const region = "eu-central-1";
const buckets = { blobs: "matjar-blobs", sites: "matjar-sites" } as const;

const bundleOf: Readonly<Record<Queue, BundleName>> = { mails: "work", work: "work", documents: "documents", sites: "sites" };
const triesOf = (queue: Queue) => Math.max(...subscriptions.filter((s) => s.queue === queue).map(({ tries }) => tries)) + 1;

/** All functions of the house as they are deployed, joined as the stacks join them, over local twins of AWS. */
export const startRig = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "matjar-bundles-"));
  const sizes = await bundleFunctions(folder); // before anything runs that would have to be stopped
  const [dynamodb, s3, aws] = await Promise.all([
    startDynamoDbLocal(),
    startFauxqs({ port: 0, logger: false }),
    startAws({ "arn:keys": JSON.stringify({ linkKey: "k".repeat(48) }), "arn:edge": edgeKey }),
  ]);
  const wire = await startFaultProxy(dynamodb.port, seededWorld(1).chance);
  const s3Url = `http://127.0.0.1:${s3.port}`;
  const client = new S3Client({ endpoint: s3Url, region, forcePathStyle: true, credentials: keys });
  for (const Bucket of Object.values(buckets)) await client.send(new CreateBucketCommand({ Bucket }));
  await ensureTable(dynamodb.client, "matjar", { stream: true });
  await ensureTable(dynamodb.client, "registry");

  const env = {
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL: aws.url,
    AWS_ENDPOINT_URL_DYNAMODB: wire.url,
    AWS_ENDPOINT_URL_S3: s3Url,
    TABLE_NAME: "matjar",
    REGISTRY_NAME: "registry",
    BLOBS_BUCKET: buckets.blobs,
    SITES_BUCKET: buckets.sites,
    BUS_NAME: "matjar",
    SECRET_ARN: "arn:keys",
    EDGE_SECRET_ARN: "arn:edge",
    PLATFORM_HOST: platformHost,
    MAIL_FROM: "orders@matjar.example",
    TEST_VENDORS: "1",
    CARRIER_STEP_MS: "200",
    TABLE_TIMEOUT_MS: "5000",
    STORE_ROLE_ARN: "arn:aws:iam::123456789012:role/store",
    QUEUE_URL: `${aws.url}/123456789012/queue`,
  };
  const hosts = new Map<BundleName, LambdaHost>(
    sizes.map(({ name }) => [name, new LambdaHost({ name, bundle: path.join(folder, name), env })]),
  );
  for (const host of hosts.values()) await host.start();
  const host = (name: BundleName): LambdaHost => {
    const found = hosts.get(name);
    if (!found) throw new RangeError(`There is no bundle ${name}`);
    return found;
  };

  const dead: string[] = [];
  const running = new Set<Promise<unknown>>();
  let messages = 0;
  const deliver = async (queue: Queue, body: string): Promise<void> => {
    const id = `message-${++messages}`;
    for (let count = 1; count <= triesOf(queue); count++) {
      const answer = await host(bundleOf[queue])
        .invoke<SQSBatchResponse>(queueEvent(queue, body, id, count))
        .catch(() => undefined);
      if (answer?.batchItemFailures.length === 0) return;
      await new Promise((done) => setTimeout(done, 50 * count));
    }
    dead.push(body);
  };
  aws.onEvent((entry) => {
    for (const queue of queues.filter((name) => typesOf(name).includes(entry.DetailType))) {
      const work: Promise<unknown> = deliver(queue, JSON.stringify(envelope(entry, `e-${messages}`))).finally(() => running.delete(work));
      running.add(work);
    }
  });

  const streams = new DynamoDBStreamsClient({ endpoint: `http://127.0.0.1:${dynamodb.port}`, region, credentials: keys });
  const { Table } = await dynamodb.client.send(new DescribeTableCommand({ TableName: "matjar" }));
  const reader = readStream({ client: streams, streamArn: Table?.LatestStreamArn ?? "", onBatch: (batch) => host("relay").invoke(batch) });
  await reader.ready;
  const clock = setInterval(
    () =>
      void host("sweep")
        .invoke(scheduledEvent)
        .catch(() => undefined),
    1000,
  );

  const sites = new S3Blobs({ bucket: buckets.sites, config: { endpoint: s3Url, region, forcePathStyle: true, credentials: keys } });
  const steps: string[] = [];
  const ground: Ground = {
    platformHost,
    call: async (asked, method, url, { body, headers = {} } = {}) => {
      const edge = { "x-matjar-edge": edgeKey, "x-matjar-host": asked, "x-matjar-address": "198.51.100.4" };
      const how = body === undefined ? {} : { body: JSON.stringify(body) };
      const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
      const event = httpEvent(method, "a1b2c3.execute-api.eu-central-1.amazonaws.com", url, {
        ...how,
        headers: { ...json, ...edge, ...headers },
      });
      return responseOf(await host("api").invoke<HttpAnswer>(event));
    },
    file: (url, init) => fetch(url, init),
    mails: async (to) => aws.mails.filter((mail) => mail.to === to),
    published: async (storeId, name) => {
      const found = await sites.get(liveKey(storeId, "a", name)); // where the first release of a store lies;
      return found && Buffer.concat(await Array.fromAsync(found.body)).toString();
    },
    step: (words, ms) => void steps.push(`${words}: ${Math.round(ms)} ms`),
  };

  return {
    ground,
    host,
    aws,
    sizes: sizes as readonly BundleSize[],
    /** What lies between the functions and their tables. */
    wire,
    dead,
    steps,
    sites,
    dynamodb: dynamodb.client,
    logged: () => [...hosts].flatMap(([name, { logged }]) => logged.map((line) => `${name}: ${line}`)),
    stop: async () => {
      clearInterval(clock);
      await reader.stop();
      await Promise.allSettled(running);
      for (const one of hosts.values()) await one.stop();
      streams.destroy();
      client.destroy();
      sites.destroy();
      await Promise.all([s3.stop(), wire.stop(), dynamodb.stop(), aws.stop(), rm(folder, { recursive: true, force: true })]);
    },
  };
};
export type Rig = Awaited<ReturnType<typeof startRig>>;
