import { refusal, type Words } from "../kernel/index.ts";

/** Also the words of findings, by the last part of their code. */
export const faultWords = {
  from_taken: {
    en: "There is already a redirect from “{from}”. Delete it first.",
    ar: "يوجد تحويل من «{from}» بالفعل. احذفه أولاً.",
    fr: "Il existe déjà une redirection depuis « {from} ». Supprimez-la d’abord.",
    it: "Esiste già un reindirizzamento da «{from}». Eliminalo prima.",
  },
  from_reserved: {
    en: "“{from}” belongs to the shop itself and cannot be redirected.",
    ar: "المسار «{from}» يخص المتجر نفسه ولا يمكن تحويله.",
    fr: "« {from} » appartient à la boutique elle-même et ne peut pas être redirigée.",
    it: "«{from}» appartiene al negozio stesso e non si può reindirizzare.",
  },
  loop: {
    en: "This redirect would lead back to “{from}”, in a circle.",
    ar: "سيعود هذا التحويل إلى «{from}» في حلقة مغلقة.",
    fr: "Cette redirection ramènerait à « {from} », en boucle.",
    it: "Questo reindirizzamento tornerebbe a «{from}», in un circolo.",
  },
  from_invalid: {
    en: "“{from}” is no old address. Write a path such as /old-page.",
    ar: "«{from}» ليس عنواناً قديماً. اكتب مساراً مثل ‎/old-page.",
    fr: "« {from} » n’est pas une ancienne adresse. Écrivez un chemin comme /ancienne-page.",
    it: "«{from}» non è un vecchio indirizzo. Scrivi un percorso come /vecchia-pagina.",
  },
  to_invalid: {
    en: "“{to}” is no address to lead to. Write a path such as /new-page, or https://…",
    ar: "«{to}» ليس عنواناً صالحاً للوجهة. اكتب مساراً مثل ‎/new-page أو ‎https://…",
    fr: "« {to} » n’est pas une destination. Écrivez un chemin comme /nouvelle-page, ou https://…",
    it: "«{to}» non è una destinazione. Scrivi un percorso come /nuova-pagina, oppure https://…",
  },
  repeated: {
    en: "“{from}” stands in the file twice; the first row counts.",
    ar: "ورد «{from}» مرتين في الملف؛ يُعتمد الصف الأول.",
    fr: "« {from} » figure deux fois dans le fichier ; la première ligne compte.",
    it: "«{from}» compare due volte nel file; vale la prima riga.",
  },
  no_columns: {
    en: "The file needs a header row with the columns “from” and “to”.",
    ar: "يحتاج الملف إلى صف عناوين فيه العمودان «from» و«to».",
    fr: "Le fichier doit commencer par une ligne d’en-tête avec les colonnes « from » et « to ».",
    it: "Il file deve iniziare con una riga di intestazione con le colonne «from» e «to».",
  },
  empty: {
    en: "The file holds no redirects.",
    ar: "لا يحتوي الملف على تحويلات.",
    fr: "Le fichier ne contient aucune redirection.",
    it: "Il file non contiene reindirizzamenti.",
  },
  too_many_rows: {
    en: "The file has more than {max} rows. Split it into smaller ones.",
    ar: "يحتوي الملف على أكثر من {max} صف. قسّمه إلى ملفات أصغر.",
    fr: "Le fichier dépasse {max} lignes. Divisez-le.",
    it: "Il file ha più di {max} righe. Dividilo in file più piccoli.",
  },
  unreadable: {
    en: "The quotation marks around line {line} do not match, so the file cannot be read.",
    ar: "علامات الاقتباس قرب السطر {line} غير متطابقة، فلا يمكن قراءة الملف.",
    fr: "Les guillemets vers la ligne {line} ne correspondent pas ; le fichier est illisible.",
    it: "Le virgolette intorno alla riga {line} non corrispondono; il file non è leggibile.",
  },
} as const satisfies Record<string, Words>;
export type Fault = keyof typeof faultWords;

export const fromTaken = refusal("conflict", "redirect.from_taken", faultWords.from_taken);
export const fromReserved = refusal("invalid", "redirect.from_reserved", faultWords.from_reserved);
export const loops = refusal("invalid", "redirect.loop", faultWords.loop);
