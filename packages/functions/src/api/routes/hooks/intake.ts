import { isIdOf } from "@matjar/core/kernel";
import { type Settled, takeNotice } from "@matjar/core/order";
import { type PaymentMethod, takeAccountNotice } from "@matjar/core/payment";
import { type Services, storeContext, tillContext } from "../../../services.ts";

/**
 * Every vendor's message goes this way: signature on the raw bytes, mode, then the store it names, whose payment must be of the
 * account the message came from (core's `takeNotice`). `ignored`: genuine, but nothing that we follow.
 * @throws badSignature, paymentUnavailable: anything but 2xx makes the vendor send it again
 */
export const intake = async (
  services: Services,
  method: PaymentMethod,
  raw: string,
  signature: string | undefined,
): Promise<Settled | "ignored"> => {
  const notice = await services.gateways[method]?.read(raw, signature, services.world.now());
  if (!notice || !isIdOf("store", notice.storeId)) return "ignored";
  const store = storeContext(services, notice.storeId, { kind: "system", deed: `hook:${method}` }, "en");
  const till = tillContext(services, store);
  if (notice.about === "account") return takeAccountNotice(till, notice);
  const settled = await takeNotice(till, method, notice);
  if (settled === "mismatch" || settled === "unknown") {
    const { eventId, storeId, orderId, paymentId } = notice;
    services.log("warn", "payment message not believed", { method, settled, eventId, storeId, orderId, paymentId });
  }
  return settled;
};
