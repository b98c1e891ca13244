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

export const stripeNotSetUp = refusal("conflict", "payment.stripe_not_set_up", {
  en: "This installation has no keys of Stripe yet. Whoever runs it must add them first.",
  ar: "لا توجد مفاتيح Stripe في هذا التثبيت بعد. على من يشغّله إضافتها أولًا.",
  fr: "Cette installation n’a pas encore de clés Stripe. La personne qui l’exploite doit d’abord les ajouter.",
  it: "Questa installazione non ha ancora le chiavi di Stripe. Chi la gestisce deve prima aggiungerle.",
});

export const stripeNotInCountry = refusal("conflict", "payment.stripe_not_in_country", {
  en: "Stripe does not open accounts in the country of your store. Offer another way to pay.",
  ar: "لا تفتح Stripe حسابات في بلد متجرك. اعرض طريقة دفع أخرى.",
  fr: "Stripe n’ouvre pas de compte dans le pays de votre boutique. Proposez un autre moyen de paiement.",
  it: "Stripe non apre account nel Paese del tuo negozio. Offri un altro metodo di pagamento.",
});

export const stripeNotConnected = refusal("conflict", "payment.stripe_not_connected", {
  en: "No Stripe account is connected.",
  ar: "لا يوجد حساب Stripe مرتبط.",
  fr: "Aucun compte Stripe n’est relié.",
  it: "Nessun account Stripe è collegato.",
});

export const stripeAccessLost = refusal("conflict", "payment.stripe_access_lost", {
  en: "Stripe says that we may no longer use this account. Disconnect it, then connect again.",
  ar: "تقول Stripe إنه لم يعد مسموحًا لنا باستخدام هذا الحساب. افصله ثم اربطه من جديد.",
  fr: "Stripe indique que nous n’avons plus accès à ce compte. Dissociez-le, puis reliez-le à nouveau.",
  it: "Stripe segnala che non possiamo più usare questo account. Scollegalo, poi collegalo di nuovo.",
});
