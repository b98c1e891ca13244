import type { content as en } from "../en/content.ts";
import type { Like } from "../shape.ts";

export const content: Like<typeof en> = {
  title: "Pagine e menu",
  pages: "Pagine",
  menus: "Menu",
  newPage: "Nuova pagina",
  pageTitle: "Titolo",
  pageBody: "Testo",
  pageSlug: "Indirizzo",
  translations: "Traduzioni",
  inLanguage: "In {language}",
  changed: "Modificata",
  deleted: "«{title}» è stata eliminata.",
  deletePage: "Elimina la pagina",
  empty: "Ancora nessuna pagina",
  emptyWhy: "Chi compra cerca consegna, resi e chi sei. Comincia da una di queste.",
  main: "Menu principale",
  footer: "Piè di pagina",
  label: "Etichetta",
  href: "Porta a",
  hrefHint: "Un percorso come /pages/about, o https://…",
  addEntry: "Aggiungi una voce",
  removeEntry: "Rimuovi {label}",
  moveUp: "Sposta su {label}",
  moveDown: "Sposta giù {label}",
  menuEmpty: "Questo menu è vuoto. Il negozio mostra al suo posto le collezioni.",
};
