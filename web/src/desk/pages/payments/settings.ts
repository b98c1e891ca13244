import type { PaymentSettings } from "@matjar/core/payment/schema";

/** Whether a buyer can pay in any way. */
export const anyOn = ({ stripe, cashOnDelivery, bankTransfer, test }: PaymentSettings): boolean =>
  [stripe, cashOnDelivery, bankTransfer, test].some(({ enabled }) => enabled);

/** What is sent: an emptied limit or translation is left out, not sent as an empty one. */
export const tidy = ({ stripe, cashOnDelivery, bankTransfer, test }: PaymentSettings): PaymentSettings => {
  const translations = Object.fromEntries(Object.entries(bankTransfer.translations ?? {}).filter(([, words]) => words.trim() !== ""));
  const { minimum, maximum, ...cash } = cashOnDelivery;
  return {
    stripe,
    cashOnDelivery: { ...cash, ...(minimum ? { minimum } : {}), ...(maximum ? { maximum } : {}) },
    bankTransfer: {
      enabled: bankTransfer.enabled,
      instructions: bankTransfer.instructions,
      holdHours: bankTransfer.holdHours,
      ...(Object.keys(translations).length > 0 ? { translations } : {}),
    },
    test,
  };
};
