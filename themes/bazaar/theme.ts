import { choice, color, defineTheme, local, say4, toggle } from "@matjar/theme-kit/contract/index.ts";
import { standardSections } from "@matjar/theme-kit/standard.ts";
import { aisles, delivery, offers } from "./src/sections.ts";

/** A busy, warm, well-ordered grocer: much on each shelf, prices that are read from afar, one press to put it into the basket. */
export default defineTheme({
  id: "bazaar",
  version: "1.0.0",
  name: say4("بازار", "Bazaar", "Bazar", "Bazar"),
  about: say4(
    "مزدحم بنظام وسريع الإضافة، للبقالة والأغذية وكل ما يُشترى كثيراً معاً.",
    "Dense, in order and quick to add, for food, groceries and whatever is bought many at a time.",
    "Dense, ordonné et rapide, pour l’alimentation et tout ce qui s’achète en nombre.",
    "Denso, ordinato e veloce, per alimentari e per tutto ciò che si compra in quantità.",
  ),
  fonts: [
    { id: "rubik", name: "Rubik" },
    { id: "baloo", name: "Baloo Bhaijaan 2" },
    { id: "cairo", name: "Cairo" },
    { id: "system", name: "System" },
  ],
  settings: {
    shelf: {
      name: say4("الرفوف", "Shelves", "Rayonnages", "Scaffali"),
      fields: {
        density: choice({
          label: say4("الكثافة", "Density", "Densité", "Densità"),
          options: {
            dense: say4("كثيف (٦ في الصف)", "Dense (6 in a row)", "Dense (6 par rangée)", "Denso (6 per riga)"),
            roomy: say4("رحب (٤ في الصف)", "Roomy (4 in a row)", "Aéré (4 par rangée)", "Arioso (4 per riga)"),
          },
          default: "dense",
        }),
        quickAdd: toggle({
          label: say4("الإضافة من القائمة", "Add from the list", "Ajout depuis la liste", "Aggiunta dall’elenco"),
          help: say4(
            "زر وعدّاد على كل بطاقة لها نوع واحد.",
            "A button with a counter on each card that has one variant.",
            "Un bouton avec compteur sur chaque fiche à une seule variante.",
            "Un pulsante con contatore su ogni scheda con una sola variante.",
          ),
          default: true,
        }),
        unitPrice: toggle({
          label: say4("سعر الكيلو", "Price of a kilogram", "Prix au kilo", "Prezzo al chilo"),
          help: say4(
            "يُحسب من وزن النوع. أوقفه إن كان الوزن يشمل التغليف.",
            "Worked out from the variant’s weight. Switch it off when that includes packaging.",
            "Calculé d’après le poids de la variante. À désactiver s’il comprend l’emballage.",
            "Calcolato dal peso della variante. Disattivalo se comprende l’imballaggio.",
          ),
          default: true,
        }),
        brand: toggle({ label: say4("إظهار العلامة", "Show the brand", "Afficher la marque", "Mostra la marca"), default: false }),
        fit: choice({
          label: say4("الصور", "Pictures", "Images", "Immagini"),
          options: {
            cover: say4("تملأ الإطار", "Fill the frame", "Remplir le cadre", "Riempiono il riquadro"),
            whole: say4("تظهر كاملة", "Shown whole", "Entières", "Intere"),
          },
          default: "cover",
        }),
      },
    },
    stall: {
      name: say4("المظهر", "Stall", "Étal", "Banco"),
      fields: {
        offerColor: color({
          label: say4("لون العروض", "Colour of offers", "Couleur des offres", "Colore delle offerte"),
          default: "#ffd23f",
        }),
        awning: toggle({ label: say4("مظلة مخططة تحت الرأس", "Striped awning", "Auvent rayé", "Tenda a righe"), default: true }),
        header: choice({
          label: say4("رأس الصفحة", "Header", "En-tête", "Intestazione"),
          options: {
            accent: say4("بلون المتجر", "In the shop’s colour", "À la couleur de la boutique", "Nel colore del negozio"),
            paper: say4("فاتح", "Like the page", "Comme la page", "Come la pagina"),
          },
          default: "accent",
        }),
      },
    },
  },
  sections: { ...standardSections, aisles, offers, delivery },
  looks: [
    {
      id: "market",
      name: say4("سوق الخضار", "Green market", "Marché vert", "Mercato verde"),
      colors: { background: "#fffdf8", text: "#1c2a1e", accent: "#1b7339", accentText: "#ffffff", surface: "#f4f0e2" },
      font: "rubik",
      radius: 16,
      settings: { offerColor: "#ffd23f" },
    },
    {
      id: "citrus",
      name: say4("برتقال وتوت", "Orange and berry", "Orange et baie", "Arancia e bacche"),
      colors: { background: "#ffffff", text: "#2c1721", accent: "#c2410c", accentText: "#ffffff", surface: "#fdf1e6" },
      font: "baloo",
      radius: 24,
      settings: { offerColor: "#a3134f", header: "paper" },
    },
    {
      id: "evening",
      name: say4("سوق المساء", "Evening market", "Marché du soir", "Mercato serale"),
      colors: { background: "#15191d", text: "#f4efe4", accent: "#f6a93b", accentText: "#1c1204", surface: "#20262c" },
      font: "cairo",
      radius: 8,
      settings: { offerColor: "#ff7a59" },
    },
  ],
  starter: {
    home: [
      {
        type: "hero",
        settings: {
          heading: local(
            "طازج اليوم، عندك اليوم",
            "Fresh today, with you today",
            "Frais du jour, chez vous aujourd’hui",
            "Fresco oggi, da te oggi",
          ),
          text: local(
            "املأ سلتك في دقيقة، ونحن نختار ونجمع ونوصل.",
            "Fill your basket in a minute. We pick, pack and bring it.",
            "Remplissez votre panier en une minute : nous choisissons, préparons et livrons.",
            "Riempi il carrello in un minuto: scegliamo, prepariamo e consegniamo noi.",
          ),
          button: { label: local("ابدأ التسوّق", "Start shopping", "Faire mes courses", "Inizia la spesa"), href: "/collections/all/" },
        },
      },
      { type: "aisles", settings: aisles.preset.settings },
      { type: "offers", settings: offers.preset.settings },
      {
        type: "featured-products",
        settings: { heading: local("وصل إلى الرف", "New on the shelf", "Nouveau en rayon", "Novità sullo scaffale") },
      },
      { type: "delivery", settings: delivery.preset.settings, blocks: delivery.preset.blocks },
      { type: "trust-bar", blocks: standardSections["trust-bar"].preset.blocks },
    ],
  },
});
