import { fill, type Locale, type Words } from "../kernel/locale.ts";
import type { FindingFacts, FindingKind } from "./findings.ts";

/** What is wrong and why it matters, in words. Facts named `bytes` and `most` are shown in kilobytes. */
export const findingWords: Readonly<Record<FindingKind, Words>> = {
  page_weight: {
    en: "The page is too heavy for a quick first visit: {bytes} kB of text and styles, {most} kB at most.",
    ar: "الصفحة أثقل مما تحتمله زيارة أولى سريعة: {bytes} ك.ب من النصوص والتنسيقات، والحد {most} ك.ب.",
    fr: "La page est trop lourde pour une première visite rapide : {bytes} ko de texte et de styles, {most} ko au plus.",
    it: "La pagina è troppo pesante per una prima visita veloce: {bytes} kB di testo e stili, al massimo {most} kB.",
  },
  script_weight: {
    en: "The page loads too many scripts: {bytes} kB, {most} kB at most.",
    ar: "تحمّل الصفحة برامج أكثر من اللازم: {bytes} ك.ب، والحد {most} ك.ب.",
    fr: "La page charge trop de scripts : {bytes} ko, {most} ko au plus.",
    it: "La pagina carica troppi script: {bytes} kB, al massimo {most} kB.",
  },
  third_party: {
    en: "The page loads something from another website: {address}. That slows it down and tells others who visits you.",
    ar: "تحمّل الصفحة شيئاً من موقع آخر: {address}. هذا يبطئها ويكشف زوّارك لغيرك.",
    fr: "La page charge un élément d’un autre site : {address}. Cela la ralentit et révèle à d’autres qui vous rend visite.",
    it: "La pagina carica qualcosa da un altro sito: {address}. La rallenta e rivela ad altri chi ti visita.",
  },
  picture_size: {
    en: "A picture has no width and height, so the page jumps while it loads: {picture}",
    ar: "صورة بلا عرض وارتفاع، فتقفز الصفحة أثناء التحميل: {picture}",
    fr: "Une image n’a ni largeur ni hauteur : la page saute pendant le chargement. {picture}",
    it: "Un’immagine non ha larghezza e altezza: la pagina salta durante il caricamento. {picture}",
  },
  picture_alt: {
    en: "A picture has no text for people who cannot see it: {picture}",
    ar: "صورة بلا نص بديل لمن لا يراها: {picture}",
    fr: "Une image n’a pas de texte pour les personnes qui ne la voient pas : {picture}",
    it: "Un’immagine non ha un testo per chi non può vederla: {picture}",
  },
  language: {
    en: "The page does not say its language and direction: {expected} is expected.",
    ar: "الصفحة لا تذكر لغتها واتجاهها؛ المنتظر: {expected}.",
    fr: "La page n’indique pas sa langue et son sens d’écriture : {expected} est attendu.",
    it: "La pagina non dichiara lingua e direzione: è atteso {expected}.",
  },
  page_title: {
    en: "The page has no title.",
    ar: "الصفحة بلا عنوان في المتصفح.",
    fr: "La page n’a pas de titre.",
    it: "La pagina non ha un titolo.",
  },
  heading: {
    en: "The page has {count} main headings; it needs exactly one.",
    ar: "عدد العناوين الرئيسية في الصفحة {count}، والمطلوب عنوان واحد فقط.",
    fr: "La page a {count} titres principaux ; il en faut exactement un.",
    it: "La pagina ha {count} titoli principali; ne serve esattamente uno.",
  },
  duplicate_id: {
    en: "Two parts of the page have the same name (“{id}”): labels and links may lead to the wrong one.",
    ar: "جزآن من الصفحة يحملان الاسم نفسه («{id}»)، فقد تشير التسميات والروابط إلى الجزء الخطأ.",
    fr: "Deux parties de la page portent le même nom (« {id} ») : libellés et liens peuvent mener à la mauvaise.",
    it: "Due parti della pagina hanno lo stesso nome («{id}»): etichette e link possono portare a quella sbagliata.",
  },
  unlabelled: {
    en: "A field has no label: {element}",
    ar: "حقل بلا تسمية: {element}",
    fr: "Un champ n’a pas de libellé : {element}",
    it: "Un campo non ha un’etichetta: {element}",
  },
  unnamed: {
    en: "A link or button has no name that a screen reader could say: {element}",
    ar: "رابط أو زر بلا اسم ينطقه قارئ الشاشة: {element}",
    fr: "Un lien ou un bouton n’a pas de nom qu’un lecteur d’écran puisse dire : {element}",
    it: "Un link o un pulsante non ha un nome che uno screen reader possa leggere: {element}",
  },
  zoom: {
    en: "The page cannot be made larger with two fingers.",
    ar: "لا يمكن تكبير الصفحة بإصبعين.",
    fr: "La page ne peut pas être agrandie avec deux doigts.",
    it: "La pagina non si può ingrandire con due dita.",
  },
  contrast: {
    en: "Text in {color} on {ground} is hard to read: contrast {ratio}, at least 4.5 is needed.",
    ar: "النص بلون {color} على {ground} صعب القراءة: التباين {ratio} والمطلوب 4.5 على الأقل.",
    fr: "Le texte en {color} sur {ground} est difficile à lire : contraste {ratio}, il en faut au moins 4,5.",
    it: "Il testo in {color} su {ground} si legge male: contrasto {ratio}, ne serve almeno 4,5.",
  },
  barrier: {
    en: "A barrier for people who use a screen reader or the keyboard: {words} ({rule}). Places: {count}, the first: {element}",
    ar: "عائق أمام من يستخدم قارئ الشاشة أو لوحة المفاتيح: {words} ({rule}). عدد المواضع: {count}، أولها: {element}",
    fr: "Un obstacle pour qui utilise un lecteur d’écran ou le clavier : {words} ({rule}). Endroits : {count}, le premier : {element}",
    it: "Una barriera per chi usa uno screen reader o la tastiera: {words} ({rule}). Punti: {count}, il primo: {element}",
  },
  picture_text: {
    en: "Pictures without a description of their own: {count}. Say in a few words what they show.",
    ar: "صور بلا وصف خاص بها: {count}. اكتب بكلمات قليلة ما تُظهره.",
    fr: "Images sans description propre : {count}. Dites en quelques mots ce qu’elles montrent.",
    it: "Immagini senza una descrizione propria: {count}. Di’ in poche parole che cosa mostrano.",
  },
  colors: {
    en: "{color} can hardly be read on {ground} (contrast {ratio}). Your store shows a nearby colour instead.",
    ar: "يصعب قراءة {color} على {ground} (التباين {ratio})، لذلك يعرض متجرك لوناً قريباً منه.",
    fr: "{color} se lit mal sur {ground} (contraste {ratio}). Votre boutique montre une couleur voisine.",
    it: "{color} si legge male su {ground} (contrasto {ratio}). Il tuo negozio mostra un colore vicino.",
  },
};

const inKilobytes = new Set(["bytes", "most"]);
/** Up, so that what is over the limit never reads like the limit. */
const kilobytes = (bytes: number): number => Math.ceil((bytes / 1024) * 10) / 10;

interface Found {
  readonly kind: FindingKind;
  readonly facts: FindingFacts;
}

/** What a finding brings in the reader's own language. */
const ownWords = ({ kind, facts }: Found, locale: Locale): FindingFacts => {
  const words = facts[locale] ?? facts["en"];
  return kind === "barrier" && words !== undefined ? { words } : {};
};

/** A finding as a sentence. Names and addresses stand apart from the text around them, whichever way that runs. */
export const findingSentence = (found: Found, locale: Locale, number: (n: number) => string = String): string => {
  const { kind, facts } = found;
  const shown = Object.entries({ ...facts, ...ownWords(found, locale) }).map(([name, value]) => {
    if (typeof value === "string") return [name, `\u2068${value}\u2069`];
    return [name, number(inKilobytes.has(name) ? kilobytes(value) : value)];
  });
  return fill(findingWords[kind][locale], Object.fromEntries(shown));
};
