import { fill, type Locale, type Words } from "../../kernel/index.ts";
import type { Finding, ImportFinding } from "./schema.ts";

const words = {
  quotes: {
    en: "The quotation marks around line {line} do not match, so the file cannot be read from there on.",
    ar: "علامات الاقتباس قرب السطر {line} غير متطابقة، فلا يمكن قراءة الملف بعدها.",
    fr: "Les guillemets vers la ligne {line} ne correspondent pas ; la suite du fichier est illisible.",
    it: "Le virgolette intorno alla riga {line} non corrispondono; il resto del file non è leggibile.",
  },
  not_csv: {
    en: "This is not a product file: no column for handle or title was found.",
    ar: "هذا ليس ملف منتجات: لم يُعثر على عمود للمعرّف أو العنوان.",
    fr: "Ce n’est pas un fichier de produits : aucune colonne d’identifiant ou de titre.",
    it: "Questo non è un file di prodotti: manca la colonna dell’handle o del titolo.",
  },
  empty: {
    en: "The file holds no products.",
    ar: "لا يحتوي الملف على منتجات.",
    fr: "Le fichier ne contient aucun produit.",
    it: "Il file non contiene prodotti.",
  },
  too_many_rows: {
    en: "The file has more than {max} rows. Split it into smaller ones.",
    ar: "يحتوي الملف على أكثر من {max} صف. قسّمه إلى ملفات أصغر.",
    fr: "Le fichier dépasse {max} lignes. Divisez-le.",
    it: "Il file ha più di {max} righe. Dividilo in file più piccoli.",
  },
  encoding: {
    en: "The file is not in UTF-8; it was read as {encoding}. Check the letters.",
    ar: "الملف ليس بترميز UTF-8؛ قُرئ بترميز {encoding}. تحقّق من الحروف.",
    fr: "Le fichier n’est pas en UTF-8 ; il a été lu en {encoding}. Vérifiez les lettres.",
    it: "Il file non è in UTF-8; è stato letto come {encoding}. Controlla le lettere.",
  },
  no_handle: {
    en: "This row has neither handle nor title.",
    ar: "لا يحتوي هذا الصف على معرّف ولا عنوان.",
    fr: "Cette ligne n’a ni identifiant ni titre.",
    it: "Questa riga non ha né handle né titolo.",
  },
  no_title: {
    en: "The product has no title.",
    ar: "ليس للمنتج عنوان.",
    fr: "Le produit n’a pas de titre.",
    it: "Il prodotto non ha un titolo.",
  },
  no_price: {
    en: "The price is missing.",
    ar: "السعر مفقود.",
    fr: "Le prix manque.",
    it: "Manca il prezzo.",
  },
  bad_price: {
    en: "“{value}” is no price in {currency}.",
    ar: "«{value}» ليس سعرًا بعملة {currency}.",
    fr: "« {value} » n’est pas un prix en {currency}.",
    it: "«{value}» non è un prezzo in {currency}.",
  },
  bad_number: {
    en: "“{value}” is no whole number; {used} is taken.",
    ar: "«{value}» ليس عددًا صحيحًا؛ سيُستخدم {used}.",
    fr: "« {value} » n’est pas un nombre entier ; {used} est retenu.",
    it: "«{value}» non è un numero intero; si usa {used}.",
  },
  bad_status: {
    en: "“{value}” is no status; the product stays a draft.",
    ar: "«{value}» ليست حالة معروفة؛ سيبقى المنتج مسودة.",
    fr: "« {value} » n’est pas un statut ; le produit reste un brouillon.",
    it: "«{value}» non è uno stato; il prodotto resta una bozza.",
  },
  shortened: {
    en: "This is longer than {max} characters and was shortened.",
    ar: "هذا أطول من {max} حرفًا وقد قُصّر.",
    fr: "Ce texte dépasse {max} caractères ; il a été raccourci.",
    it: "Questo testo supera {max} caratteri ed è stato accorciato.",
  },
  variant_repeated: {
    en: "Another row of this product has the same option values.",
    ar: "يوجد صف آخر لهذا المنتج بقيم الخيارات نفسها.",
    fr: "Une autre ligne de ce produit a les mêmes valeurs d’options.",
    it: "Un’altra riga di questo prodotto ha gli stessi valori delle opzioni.",
  },
  sku_repeated: {
    en: "The SKU {sku} appears twice in the file; it is left out here.",
    ar: "يظهر رمز المخزون {sku} مرتين في الملف؛ حُذف من هنا.",
    fr: "La référence {sku} figure deux fois dans le fichier ; elle est omise ici.",
    it: "Lo SKU {sku} compare due volte nel file; qui viene omesso.",
  },
  option_missing: {
    en: "The value of an option is missing.",
    ar: "قيمة أحد الخيارات مفقودة.",
    fr: "La valeur d’une option manque.",
    it: "Manca il valore di un’opzione.",
  },
  too_many_variants: {
    en: "A product can have {max} variants; the rest is left out.",
    ar: "يمكن أن يحتوي المنتج على {max} خيارًا؛ سيُترك الباقي.",
    fr: "Un produit peut avoir {max} variantes ; le reste est omis.",
    it: "Un prodotto può avere {max} varianti; le altre vengono omesse.",
  },
  gift_card: {
    en: "Gift cards are not sold as products; this one is left out.",
    ar: "لا تُباع بطاقات الهدايا كمنتجات؛ تُركت هذه البطاقة.",
    fr: "Les cartes cadeaux ne sont pas des produits ; celle-ci est omise.",
    it: "Le carte regalo non sono prodotti; questa viene omessa.",
  },
  bad_picture: {
    en: "“{url}” is no public https address of a picture.",
    ar: "«{url}» ليس عنوان https عامًا لصورة.",
    fr: "« {url} » n’est pas une adresse https publique d’image.",
    it: "«{url}» non è un indirizzo https pubblico di un’immagine.",
  },
  picture_unavailable: {
    en: "The picture at {url} could not be fetched. The product was written without it.",
    ar: "تعذّر جلب الصورة من {url}. كُتب المنتج بدونها.",
    fr: "L’image {url} n’a pas pu être récupérée. Le produit a été enregistré sans elle.",
    it: "Non è stato possibile recuperare l’immagine {url}. Il prodotto è stato scritto senza.",
  },
  not_written: {
    en: "“{title}” was not written: {reason}",
    ar: "لم يُكتب «{title}»: {reason}",
    fr: "« {title} » n’a pas été enregistré : {reason}",
    it: "«{title}» non è stato scritto: {reason}",
  },
} as const satisfies Record<string, Words>;

type FindingCode = keyof typeof words;

export const told = ({ facts, ...finding }: Finding, locale: Locale): ImportFinding => {
  const sentence = words[finding.code as FindingCode];
  return { ...finding, code: `import.${finding.code}`, detail: sentence ? fill(sentence[locale], facts) : finding.code };
};

/** Collects what is found while a file is read. */
export class Findings {
  readonly all: Finding[] = [];

  error(row: number, column: string, code: FindingCode, facts: Finding["facts"] = {}): void {
    this.all.push({ row, column, severity: "error", code, facts });
  }

  warning(row: number, column: string, code: FindingCode, facts: Finding["facts"] = {}): void {
    this.all.push({ row, column, severity: "warning", code, facts });
  }
}
