import type { StoreTable, Table } from "../table/port.ts";
import type { Id } from "./id.ts";
import type { Locale } from "./locale.ts";
import type { Fetcher, Mailer } from "./ports.ts";
import type { StoreBlobs } from "./store-blobs.ts";
import type { World } from "./world.ts";

export type Role = "owner" | "manager" | "staff";

/** Who acts. It is written into timelines and the audit trail. */
export type Actor =
  | { readonly kind: "member"; readonly accountId: Id<"account">; readonly role: Role }
  | { readonly kind: "shopper" }
  | { readonly kind: "system"; readonly deed: string };

/**
 * One store, already chosen: by the host name or by the signed-in account's membership. Nothing in here takes a store id,
 * so a deed cannot reach another store even by mistake.
 */
export interface StoreContext {
  readonly world: World;
  readonly storeId: Id<"store">;
  readonly table: StoreTable;
  readonly actor: Actor;
  /** The reader's language, for refusals and mails to them. */
  readonly locale: Locale;
  readonly blobs: StoreBlobs;
  readonly fetcher: Fetcher;
  readonly mailer: Mailer;
  readonly sign: Sign;
  readonly hosts: Hosts;
}

/** HMAC-SHA256 with the platform's link key, base64url (43 characters): links that need no secret at rest. */
export type Sign = (text: string) => string;

/** Where things are on the web. */
export interface Hosts {
  /** Such as `localhost:4000` or `matjar.example`. */
  readonly platform: string;
  /** Origin of the desk and landing page. */
  readonly platformOrigin: string;
  /** Host of a store before it has a domain of its own: `<slug>.<platform>`. */
  storeHost(slug: string): string;
  storeOrigin(slug: string): string;
  /** Origin of a domain that a store has brought. */
  domainOrigin(host: string): string;
}

/**
 * Before a store is chosen: accounts, sessions, hosts, in the registry table, which holds no tenant data.
 * `store(id)` enters one store; only deeds that have proved the right to it (a membership, a host name) may call it.
 */
export interface PlatformContext {
  readonly world: World;
  readonly registry: Table;
  readonly locale: Locale;
  readonly mailer: Mailer;
  readonly sign: Sign;
  readonly hosts: Hosts;
  store(storeId: Id<"store">, actor: Actor): StoreContext;
}
