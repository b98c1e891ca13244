/** Sections of the studio's own: a wall of covers, and looks into things before they are bought. */
import {
  button,
  defineSection,
  link,
  local,
  longText,
  picture,
  product,
  products,
  richText,
  say4,
  text,
} from "@matjar/theme-kit/contract/index.ts";

const headingLabel = say4("العنوان", "Heading", "Titre", "Titolo");
const textLabel = say4("النص", "Text", "Texte", "Testo");
const pictureLabel = say4("صورة", "Picture", "Image", "Immagine");
const lengthLabel = say4("المدّة", "Length", "Durée", "Durata");
const titleLabel = say4("الاسم", "Title", "Titre", "Titolo");

const heading = text({ label: headingLabel });

/** Where the section stands below every product, it is shown below this one only. */
const about = product({
  label: say4("المنتج", "Product", "Produit", "Prodotto"),
  help: say4(
    "في صفحات المنتجات يظهر مع هذا المنتج وحده.",
    "On product pages it is shown with this product only.",
    "Sur les pages produit, ne s’affiche qu’avec ce produit.",
    "Nelle pagine prodotto compare solo con questo prodotto.",
  ),
});

export const wall = defineSection({
  name: say4("جدار الأغلفة", "Wall of covers", "Mur de couvertures", "Parete di copertine"),
  limit: 1,
  settings: {
    heading,
    text: longText({ label: textLabel, max: 300 }),
    button: button({ label: say4("زر", "Button", "Bouton", "Pulsante") }),
    products: products({
      label: say4("المنتجات", "Products", "Produits", "Prodotti"),
      help: say4(
        "إن لم تختر شيئاً تظهر أحدث المنتجات.",
        "When none is chosen, the newest are shown.",
        "Sans choix, les plus récents s’affichent.",
        "Se non ne scegli, compaiono i più recenti.",
      ),
      max: 10,
      newest: 10,
    }),
  },
  needs: ["heading"],
  preset: {
    settings: {
      heading: local("اصنع شيئاً اليوم", "Make something today", "Créez dès aujourd’hui", "Crea qualcosa oggi"),
      text: local(
        "خطوط وموسيقى وكتب ودروس من صانعيها مباشرة. تدفع، وتنزّل، وتبدأ.",
        "Fonts, music, books and courses, straight from the people who made them. Pay, download, begin.",
        "Polices, musique, livres et cours, en direct de celles et ceux qui les font. Payez, téléchargez, commencez.",
        "Caratteri, musica, libri e corsi, direttamente da chi li crea. Paghi, scarichi, inizi.",
      ),
      button: { label: local("تصفّح كل شيء", "Browse everything", "Tout parcourir", "Sfoglia tutto"), href: "/collections/all/" },
    },
  },
});

export const listen = defineSection({
  name: say4("استماع", "Listen", "Écoute", "Ascolto"),
  settings: { heading },
  blocks: {
    track: {
      name: say4("مقطع", "Track", "Piste", "Traccia"),
      settings: {
        title: text({ label: titleLabel, max: 120 }),
        length: text({ label: lengthLabel, max: 12 }),
        file: link({
          label: say4("ملف الصوت", "Audio file", "Fichier audio", "File audio"),
          help: say4(
            "رابط https لملف MP3 أو M4A.",
            "An https link to an MP3 or M4A file.",
            "Lien https vers un fichier MP3 ou M4A.",
            "Link https a un file MP3 o M4A.",
          ),
        }),
        product: about,
      },
    },
  },
  maxBlocks: 30,
  needs: ["blocks"],
  preset: {
    settings: { heading: local("استمع قبل أن تشتري", "Listen first", "Écoutez d’abord", "Prima ascolta") },
    blocks: [{ type: "track", settings: { title: local("المقطع الأول", "First track", "Première piste", "Prima traccia") } }],
  },
});

