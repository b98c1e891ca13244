import { refusal, type Words, wrongField } from "../kernel/index.ts";

const slugTaken = refusal("conflict", "post.slug_taken", {
  en: "Another post already has the address “{slug}”. Choose a different one.",
  ar: "العنوان «{slug}» مستخدم في مقال آخر. اختر عنواناً مختلفاً.",
  fr: "Un autre article a déjà l’adresse « {slug} ». Choisissez-en une autre.",
  it: "Un altro articolo ha già l’indirizzo «{slug}». Scegline un altro.",
});

/** The address belongs to another post of this store. */
export const postSlugTaken = (slug: string) =>
  slugTaken({ slug }, { fields: [{ pointer: "/slug", code: "post.slug_taken", detail: slug }] });

export const postTooLong = refusal("too_large", "post.too_long", {
  en: "This post with its translations is too long. Split it into two posts.",
  ar: "هذا المقال مع ترجماته طويل جداً. قسّمه إلى مقالين.",
  fr: "Cet article avec ses traductions est trop long. Répartissez-le sur deux articles.",
  it: "Questo articolo con le traduzioni è troppo lungo. Dividilo in due articoli.",
});

export const postPictureMissing = refusal("conflict", "post.picture_missing", {
  en: "The picture of the post was deleted in the meantime. Choose another one.",
  ar: "حُذفت صورة المقال في هذه الأثناء. اختر صورة أخرى.",
  fr: "L’image de l’article a été supprimée entre-temps. Choisissez-en une autre.",
  it: "Nel frattempo l’immagine dell’articolo è stata eliminata. Scegline un’altra.",
});

const inFutureWords: Words = {
  en: "A post cannot bear a day that is still to come. Keep it as a draft until then.",
  ar: "لا يمكن أن يحمل المقال تاريخاً لم يأتِ بعد. احتفظ به مسودة حتى ذلك الحين.",
  fr: "Un article ne peut pas porter une date à venir. Gardez-le en brouillon d’ici là.",
  it: "Un articolo non può avere una data futura. Tienilo come bozza fino ad allora.",
};
export const postInFuture = () => wrongField("/publishedAt", "post.in_future", inFutureWords);

export const tooManyPosts = refusal("conflict", "post.too_many", {
  en: "A store can have {most} posts. Delete one that you no longer need.",
  ar: "يمكن أن يحتوي المتجر على {most} مقال. احذف مقالاً لم تعد بحاجة إليه.",
  fr: "Une boutique peut avoir {most} articles. Supprimez-en un dont vous n’avez plus besoin.",
  it: "Un negozio può avere {most} articoli. Elimina quello che non ti serve più.",
});
