import type { Texts } from "./text.ts";

const rows = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `<p><strong>${label}</strong><br>${value}</p>`)
    .join("");

export const imprint: Texts = {
  en: ({ name, address, email, phone, taxNumber }) =>
    rows(["Shop", name], ["Provider", address], ["E-mail", email], ["Phone", phone], ["VAT or tax number", taxNumber]),
  ar: ({ name, address, email, phone, taxNumber }) =>
    rows(["المتجر", name], ["الجهة المشغّلة", address], ["البريد الإلكتروني", email], ["الهاتف", phone], ["الرقم الضريبي", taxNumber]),
  fr: ({ name, address, email, phone, taxNumber }) =>
    rows(["Boutique", name], ["Éditeur", address], ["E-mail", email], ["Téléphone", phone], ["Numéro de TVA ou fiscal", taxNumber]),
  it: ({ name, address, email, phone, taxNumber }) =>
    rows(["Negozio", name], ["Titolare", address], ["E-mail", email], ["Telefono", phone], ["Partita IVA o codice fiscale", taxNumber]),
};
