import type { Id } from "../kernel/index.ts";
import { paymentUnavailable } from "../payment/errors.ts";
import type { Gateway, TillContext } from "../payment/port.ts";
import type { Payment, PaymentMethod } from "../payment/schema.ts";
import { paymentKey, payments } from "../payment/store.ts";
import type { Store } from "../store/schema.ts";
import { ConditionFailed, replace, type Versioned } from "../table/index.ts";
import { billOf } from "./bill.ts";
import type { Order } from "./schema.ts";

/** The vendor behind a way to pay; undefined where no vendor is asked, such as a bank transfer. @throws paymentUnavailable */
export const gatewayOf = (ctx: TillContext, method: PaymentMethod): Gateway | undefined => {
  const gateway = ctx.gateways[method];
  if (!gateway && (method === "stripe" || method === "test")) throw paymentUnavailable();
  return gateway;
};

export const findPayment = async (
  ctx: TillContext,
  order: Order,
  id: Id<"payment"> | undefined,
): Promise<Versioned<Payment> | undefined> => {
  const item = id && (await ctx.table.get(paymentKey(order.id, id)));
  return item ? payments.parse(item) : undefined;
};

interface Known {
  readonly payment?: Versioned<Payment> | undefined;
  readonly store?: Store | undefined;
}

/**
 * The vendor's page of the order's payment. The reference is kept before anybody is sent there; asking again, even at the same
 * time, gives the same page. Undefined when there is no page: nothing to pay online, or the attempt is over.
 * What is `known` need not be read again. @throws paymentUnavailable; the order waits, the next try asks for the same page
 */
export const paymentPage = async (ctx: TillContext, order: Order, known: Known = {}): Promise<string | undefined> => {
  const gateway = gatewayOf(ctx, order.paymentMethod);
  const current = gateway && (known.payment ?? (await findPayment(ctx, order, order.paymentId)));
  if (!gateway || !current || current.value.state !== "started") return undefined;
  if (Date.parse(current.value.expiresAt) <= ctx.world.now()) return undefined;
  if (current.value.redirectUrl) return current.value.redirectUrl;
  const started = await gateway.start(ctx, await billOf(ctx, order, current.value, known.store));
  await keepReference(ctx, current, started);
  return started.redirectUrl;
};

const keepReference = async (
  ctx: TillContext,
  { value, version }: Versioned<Payment>,
  started: { reference: string; redirectUrl: string },
) => {
  try {
    await ctx.table.write(replace(payments.row({ ...value, ...started }), version));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error; // somebody else kept the same one, or it is paid already
  }
};