export const specimen = defineSection({
  name: say4("تجربة الخط", "Type tester", "Essai de police", "Prova del carattere"),
  settings: {
    heading,
    sample: text({ label: say4("نص التجربة", "Sample text", "Texte d’essai", "Testo di prova"), max: 120 }),
    file: link({
      label: say4("ملف الخط", "Font file", "Fichier de police", "File del carattere"),
      help: say4(
        "رابط https لملف WOFF2 أو OTF. من دونه تظهر الصورة.",
        "An https link to a WOFF2 or OTF file. Without it the picture is shown.",
        "Lien https vers un fichier WOFF2 ou OTF. Sans lui, l’image s’affiche.",
        "Link https a un file WOFF2 o OTF. Senza, compare l’immagine.",
      ),
    }),
    picture: picture({ label: pictureLabel }),
    product: about,
  },
  needs: ["sample"],
  preset: {
    settings: {
      heading: local("جرّب الخط", "Try it out", "Essayez-la", "Provalo"),
      sample: local("صِف خَلقَ خَودٍ كمثل الشمس", "Sphinx of black quartz", "Portez ce vieux whisky", "Pranzo d’acqua fa volti sghembi"),
    },
  },
});

export const reader = defineSection({
  name: say4("صفحات من الداخل", "Sample pages", "Pages d’extrait", "Pagine di assaggio"),
  settings: { heading, product: about },
  blocks: {
    sheet: {
      name: say4("صفحة", "Page", "Page", "Pagina"),
      settings: {
        picture: picture({ label: pictureLabel }),
        caption: text({ label: say4("تعليق", "Caption", "Légende", "Didascalia"), max: 120 }),
      },
    },
  },
  maxBlocks: 24,
  needs: ["blocks"],
  preset: {
    settings: { heading: local("تصفّح من الداخل", "Look inside", "Feuilletez", "Dai un’occhiata") },
    blocks: [{ type: "sheet", settings: {} }],
  },
});

export const outline = defineSection({
  name: say4("محتوى الدورة", "Course outline", "Plan du cours", "Programma del corso"),
  settings: { heading, product: about },
  blocks: {
    lesson: {
      name: say4("درس", "Lesson", "Leçon", "Lezione"),
      settings: {
        title: text({ label: titleLabel, max: 120 }),
        length: text({ label: lengthLabel, max: 24 }),
        text: richText({ label: textLabel }),
      },
    },
  },
  maxBlocks: 30,
  needs: ["blocks"],
  preset: {
    settings: { heading: local("ماذا ستتعلّم", "What you will learn", "Ce que vous apprendrez", "Che cosa imparerai") },
    blocks: [
      { type: "lesson", settings: { title: local("البداية", "Getting started", "Pour commencer", "Per iniziare") } },
      { type: "lesson", settings: { title: local("أول عمل لك", "Your first piece", "Votre première œuvre", "Il tuo primo lavoro") } },
    ],
  },
});

export const author = defineSection({
  name: say4("عن الصانع", "About the author", "L’auteur", "L’autore"),
  settings: {
    name: text({ label: titleLabel, max: 80 }),
    role: text({ label: say4("الصفة", "Role", "Rôle", "Ruolo"), max: 80 }),
    text: richText({ label: textLabel }),
    picture: picture({ label: pictureLabel }),
    button: button({ label: say4("زر", "Button", "Bouton", "Pulsante") }),
  },
  needs: ["name"],
  preset: {
    settings: {
      name: local("اسمك هنا", "Your name here", "Votre nom ici", "Il tuo nome qui"),
      role: local("مصمّم ومؤلّف", "Designer and author", "Création et écriture", "Progetti e parole"),
      text: local(
        "<p>عرّف بنفسك في بضع جمل: ماذا تصنع، ومنذ متى، ولماذا.</p>",
        "<p>Introduce yourself in a few sentences: what you make, since when, and why.</p>",
        "<p>Présentez-vous en quelques phrases : ce que vous faites, depuis quand et pourquoi.</p>",
        "<p>Presentati in poche frasi: che cosa fai, da quando e perché.</p>",
      ),
    },
  },
});
