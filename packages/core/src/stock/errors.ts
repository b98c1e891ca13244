import { refusal } from "../kernel/index.ts";

/** Fewer units are free than wanted. Facts: `variantId`, `left`. */
export const soldOut = refusal("conflict", "stock.sold_out", {
  en: "Only {left} left.",
  ar: "المتبقي {left} فقط.",
  fr: "Il n’en reste que {left}.",
  it: "Ne restano solo {left}.",
});

/** As many orders hold this variant as one row can carry; a moment later some will have paid or given up. */
export const tooManyHolds = refusal("unavailable", "stock.too_many_holds", {
  en: "Many people are buying this at this moment. Please try again shortly.",
  ar: "يشتري كثيرون هذا المنتج في هذه اللحظة. يُرجى المحاولة بعد قليل.",
  fr: "Beaucoup de personnes achètent cet article en ce moment. Réessayez dans un instant.",
  it: "Molte persone stanno acquistando questo articolo in questo momento. Riprova tra poco.",
});

/** The order gave its hold back before; it cannot take it again. */
export const holdReleased = refusal("conflict", "stock.hold_released", {
  en: "This order no longer sets stock aside.",
  ar: "لم يعد هذا الطلب يحجز مخزونًا.",
  fr: "Cette commande ne réserve plus de stock.",
  it: "Questo ordine non riserva più scorte.",
});

/** A claim or restock without what must come before it. */
export const noHold = refusal("conflict", "stock.no_hold", {
  en: "This order has no stock set aside.",
  ar: "لا يوجد مخزون محجوز لهذا الطلب.",
  fr: "Aucun stock n’est réservé pour cette commande.",
  it: "Nessuna scorta è riservata per questo ordine.",
});

/** The order took its units for good; what comes back now is a restock. */
export const alreadyClaimed = refusal("conflict", "stock.already_claimed", {
  en: "This order has already taken its stock.",
  ar: "سبق أن أخذ هذا الطلب مخزونه.",
  fr: "Cette commande a déjà pris son stock.",
  it: "Questo ordine ha già prelevato le sue scorte.",
});

/** A count would take away units that buyers hold. Facts: `available`. */
export const belowHeld = refusal("conflict", "stock.below_held", {
  en: "Only {available} can be taken away; the rest is set aside for buyers.",
  ar: "يمكن سحب {available} فقط؛ والباقي محجوز لمشترين.",
  fr: "Seulement {available} peuvent être retirés ; le reste est réservé à des acheteurs.",
  it: "Se ne possono togliere solo {available}; il resto è riservato agli acquirenti.",
});
