import type { Locale, Words } from "@matjar/core/kernel";

const w = (ar: string, en: string, fr: string, it: string): Words => ({ ar, en, fr, it });

/** Words of the pages for machines, which people read too. */
const words = {
  brand: w("العلامة", "Brand", "Marque", "Marca"),
  price: w("السعر", "Price", "Prix", "Prezzo"),
  before: w("السعر قبل التخفيض", "Price before", "Prix avant", "Prezzo precedente"),
  availability: w("التوفّر", "Availability", "Disponibilité", "Disponibilità"),
  inStock: w("متوفر", "In stock", "En stock", "Disponibile"),
  asked: w("حسب المخزون الآن", "By the stock of the moment", "Selon le stock du moment", "Secondo le scorte del momento"),
  page: w("صفحة المنتج", "Page", "Page", "Pagina"),
  pictures: w("الصور", "Pictures", "Images", "Immagini"),
  delivery: w("التوصيل والإرجاع", "Delivery and returns", "Livraison et retours", "Consegna e resi"),
  variants: w("الخيارات", "Variants", "Variantes", "Varianti"),
  variant: w("الخيار", "Variant", "Variante", "Variante"),
  description: w("الوصف", "Description", "Description", "Descrizione"),
  products: w("أحدث المنتجات", "Newest products", "Derniers produits", "Ultimi prodotti"),
  collections: w("التشكيلات", "Collections", "Collections", "Collezioni"),
  pages: w("الصفحات", "Pages", "Pages", "Pagine"),
  machines: w("للبرامج", "For programs", "Pour les programmes", "Per i programmi"),
  api: w("واجهة المتجر البرمجية", "The shop’s API", "L’API de la boutique", "L’API del negozio"),
  catalogue: w(
    "كتالوج المنتجات كاملًا مع التوفّر الآن",
    "All products with their availability now",
    "Tous les produits avec leur disponibilité actuelle",
    "Tutti i prodotti con la disponibilità attuale",
  ),
  newest: w("جديد المتجر", "What is new", "Nouveautés", "Novità"),
  sitemap: w("خريطة الموقع", "Sitemap", "Plan du site", "Mappa del sito"),
  money: w("العملة", "Currency", "Devise", "Valuta"),
  country: w("البلد", "Country", "Pays", "Paese"),
} as const satisfies Readonly<Record<string, Words>>;

/** One word in a language. */
export const word = (locale: Locale, name: keyof typeof words): string => words[name][locale];
