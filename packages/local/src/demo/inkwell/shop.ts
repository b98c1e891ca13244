import { type DemoCollection, type DemoPage, prose } from "../content.ts";
import type { DemoSection } from "../store.ts";

export const collections: readonly DemoCollection[] = [
  {
    key: "type",
    slug: "type",
    title: ["Typefaces", "Caractères"],
    picture: "set-type",
    descriptionHtml: [
      prose("Faces with a point of view, and the notes to set them well."),
      prose("Des caractères qui ont un avis, et de quoi bien les composer."),
    ],
    members: { match: "any", rules: [{ field: "type", is: "Font" }] },
  },
  {
    key: "reading",
    slug: "reading",
    title: ["Reading", "À lire"],
    picture: "set-reading",
    descriptionHtml: [prose("Short books for people who make things."), prose("Des livres brefs pour qui fabrique.")],
    members: { products: ["handbook", "notes"] },
  },
  {
    key: "paper",
    slug: "print-at-home",
    title: ["Print at home", "À imprimer"],
    picture: "set-paper",
    descriptionHtml: [
      prose("Planners, posters and music for your own printer."),
      prose("Agendas, affiches et partitions pour votre imprimante."),
    ],
    members: { match: "all", rules: [{ field: "tag", is: "paper" }] },
  },
  {
    key: "visual",
    slug: "for-screens",
    title: ["For screens and scenes", "Pour l’image"],
    picture: "set-visual",
    descriptionHtml: [
      prose("Icons, patterns and looks for your next project."),
      prose("Icônes, motifs et rendus pour votre prochain projet."),
    ],
    members: {
      match: "any",
      rules: [
        { field: "tag", is: "visual" },
        { field: "type", is: "Sounds" },
      ],
    },
  },
];

export const pages: readonly DemoPage[] = [
  {
    slug: "about",
    title: ["About Inkwell", "À propos d’Inkwell"],
    summary: ["Two people, one attic, many small files.", "Deux personnes, un grenier, beaucoup de petits fichiers."],
    bodyHtml: [
      prose(
        "Inkwell is Hannah and Youssef, a type designer and a teacher, in an attic in Bristol with a good north light. We draw, write and record small things that help other people make theirs.",
        "Everything here was made by the two of us. Nothing is rented: what you buy you keep, with every update we ever make.",
        "# How we work",
        [
          "We use each thing ourselves for a year before we sell it",
          "We write the licence in words that people read",
          "We answer letters, usually on the same day",
        ],
      ),
      prose(
        "Inkwell, c’est Hannah et Youssef, une dessinatrice de caractères et un professeur, dans un grenier de Bristol à la belle lumière du nord. Nous dessinons, écrivons et enregistrons de petites choses qui aident les autres à faire les leurs.",
        "Tout ici est de notre main. Rien n’est loué : ce que vous achetez est à vous, mises à jour comprises.",
        "# Notre manière",
        [
          "Nous nous servons de chaque chose un an avant de la vendre",
          "Nous écrivons les licences avec des mots qui se lisent",
          "Nous répondons au courrier, souvent le jour même",
        ],
      ),
    ],
  },
  {
    slug: "licences",
    title: ["Licences in plain words", "Les licences en clair"],
    summary: ["What personal and commercial mean here.", "Ce que veulent dire personnelle et commerciale."],
    bodyHtml: [
      prose(
        "# Personal",
        "For yourself, at home, at school and in work that nobody pays for. All your devices.",
        "# Commercial",
        "For paid work, yours and your clients’, without limit of copies, for up to five people of one company.",
        "# Never",
        ["Selling or sharing the files themselves", "Training a machine on them", "Putting your name under our work"],
        "In doubt? Ask us. We have said yes more often than no.",
      ),
      prose(
        "# Personnelle",
        "Pour vous, à la maison, à l’école et dans tout travail que personne ne paie. Sur tous vos appareils.",
        "# Commerciale",
        "Pour le travail payé, le vôtre et celui de vos clients, sans limite de copies, jusqu’à cinq personnes d’une même entreprise.",
        "# Jamais",
        ["Vendre ou partager les fichiers eux-mêmes", "Entraîner une machine avec", "Signer notre travail de votre nom"],
        "Un doute ? Demandez-nous. Nous avons dit oui plus souvent que non.",
      ),
    ],
  },
  {
    slug: "delivery-and-refunds",
    title: ["Delivery & refunds", "Livraison et remboursements"],
    summary: ["Downloads at once; refunds within fourteen days.", "Téléchargement immédiat ; remboursement sous quatorze jours."],
    bodyHtml: [
      prose(
        "# Delivery",
        "Your files are ready on the thank-you page and by mail the moment your payment is through. The link is yours; if it runs out, ask us and we make it longer.",
        "# Refunds",
        "Not what you hoped for? Tell us within fourteen days and you have your money back. We ask why, because it helps, but you need not answer.",
      ),
      prose(
        "# Livraison",
        "Vos fichiers sont prêts sur la page de remerciement et par courriel dès que le paiement est passé. Le lien est à vous ; s’il expire, demandez-nous, nous le prolongeons.",
        "# Remboursements",
        "Ce n’est pas ce que vous espériez ? Dites-le-nous sous quatorze jours et vous êtes remboursé. Nous demandons pourquoi, car cela nous aide, mais rien ne vous oblige à répondre.",
      ),
    ],
  },
];

