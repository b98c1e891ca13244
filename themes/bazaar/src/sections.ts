/** The sections that this theme has beside the standard ones: what a grocer shows that others do not. */
import {
  button,
  choice,
  collection,
  collections,
  defineSection,
  local,
  products,
  range,
  say4,
  text,
} from "@matjar/theme-kit/contract/index.ts";

const heading = text({ label: say4("العنوان", "Heading", "Titre", "Titolo") });
const line = text({ label: say4("سطر تحته", "Line below it", "Ligne dessous", "Riga sotto"), max: 160 });

/** Categories as round pictures in a row: the aisles of the shop. */
export const aisles = defineSection({
  name: say4("أقسام بالصور", "Aisles with pictures", "Rayons en images", "Reparti con immagini"),
  settings: {
    heading,
    collections: collections({ label: say4("الأقسام", "Aisles", "Rayons", "Reparti"), max: 20, first: 10 }),
    shape: choice({
      label: say4("شكل الصور", "Shape of pictures", "Forme des images", "Forma delle immagini"),
      options: { round: say4("دائرة", "Round", "Rond", "Tondo"), tile: say4("مربع", "Square", "Carré", "Quadrato") },
      default: "round",
    }),
  },
  needs: ["collections"],
  preset: {
    settings: { heading: local("ماذا تحتاج اليوم؟", "What do you need today?", "De quoi avez-vous besoin ?", "Che cosa ti serve oggi?") },
  },
});

/** A coloured strip of what costs less than before; it is not there while nothing does. */
export const offers = defineSection({
  name: say4("شريط العروض", "Offers strip", "Bandeau d’offres", "Striscia di offerte"),
  settings: {
    heading,
    text: line,
    collection: collection({
      label: say4("من تشكيلة", "From a collection", "D’une collection", "Da una collezione"),
      help: say4(
        "يظهر منها ما له سعر سابق أعلى. من دونها تُؤخذ العروض من المنتجات التالية.",
        "What has a higher original price is shown. Without one, offers are taken from the products below.",
        "Les produits dont le prix d’origine est plus élevé s’affichent. Sans collection, les offres viennent des produits ci-dessous.",
        "Compaiono i prodotti con un prezzo originale più alto. Senza collezione, le offerte vengono dai prodotti qui sotto.",
      ),
      countFrom: "limit",
    }),
    products: products({
      label: say4("المنتجات", "Products", "Produits", "Prodotti"),
      help: say4(
        "إن لم تختر شيئاً يُبحث في أحدث المنتجات.",
        "When none is chosen, the newest are looked through.",
        "Sans choix, les plus récents sont examinés.",
        "Se non ne scegli, si guardano i più recenti.",
      ),
      newest: 24,
    }),
    limit: range({ label: say4("العدد الأقصى", "At most", "Au plus", "Al massimo"), min: 4, max: 24, default: 12 }),
  },
  preset: {
    settings: {
      heading: local("عروض الأسبوع", "Offers of the week", "Les offres de la semaine", "Le offerte della settimana"),
      text: local("حتى نفاد الكمية", "While stocks last", "Dans la limite des stocks", "Fino a esaurimento scorte"),
    },
  },
});

/** When orders are brought, as a ticket that can be torn off. */
export const delivery = defineSection({
  name: say4("وعد التوصيل", "Delivery promise", "Promesse de livraison", "Promessa di consegna"),
  settings: { heading, text: line, button: button({ label: say4("زر", "Button", "Bouton", "Pulsante") }) },
  blocks: {
    slot: {
      name: say4("موعد", "Delivery time", "Créneau", "Fascia oraria"),
      settings: {
        when: text({ label: say4("متى", "When", "Quand", "Quando"), max: 60 }),
        hours: text({ label: say4("الوقت أو الشرط", "Hours or condition", "Horaires ou condition", "Orari o condizione"), max: 80 }),
      },
    },
  },
  maxBlocks: 4,
  needs: ["heading"],
  preset: {
    settings: {
      heading: local("نوصل إلى بابك", "We bring it to your door", "Livré à votre porte", "Te lo portiamo a casa"),
      text: local(
        "كل طلب يُجمع باليد في يوم توصيله.",
        "Each order is picked by hand on the day it is brought.",
        "Chaque commande est préparée à la main le jour de la livraison.",
        "Ogni ordine è preparato a mano il giorno della consegna.",
      ),
    },
    blocks: [
      {
        type: "slot",
        settings: {
          when: local("صباحاً", "Morning", "Le matin", "Mattina"),
          hours: local(
            "لما طُلب مساء أمس",
            "for orders of the evening before",
            "pour les commandes de la veille au soir",
            "per gli ordini della sera prima",
          ),
        },
      },
      {
        type: "slot",
        settings: {
          when: local("مساءً", "Evening", "Le soir", "Sera"),
          hours: local(
            "لما طُلب قبل الظهر",
            "for orders before noon",
            "pour les commandes avant midi",
            "per gli ordini prima di mezzogiorno",
          ),
        },
      },
    ],
  },
});
