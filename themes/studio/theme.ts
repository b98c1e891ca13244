import { choice, defineTheme, local, longText, picture, range, say4, text, toggle } from "@matjar/theme-kit/contract/index.ts";
import { standardSections } from "@matjar/theme-kit/standard.ts";
import { author, listen, outline, reader, specimen, wall } from "./sections.ts";

/** A gallery wall for makers: covers edge to edge, fine lines between them, and very large type. */
export default defineTheme({
  id: "studio",
  version: "1.0.0",
  name: say4("استوديو", "Studio", "Studio", "Studio"),
  about: say4(
    "جدار عرض داكن لمن يبيع الموسيقى والكتب والخطوط والدورات.",
    "A dark gallery wall for music, books, fonts and courses.",
    "Un mur de galerie sombre pour la musique, les livres, les polices et les cours.",
    "Una parete da galleria scura per musica, libri, caratteri e corsi.",
  ),
  fonts: [
    { id: "bricolage", name: "Bricolage Grotesque + Fustat" },
    { id: "rubik", name: "Rubik" },
    { id: "fustat", name: "Fustat" },
    { id: "system", name: "System" },
  ],
  settings: {
    wall: {
      name: say4("جدار العرض", "The wall", "Le mur", "La parete"),
      fields: {
        columns: range({
          label: say4("أعمدة على الشاشات الكبيرة", "Columns on large screens", "Colonnes sur grand écran", "Colonne su schermi grandi"),
          min: 3,
          max: 5,
          default: 4,
        }),
        fit: choice({
          label: say4("الأغلفة", "Covers", "Couvertures", "Copertine"),
          options: {
            fill: say4("تملأ المربع", "Fill the square", "Remplissent le carré", "Riempiono il quadrato"),
            whole: say4("كاملة كما هي", "Whole, as they are", "Entières, telles quelles", "Intere, così come sono"),
          },
          default: "fill",
        }),
        lines: toggle({
          label: say4("خطوط بين الأغلفة", "Lines between covers", "Filets entre les couvertures", "Linee tra le copertine"),
          default: true,
        }),
        showBrand: toggle({
          label: say4("إظهار اسم الصانع", "Show who made it", "Afficher l’auteur", "Mostra l’autore"),
          default: true,
        }),
        plate: toggle({
          label: say4(
            "خلفية فاتحة للشعار على الصفحات الداكنة",
            "Light ground behind the logo on dark pages",
            "Fond clair derrière le logo sur les pages sombres",
            "Sfondo chiaro dietro il logo nelle pagine scure",
          ),
          default: true,
        }),
      },
    },
    product: {
      name: say4("صفحة المنتج", "Product page", "Page produit", "Pagina prodotto"),
      fields: {
        promise: text({
          label: say4("وعد التنزيل", "Download promise", "Promesse de téléchargement", "Promessa di download"),
          max: 160,
          default: local(
            "رابط التنزيل يظهر فور الدفع، ويصلك بالبريد أيضاً.",
            "The link is on your screen right after payment, and in your inbox.",
            "Le lien s’affiche dès le paiement, et vous attend aussi par e-mail.",
            "Il link compare subito dopo il pagamento, e arriva anche via e-mail.",
          ),
        }),
        creatorPicture: picture({ label: say4("صورة الصانع", "Picture of the maker", "Photo de l’auteur", "Foto dell’autore") }),
        creatorNote: longText({
          label: say4("كلمة من الصانع", "Note from the maker", "Mot de l’auteur", "Nota dell’autore"),
          max: 600,
        }),
      },
    },
  },
  sections: { wall, ...standardSections, listen, specimen, reader, outline, author },
  looks: [
    {
      id: "night",
      name: say4("ليل وليموني", "Night and lime", "Nuit et citron vert", "Notte e lime"),
      colors: { background: "#0d0d0f", text: "#f4f3ee", accent: "#d6ff3f", accentText: "#12140a", surface: "#1a1a1d" },
      font: "bricolage",
      radius: 0,
    },
    {
      id: "poster",
      name: say4("ملصق وقرميد", "Poster and vermilion", "Affiche et vermillon", "Manifesto e vermiglio"),
      colors: { background: "#f1eee5", text: "#131210", accent: "#ff5a2b", accentText: "#170700", surface: "#e4dfd1" },
      font: "bricolage",
      radius: 0,
    },
    {
      id: "blue",
      name: say4("أبيض وأزرق", "White and ultramarine", "Blanc et outremer", "Bianco e oltremare"),
      colors: { background: "#ffffff", text: "#0c0a26", accent: "#3a22ff", accentText: "#ffffff", surface: "#eef0ff" },
      font: "rubik",
      radius: 14,
      settings: { lines: false, fit: "whole" },
    },
  ],
  starter: {
    home: [
      { type: "wall", settings: wall.preset.settings },
      {
        type: "collection-list",
        settings: { heading: local("الفهرس", "Index", "Index", "Indice") },
      },
      {
        type: "featured-products",
        settings: { heading: local("صدر حديثاً", "Just out", "Vient de sortir", "Appena uscito") },
      },
      {
        type: "trust-bar",
        blocks: [
          {
            type: "promise",
            settings: {
              icon: "download",
              title: local("تنزيل فوري", "Instant download", "Téléchargement immédiat", "Download immediato"),
              text: local(
                "الملفات لك فور الدفع",
                "Your files, right after payment",
                "Vos fichiers dès le paiement",
                "I tuoi file subito dopo il pagamento",
              ),
            },
          },
          {
            type: "promise",
            settings: {
              icon: "shield",
              title: local("ترخيص واضح", "A clear licence", "Une licence claire", "Una licenza chiara"),
              text: local(
                "تعرف ما يحق لك قبل أن تشتري",
                "Know what you may do before you buy",
                "Vos droits sont écrits avant l’achat",
                "Sai che cosa puoi fare prima di comprare",
              ),
            },
          },
          {
            type: "promise",
            settings: {
              icon: "chat",
              title: local("من الصانع إليك", "From maker to you", "De l’auteur à vous", "Dall’autore a te"),
              text: local(
                "اسأل، وسيجيبك من صنعه",
                "Ask, and the maker answers",
                "Une question ? L’auteur répond",
                "Chiedi, risponde chi l’ha fatto",
              ),
            },
          },
        ],
      },
    ],
  },
});