export const home: readonly DemoSection[] = [
  {
    type: "announcement",
    text: ["Every file is yours at once, updates included", "Chaque fichier est à vous aussitôt, mises à jour comprises"],
    link: "/pages/licences/",
  },
  {
    type: "hero",
    heading: ["Small files for people who make things", "De petits fichiers pour ceux qui fabriquent"],
    text: [
      "Typefaces, icons, books and printables, drawn and written by two people in an attic in Bristol.",
      "Caractères, icônes, livres et imprimables, dessinés et écrits à deux dans un grenier de Bristol.",
    ],
    button: { label: ["See the typefaces", "Voir les caractères"], href: "/collections/type/" },
    picture: "hero",
    layout: "cover",
  },
  {
    type: "featured-products",
    heading: ["New and loved", "Nouveautés et préférés"],
    products: ["tessera", "fieldnotes", "planner", "botanica", "handbook", "presets", "zellige", "bells"],
  },
  { type: "collection-list", heading: ["Browse the shelves", "Parcourir les rayons"], collections: ["type", "reading", "paper", "visual"] },
  {
    type: "image-with-text",
    heading: ["A year that begins when you do", "Une année qui commence avec vous"],
    text: [
      "The Quiet Year has no dates in it, so no page is ever wasted. Print it tonight, begin tomorrow.",
      "The Quiet Year n’a pas de dates : aucune page perdue. Imprimez ce soir, commencez demain.",
    ],
    button: { label: ["See the planner", "Voir l’agenda"], href: "/products/the-quiet-year/" },
    picture: "planner-desk",
    side: "end",
  },
  {
    type: "trust-bar",
    blocks: [
      {
        type: "promise",
        icon: "download",
        title: ["Yours at once", "À vous aussitôt"],
        text: ["On the page and by mail", "Sur la page et par courriel"],
      },
      {
        type: "promise",
        icon: "return",
        title: ["14 days to change your mind", "14 jours pour changer d’avis"],
        text: ["Money back, no form", "Remboursé, sans formulaire"],
      },
      {
        type: "promise",
        icon: "shield",
        title: ["Plain licences", "Des licences claires"],
        text: ["One page, real words", "Une page, de vrais mots"],
      },
    ],
  },
];

export const menus = {
  main: [
    { label: ["Type", "Caractères"], href: "/collections/type/" },
    { label: ["Reading", "À lire"], href: "/collections/reading/" },
    { label: ["Print at home", "À imprimer"], href: "/collections/print-at-home/" },
    { label: ["For screens", "Pour l’image"], href: "/collections/for-screens/" },
  ],
  footer: [
    { label: ["About", "À propos"], href: "/pages/about/" },
    { label: ["Licences", "Licences"], href: "/pages/licences/" },
    { label: ["Delivery & refunds", "Livraison et remboursements"], href: "/pages/delivery-and-refunds/" },
    { label: ["Write to us", "Nous écrire"], href: "mailto:hello@inkwell.example" },
  ],
} as const;
