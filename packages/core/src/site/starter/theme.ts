import type { Words } from "../../kernel/index.ts";
import type { Store } from "../../store/schema.ts";
import type { Section, ThemeSettings } from "../schema.ts";
import { localText } from "./words.ts";

const heading: Words = {
  ar: "أهلاً بكم في {name}",
  en: "Welcome to {name}",
  fr: "Bienvenue chez {name}",
  it: "Benvenuti da {name}",
};
const lead: Words = {
  ar: "منتجات اخترناها بعناية، نجهّزها ونرسلها إليكم بأنفسنا.",
  en: "Goods we chose with care, packed and sent by us.",
  fr: "Des produits choisis avec soin, préparés et envoyés par nos soins.",
  it: "Prodotti scelti con cura, preparati e spediti da noi.",
};
const shopNow: Words = { ar: "تسوّق الآن", en: "Shop now", fr: "Voir la boutique", it: "Scopri i prodotti" };
const newIn: Words = { ar: "وصل حديثاً", en: "New in", fr: "Nouveautés", it: "Nuovi arrivi" };
const collections: Words = { ar: "تسوّق حسب الفئة", en: "Shop by collection", fr: "Nos collections", it: "Le nostre collezioni" };

const trust: readonly { icon: string; title: Words; text: Words }[] = [
  {
    icon: "shield",
    title: { ar: "دفع آمن", en: "Safe payment", fr: "Paiement sécurisé", it: "Pagamento sicuro" },
    text: { ar: "بياناتك محمية في كل خطوة", en: "Protected at every step", fr: "Protégé à chaque étape", it: "Protetto in ogni passaggio" },
  },
  {
    icon: "truck",
    title: { ar: "تتبّع الطلب", en: "Follow your order", fr: "Suivi de commande", it: "Ordine tracciabile" },
    text: {
      ar: "من التجهيز حتى التسليم",
      en: "From packing to your door",
      fr: "De la préparation à la livraison",
      it: "Dalla preparazione alla consegna",
    },
  },
  {
    icon: "chat",
    title: { ar: "نحن هنا لأجلك", en: "We are here for you", fr: "À votre écoute", it: "Siamo qui per te" },
    text: { ar: "راسلنا وسنرد عليك", en: "Write to us and we answer", fr: "Écrivez-nous, nous répondons", it: "Scrivici, ti rispondiamo" },
  },
];

const section = (id: string, settings: Section["settings"], type = id, blocks: Section["blocks"] = []): Section => ({
  id,
  type,
  visible: true,
  settings,
  blocks,
});

const promises = (store: Store): Section["blocks"] =>
  trust.map(({ icon, title, text }) => ({
    id: icon,
    type: "promise",
    visible: true,
    settings: { icon, title: localText(store, title), text: localText(store, text) },
  }));

const home = (store: Store): Section[] => [
  section("hero", {
    heading: localText(store, heading),
    text: localText(store, lead),
    button: { label: localText(store, shopNow), href: "/collections/all/" },
  }),
  section("new-in", { heading: localText(store, newIn) }, "featured-products"),
  section("collections", { heading: localText(store, collections) }, "collection-list"),
  section("trust", {}, "trust-bar", promises(store)),
];

/** The look of a store that nobody has touched yet. Text on accent and on background keeps ≥ 4.5:1 (WCAG 1.4.3). */
export const starterTheme = (store: Store): ThemeSettings => ({
  theme: "souk",
  colors: { background: "#fbfaf7", text: "#1b1f2a", accent: "#0f5c5c", accentText: "#ffffff", surface: "#f3efe6" },
  font: "alexandria",
  radius: 8,
  settings: {},
  zones: { header: [], home: home(store), product: [], collection: [], footer: [] },
});
