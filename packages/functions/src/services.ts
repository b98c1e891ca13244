import type { ThemeShelf } from "@matjar/builder/theme";
import type { SampleShelf } from "@matjar/core/catalog";
import type { DomainContext, DomainDoors } from "@matjar/core/domain";
import type {
  Actor,
  BlobStore,
  Bus,
  Fetcher,
  Hosts,
  Id,
  Locale,
  Mailer,
  PlatformContext,
  Sign,
  StoreContext,
  World,
} from "@matjar/core/kernel";
import { narrowBlobs } from "@matjar/core/kernel";
import type { CardMaker, PictureMaker } from "@matjar/core/media";
import type { Carrier } from "@matjar/core/order";
import type { Gateways, TillContext } from "@matjar/core/payment";
import { narrow, type Table } from "@matjar/core/table";
import type { Edge } from "./api/edge.ts";
import type { Slot } from "./live-slots.ts";

/** What serves published sites without us. It reads the files under `live/<storeId>/<slot>/` and has to know whose a host is. */
export interface SiteEdge {
  /** From now on this host shows this store, or sends its visitors on to `home`, an origin. Twice is once. */
  bind(host: string, storeId: Id<"store">, home?: string): Promise<void>;
  /** This host shows this store no longer; when it shows another, it is left alone. */
  unbind(host: string, storeId: Id<"store">): Promise<void>;
  /** From now on nobody reads the store's files without a ticket by this key; without a key everybody does. Twice is once. */
  close(storeId: Id<"store">, key: string | undefined): Promise<void>;
  /** From now on, within seconds and nowhere by halves, visitors see the files of this slot. Twice is once. */
  show(storeId: Id<"store">, slot: Slot): Promise<void>;
}

/** Everything from outside, plugged in once by `wiring/` or by the local host; the rest of the house only receives it. */
export interface Services {
  readonly world: World;
  /** Tenant data. Wrapped in the retry layer. */
  readonly table: Table;
  /** Hosts, accounts, sessions. Wrapped in the retry layer. */
  readonly registry: Table;
  readonly blobs: BlobStore;
  readonly mailer: Mailer;
  readonly fetcher: Fetcher;
  /** Makes the widths of an uploaded picture. */
  readonly pictures: PictureMaker & CardMaker;
  /** Products that an empty store may be filled with. */
  readonly samples: SampleShelf;
  readonly sign: Sign;
  readonly hosts: Hosts;
  /** Where the relay takes events. */
  readonly bus: Bus;
  /** Who takes money, by way to pay; what is not in here is not offered. */
  readonly gateways: Gateways;
  /** Who carries parcels, by code, such as `test`. */
  readonly carriers: Readonly<Record<string, Carrier>>;
  /** The themes that a shop can have; they render only where sites are built and shown before. */
  readonly themes: ThemeShelf;
  /** The edge in front of published sites; absent where sites are served from their releases, as on a laptop. */
  readonly siteEdge?: SiteEdge;
  /** The DNS, and what takes in domains that merchants bring. */
  readonly domains: DomainDoors;
  /** Where a trusted proxy stands in front: how to read the browser's host and address. `plainEdge` when absent. */
  readonly edge?: Edge;
  /** One line of JSON for the log; callers redact. */
  log(level: "info" | "warn" | "error", message: string, facts?: Readonly<Record<string, unknown>>): void;
}

/** Enters one store. */
export const storeContext = (services: Services, storeId: Id<"store">, actor: Actor, locale: Locale): StoreContext => ({
  world: services.world,
  storeId,
  table: narrow(services.table, storeId, services.world),
  actor,
  locale,
  blobs: narrowBlobs(services.blobs, storeId),
  fetcher: services.fetcher,
  mailer: services.mailer,
  sign: services.sign,
  hosts: services.hosts,
});

/** The same store with its ways to be paid. */
export const tillContext = (services: Services, store: StoreContext): TillContext => ({ ...store, gateways: services.gateways });

/** The store with the registry of hosts and the ways out that its domains need. */
export const domainContext = (services: Services, store: StoreContext): DomainContext => ({
  ...services.domains,
  platform: platformContext(services, store.locale),
  store,
});

export const platformContext = (services: Services, locale: Locale): PlatformContext => ({
  world: services.world,
  registry: services.registry,
  locale,
  mailer: services.mailer,
  sign: services.sign,
  hosts: services.hosts,
  store: (storeId, actor) => storeContext(services, storeId, actor, locale),
});
