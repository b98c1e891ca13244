import type { home as en } from "../en/home.ts";
import type { Like } from "../shape.ts";

export const home: Like<typeof en> = {
  title: "Inizio",
  toDo: "Da fare",
  fulfil: { one: "{n} ordine da spedire", other: "{n} ordini da spedire" },
  fulfilWhy: "Pagati, aspettano un pacco.",
  markPaid: { one: "{n} pagamento da verificare", other: "{n} pagamenti da verificare" },
  markPaidWhy: "Bonifici non ancora segnati come pagati.",
  noPicture: { one: "{n} prodotto senza foto", other: "{n} prodotti senza foto" },
  noPictureWhy: "Sono le foto a vendere.",
  stopped: { one: "{n} lavoro fermo", other: "{n} lavori fermi" },
  stoppedWhy: "E-mail o consegne non partite. Guarda e riavvia.",
  unpublished: {
    one: "{n} modifica attende la pubblicazione",
    many: "{n} modifiche attendono la pubblicazione",
    other: "{n} modifiche attendono la pubblicazione",
  },
  unpublishedMany: "Più di {n} modifiche attendono la pubblicazione",
  older: "I visitatori vedono una versione precedente",
  unpublishedWhy: "I visitatori vedono l’ultimo stato pubblicato.",
  never: "Il tuo negozio non è ancora pubblico",
  neverWhy: "Pubblica una volta e chi ha l’indirizzo potrà visitarlo.",
  allDone: "Tutto fatto",
  allDoneWhy: "Nessun ordine in attesa. Un buon momento per aggiungere un prodotto o condividere il negozio.",
  firstProduct: "Aggiungi il tuo primo prodotto",
  firstProductWhy: "Bastano un nome e un prezzo.",
  share: "Condividi il tuo negozio",
  shareWhy: "Questo indirizzo è tuo. Mandalo a chi vuoi.",
  visit: "Visita il negozio",
  go: "Vai",
};
