import { refusal, type Words } from "../kernel/index.ts";

export const slugTakenWords: Words = {
  en: "Another page already has the address “{slug}”. Choose a different one.",
  ar: "العنوان «{slug}» مستخدم في صفحة أخرى. اختر عنواناً مختلفاً.",
  fr: "Une autre page a déjà l’adresse « {slug} ». Choisissez-en une autre.",
  it: "Un’altra pagina ha già l’indirizzo «{slug}». Scegline un altro.",
};

const slugTaken = refusal("conflict", "page.slug_taken", slugTakenWords);

/** The address belongs to another page of this store. */
export const pageSlugTaken = (slug: string) =>
  slugTaken({ slug }, { fields: [{ pointer: "/slug", code: "page.slug_taken", detail: slug }] });

export const pageTooLong = refusal("too_large", "page.too_long", {
  en: "This page with its translations is too long. Split it into two pages.",
  ar: "هذه الصفحة مع ترجماتها طويلة جداً. قسّمها إلى صفحتين.",
  fr: "Cette page avec ses traductions est trop longue. Répartissez-la sur deux pages.",
  it: "Questa pagina con le traduzioni è troppo lunga. Dividila in due pagine.",
});

export const pictureMissing = refusal("conflict", "theme.picture_missing", {
  en: "A picture of the design was deleted in the meantime. Choose another one.",
  ar: "حُذفت إحدى صور التصميم في هذه الأثناء. اختر صورة أخرى.",
  fr: "Une image du design a été supprimée entre-temps. Choisissez-en une autre.",
  it: "Nel frattempo un’immagine del design è stata eliminata. Scegline un’altra.",
});

export const tooManyPages = refusal("conflict", "page.too_many", {
  en: "A store can have {most} pages. Delete one that you no longer need.",
  ar: "يمكن أن يحتوي المتجر على {most} صفحة. احذف صفحة لم تعد بحاجة إليها.",
  fr: "Une boutique peut avoir {most} pages. Supprimez-en une dont vous n’avez plus besoin.",
  it: "Un negozio può avere {most} pagine. Elimina quella che non ti serve più.",
});
