import { refusal, type Words, wrongField } from "../kernel/index.ts";

const missing: Words = {
  en: "Choose a password that you will give to your visitors.",
  ar: "اختر كلمة مرور تعطيها لزوّارك.",
  fr: "Choisissez un mot de passe à donner à vos visiteurs.",
  it: "Scegli una password da dare ai tuoi visitatori.",
};
export const passwordMissing = () => wrongField("/password", "opening.password_missing", missing);

export const wrongPassword = refusal("forbidden", "opening.wrong_password", {
  en: "This password is not right.",
  ar: "كلمة المرور غير صحيحة.",
  fr: "Ce mot de passe n’est pas le bon.",
  it: "La password non è corretta.",
});

export const shopClosed = refusal("forbidden", "shop.closed", {
  en: "This shop is not open at the moment.",
  ar: "هذا المتجر غير مفتوح حاليًا.",
  fr: "Cette boutique n’est pas ouverte pour le moment.",
  it: "Questo negozio al momento non è aperto.",
});

export const stillClosed = refusal("conflict", "opening.still_closed", {
  en: "Open the shop first; then tell those who wait for it.",
  ar: "افتح المتجر أولًا، ثم أخبر من ينتظرونه.",
  fr: "Ouvrez d’abord la boutique ; prévenez ensuite ceux qui l’attendent.",
  it: "Apri prima il negozio, poi avvisa chi lo aspetta.",
});
