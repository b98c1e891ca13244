import { choice, defineTheme, say4, toggle } from "@matjar/theme-kit/contract/index.ts";
import { standardSections } from "@matjar/theme-kit/standard.ts";

/** A calm general shop: much paper, quiet lines, the goods in front. */
export default defineTheme({
  id: "souk",
  version: "1.0.0",
  name: say4("سوق", "Souk", "Souk", "Souk"),
  about: say4(
    "هادئ وواضح، لكل متجر يعرض بضاعة متنوعة.",
    "Calm and clear, for shops of many kinds of goods.",
    "Calme et clair, pour les boutiques aux articles variés.",
    "Calmo e chiaro, per negozi con articoli di ogni tipo.",
  ),
  fonts: [
    { id: "alexandria", name: "Alexandria" },
    { id: "readex", name: "Readex Pro" },
    { id: "naskh", name: "Noto Naskh Arabic" },
    { id: "system", name: "System" },
  ],
  settings: {
    products: {
      name: say4("بطاقات المنتجات", "Product cards", "Fiches produits", "Schede prodotto"),
      fields: {
        showBrand: toggle({ label: say4("إظهار العلامة", "Show the brand", "Afficher la marque", "Mostra la marca"), default: true }),
        otherPicture: toggle({
          label: say4("صورة ثانية عند التأشير", "Second picture on hover", "Deuxième image au survol", "Seconda immagine al passaggio"),
          default: true,
        }),
        shape: choice({
          label: say4("شكل الصور", "Shape of pictures", "Forme des images", "Forma delle immagini"),
          options: {
            square: say4("مربع", "Square", "Carré", "Quadrato"),
            portrait: say4("طولي", "Portrait", "Portrait", "Verticale"),
            landscape: say4("عرضي", "Landscape", "Paysage", "Orizzontale"),
          },
          default: "portrait",
        }),
      },
    },
  },
  sections: standardSections,
  looks: [
    {
      id: "paper",
      name: say4("ورق وفيروز", "Paper and teal", "Papier et sarcelle", "Carta e ottanio"),
      colors: { background: "#fbfaf7", text: "#1b1f2a", accent: "#0f5c5c", accentText: "#ffffff", surface: "#f3efe6" },
      font: "alexandria",
      radius: 8,
    },
    {
      id: "clay",
      name: say4("طين وزعفران", "Clay and saffron", "Argile et safran", "Argilla e zafferano"),
      colors: { background: "#fffaf4", text: "#2a1c14", accent: "#a2431b", accentText: "#ffffff", surface: "#f7ebdd" },
      font: "readex",
      radius: 14,
    },
    {
      id: "night",
      name: say4("ليل وذهب", "Night and gold", "Nuit et or", "Notte e oro"),
      colors: { background: "#14161c", text: "#f2efe8", accent: "#e0b354", accentText: "#1a150a", surface: "#1f222b" },
      font: "alexandria",
      radius: 2,
    },
  ],
  starter: {
    home: [
      { type: "hero", settings: standardSections.hero.preset.settings },
      { type: "featured-products", settings: standardSections["featured-products"].preset.settings },
      { type: "collection-list", settings: standardSections["collection-list"].preset.settings },
      { type: "trust-bar", blocks: standardSections["trust-bar"].preset.blocks },
    ],
  },
});
