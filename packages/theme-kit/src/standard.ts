/**
 * Sections that most themes have. They share names and settings, so that a shop keeps its content when it changes its theme; how
 * they look is up to the theme. A theme adds its own beside them.
 */
import { defineSection } from "./contract/definition.ts";
import {
  button,
  choice,
  collection,
  collections,
  icon,
  link,
  local,
  longText,
  picture,
  posts,
  products,
  range,
  richText,
  say4,
  text,
} from "./contract/fields.ts";

const headingLabel = say4("العنوان", "Heading", "Titre", "Titolo");
const textLabel = say4("النص", "Text", "Texte", "Testo");
const buttonLabel = say4("زر", "Button", "Bouton", "Pulsante");
const pictureLabel = say4("صورة", "Picture", "Image", "Immagine");
const linkLabel = say4("رابط", "Link", "Lien", "Link");
const countLabel = say4("العدد", "How many", "Combien", "Quanti");

const heading = text({ label: headingLabel });

export const announcement = defineSection({
  name: say4("شريط إعلان", "Announcement bar", "Bandeau d’annonce", "Barra annunci"),
  zones: ["header"],
  limit: 1,
  settings: { text: text({ label: textLabel }), link: link({ label: linkLabel }) },
  needs: ["text"],
  preset: {
    settings: { text: local("أهلاً بكم في متجرنا", "Welcome to our shop", "Bienvenue dans notre boutique", "Benvenuti nel nostro negozio") },
  },
});

export const hero = defineSection({
  name: say4("واجهة ترحيب", "Hero", "Grande image", "Apertura"),
  settings: {
    heading,
    text: longText({ label: textLabel, max: 400 }),
    button: button({ label: buttonLabel }),
    picture: picture({ label: pictureLabel }),
    layout: choice({
      label: say4("التخطيط", "Layout", "Disposition", "Disposizione"),
      options: {
        split: say4("نص بجانب الصورة", "Text beside the picture", "Texte à côté de l’image", "Testo accanto all’immagine"),
        cover: say4("نص فوق الصورة", "Text over the picture", "Texte sur l’image", "Testo sull’immagine"),
      },
      default: "split",
    }),
  },
  needs: ["heading"],
  preset: {
    settings: {
      heading: local("أشياء اخترناها بعناية", "Things chosen with care", "Des choses choisies avec soin", "Cose scelte con cura"),
      button: { label: local("تسوّق الآن", "Shop now", "Découvrir", "Scopri"), href: "/search/" },
    },
  },
});

export const featuredCollection = defineSection({
  name: say4("تشكيلة مختارة", "Featured collection", "Collection à la une", "Collezione in evidenza"),
  settings: {
    heading,
    collection: collection({ label: say4("التشكيلة", "Collection", "Collection", "Collezione"), countFrom: "limit" }),
    limit: range({ label: countLabel, min: 2, max: 24, default: 8 }),
  },
  needs: ["collection"],
  preset: { settings: {} },
});

export const featuredProducts = defineSection({
  name: say4("منتجات مختارة", "Featured products", "Produits à la une", "Prodotti in evidenza"),
  settings: {
    heading,
    products: products({
      label: say4("المنتجات", "Products", "Produits", "Prodotti"),
      help: say4(
        "إن لم تختر شيئاً تظهر أحدث المنتجات.",
        "When none is chosen, the newest are shown.",
        "Sans choix, les plus récents s’affichent.",
        "Se non ne scegli, compaiono i più recenti.",
      ),
    }),
  },
  needs: ["products"],
  preset: { settings: { heading: local("وصل حديثاً", "New in", "Nouveautés", "Nuovi arrivi") } },
});

export const collectionList = defineSection({
  name: say4("قائمة التشكيلات", "Collection list", "Liste de collections", "Elenco di collezioni"),
  settings: {
    heading,
    collections: collections({ label: say4("التشكيلات", "Collections", "Collections", "Collezioni") }),
  },
  needs: ["collections"],
  preset: { settings: { heading: local("تسوّق حسب الفئة", "Shop by collection", "Nos collections", "Le nostre collezioni") } },
});

