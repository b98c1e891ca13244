import type { Locale } from "@matjar/core/kernel";
import { z } from "zod";
import { template } from "./letter.ts";
import { buyerLetter, OrderFacts } from "./order-parts.ts";

const Facts = OrderFacts.extend({
  files: z.array(z.object({ fileName: z.string(), bytes: z.int() })).min(1),
});

const words = {
  en: {
    subject: "Your downloads from {store}",
    heading: "Your files are ready",
    intro: "Open your order page and download your files there.",
    open: "Go to your downloads",
    keep: "Keep this link to yourself: who has it can download in your name.",
  },
  ar: {
    subject: "تنزيلاتك من {store}",
    heading: "ملفاتك جاهزة",
    intro: "افتح صفحة طلبك ونزّل ملفاتك منها.",
    open: "الذهاب إلى التنزيلات",
    keep: "احتفظ بهذا الرابط لنفسك: من يملكه يستطيع التنزيل باسمك.",
  },
  fr: {
    subject: "Vos téléchargements de {store}",
    heading: "Vos fichiers sont prêts",
    intro: "Ouvrez la page de votre commande pour télécharger vos fichiers.",
    open: "Aller aux téléchargements",
    keep: "Gardez ce lien pour vous : qui le possède peut télécharger en votre nom.",
  },
  it: {
    subject: "I tuoi download da {store}",
    heading: "I tuoi file sono pronti",
    intro: "Apri la pagina del tuo ordine e scarica lì i file.",
    open: "Vai ai download",
    keep: "Tieni per te questo link: chi lo possiede può scaricare a tuo nome.",
  },
} as const satisfies Record<Locale, Record<string, string>>;

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** "3.4 MB" in the reader's words. */
export const fileSize = (bytes: number, locale: Locale, digits: string): string => {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const format = { style: "unit", unit: units[step] ?? "byte", maximumFractionDigits: step > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(`${locale}-u-nu-${digits}`, format).format(bytes / 1000 ** step);
};

/** To the buyer, when files were granted. */
export const downloadsReady = template("downloads_ready", Facts, (facts, locale) => {
  const { open, keep, ...opening } = words[locale];
  return buyerLetter(facts, locale, opening, { store: facts.brand.name }, [
    { part: "facts", rows: facts.files.map((file) => ({ label: file.fileName, value: fileSize(file.bytes, locale, facts.digits) })) },
    { part: "button", label: open, href: `${facts.link}#downloads` },
    { part: "small", text: keep },
  ]);
});
