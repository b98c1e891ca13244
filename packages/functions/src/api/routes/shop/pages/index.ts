import { checkoutPage } from "./checkout.ts";
import { orderPage } from "./order.ts";
import { testPaymentPage } from "./test-payment.ts";

/** Pages on the store's own host that the platform makes itself: no theme code runs where money is. */
export const shopPages = [checkoutPage, orderPage, testPaymentPage];