export const richTextSection = defineSection({
  name: say4("نص", "Text", "Texte", "Testo"),
  settings: {
    heading,
    text: richText({ label: textLabel }),
    align: choice({
      label: say4("المحاذاة", "Alignment", "Alignement", "Allineamento"),
      options: { start: say4("البداية", "Start", "Début", "Inizio"), center: say4("الوسط", "Centre", "Centre", "Centro") },
      default: "center",
    }),
  },
  preset: {
    settings: {
      text: local(
        "<p>احكِ هنا قصة متجرك.</p>",
        "<p>Tell the story of your shop here.</p>",
        "<p>Racontez ici l’histoire de votre boutique.</p>",
        "<p>Racconta qui la storia del tuo negozio.</p>",
      ),
    },
  },
});

export const imageWithText = defineSection({
  name: say4("صورة مع نص", "Picture with text", "Image avec texte", "Immagine con testo"),
  settings: {
    heading,
    text: richText({ label: textLabel }),
    button: button({ label: buttonLabel }),
    picture: picture({ label: pictureLabel }),
    side: choice({
      label: say4("مكان الصورة", "Where the picture is", "Place de l’image", "Posizione dell’immagine"),
      options: {
        start: say4("في البداية", "At the start", "Au début", "All’inizio"),
        end: say4("في النهاية", "At the end", "À la fin", "Alla fine"),
      },
      default: "start",
    }),
  },
  preset: {
    settings: {
      text: local(
        "<p>اكتب هنا ما يميّز منتجاتك.</p>",
        "<p>Say here what makes your goods special.</p>",
        "<p>Dites ici ce qui rend vos produits uniques.</p>",
        "<p>Racconta qui che cosa rende speciali i tuoi prodotti.</p>",
      ),
    },
  },
});

export const trustBar = defineSection({
  name: say4("شريط الثقة", "Trust bar", "Bandeau de confiance", "Barra della fiducia"),
  settings: {},
  blocks: {
    promise: {
      name: say4("وعد", "Promise", "Promesse", "Promessa"),
      settings: {
        icon: icon({ label: say4("أيقونة", "Icon", "Icône", "Icona") }),
        title: text({ label: headingLabel, max: 60 }),
        text: text({ label: textLabel, max: 120 }),
      },
    },
  },
  maxBlocks: 4,
  needs: ["blocks"],
  preset: {
    settings: {},
    blocks: [
      { type: "promise", settings: { icon: "truck", title: local("توصيل سريع", "Fast delivery", "Livraison rapide", "Consegna rapida") } },
      { type: "promise", settings: { icon: "return", title: local("إرجاع سهل", "Easy returns", "Retours faciles", "Resi facili") } },
      { type: "promise", settings: { icon: "shield", title: local("دفع آمن", "Safe payment", "Paiement sûr", "Pagamento sicuro") } },
    ],
  },
});

export const columns = defineSection({
  name: say4("أعمدة", "Columns", "Colonnes", "Colonne"),
  settings: { heading },
  blocks: {
    column: {
      name: say4("عمود", "Column", "Colonne", "Colonna"),
      settings: {
        picture: picture({ label: pictureLabel }),
        title: text({ label: headingLabel, max: 80 }),
        text: richText({ label: textLabel }),
        button: button({ label: buttonLabel }),
      },
    },
  },
  maxBlocks: 6,
  needs: ["blocks"],
  preset: {
    settings: {},
    blocks: [
      { type: "column", settings: { title: local("نختار بعناية", "Chosen with care", "Choisi avec soin", "Scelto con cura") } },
      { type: "column", settings: { title: local("نعرف من صنعه", "Makers we know", "Des artisans connus", "Artigiani che conosciamo") } },
      { type: "column", settings: { title: local("نصلح ما ينكسر", "Mended when broken", "Réparé au besoin", "Riparato se si rompe") } },
    ],
  },
});

