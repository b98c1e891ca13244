/**
 * Who may knock. `public`: anybody · `account`: signed in · `owner`/`manager`/`staff`: a member of the path's store with at
 * least this role · `shopper`: anybody on a store's own host · `vendor`: proved by the signature on the body.
 */
export type Access = "public" | "account" | "owner" | "manager" | "staff" | "shopper" | "vendor";

/** What the app's own definitions say of one route. */
export interface Door {
  readonly method: string;
  /** Template as in the document, such as `/api/stores/{store}/products`. */
  readonly path: string;
  readonly access: Access;
  /** Of a shop's own routes: works also while the shop is closed to visitors. */
  readonly whileClosed: boolean;
  /** Media types of the body; empty when it takes none. */
  readonly accepts: readonly string[];
  readonly maxBytes: number;
}
