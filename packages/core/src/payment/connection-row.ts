import type { StoreContext } from "../kernel/index.ts";
import { entity, type Item, type Key, replace, type Versioned, type Write } from "../table/index.ts";
import { StripeConnection } from "./connection-schema.ts";

export const connectionKey: Key = { pk: "PAYMENTS", sk: "STRIPE" };
const connections = entity("stripe_connection", StripeConnection, () => connectionKey);

/** The connection that a read row holds; version 0 when there is none yet. */
export const connectionIn = (item: Item | undefined): Versioned<StripeConnection> =>
  item ? connections.parse(item) : { value: { attempt: 1 }, version: 0 };

export const readConnection = async (ctx: StoreContext): Promise<Versioned<StripeConnection>> =>
  connectionIn(await ctx.table.get(connectionKey));

/** To be written at the version that was read. */
export const connectionReplace = (connection: StripeConnection, version: number): Write => replace(connections.row(connection), version);
