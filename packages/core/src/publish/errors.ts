import { refusal } from "../kernel/index.ts";

export const cannotRollBack = refusal("conflict", "release.cannot_roll_back", {
  en: "Only a release that was live before can be made live again.",
  ar: "لا يمكن إعادة نشر إلا إصدار كان منشوراً من قبل.",
  fr: "Seule une publication qui a déjà été en ligne peut être remise en ligne.",
  it: "Si può ripristinare solo una pubblicazione già stata online.",
});

/** Another builder works on this store, or took over from this one. Try the event again later. */
export const buildTaken = refusal("unavailable", "release.build_taken", {
  en: "Another build of this store is running.",
  ar: "تجري الآن عملية نشر أخرى لهذا المتجر.",
  fr: "Une autre publication de cette boutique est en cours.",
  it: "È in corso un’altra pubblicazione di questo negozio.",
});
