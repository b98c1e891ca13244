import { refusal, wrongField } from "../kernel/index.ts";

export const notADomain = () =>
  wrongField("/host", "domain.invalid", {
    en: "This is no domain that can be bought. Write it like example.com or shop.example.com.",
    ar: "هذا ليس نطاقًا يمكن شراؤه. اكتبه هكذا: example.com أو shop.example.com.",
    fr: "Ce n’est pas un domaine que l’on peut acheter. Écrivez-le comme example.com ou shop.example.com.",
    it: "Non è un dominio che si possa acquistare. Scrivilo come example.com o shop.example.com.",
  });

export const platformDomain = () =>
  wrongField("/host", "domain.reserved", {
    en: "This address belongs to the platform. Add a domain that you own.",
    ar: "هذا العنوان يخص المنصة. أضف نطاقًا تملكه.",
    fr: "Cette adresse appartient à la plateforme. Ajoutez un domaine qui vous appartient.",
    it: "Questo indirizzo appartiene alla piattaforma. Aggiungi un dominio tuo.",
  });

export const domainThere = () =>
  wrongField("/host", "domain.there", {
    en: "This domain is on your list already.",
    ar: "هذا النطاق موجود في قائمتك بالفعل.",
    fr: "Ce domaine est déjà dans votre liste.",
    it: "Questo dominio è già nel tuo elenco.",
  });

export const tooManyDomains = refusal("conflict", "domain.too_many", {
  en: "A store can have {max} domains. Remove one first.",
  ar: "يمكن أن يكون للمتجر {max} نطاقات. احذف واحدًا أولًا.",
  fr: "Une boutique peut avoir {max} domaines. Retirez-en un d’abord.",
  it: "Un negozio può avere {max} domini. Rimuovine prima uno.",
});

export const notLive = refusal("conflict", "domain.not_live", {
  en: "{host} does not work yet. It can become the shop’s address once it is live.",
  ar: "النطاق {host} لا يعمل بعد. يمكن أن يصبح عنوان المتجر عندما يعمل.",
  fr: "{host} ne fonctionne pas encore. Il pourra devenir l’adresse de la boutique une fois en ligne.",
  it: "{host} non funziona ancora. Potrà diventare l’indirizzo del negozio quando sarà attivo.",
});
