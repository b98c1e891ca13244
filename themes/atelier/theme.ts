import { choice, defineTheme, say4, toggle } from "@matjar/theme-kit/contract/index.ts";
import { standardSections } from "@matjar/theme-kit/standard.ts";
import { lookbook } from "./src/definitions/lookbook.ts";
import { sizeGuide } from "./src/definitions/size-guide.ts";
import { spread } from "./src/definitions/spread.ts";
import { starter } from "./src/definitions/starter.ts";

/** An editorial magazine for fashion and craft: large pictures to the edge, thin display type, much white. */
export default defineTheme({
  id: "atelier",
  version: "1.0.0",
  name: say4("أتيليه", "Atelier", "Atelier", "Atelier"),
  about: say4(
    "مجلة مصوّرة لمتاجر الأزياء والحِرَف: صور كبيرة حتى الحافة وعناوين رفيعة وبياض كثير.",
    "A magazine of pictures for fashion and craft: images to the edge, fine headlines, plenty of white.",
    "Un magazine d’images pour la mode et l’artisanat : photos bord à bord, titres fins, beaucoup de blanc.",
    "Una rivista di immagini per moda e artigianato: foto a tutta pagina, titoli sottili, molto bianco.",
  ),
  fonts: [
    { id: "cormorant", name: "Cormorant, Markazi" },
    { id: "bodoni", name: "Bodoni Moda, Naskh" },
    { id: "system", name: "System" },
  ],
  settings: {
    frame: {
      name: say4("رأس الصفحة والعناوين", "Masthead and headlines", "En-tête et titres", "Testata e titoli"),
      fields: {
        masthead: choice({
          label: say4("رأس الصفحة", "Masthead", "En-tête", "Testata"),
          options: {
            banner: say4("اسم كبير فوق القائمة", "Large name above the menu", "Grand nom au-dessus du menu", "Nome grande sopra il menu"),
            line: say4("سطر واحد", "One line", "Une seule ligne", "Una sola riga"),
          },
          default: "banner",
        }),
        headlines: choice({
          label: say4("حجم العناوين", "Size of headlines", "Taille des titres", "Dimensione dei titoli"),
          options: { grand: say4("فخم", "Grand", "Grands", "Grandi"), calm: say4("هادئ", "Calm", "Calmes", "Calmi") },
          default: "grand",
        }),
      },
    },
    products: {
      name: say4("المنتجات", "Products", "Produits", "Prodotti"),
      fields: {
        grid: choice({
          label: say4("شبكة المنتجات", "Grid of products", "Grille des produits", "Griglia dei prodotti"),
          options: {
            mixed: say4("كبيرة وصغيرة", "Large and small", "Grandes et petites", "Grandi e piccole"),
            even: say4("متساوية", "All alike", "Toutes égales", "Tutte uguali"),
          },
          default: "mixed",
        }),
        shape: choice({
          label: say4("شكل الصور", "Shape of pictures", "Forme des images", "Forma delle immagini"),
          options: {
            portrait: say4("طولي", "Portrait", "Portrait", "Verticale"),
            tall: say4("طويل", "Tall", "Très haut", "Molto alto"),
            square: say4("مربع", "Square", "Carré", "Quadrato"),
          },
          default: "portrait",
        }),
        showBrand: toggle({ label: say4("إظهار العلامة", "Show the brand", "Afficher la marque", "Mostra la marca"), default: true }),
        otherPicture: toggle({
          label: say4("صورة ثانية عند التأشير", "Second picture on hover", "Deuxième image au survol", "Seconda immagine al passaggio"),
          default: true,
        }),
      },
    },
    productPage: {
      name: say4("صفحة المنتج", "Product page", "Page produit", "Pagina prodotto"),
      fields: {
        pictures: choice({
          label: say4("صور المنتج على الشاشات العريضة", "Pictures on wide screens", "Images sur grand écran", "Immagini su schermi larghi"),
          options: {
            column: say4("عمود واحد", "One column", "Une colonne", "Una colonna"),
            pairs: say4("كبيرة ثم اثنتان", "One large, then two", "Une grande, puis deux", "Una grande, poi due"),
          },
          default: "pairs",
        }),
      },
    },
  },
  sections: { ...standardSections, lookbook, spread, "size-guide": sizeGuide },
  looks: [
    {
      id: "gallery",
      name: say4("جدار المعرض", "Gallery wall", "Mur de galerie", "Parete di galleria"),
      colors: { background: "#ffffff", text: "#141312", accent: "#141312", accentText: "#ffffff", surface: "#f4f2ef" },
      font: "cormorant",
      radius: 0,
    },
    {
      id: "linen",
      name: say4("كتّان ورمّان", "Linen and pomegranate", "Lin et grenade", "Lino e melograno"),
      colors: { background: "#f6f1e9", text: "#2b1d1a", accent: "#8c2331", accentText: "#fff8f2", surface: "#ebe2d5" },
      font: "cormorant",
      radius: 2,
      settings: { headlines: "grand", grid: "mixed", shape: "tall" },
    },
    {
      id: "noir",
      name: say4("ليل المنصّة", "Runway night", "Nuit de défilé", "Notte di sfilata"),
      colors: { background: "#100f11", text: "#f3efe9", accent: "#f3efe9", accentText: "#100f11", surface: "#1c1a1e" },
      font: "bodoni",
      radius: 0,
      settings: { masthead: "line", headlines: "calm" },
    },
  ],
  starter,
});
