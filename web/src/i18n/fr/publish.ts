import type { publish as en } from "../en/publish.ts";
import type { Like } from "../shape.ts";

export const publish: Like<typeof en> = {
  title: "Publier",
  lead: "Les visiteurs voient le dernier état publié. Seules les pages modifiées sont écrites.",
  now: "Publier maintenant",
  running: "Publication…",
  progress: "{done} pages sur {total}",
  starting: "Lecture de votre boutique…",
  live: "Vos modifications sont en ligne.",
  failed: "La publication s’est arrêtée. La version précédente reste en ligne.",
  failedAt: "La page {path} n’a pas pu être construite : {reason}",
  history: "Versions",
  states: { requested: "En attente", building: "En construction", live: "En ligne", superseded: "Ancienne", failed: "Échec" },
  when: "Quand",
  state: "État",
  pages: "Pages",
  changed: "Fichiers modifiés",
  rollBack: "Remettre en ligne",
  rolledBack: "Cette version est de nouveau en ligne.",
  fromEarlier: "une ancienne version à nouveau",
  empty: "Rien n’a encore été publié",
  emptyWhy: "La première fois prend quelques secondes. Ensuite, seuls les changements sont écrits.",
  unpublished: "Des modifications ne sont pas encore publiques",
  upToDate: "Tout ce que vous avez enregistré ici est public.",
};
