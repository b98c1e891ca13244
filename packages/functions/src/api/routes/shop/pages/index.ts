import { shopFeeds } from "../feeds.ts";
import { shareCards } from "../share.ts";
import { checkoutPage } from "./checkout.ts";
import { orderPage } from "./order.ts";
import { testPaymentPage } from "./test-payment.ts";

/** What the platform itself makes on the store's own host: pages, as no theme code runs where money is, and catalogues for vendors. */
export const shopPages = [checkoutPage, orderPage, testPaymentPage, shopFeeds, shareCards];
