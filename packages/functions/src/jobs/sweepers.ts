import { domainRow, sweepDomain } from "@matjar/core/domain";
import { type Id, isIdOf, type StoreContext } from "@matjar/core/kernel";
import { askCarrier, cartOrderSweep, loadShipment, orderSweep } from "@matjar/core/order";
import { watchSweep } from "@matjar/core/payment";
import type { Key } from "@matjar/core/table";
import { testPaymentSweep } from "../api/routes/hooks/test-gateway.ts";
import { domainContext, type Services, tillContext } from "../services.ts";

/** What is done with a row of one type when its time has come. The key is without the store. */
export interface Sweeper {
  readonly type: string;
  run(ctx: StoreContext, key: Key, services: Services): Promise<void>;
}

/** `O#<order>` and `SHP#<shipment>`. */
const parcelOf = ({ pk, sk }: Key): { orderId: Id<"order">; shipmentId: Id<"shipment"> } => {
  const [orderId, shipmentId] = [pk.slice(2), sk.slice(4)];
  if (!isIdOf("order", orderId) || !isIdOf("shipment", shipmentId)) throw new TypeError(`No parcel at ${pk} ${sk}`);
  return { orderId, shipmentId };
};

const shipmentSweep: Sweeper = {
  type: "shipment",
  run: async (ctx, key, services) => {
    const { orderId, shipmentId } = parcelOf(key);
    const { value } = await loadShipment(ctx, orderId, shipmentId);
    await askCarrier(ctx, services.carriers[value.carrier], orderId, shipmentId);
  },
};

/** Orders nobody paid in time, goods and money that are still to go back. */
const tillSweep: Sweeper = {
  type: orderSweep.type,
  run: (ctx, key, services) => orderSweep.run(tillContext(services, ctx), key),
};

/** A domain's records and certificate are looked at again: `D#<host>`. */
const domainSweep: Sweeper = {
  type: domainRow.type,
  run: (ctx, key, services) => sweepDomain(domainContext(services, ctx), key.sk.slice(2)),
};

export const sweepers: readonly Sweeper[] = [tillSweep, cartOrderSweep, shipmentSweep, testPaymentSweep, watchSweep, domainSweep];
