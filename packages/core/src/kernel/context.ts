import type { StoreTable } from "../table/port.ts";
import type { Id } from "./id.ts";
import type { Locale } from "./locale.ts";
import type { BlobStore, Fetcher, Mailer } from "./ports.ts";
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
  readonly blobs: BlobStore;
  readonly fetcher: Fetcher;
  readonly mailer: Mailer;
}
