import type { landing as en } from "../en/landing.ts";
import type { Like } from "../shape.ts";

export const landing: Like<typeof en> = {
  metaTitle: "Matjar: il tuo negozio, aperto in sessanta secondi",
  metaDescription:
    "Un negozio online open source per oggetti e download, in arabo, inglese, francese e italiano. Senza carta, senza password.",
  nav: { how: "Come funziona", does: "Che cosa fa", open: "Open source", signIn: "Accedi", language: "Lingua", menu: "Principale" },
  hero: {
    title: "Il tuo negozio, aperto in sessanta secondi",
    lead: "Vendi ciò che fai, in un pacco o in un download, in ogni lingua che leggono i tuoi clienti. Due campi, un codice, un prodotto, e l’indirizzo è tuo.",
    email: "La tua e-mail",
    storeName: "Nome del tuo negozio",
    storeExample: "Dar al-Noor",
    submit: "Apri il mio negozio",
    small: "Niente carta. Niente password. Ti inviamo un codice di sei cifre.",
    missing: "Compila questo campo.",
    wrongEmail: "Non sembra un indirizzo e-mail.",
    picture: "Un negozio fatto con Matjar: quattro prodotti su uno schermo largo e uno di essi su un telefono in una seconda lingua.",
  },
  how: {
    title: "Tre schermate da qui a un indirizzo pubblico",
    steps: [
      { title: "Dagli un nome", body: "La tua e-mail e il nome del negozio. Valuta, paese e lingua li deduciamo, e cambiarli è facile." },
      { title: "Scrivi il codice", body: "Sei cifre dalla tua posta. Nessuna password da inventare, nessuna da perdere." },
      {
        title: "Mostra una cosa",
        body: "Un nome e un prezzo, o un file. Il negozio è costruito e pubblico prima che tu posi il telefono.",
      },
    ],
  },
  does: {
    title: "Tutto ciò che serve a un piccolo negozio, niente da configurare",
    parcels: {
      title: "Oggetti che viaggiano",
      body: "Zone, pesi, spedizione gratuita oltre un importo, etichette e una pagina dove chi compra segue il pacco.",
      steps: ["Pagato", "Imballato", "In viaggio", "Consegnato"],
    },
    files: {
      title: "File che arrivano subito",
      body: "Libri, musica, software. Il link arriva col pagamento, con il limite che scegli.",
      file: "garden-patterns.pdf",
      state: "2 download su 5 usati",
    },
    scripts: {
      title: "Due direzioni, per davvero",
      body: "Da destra a sinistra qui è una lingua di casa: impaginazione, ricerca, prezzi e telefoni compresi.",
      price: "Prezzo",
    },
    stock: {
      title: "Mai venduto due volte",
      body: "Cinquanta persone vogliono gli ultimi dieci. Dieci li hanno, gli altri lo sanno prima di pagare.",
      left: "10 disponibili",
      sold: "10 venduti",
    },
    window: {
      title: "La vetrina resta accesa",
      body: "Un negozio è fatto di semplici file. Pagine, ricerca e carrello funzionano anche a server fermi.",
      online: "Online",
    },
    pay: {
      title: "Pagato come si paga",
      body: "Carta con Stripe, alla consegna, con bonifico. Ogni ordine dice che cosa fare dopo.",
      ways: ["Carta", "Alla consegna", "Bonifico"],
    },
  },
  languages: {
    title: "Quattro lingue, un negozio",
    body: "Scrivi un prodotto una volta, traduci ciò che vuoi. Ogni visitatore ha la sua lingua, la sua direzione, le sue cifre e il suo formato di prezzo.",
  },
  open: {
    title: "Open source, per intero",
    body: "La scrivania, la cassa, il costruttore e il cloud sono un solo repository con licenza MIT. Su un portatile con due comandi, o nel tuo account, dove un negozio fermo non costa nulla.",
    points: [
      "Nessun vincolo: la vetrina è fatta di semplici file",
      "Un’API documentata con un client tipizzato",
      "Denaro in unità intere, mai in frazioni",
    ],
    terminal: "I due comandi",
  },
  end: { title: "Che cosa venderai per primo?", submit: "Apri il mio negozio" },
  foot: { made: "Fatto alla luce del sole, per negozi di ogni luogo.", api: "API", licence: "Licenza MIT", desk: "La tua scrivania" },
  shop: {
    name: "Dar al-Noor",
    tagline: "Cose lente per la casa",
    menu: ["Novità", "Cucina", "Lettura"],
    products: [
      { name: "Sapone all’olio d’oliva", price: "7,50 €" },
      { name: "Brocca di terracotta", price: "38 €" },
      { name: "Caffettiera d’ottone", price: "84 €" },
      { name: "Motivi di giardini, e-book", price: "9,90 €" },
    ],
    inStock: "Disponibile",
    promise: "A casa tua in 2–4 giorni",
    add: "Aggiungi al carrello",
    about: "Pressato a mano a Gerico, asciugato nove mesi.",
  },
};
