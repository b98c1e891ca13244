import { DomainError, type FieldError, fill, type Locale, type Words } from "../kernel/index.ts";

const notYet: Words = {
  en: "Some fields are not right yet. Nothing was saved.",
  ar: "بعض الحقول غير صحيحة بعد. لم يُحفظ شيء.",
  fr: "Certains champs ne sont pas encore corrects. Rien n’a été enregistré.",
  it: "Alcuni campi non sono ancora corretti. Non è stato salvato nulla.",
};

/** What can be wrong with a product or collection beyond the shape of its fields. */
const wrongs = {
  slug_taken: {
    en: "Another page has the address “{slug}”.",
    ar: "توجد صفحة أخرى بالعنوان «{slug}».",
    fr: "Une autre page a déjà l’adresse « {slug} ».",
    it: "Un’altra pagina ha l’indirizzo «{slug}».",
  },
  sku_taken: {
    en: "Another variant has the SKU {sku}.",
    ar: "يوجد خيار آخر برمز المخزون {sku}.",
    fr: "Une autre variante a la référence {sku}.",
    it: "Un’altra variante ha lo SKU {sku}.",
  },
  unknown_variant: {
    en: "This variant is not part of the product.",
    ar: "هذا الخيار ليس من هذا المنتج.",
    fr: "Cette variante n’appartient pas au produit.",
    it: "Questa variante non fa parte del prodotto.",
  },
  option_name_repeated: {
    en: "Each option needs a name of its own.",
    ar: "يحتاج كل خيار إلى اسم خاص به.",
    fr: "Chaque option doit avoir son propre nom.",
    it: "Ogni opzione deve avere un nome diverso.",
  },
  option_value_repeated: {
    en: "“{value}” is listed twice.",
    ar: "القيمة «{value}» مكررة.",
    fr: "« {value} » figure deux fois.",
    it: "«{value}» compare due volte.",
  },
  option_value_unused: {
    en: "No variant has the value “{value}”.",
    ar: "لا يوجد خيار بالقيمة «{value}».",
    fr: "Aucune variante n’a la valeur « {value} ».",
    it: "Nessuna variante ha il valore «{value}».",
  },
  option_value_missing: {
    en: "Choose one of the values of “{option}”.",
    ar: "اختر إحدى قيم «{option}».",
    fr: "Choisissez une des valeurs de « {option} ».",
    it: "Scegli uno dei valori di «{option}».",
  },
  options_count: {
    en: "A variant needs exactly one value of each option.",
    ar: "يحتاج كل خيار إلى قيمة واحدة بالضبط من كل خاصية.",
    fr: "Une variante doit avoir exactement une valeur de chaque option.",
    it: "Una variante deve avere esattamente un valore per ogni opzione.",
  },
  combination_repeated: {
    en: "Another variant has the same values.",
    ar: "يوجد خيار آخر بالقيم نفسها.",
    fr: "Une autre variante a les mêmes valeurs.",
    it: "Un’altra variante ha gli stessi valori.",
  },
  picture_missing: {
    en: "This picture is no longer there.",
    ar: "لم تعد هذه الصورة موجودة.",
    fr: "Cette image n’existe plus.",
    it: "Questa immagine non esiste più.",
  },
  picture_not_of_product: {
    en: "Add the picture to the product first.",
    ar: "أضف الصورة إلى المنتج أولًا.",
    fr: "Ajoutez d’abord l’image au produit.",
    it: "Aggiungi prima l’immagine al prodotto.",
  },
  price_range: {
    en: "The lower price is above the upper one.",
    ar: "السعر الأدنى أعلى من السعر الأقصى.",
    fr: "Le prix minimum dépasse le prix maximum.",
    it: "Il prezzo minimo supera quello massimo.",
  },
} as const satisfies Record<string, Words>;

const otherDecimals: Words = {
  en: "Your products have prices in {from}, which has {fromDecimals} decimals; {to} has {toDecimals}. Open a new store in {to}, or remove the products first.",
  ar: "أسعار منتجاتك بعملة {from} وعدد خاناتها العشرية {fromDecimals}، أما {to} فعددها {toDecimals}. افتح متجرًا جديدًا بعملة {to}، أو احذف المنتجات أولًا.",
  fr: "Vos produits ont des prix en {from}, qui a {fromDecimals} décimales ; {to} en a {toDecimals}. Ouvrez une nouvelle boutique en {to}, ou supprimez d’abord les produits.",
  it: "I tuoi prodotti hanno prezzi in {from}, che ha {fromDecimals} decimali; {to} ne ha {toDecimals}. Apri un nuovo negozio in {to}, oppure elimina prima i prodotti.",
};

/** Prices are whole minor units, so they mean something else where the currency has other decimals. */
export const decimalsDiffer = (locale: Locale, facts: Readonly<Record<string, unknown>>): DomainError =>
  new DomainError("conflict", "catalog.currency_decimals", otherDecimals, facts, {
    fields: [{ pointer: "/currency", code: "catalog.currency_decimals", detail: fill(otherDecimals[locale], facts) }],
  });

type Wrong = keyof typeof wrongs;

/** One wrong place, in the reader's language. */
export const wrongAt = (pointer: string, code: Wrong, locale: Locale, facts: Readonly<Record<string, unknown>> = {}): FieldError => ({
  pointer,
  code: `catalog.${code}`,
  detail: fill(wrongs[code][locale], facts),
});

export const wrongFields = (fields: readonly FieldError[]): DomainError =>
  new DomainError("invalid", "catalog.invalid", notYet, {}, { fields });

/** An address or SKU that somebody else has: the field says it, the status is 409. */
export const taken = (
  pointer: string,
  code: "slug_taken" | "sku_taken",
  locale: Locale,
  facts: Readonly<Record<string, unknown>>,
): DomainError => new DomainError("conflict", `catalog.${code}`, wrongs[code], facts, { fields: [wrongAt(pointer, code, locale, facts)] });
