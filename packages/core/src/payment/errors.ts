import { refusal } from "../kernel/index.ts";

export const paymentUnavailable = refusal("unavailable", "payment.unavailable", {
  en: "The payment service does not answer right now. Nothing was charged; please try again in a moment.",
  ar: "خدمة الدفع لا تستجيب الآن. لم يُخصم أي مبلغ؛ يُرجى المحاولة بعد لحظات.",
  fr: "Le service de paiement ne répond pas pour l’instant. Rien n’a été débité ; réessayez dans un instant.",
  it: "Il servizio di pagamento non risponde in questo momento. Non è stato addebitato nulla; riprova tra un attimo.",
});

export const methodNotOffered = refusal("conflict", "payment.method_not_offered", {
  en: "This way to pay is not offered for this order. Please choose another one.",
  ar: "طريقة الدفع هذه غير متاحة لهذا الطلب. يُرجى اختيار طريقة أخرى.",
  fr: "Ce moyen de paiement n’est pas proposé pour cette commande. Choisissez-en un autre.",
  it: "Questo metodo di pagamento non è disponibile per questo ordine. Scegline un altro.",
});

export const badSignature = refusal("malformed", "payment.bad_signature", {
  en: "The signature does not fit this message.",
  ar: "التوقيع لا يطابق هذه الرسالة.",
  fr: "La signature ne correspond pas à ce message.",
  it: "La firma non corrisponde a questo messaggio.",
});

export const stripeAccountMissing = refusal("invalid", "payment.stripe_account_missing", {
  en: "Connect a Stripe account before you switch card payments on.",
  ar: "اربط حساب Stripe قبل تفعيل الدفع بالبطاقة.",
  fr: "Reliez un compte Stripe avant d’activer le paiement par carte.",
  it: "Collega un account Stripe prima di attivare i pagamenti con carta.",
});
