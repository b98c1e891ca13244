import { refusal, type Words, wrongField } from "../kernel/index.ts";

const reserved: Words = {
  en: "“{slug}” is kept for the platform itself. How about {suggestion}?",
  ar: "العنوان «{slug}» محجوز للمنصة نفسها. ما رأيك في {suggestion}؟",
  fr: "« {slug} » est réservé à la plateforme. Pourquoi pas {suggestion} ?",
  it: "“{slug}” è riservato alla piattaforma. Che ne dici di {suggestion}?",
};
const taken: Words = {
  en: "“{slug}” already belongs to another store. How about {suggestion}?",
  ar: "العنوان «{slug}» مستخدم في متجر آخر. ما رأيك في {suggestion}؟",
  fr: "« {slug} » appartient déjà à une autre boutique. Pourquoi pas {suggestion} ?",
  it: "“{slug}” appartiene già a un altro negozio. Che ne dici di {suggestion}?",
};

const slugRefusal = (code: string, words: Words) => (slug: string, suggestions: readonly string[]) =>
  wrongField("/slug", code, words, { slug, suggestion: suggestions[0] ?? "", suggestions });

export const slugReserved = slugRefusal("store.slug_reserved", reserved);
export const slugTaken = slugRefusal("store.slug_taken", taken);

export const tooManyStores = refusal("conflict", "store.too_many", {
  en: "One account can own {max} stores.",
  ar: "يمكن للحساب الواحد امتلاك {max} متجرًا.",
  fr: "Un compte peut posséder {max} boutiques.",
  it: "Un account può avere {max} negozi.",
});

export const lastOwner = refusal("conflict", "member.last_owner", {
  en: "A store needs an owner. Make somebody else an owner first.",
  ar: "يحتاج المتجر إلى مالك. عيّن مالكًا آخر أولًا.",
  fr: "Une boutique a besoin d’un propriétaire. Nommez-en d’abord un autre.",
  it: "Un negozio ha bisogno di un proprietario. Nominane prima un altro.",
});

export const alreadyMember = refusal("conflict", "member.already", {
  en: "This person already works in the store.",
  ar: "هذا الشخص يعمل في المتجر بالفعل.",
  fr: "Cette personne travaille déjà dans la boutique.",
  it: "Questa persona lavora già nel negozio.",
});

export const tooManyMembers = refusal("conflict", "member.too_many", {
  en: "A store can have {max} members.",
  ar: "يمكن أن يضم المتجر {max} عضوًا.",
  fr: "Une boutique peut avoir {max} membres.",
  it: "Un negozio può avere {max} membri.",
});
