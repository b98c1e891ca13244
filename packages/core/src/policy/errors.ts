import { refusal } from "../kernel/index.ts";

export const policyThere = refusal("conflict", "policy.there", {
  en: "The shop has this policy already. Refresh it instead.",
  ar: "هذه السياسة موجودة في المتجر بالفعل. حدّثها بدلًا من ذلك.",
  fr: "La boutique a déjà ces conditions. Actualisez-les plutôt.",
  it: "Il negozio ha già questo documento. Aggiornalo, invece.",
});

export const menuFull = refusal("conflict", "policy.menu_full", {
  en: "The menu at the foot is full. Take a link out first.",
  ar: "القائمة في أسفل المتجر ممتلئة. احذف رابطًا منها أولًا.",
  fr: "Le menu du pied de page est plein. Retirez d’abord un lien.",
  it: "Il menu in fondo è pieno. Togli prima un link.",
});
