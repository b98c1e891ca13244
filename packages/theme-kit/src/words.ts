/**
 * Every word that a storefront says by itself, in the four languages, for the builder, the themes and their scripts.
 * `{gaps}` are filled by `say`; words that count things are in `counted`.
 */
import type { Digits, Locale, Words } from "@matjar/core/kernel";

const w = (ar: string, en: string, fr: string, it: string): Words => ({ ar, en, fr, it });

export const words = {
  home: w("الرئيسية", "Home", "Accueil", "Home"),
  skip: w("انتقل إلى المحتوى", "Skip to content", "Aller au contenu", "Vai al contenuto"),
  menu: w("القائمة", "Menu", "Menu", "Menu"),
  moreIn: w("المزيد في {name}", "More in {name}", "Plus dans {name}", "Altro in {name}"),
  mainMenu: w("القائمة الرئيسية", "Main menu", "Menu principal", "Menu principale"),
  footerMenu: w("روابط المتجر", "Shop links", "Liens de la boutique", "Link del negozio"),
  breadcrumbs: w("مسار الصفحة", "Breadcrumbs", "Fil d’Ariane", "Percorso"),
  language: w("اللغة", "Language", "Langue", "Lingua"),
  contact: w("تواصل معنا", "Contact", "Contact", "Contatti"),
  taxNumber: w("الرقم الضريبي", "Tax number", "Numéro fiscal", "Partita IVA"),
  announcement: w("إعلان", "Announcement", "Annonce", "Annuncio"),

  search: w("البحث", "Search", "Recherche", "Cerca"),
  searchFor: w("عمّ تبحث؟", "What are you looking for?", "Que cherchez-vous ?", "Che cosa cerchi?"),
  searchNeedsScripts: w(
    "يعمل البحث في متصفّحك بعد تفعيل جافاسكربت. وإلى ذلك الحين تصفّح التشكيلات:",
    "Search runs in your browser and needs JavaScript. Until then, browse the collections:",
    "La recherche fonctionne dans votre navigateur et demande JavaScript. En attendant, parcourez les collections :",
    "La ricerca funziona nel tuo browser e richiede JavaScript. Intanto, sfoglia le collezioni:",
  ),
  searchUnavailable: w(
    "تعذّر تحميل البحث. حاول مرة أخرى بعد قليل.",
    "Search could not be loaded. Try again in a moment.",
    "La recherche n’a pas pu être chargée. Réessayez dans un instant.",
    "Non è stato possibile caricare la ricerca. Riprova tra poco.",
  ),
  nothingFound: w(
    "لم نجد ما يطابق بحثك. جرّب كلمة أقصر أو أزل أحد المرشّحات.",
    "Nothing matches. Try a shorter word or remove a filter.",
    "Aucun résultat. Essayez un mot plus court ou retirez un filtre.",
    "Nessun risultato. Prova una parola più breve o togli un filtro.",
  ),
  sort: w("الترتيب", "Sort", "Trier", "Ordina"),
  sortBest: w("الأقرب لبحثك", "Best match", "Pertinence", "Più pertinenti"),
  sortOwn: w("ترتيب المتجر", "Our order", "Notre sélection", "Il nostro ordine"),
  sortNewest: w("الأحدث", "Newest", "Nouveautés", "Novità"),
  sortPriceUp: w("السعر: من الأقل", "Price: low to high", "Prix croissant", "Prezzo crescente"),
  sortPriceDown: w("السعر: من الأعلى", "Price: high to low", "Prix décroissant", "Prezzo decrescente"),
  filter: w("تصفية", "Filter", "Filtrer", "Filtra"),
  brand: w("العلامة", "Brand", "Marque", "Marca"),
  collection: w("التشكيلة", "Collection", "Collection", "Collezione"),
  collections: w("التشكيلات", "Collections", "Collections", "Collezioni"),
  price: w("السعر", "Price", "Prix", "Prezzo"),
  priceFrom: w("السعر من", "Price from", "Prix à partir de", "Prezzo da"),
  priceTo: w("السعر إلى", "Price up to", "Prix jusqu’à", "Prezzo fino a"),
  anyValue: w("الكل", "All", "Tout", "Tutto"),
  clearFilters: w("أزل المرشّحات", "Clear filters", "Effacer les filtres", "Rimuovi i filtri"),
  closeMatches: w(
    "لا منتج يجمع كل هذه الكلمات. هذه أقرب النتائج:",
    "Nothing has all these words. The closest:",
    "Aucun produit ne réunit tous ces mots. Les plus proches :",
    "Nessun prodotto ha tutte queste parole. I più vicini:",
  ),
  availability: w("التوفّر", "Availability", "Disponibilité", "Disponibilità"),
  onlyAvailable: w("المتوفّر الآن فقط", "In stock now", "En stock maintenant", "Disponibili ora"),
  firstAvailable: w("أول المتوفّر: {n}", "The first {n} in stock", "Les {n} premiers en stock", "I primi {n} disponibili"),
  stockUnknown: w(
    "تعذّرت معرفة المتوفّر الآن، لذلك نعرض كل النتائج.",
    "Stock cannot be checked right now, so all results are shown.",
    "Le stock ne peut pas être vérifié pour l’instant : tous les résultats sont affichés.",
    "Al momento la disponibilità non è verificabile: ecco tutti i risultati.",
  ),
  suggestions: w("اقتراحات", "Suggestions", "Suggestions", "Suggerimenti"),
  allResults: w(
    "كل نتائج «{words}»",
    "All results for “{words}”",
    "Tous les résultats pour « {words} »",
    "Tutti i risultati per “{words}”",
  ),
  showMore: w("اعرض المزيد", "Show more", "Afficher plus", "Mostra altri"),

  from: w("من {price}", "From {price}", "Dès {price}", "Da {price}"),
  perKilogram: w("{price} / كغ", "{price} / kg", "{price} / kg", "{price} / kg"),
  perGrams: w("{price} / {n} غ", "{price} / {n} g", "{price} / {n} g", "{price} / {n} g"),
  wasPrice: w("السعر السابق", "Original price", "Prix d’origine", "Prezzo originale"),
  nowPrice: w("السعر الآن", "Price now", "Prix actuel", "Prezzo attuale"),
  noPicture: w("لا توجد صورة", "No picture", "Pas d’image", "Nessuna immagine"),
  digital: w("تنزيل رقمي", "Digital download", "Téléchargement", "Download digitale"),

  pictures: w("صور المنتج", "Product pictures", "Images du produit", "Immagini del prodotto"),
  enlarge: w("كبّر الصورة", "Enlarge the picture", "Agrandir l’image", "Ingrandisci l’immagine"),
  pictureOf: w("الصورة {n} من {total}", "Picture {n} of {total}", "Image {n} sur {total}", "Immagine {n} di {total}"),
  quantity: w("الكمية", "Quantity", "Quantité", "Quantità"),
  fewer: w("أقل", "One less", "Un de moins", "Uno in meno"),
  more: w("أكثر", "One more", "Un de plus", "Uno in più"),
  optional: w("اختياري", "optional", "facultatif", "facoltativo"),
  textRoom: w("حتى {n} حرفاً", "Up to {n} characters", "{n} caractères au plus", "Al massimo {n} caratteri"),
  addToCart: w("أضف إلى السلة", "Add to cart", "Ajouter au panier", "Aggiungi al carrello"),
  adding: w("تجري الإضافة…", "Adding…", "Ajout en cours…", "Aggiunta in corso…"),
  addOf: w("أضف {title}", "Add {title}", "Ajouter {title}", "Aggiungi {title}"),
  oneLessOf: w("أنقص {title} واحداً", "One less of {title}", "Retirer un {title}", "Togli un {title}"),
  added: w("أُضيف إلى السلة", "Added to your cart", "Ajouté au panier", "Aggiunto al carrello"),
  viewCart: w("عرض السلة", "View cart", "Voir le panier", "Vai al carrello"),
  close: w("إغلاق", "Close", "Fermer", "Chiudi"),
  soldOut: w("نفدت الكمية", "Sold out", "Épuisé", "Esaurito"),
  inStock: w("متوفر", "In stock", "En stock", "Disponibile"),
  onlyLeft: w("بقي منه {n} فقط", "Only {n} left", "Plus que {n} en stock", "Ne restano solo {n}"),
  fewLeft: w("بقيت كمية قليلة", "Only a few left", "Plus que quelques pièces", "Ultimi pezzi"),
  madeToOrder: w("يُصنع عند الطلب", "Made to order", "Fabriqué à la demande", "Realizzato su ordinazione"),
  instantDownload: w(
    "يُنزَّل فور الدفع",
    "Download right after payment",
    "Téléchargement dès le paiement",
    "Download subito dopo il pagamento",
  ),
  noSuchVariant: w(
    "هذه التركيبة غير متوفرة",
    "This combination is not available",
    "Cette combinaison n’est pas disponible",
    "Questa combinazione non è disponibile",
  ),
  buyNeedsScripts: w(
    "للشراء، فعّل جافاسكربت في متصفّحك.",
    "To buy, switch JavaScript on in your browser.",
    "Pour acheter, activez JavaScript dans votre navigateur.",
    "Per acquistare, attiva JavaScript nel browser.",
  ),
  cannotAdd: w(
    "لم نتمكّن من الإضافة الآن. لم يُفقد شيء؛ حاول مرة أخرى بعد قليل.",
    "We could not add it just now. Nothing is lost; try again in a moment.",
    "Ajout impossible pour l’instant. Rien n’est perdu ; réessayez dans un instant.",
    "Non è stato possibile aggiungerlo. Nulla è perso; riprova tra poco.",
  ),
  description: w("الوصف", "Description", "Description", "Descrizione"),
  details: w("التفاصيل", "Details", "Détails", "Dettagli"),
  deliveryReturns: w("التوصيل والإرجاع", "Delivery and returns", "Livraison et retours", "Consegna e resi"),
  sku: w("رمز المنتج", "SKU", "Référence", "Codice"),
  related: w("قد يعجبك أيضاً", "You may also like", "Vous aimerez aussi", "Potrebbe piacerti anche"),

  cart: w("السلة", "Cart", "Panier", "Carrello"),
  cartNeedsScripts: w(
    "تُحفظ السلة في متصفّحك وتحتاج إلى جافاسكربت.",
    "The cart lives in your browser and needs JavaScript.",
    "Le panier est gardé dans votre navigateur et demande JavaScript.",
    "Il carrello vive nel tuo browser e richiede JavaScript.",
  ),
  cartEmpty: w("سلتك فارغة", "Your cart is empty", "Votre panier est vide", "Il carrello è vuoto"),
  cartEmptyHint: w(
    "ما تضيفه يبقى هنا حتى تعود.",
    "What you add stays here until you come back.",
    "Ce que vous ajoutez vous attend ici.",
    "Quello che aggiungi resta qui finché non torni.",
  ),
  cartUnavailable: w(
    "تعذّر الوصول إلى سلتك الآن، وهي محفوظة.",
    "Your cart cannot be reached just now. It is safe.",
    "Votre panier est momentanément inaccessible. Il est bien gardé.",
    "Il carrello non è raggiungibile in questo momento. È al sicuro.",
  ),
  tryAgain: w("حاول مرة أخرى", "Try again", "Réessayer", "Riprova"),
  loading: w("جارٍ التحميل…", "Loading…", "Chargement…", "Caricamento…"),
  continueShopping: w("تابع التسوّق", "Continue shopping", "Continuer vos achats", "Continua gli acquisti"),
  remove: w("إزالة", "Remove", "Retirer", "Rimuovi"),
  removeOf: w("إزالة {title}", "Remove {title}", "Retirer {title}", "Rimuovi {title}"),
  removed: w("أُزيل {title}", "{title} was removed", "{title} a été retiré", "{title} rimosso"),
  quantityOf: w("كمية {title}", "Quantity of {title}", "Quantité de {title}", "Quantità di {title}"),
  orderSummary: w("ملخّص الطلب", "Order summary", "Récapitulatif", "Riepilogo"),
  subtotal: w("المجموع الفرعي", "Subtotal", "Sous-total", "Subtotale"),
  checkout: w("إتمام الشراء", "Check out", "Passer commande", "Procedi all’ordine"),
  shippingAtCheckout: w(
    "يُحسب التوصيل عند إتمام الشراء.",
    "Delivery is worked out at checkout.",
    "La livraison est calculée à la commande.",
    "La consegna si calcola al momento dell’ordine.",
  ),
  noShipping: w(
    "لا توصيل: ستُنزَّل ملفاتك فور الدفع.",
    "No delivery: you download your files right after payment.",
    "Pas de livraison : téléchargement dès le paiement.",
    "Nessuna consegna: scarichi i file subito dopo il pagamento.",
  ),
  problemShort: w(
    "لم يبقَ سوى {n}. قلّل الكمية للمتابعة.",
    "Only {n} left. Lower the quantity to go on.",
    "Il n’en reste que {n}. Réduisez la quantité pour continuer.",
    "Ne restano solo {n}. Riduci la quantità per continuare.",
  ),
  problemSoldOut: w(
    "نفدت الكمية. أزله للمتابعة.",
    "Sold out. Remove it to go on.",
    "Épuisé. Retirez-le pour continuer.",
    "Esaurito. Rimuovilo per continuare.",
  ),
  problemGone: w(
    "لم يعد معروضاً. أزله للمتابعة.",
    "No longer sold. Remove it to go on.",
    "N’est plus vendu. Retirez-le pour continuer.",
    "Non è più in vendita. Rimuovilo per continuare.",
  ),

  taxIncluded: w("السعر شامل الضريبة", "Tax included", "Taxes comprises", "IVA inclusa"),
  taxAdded: w(
    "تُضاف الضريبة عند إتمام الشراء",
    "Tax is added at checkout",
    "Taxes ajoutées à la commande",
    "IVA aggiunta al momento dell’ordine",
  ),
  deliveryIn: w("التوصيل خلال {days}", "Delivery in {days}", "Livraison en {days}", "Consegna in {days}"),
  deliveryCost: w("التوصيل من {price}", "Delivery from {price}", "Livraison dès {price}", "Consegna da {price}"),
  deliveryFree: w("توصيل مجاني", "Free delivery", "Livraison offerte", "Consegna gratuita"),
  deliveryFreeOver: w(
    "توصيل مجاني للطلبات من {price}",
    "Free delivery from {price}",
    "Livraison offerte dès {price}",
    "Consegna gratuita da {price}",
  ),
  payAtCheckout: w(
    "تختار طريقة الدفع عند إتمام الشراء",
    "Choose how to pay at checkout",
    "Moyen de paiement au choix à la commande",
    "Scegli come pagare al momento dell’ordine",
  ),

  pages: w("صفحات القائمة", "Pages of the list", "Pages de la liste", "Pagine dell’elenco"),
  pageOf: w("الصفحة {n} من {total}", "Page {n} of {total}", "Page {n} sur {total}", "Pagina {n} di {total}"),
  previous: w("السابق", "Previous", "Précédent", "Precedente"),
  next: w("التالي", "Next", "Suivant", "Successiva"),
  emptyCollection: w("لا منتجات هنا بعد.", "Nothing here yet.", "Rien ici pour le moment.", "Ancora niente qui."),
  seeAll: w("عرض الكل", "See all", "Tout voir", "Vedi tutto"),

  blog: w("المدونة", "Blog", "Blog", "Blog"),
  by: w("بقلم {name}", "By {name}", "Par {name}", "Di {name}"),
  tags: w("الوسوم", "Tags", "Étiquettes", "Etichette"),
  morePosts: w("اقرأ أيضاً", "Read next", "À lire aussi", "Leggi anche"),
  emptyBlog: w("لا مقالات هنا بعد.", "No posts yet.", "Aucun article pour le moment.", "Ancora nessun articolo."),
  password: w("كلمة المرور", "Password", "Mot de passe", "Password"),
  enter: w("ادخل", "Enter", "Entrer", "Entra"),
  contactForm: w("نموذج التواصل", "Contact form", "Formulaire de contact", "Modulo di contatto"),
  yourName: w("اسمك", "Your name", "Votre nom", "Il tuo nome"),
  messageSubject: w("الموضوع (اختياري)", "Subject (optional)", "Objet (facultatif)", "Oggetto (facoltativo)"),
  message: w("رسالتك", "Your message", "Votre message", "Il tuo messaggio"),
  sendMessage: w("إرسال", "Send", "Envoyer", "Invia"),
  messageSent: w(
    "وصلت رسالتك. سنجيبك بالبريد الإلكتروني.",
    "Your message has arrived. We answer by e-mail.",
    "Votre message est arrivé. Nous répondons par e-mail.",
    "Il tuo messaggio è arrivato. Ti rispondiamo via e-mail.",
  ),
  messageNotSent: w(
    "لم تُرسل رسالتك. عد إلى الصفحة السابقة لتجد ما كتبته، وقلّل الروابط، ثم حاول بعد قليل.",
    "Your message was not sent. Go back to find what you wrote, take out links, and try again in a while.",
    "Votre message n’a pas été envoyé. Revenez en arrière pour retrouver votre texte, retirez des liens et réessayez dans un moment.",
    "Il tuo messaggio non è stato inviato. Torna indietro per ritrovare il testo, togli qualche link e riprova tra poco.",
  ),
  email: w("بريدك الإلكتروني", "Your e-mail address", "Votre adresse e-mail", "Il tuo indirizzo e-mail"),
  notifyMe: w("أخبرني عند الافتتاح", "Tell me when it opens", "Prévenez-moi à l’ouverture", "Avvisami all’apertura"),
  notifyPromise: w(
    "نرسل إليك رسالة واحدة عند الافتتاح، ولا نستعمل عنوانك لغير ذلك.",
    "We write to you once, when the shop opens. Your address is used for nothing else.",
    "Nous vous écrirons une seule fois, à l’ouverture. Votre adresse ne servira à rien d’autre.",
    "Ti scriveremo una sola volta, all’apertura. Il tuo indirizzo non serve ad altro.",
  ),
  notifyKept: w(
    "شكراً لك. سنكتب إليك عند افتتاح المتجر.",
    "Thank you. We write to you when the shop opens.",
    "Merci. Nous vous écrirons à l’ouverture de la boutique.",
    "Grazie. Ti scriveremo quando il negozio aprirà.",
  ),
  notifyFailed: w(
    "لم نتمكن من حفظ عنوانك. تحقّق منه وحاول مرة أخرى بعد قليل.",
    "We could not keep your address. Check it and try again in a while.",
    "Votre adresse n’a pas pu être enregistrée. Vérifiez-la et réessayez dans un moment.",
    "Non è stato possibile salvare il tuo indirizzo. Controllalo e riprova tra poco.",
  ),
  wrongPassword: w(
    "كلمة المرور غير صحيحة. حاول مرة أخرى.",
    "This password is not right. Try again.",
    "Ce mot de passe n’est pas le bon. Réessayez.",
    "La password non è corretta. Riprova.",
  ),
  tooManyTries: w(
    "محاولات كثيرة. انتظر بضع دقائق ثم حاول من جديد.",
    "Too many tries. Wait some minutes, then try again.",
    "Trop d’essais. Patientez quelques minutes, puis réessayez.",
    "Troppi tentativi. Aspetta qualche minuto e riprova.",
  ),
  linkExpired: w(
    "انتهت صلاحية هذا الرابط. افتح المتجر من لوحة التحكم من جديد.",
    "This link is no longer good. Open the shop from your desk again.",
    "Ce lien n’est plus valable. Rouvrez la boutique depuis votre espace.",
    "Questo link non è più valido. Riapri il negozio dal tuo pannello.",
  ),
  openingSoon: w("نفتتح قريباً", "Opening soon", "Ouverture prochaine", "Prossima apertura"),
  byPassword: w("أهلاً بك", "Welcome", "Bienvenue", "Benvenuto"),
  opensOn: w("موعد الافتتاح: {date}.", "We open on {date}.", "Nous ouvrons le {date}.", "Apriamo il {date}."),

  notFound: w("لم نجد هذه الصفحة", "This page is not here", "Cette page est introuvable", "Questa pagina non c’è"),
  notFoundHint: w(
    "ربما تغيّر عنوانها أو نفد المنتج. ابحث، أو ابدأ من الرئيسية.",
    "It may have moved, or the product is gone. Search, or start at the home page.",
    "Elle a peut-être changé d’adresse. Cherchez, ou repartez de l’accueil.",
    "Forse ha cambiato indirizzo. Cerca, o riparti dalla home.",
  ),
  toHome: w("إلى الرئيسية", "To the home page", "Vers l’accueil", "Alla home"),
} as const satisfies Record<string, Words>;

