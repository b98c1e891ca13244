import { createHmac } from "node:crypto";
import type {
  Actor,
  BlobStore,
  Fetcher,
  Hosts,
  Id,
  Locale,
  Message,
  PlatformContext,
  SeededWorld,
  StoreContext,
} from "@matjar/core/kernel";
import { narrowBlobs, seededWorld } from "@matjar/core/kernel";
import { type Faults, faulty, MemoryTable, narrow, retrying, type Table } from "@matjar/core/table";

/** Stands in for what a test does not use: calling it, or anything in it, fails and says its name. */
export const unplugged = <T extends object>(name: string): T => {
  const fail = (): never => {
    throw new Error(`This test did not plug in ${name}`);
  };
  return new Proxy(fail as unknown as T, { get: () => fail });
};

export const testHosts: Hosts = {
  platform: "localhost:4000",
  platformOrigin: "http://localhost:4000",
  storeHost: (slug) => `${slug}.localhost:4000`,
  storeOrigin: (slug) => `http://${slug}.localhost:4000`,
  domainOrigin: (host) => `http://${host}:4000`,
};

export interface TestOptions {
  readonly seed?: number;
  /** Wrapped around the table; the retry layer goes outside it, as in production. */
  readonly faults?: Faults;
  readonly table?: Table;
  readonly blobs?: BlobStore;
  readonly fetcher?: Fetcher;
  readonly actor?: Actor;
  readonly locale?: Locale;
}

/** One small world: a table, a registry, a mailbox and a clock that stands still. */
export const testWorld = (options: TestOptions = {}) => {
  const world: SeededWorld = seededWorld(options.seed ?? 1);
  const memory = new MemoryTable();
  const bare = options.table ?? memory;
  const quick = { attempts: 12, baseMs: 0, capMs: 0, sleep: () => new Promise<void>((done) => setImmediate(done)) };
  const table = retrying(options.faults ? faulty(bare, world, options.faults) : bare, world, quick);
  const registryMemory = new MemoryTable();
  const registry = retrying(options.faults ? faulty(registryMemory, world, options.faults) : registryMemory, world, quick);
  const mails: Message[] = [];
  const mailer = {
    send: async (message: Message) => {
      if (!mails.some((sent) => sent.idempotencyKey === message.idempotencyKey)) mails.push(message);
    },
  };
  const shared = {
    world,
    mailer,
    blobs: options.blobs ?? unplugged<BlobStore>("blobs"),
    fetcher: options.fetcher ?? unplugged<Fetcher>("a fetcher"),
    sign: (text: string) => createHmac("sha256", "test link key").update(text).digest("base64url"),
    hosts: testHosts,
    locale: options.locale ?? ("en" as const),
  };
  const store = (storeId: Id<"store">, actor: Actor): StoreContext => ({
    ...shared,
    storeId,
    actor,
    table: narrow(table, storeId, world),
    blobs: narrowBlobs(shared.blobs, storeId),
  });
  const platform: PlatformContext = { ...shared, registry, store };
  return { world, memory, table, registry, registryMemory, mails, mailer, shared, platform, store };
};

/** A store context over a small world, for tests of deeds. */
export const testStore = (options: TestOptions = {}) => {
  const all = testWorld(options);
  const storeId = all.world.id("store");
  const owner: Actor = { kind: "member", accountId: all.world.id("account"), role: "owner" };
  return { ...all, storeId, ctx: all.store(storeId, options.actor ?? owner) };
};
