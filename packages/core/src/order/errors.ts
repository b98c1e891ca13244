import { refusal } from "../kernel/index.ts";

/** `facts.lines`: [{ variantId, title, wanted, left }]. */
export const soldOut = refusal("conflict", "stock.sold_out", {
  en: "Some of it is no longer there in the number you want. Your cart was kept.",
  ar: "لم تعد بعض المنتجات متوفرة بالكمية المطلوبة. احتفظنا بسلتك.",
  fr: "Certains articles ne sont plus disponibles dans la quantité voulue. Votre panier est conservé.",
  it: "Alcuni articoli non sono più disponibili nella quantità richiesta. Il carrello è stato conservato.",
});

/** `facts.quote`: what it costs now. */
export const priceChanged = refusal("conflict", "price_changed", {
  en: "Something changed since you saw the price. Please look at the new total.",
  ar: "تغيّر شيء منذ أن رأيت السعر. يُرجى مراجعة المجموع الجديد.",
  fr: "Quelque chose a changé depuis l’affichage du prix. Vérifiez le nouveau total.",
  it: "Qualcosa è cambiato da quando hai visto il prezzo. Controlla il nuovo totale.",
});

export const cartEmpty = refusal("conflict", "cart.empty", {
  en: "The cart is empty.",
  ar: "السلة فارغة.",
  fr: "Le panier est vide.",
  it: "Il carrello è vuoto.",
});

/** `facts.lines`: the lines that nobody can buy any more. */
export const lineGone = refusal("conflict", "cart.line_gone", {
  en: "Something in the cart is no longer sold. Remove it to go on.",
  ar: "أحد منتجات السلة لم يعد معروضًا للبيع. أزله للمتابعة.",
  fr: "Un article du panier n’est plus en vente. Retirez-le pour continuer.",
  it: "Un articolo del carrello non è più in vendita. Rimuovilo per continuare.",
});

export const notDeliverable = refusal("conflict", "shipping.not_deliverable", {
  en: "We cannot deliver this to the address.",
  ar: "لا يمكننا التوصيل إلى هذا العنوان.",
  fr: "Nous ne pouvons pas livrer à cette adresse.",
  it: "Non possiamo consegnare a questo indirizzo.",
});

export const tooLarge = refusal("conflict", "order.too_large", {
  en: "This order is larger than we can take.",
  ar: "هذا الطلب أكبر مما يمكننا قبوله.",
  fr: "Cette commande est trop importante pour être acceptée.",
  it: "Questo ordine è più grande di quanto possiamo accettare.",
});

export const cannotMove = refusal("conflict", "order.cannot_move", {
  en: "This is not possible any more: the order has moved on. Load it again.",
  ar: "لم يعد هذا ممكنًا: تغيّرت حالة الطلب. أعد التحميل.",
  fr: "Ce n’est plus possible : la commande a avancé. Rechargez-la.",
  it: "Non è più possibile: l’ordine è andato avanti. Ricaricalo.",
});

export const nothingToRefund = refusal("conflict", "order.nothing_to_refund", {
  en: "No money has come in for this order, so none can go back.",
  ar: "لم يصل أي مبلغ لهذا الطلب، فلا يوجد ما يُرد.",
  fr: "Aucun paiement n’a été reçu pour cette commande : il n’y a rien à rembourser.",
  it: "Per questo ordine non è arrivato alcun pagamento, quindi non c’è nulla da rimborsare.",
});

export const notAwaitingPayment = refusal("conflict", "order.not_awaiting_payment", {
  en: "This order is not waiting for a payment.",
  ar: "هذا الطلب لا ينتظر الدفع.",
  fr: "Cette commande n’attend pas de paiement.",
  it: "Questo ordine non è in attesa di pagamento.",
});

/** The same cart is being ordered at this moment; a second later its answer can be had. */
export const beingPlaced = refusal("conflict", "order.being_placed", {
  en: "Your order is being placed right now. One moment.",
  ar: "يجري تسجيل طلبك الآن. لحظة من فضلك.",
  fr: "Votre commande est en cours d’enregistrement. Un instant.",
  it: "Il tuo ordine è in corso di registrazione. Un attimo.",
});
