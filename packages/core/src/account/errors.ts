import { refusal, type Words, wrongField } from "../kernel/index.ts";

export const notSignedIn = refusal("unauthenticated", "not_signed_in", {
  en: "Please sign in first.",
  ar: "يُرجى تسجيل الدخول أولًا.",
  fr: "Veuillez d’abord vous connecter.",
  it: "Accedi prima di continuare.",
});

const wrongCodeWords: Words = {
  en: "This code is not right or no longer valid. Check it, or ask for a new one.",
  ar: "هذا الرمز غير صحيح أو لم يعد صالحًا. تحقق منه أو اطلب رمزًا جديدًا.",
  fr: "Ce code est incorrect ou n’est plus valable. Vérifiez-le ou demandez-en un nouveau.",
  it: "Questo codice non è corretto o non è più valido. Controllalo o chiedine uno nuovo.",
};

/** One sentence for wrong, used, expired and tried too often, known address or not: it tells a guesser nothing. */
export const wrongCode = () => wrongField("/code", "account.wrong_code", wrongCodeWords);

export const tooMany = refusal("too_many", "too_many_requests", {
  en: "That was too often. Please wait a while and try again.",
  ar: "محاولات كثيرة. يُرجى الانتظار قليلًا ثم المحاولة مرة أخرى.",
  fr: "Trop de tentatives. Patientez un moment puis réessayez.",
  it: "Troppi tentativi. Attendi un momento e riprova.",
});
