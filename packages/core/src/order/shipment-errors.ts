import { refusal } from "../kernel/index.ts";

export const notReadyToShip = refusal("conflict", "order.not_ready_to_ship", {
  en: "Only a confirmed order can be sent.",
  ar: "لا يمكن إرسال إلا طلب مؤكد.",
  fr: "Seule une commande confirmée peut être expédiée.",
  it: "Si può spedire solo un ordine confermato.",
});

export const nothingToShip = refusal("conflict", "order.nothing_to_ship", {
  en: "This order has no goods to send.",
  ar: "لا توجد بضاعة لإرسالها في هذا الطلب.",
  fr: "Cette commande ne contient rien à expédier.",
  it: "Questo ordine non contiene merce da spedire.",
});

export const alreadyFulfilled = refusal("conflict", "order.already_fulfilled", {
  en: "A parcel was already made for this order.",
  ar: "سبق تجهيز طرد لهذا الطلب.",
  fr: "Un colis existe déjà pour cette commande.",
  it: "Per questo ordine esiste già un pacco.",
});

export const labelNotReady = refusal("conflict", "shipment.label_not_ready", {
  en: "The label is being made. Try again in a moment.",
  ar: "يجري إعداد الملصق. حاول مرة أخرى بعد لحظات.",
  fr: "L’étiquette est en préparation. Réessayez dans un instant.",
  it: "L’etichetta è in preparazione. Riprova tra un attimo.",
});

export const parcelIsOver = refusal("conflict", "shipment.over", {
  en: "This parcel has already arrived or was cancelled.",
  ar: "هذا الطرد وصل بالفعل أو أُلغي.",
  fr: "Ce colis est déjà arrivé ou a été annulé.",
  it: "Questo pacco è già arrivato o è stato annullato.",
});
