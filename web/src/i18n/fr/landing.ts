import type { landing as en } from "../en/landing.ts";
import type { Like } from "../shape.ts";

export const landing: Like<typeof en> = {
  metaTitle: "Matjar : votre boutique, ouverte en soixante secondes",
  metaDescription:
    "Une boutique en ligne open source pour objets et téléchargements, en arabe, anglais, français et italien. Sans carte, sans mot de passe.",
  nav: {
    how: "Comment ça marche",
    does: "Ce que ça fait",
    open: "Open source",
    signIn: "Se connecter",
    language: "Langue",
    menu: "Principale",
  },
  hero: {
    title: "Votre boutique, ouverte en soixante secondes",
    lead: "Vendez ce que vous faites, en colis ou en téléchargement, dans chaque langue que lisent vos acheteurs. Deux champs, un code, un produit, et l’adresse est à vous.",
    email: "Votre e-mail",
    storeName: "Nom de votre boutique",
    storeExample: "Dar al-Noor",
    submit: "Ouvrir ma boutique",
    small: "Sans carte. Sans mot de passe. Nous envoyons un code à six chiffres.",
    missing: "Veuillez remplir ce champ.",
    wrongEmail: "Cela ne ressemble pas à une adresse e-mail.",
    picture: "Une boutique faite avec Matjar : quatre produits sur grand écran, et l’un d’eux sur un téléphone dans une seconde langue.",
  },
  how: {
    title: "Trois écrans d’ici à une adresse publique",
    steps: [
      {
        title: "Donnez-lui un nom",
        body: "Votre e-mail et le nom de la boutique. Devise, pays et langue sont devinés, et faciles à changer.",
      },
      { title: "Tapez le code", body: "Six chiffres reçus par e-mail. Pas de mot de passe à inventer, aucun à perdre." },
      {
        title: "Montrez une chose",
        body: "Un nom et un prix, ou un fichier. La boutique est construite et publique avant que vous ayez posé le téléphone.",
      },
    ],
  },
  does: {
    title: "Tout ce qu’il faut à une petite boutique, rien à installer",
    parcels: {
      title: "Des objets qui voyagent",
      body: "Zones, poids, port offert dès un montant, étiquettes, et une page où l’acheteur suit son colis.",
      steps: ["Payée", "Emballée", "En route", "Livrée"],
    },
    files: {
      title: "Des fichiers livrés aussitôt",
      body: "Livres, musique, logiciels. Le lien arrive avec le paiement, avec la limite que vous choisissez.",
      file: "garden-patterns.pdf",
      state: "2 téléchargements sur 5",
    },
    scripts: {
      title: "Les deux sens, vraiment",
      body: "De droite à gauche est ici une langue première : mise en page, recherche, prix et téléphones compris.",
      price: "Prix",
    },
    stock: {
      title: "Jamais vendu deux fois",
      body: "Cinquante personnes veulent les dix derniers. Dix les obtiennent, les autres le savent avant de payer.",
      left: "10 en stock",
      sold: "10 vendus",
    },
    window: {
      title: "La vitrine reste allumée",
      body: "Une boutique, ce sont de simples fichiers. Pages, recherche et panier marchent même si nos serveurs sont à l’arrêt.",
      online: "En ligne",
    },
    pay: {
      title: "Payé comme on paie",
      body: "Carte par Stripe, à la livraison, par virement. Chaque commande dit quoi faire ensuite.",
      ways: ["Carte", "À la livraison", "Virement"],
    },
  },
  languages: {
    title: "Quatre langues, une boutique",
    body: "Écrivez un produit une fois, traduisez ce que vous voulez. Chaque visiteur a sa langue, son sens de lecture, ses chiffres et son format de prix.",
  },
  open: {
    title: "Open source, en entier",
    body: "Le bureau, le paiement, le constructeur et le cloud tiennent dans un seul dépôt, sous licence MIT. Sur un portable en deux commandes, ou dans votre propre compte, où une boutique au repos ne coûte rien.",
    points: [
      "Sans attache : votre vitrine est faite de simples fichiers",
      "Une API documentée avec un client typé",
      "L’argent en unités entières, jamais en fractions",
    ],
    terminal: "Les deux commandes",
  },
  end: { title: "Que vendrez-vous en premier ?", submit: "Ouvrir ma boutique" },
  foot: { made: "Fait au grand jour, pour les boutiques de partout.", api: "API", licence: "Licence MIT", desk: "Votre bureau" },
  shop: {
    name: "Dar al-Noor",
    tagline: "Des choses lentes pour la maison",
    menu: ["Nouveau", "Cuisine", "Lecture"],
    products: [
      { name: "Savon à l’huile d’olive", price: "7,50 €" },
      { name: "Cruche en terre", price: "38 €" },
      { name: "Cafetière en laiton", price: "84 €" },
      { name: "Motifs de jardins, e-book", price: "9,90 €" },
    ],
    inStock: "En stock",
    promise: "Chez vous en 2 à 4 jours",
    add: "Ajouter au panier",
    about: "Pressé à la main à Jéricho, séché neuf mois.",
  },
};