export type WordKey = keyof typeof words;

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Words that count: one form for each plural rule of the language (CLDR). `{n}` is the number. */
export const counted = {
  products: {
    ar: { zero: "لا منتجات", one: "منتج واحد", two: "منتجان", few: "{n} منتجات", many: "{n} منتجاً", other: "{n} منتج" },
    en: { one: "{n} product", other: "{n} products" },
    fr: { one: "{n} produit", many: "{n} de produits", other: "{n} produits" },
    it: { one: "{n} prodotto", many: "{n} di prodotti", other: "{n} prodotti" },
  },
  results: {
    ar: { zero: "لا نتائج", one: "نتيجة واحدة", two: "نتيجتان", few: "{n} نتائج", many: "{n} نتيجة", other: "{n} نتيجة" },
    en: { one: "{n} result", other: "{n} results" },
    fr: { one: "{n} résultat", many: "{n} de résultats", other: "{n} résultats" },
    it: { one: "{n} risultato", many: "{n} di risultati", other: "{n} risultati" },
  },
  suggestions: {
    ar: { zero: "لا اقتراحات", one: "اقتراح واحد", two: "اقتراحان", few: "{n} اقتراحات", many: "{n} اقتراحاً", other: "{n} اقتراح" },
    en: { one: "{n} suggestion", other: "{n} suggestions" },
    fr: { one: "{n} suggestion", many: "{n} de suggestions", other: "{n} suggestions" },
    it: { one: "{n} suggerimento", many: "{n} di suggerimenti", other: "{n} suggerimenti" },
  },
  inCart: {
    ar: {
      zero: "السلة فارغة",
      one: "في السلة قطعة واحدة",
      two: "في السلة قطعتان",
      few: "في السلة {n} قطع",
      many: "في السلة {n} قطعة",
      other: "في السلة {n} قطعة",
    },
    en: { one: "{n} item in the cart", other: "{n} items in the cart" },
    fr: { one: "{n} article dans le panier", many: "{n} d’articles dans le panier", other: "{n} articles dans le panier" },
    it: { one: "{n} articolo nel carrello", many: "{n} di articoli nel carrello", other: "{n} articoli nel carrello" },
  },
  days: {
    ar: { zero: "اليوم نفسه", one: "يوم واحد", two: "يومين", few: "{n} أيام", many: "{n} يوماً", other: "{n} يوم" },
    en: { one: "{n} day", other: "{n} days" },
    fr: { one: "{n} jour", many: "{n} de jours", other: "{n} jours" },
    it: { one: "{n} giorno", many: "{n} di giorni", other: "{n} giorni" },
  },
} as const satisfies Record<string, Readonly<Record<Locale, Forms>>>;

