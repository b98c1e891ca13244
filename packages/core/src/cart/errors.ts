import { refusal, type Words, wrongField } from "../kernel/index.ts";

export const tooManyLines = refusal("conflict", "cart.too_many_lines", {
  en: "A cart holds {max} different things at most.",
  ar: "تتسع السلة لما لا يزيد على {max} منتجًا مختلفًا.",
  fr: "Un panier contient au plus {max} articles différents.",
  it: "Un carrello contiene al massimo {max} articoli diversi.",
});

export const tooMany = refusal("conflict", "cart.too_many", {
  en: "You can have {max} of one thing at most.",
  ar: "يمكنك طلب {max} قطعة كحد أقصى من المنتج الواحد.",
  fr: "Vous pouvez prendre {max} exemplaires au plus d’un même article.",
  it: "Puoi avere al massimo {max} pezzi dello stesso articolo.",
});

export const notForSale = refusal("conflict", "cart.not_for_sale", {
  en: "This is not for sale any more.",
  ar: "هذا المنتج لم يعد معروضًا للبيع.",
  fr: "Cet article n’est plus en vente.",
  it: "Questo articolo non è più in vendita.",
});

const missingWords: Words = {
  en: "Please fill in “{label}” first.",
  ar: "يُرجى ملء «{label}» أولًا.",
  fr: "Remplissez d’abord « {label} ».",
  it: "Compila prima «{label}».",
};

const tooLongWords: Words = {
  en: "There is room for {max} characters.",
  ar: "المساحة تتسع لـ {max} حرفًا.",
  fr: "Il y a de la place pour {max} caractères.",
  it: "C’è spazio per {max} caratteri.",
};

/** @param at where the request has the text */
export const personalMissing = (label: string, at: string) => wrongField(at, "cart.personal_missing", missingWords, { label });
/** @param at where the request has the text */
export const personalTooLong = (max: number, at: string) => wrongField(at, "cart.personal_too_long", tooLongWords, { max });

export const personalUnwanted = refusal("conflict", "cart.personal_unwanted", {
  en: "This product takes no text of yours any more. Please load the page again.",
  ar: "لم يعد هذا المنتج يقبل نصًا خاصًا بك. يُرجى تحديث الصفحة.",
  fr: "Cet article n’accepte plus de texte personnel. Rechargez la page.",
  it: "Questo articolo non accetta più un testo personale. Ricarica la pagina.",
});

export const cartBusy = refusal("unavailable", "cart.busy", {
  en: "The cart is being changed somewhere else right now. Please try again.",
  ar: "يجري تعديل السلة من مكان آخر الآن. يُرجى المحاولة مرة أخرى.",
  fr: "Le panier est en cours de modification ailleurs. Réessayez.",
  it: "Il carrello è in corso di modifica altrove. Riprova.",
});
