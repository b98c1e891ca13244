import type { home as en } from "../en/home.ts";
import type { Like } from "../shape.ts";

export const home: Like<typeof en> = {
  title: "Accueil",
  toDo: "À faire",
  fulfil: { one: "{n} commande à expédier", other: "{n} commandes à expédier" },
  fulfilWhy: "Payées, elles attendent leur colis.",
  markPaid: { one: "{n} paiement à vérifier", other: "{n} paiements à vérifier" },
  markPaidWhy: "Virements pas encore marqués comme payés.",
  noPicture: { one: "{n} produit sans photo", other: "{n} produits sans photo" },
  noPictureWhy: "Ce sont les photos qui vendent.",
  stopped: { one: "{n} tâche arrêtée", other: "{n} tâches arrêtées" },
  stoppedWhy: "Des e-mails ou livraisons ne sont pas partis. Regardez et relancez.",
  unpublished: {
    one: "{n} modification attend d’être publiée",
    many: "{n} modifications attendent d’être publiées",
    other: "{n} modifications attendent d’être publiées",
  },
  unpublishedMany: "Plus de {n} modifications attendent d’être publiées",
  older: "Les visiteurs voient une ancienne version",
  unpublishedWhy: "Les visiteurs voient le dernier état publié.",
  never: "Votre boutique n’est pas encore publique",
  neverWhy: "Publiez une fois et toute personne ayant l’adresse pourra visiter.",
  allDone: "Tout est fait",
  allDoneWhy: "Aucune commande en attente. Le bon moment pour ajouter un produit ou partager votre boutique.",
  firstProduct: "Ajoutez votre premier produit",
  firstProductWhy: "Un nom et un prix suffisent.",
  share: "Partagez votre boutique",
  shareWhy: "Cette adresse est à vous. Envoyez-la à qui vous voulez.",
  visit: "Voir la boutique",
  go: "Y aller",
};