export const gallery = defineSection({
  name: say4("معرض صور", "Gallery", "Galerie", "Galleria"),
  settings: { heading },
  blocks: {
    picture: {
      name: pictureLabel,
      settings: {
        picture: picture({ label: pictureLabel }),
        caption: text({ label: say4("تعليق", "Caption", "Légende", "Didascalia") }),
        link: link({ label: linkLabel }),
      },
    },
  },
  maxBlocks: 12,
  needs: ["blocks"],
  preset: { settings: {}, blocks: [{ type: "picture", settings: {} }] },
});

export const questions = defineSection({
  name: say4("أسئلة شائعة", "Questions and answers", "Questions fréquentes", "Domande frequenti"),
  settings: { heading },
  blocks: {
    question: {
      name: say4("سؤال", "Question", "Question", "Domanda"),
      settings: {
        question: text({ label: say4("السؤال", "Question", "Question", "Domanda") }),
        answer: richText({ label: say4("الجواب", "Answer", "Réponse", "Risposta") }),
      },
    },
  },
  maxBlocks: 20,
  needs: ["blocks"],
  preset: {
    settings: { heading: local("أسئلة شائعة", "Questions and answers", "Questions fréquentes", "Domande frequenti") },
    blocks: [
      {
        type: "question",
        settings: {
          question: local("متى يصل طلبي؟", "When does my order arrive?", "Quand arrive ma commande ?", "Quando arriva il mio ordine?"),
          answer: local(
            "<p>نكتب مدة التوصيل لكل بلد في صفحة الدفع قبل أن تطلب.</p>",
            "<p>The checkout shows the days for your country before you order.</p>",
            "<p>La page de paiement indique le délai pour votre pays avant la commande.</p>",
            "<p>Il checkout mostra i giorni per il tuo paese prima dell’ordine.</p>",
          ),
        },
      },
    ],
  },
});

export const testimonials = defineSection({
  name: say4("آراء الزبائن", "Testimonials", "Témoignages", "Testimonianze"),
  settings: { heading },
  blocks: {
    quote: {
      name: say4("رأي", "Quote", "Citation", "Citazione"),
      settings: {
        quote: longText({ label: say4("القول", "Quote", "Citation", "Citazione"), max: 400 }),
        who: text({ label: say4("القائل", "Who said it", "Auteur", "Chi l’ha detto"), max: 80 }),
      },
    },
  },
  maxBlocks: 9,
  needs: ["blocks"],
  preset: { settings: {}, blocks: [{ type: "quote", settings: {} }] },
});

export const latestPosts = defineSection({
  name: say4("من المدونة", "From the blog", "Du blog", "Dal blog"),
  settings: { heading, posts: posts({ label: countLabel }) },
  needs: ["posts"],
  preset: { settings: { heading: local("من المدونة", "From the blog", "Du blog", "Dal blog") } },
});

export const contactForm = defineSection({
  name: say4("نموذج تواصل", "Contact form", "Formulaire de contact", "Modulo di contatto"),
  limit: 1,
  settings: { heading, text: longText({ label: textLabel, max: 400 }) },
  preset: { settings: { heading: local("اكتب لنا", "Write to us", "Écrivez-nous", "Scrivici") } },
});

/** Under the types that all themes give them. */
export const standardSections = {
  announcement,
  hero,
  "featured-collection": featuredCollection,
  "featured-products": featuredProducts,
  "collection-list": collectionList,
  "rich-text": richTextSection,
  "image-with-text": imageWithText,
  "trust-bar": trustBar,
  columns,
  gallery,
  questions,
  testimonials,
  "latest-posts": latestPosts,
  "contact-form": contactForm,
} as const;