export type CountedKey = keyof typeof counted;

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));

/** A sentence in a language. A gap without a value stays visible. */
export const say = (locale: Locale, key: WordKey, values: Readonly<Record<string, string | number>> = {}): string =>
  fill(words[key][locale], values);

/** ES2023; the type libraries do not know `selectRange` yet. */
type PluralRules = Intl.PluralRules & { selectRange(from: number, to: number): Intl.LDMLPluralRule };

/** Making these costs more than using them; there are as many as languages. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<Locale, PluralRules>();

/** 1234 as "1,234" or "١٬٢٣٤". */
export const formatNumber = (n: number, locale: Locale, digits: Digits): string => {
  const tag = `${locale}-u-nu-${digits}`;
  const format = numberFormats.get(tag) ?? new Intl.NumberFormat(tag);
  numberFormats.set(tag, format);
  return format.format(n);
};

const rulesOf = (locale: Locale): PluralRules => {
  const rules = pluralRules.get(locale) ?? (new Intl.PluralRules(locale) as PluralRules);
  pluralRules.set(locale, rules);
  return rules;
};

/** "3 products", "٣ منتجات": the right plural form with the number in the store's digits. */
export const sayCount = (locale: Locale, digits: Digits, key: CountedKey, n: number): string => {
  const forms: Forms = counted[key][locale];
  return fill(forms[rulesOf(locale).select(n)] ?? forms.other, { n: formatNumber(n, locale, digits) });
};

/** "2–4 days" for a delivery promise, in the form that CLDR gives to the range. */
export const sayDays = (locale: Locale, digits: Digits, min: number, max: number): string => {
  if (min >= max || min === 0) return sayCount(locale, digits, "days", max);
  const forms: Forms = counted.days[locale];
  const form = forms[rulesOf(locale).selectRange(min, max)] ?? forms.other;
  return fill(form, { n: `${formatNumber(min, locale, digits)}–${formatNumber(max, locale, digits)}` });
};
