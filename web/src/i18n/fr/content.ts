import type { content as en } from "../en/content.ts";
import type { Like } from "../shape.ts";

export const content: Like<typeof en> = {
  title: "Pages et menus",
  pages: "Pages",
  menus: "Menus",
  newPage: "Nouvelle page",
  pageTitle: "Titre",
  pageBody: "Texte",
  pageSlug: "Adresse",
  translations: "Traductions",
  inLanguage: "En {language}",
  changed: "Modifiée",
  deleted: "« {title} » a été supprimée.",
  deletePage: "Supprimer la page",
  empty: "Aucune page pour l’instant",
  emptyWhy: "Les acheteurs cherchent la livraison, les retours et qui vous êtes. Commencez par l’une d’elles.",
  main: "Menu principal",
  footer: "Pied de page",
  label: "Libellé",
  href: "Mène à",
  hrefHint: "Un chemin comme /pages/about, ou https://…",
  addEntry: "Ajouter une entrée",
  removeEntry: "Retirer {label}",
  moveUp: "Monter {label}",
  moveDown: "Descendre {label}",
  menuEmpty: "Ce menu est vide. La boutique montre ses collections à la place.",
};
