import type { DemoOption, DemoProduct, DemoVariant } from "../content.ts";
import { prose } from "../content.ts";

const brand = "Inkwell";
const licence: DemoOption = {
  name: ["Licence", "Licence"],
  values: [
    ["Personal", "Personnelle"],
    ["Commercial", "Commerciale"],
  ],
};
const licences = (key: string, sku: string, personal: number, commercial: number, compareAtPrice?: number): DemoVariant[] => [
  { values: [0], price: personal, sku: `${sku}-P`, files: [`${key}-personal`] },
  { values: [1], price: commercial, sku: `${sku}-C`, files: [`${key}-commercial`], ...(compareAtPrice ? { compareAtPrice } : {}) },
];

export const products: readonly DemoProduct[] = [
  {
    key: "tessera",
    slug: "tessera",
    title: ["Tessera typeface", "Tessera, caractère d’affiche"],
    brand,
    productType: "Font",
    tags: ["type", "new"],
    summary: ["A big, round display face built from tiles.", "Un caractère d’affiche rond et généreux, bâti en carreaux."],
    descriptionHtml: [
      prose(
        "Tessera is built the way a mosaic is: from one tile. Where ink meets paper the tile rounds itself off; where two tiles meet they hold hands. The result is loud in a friendly way, and at its best when it fills a poster from edge to edge.",
        [
          "Capitals, figures and the marks you need for a headline",
          "OpenType (.otf), for desktop and for the web",
          "Free updates for as long as we draw it",
        ],
        "It is a face for few words. Give it colour, give it room, and set the small print in something quieter.",
      ),
      prose(
        "Tessera se construit comme une mosaïque : d’un seul carreau. Là où l’encre touche le papier, le carreau s’arrondit ; là où deux carreaux se rencontrent, ils se tiennent la main. Le résultat parle fort, mais gentiment, et n’est jamais meilleur qu’en pleine affiche.",
        [
          "Capitales, chiffres et les signes d’un titre",
          "OpenType (.otf), pour l’ordinateur et le web",
          "Mises à jour gratuites tant que nous le dessinons",
        ],
        "C’est un caractère pour peu de mots. Donnez-lui de la couleur et de la place, et composez le reste plus calmement.",
      ),
    ],
    pictures: ["tessera", "tessera-sheet"],
    options: [licence],
    variants: licences("tessera", "INK-TES", 2400, 7900),
  },
  {
    key: "pixelwright",
    slug: "pixelwright",
    title: ["Pixelwright typeface", "Pixelwright, caractère matriciel"],
    brand,
    productType: "Font",
    tags: ["type"],
    summary: ["A bitmap face of seven rows, sharp at every multiple.", "Un caractère matriciel de sept rangs, net à chaque multiple."],
    descriptionHtml: [
      prose(
        "Seven rows, not one more. Pixelwright was drawn for a weather station with a screen the size of a stamp, and kept its manners: open counters, an honest zero with a stroke through it, and figures that line up.",
        [
          "Sharp at 7, 14, 21 … pixels",
          "Capitals, figures and marks in one .otf file",
          "A note on setting it in CSS, so that nothing blurs",
        ],
        "Use it in games, on badges and on everything that should look as if it had been made by somebody who counts.",
      ),
      prose(
        "Sept rangs, pas un de plus. Pixelwright est né pour une station météo à l’écran grand comme un timbre, et il en a gardé les manières : des formes ouvertes, un zéro barré sans ambiguïté, des chiffres qui s’alignent.",
        [
          "Net à 7, 14, 21… pixels",
          "Capitales, chiffres et signes dans un seul fichier .otf",
          "Une note pour le composer en CSS sans flou",
        ],
        "Pour les jeux, les badges et tout ce qui doit sembler fait par quelqu’un qui compte.",
      ),
    ],
    pictures: ["pixelwright", "pixelwright-screen"],
    options: [licence],
    variants: licences("pixelwright", "INK-PIX", 1800, 5900),
  },
  {
    key: "fieldnotes",
    slug: "fieldnotes-icons",
    title: ["Fieldnotes icon set", "Fieldnotes, jeu d’icônes"],
    brand,
    productType: "Icons",
    tags: ["visual", "new"],
    summary: ["Line icons in three weights, drawn on one grid.", "Des icônes au trait en trois graisses, sur une seule grille."],
    descriptionHtml: [
      prose(
        "Houses, boats, cups and keys: things you can point at. Fieldnotes is a set of line icons on a grid of 24, each in light, regular and bold, each one path, so that you can colour, animate and cut them.",
        [
          "72 SVG files: 24 icons, three weights",
          "They take the colour of the text around them",
          "Round ends, even gaps, no masks and no tricks",
        ],
        "Missing one? Write to us. Buyers have asked for the fish, the tent and the scissors.",
      ),
      prose(
        "Des maisons, des bateaux, des tasses et des clés : des choses que l’on montre du doigt. Fieldnotes est un jeu d’icônes au trait sur une grille de 24, chacune en léger, normal et gras, chacune d’un seul tracé, à colorer, animer ou découper.",
        [
          "72 fichiers SVG : 24 icônes, trois graisses",
          "Elles prennent la couleur du texte voisin",
          "Bouts ronds, écarts réguliers, sans masque ni artifice",
        ],
        "Il en manque une ? Écrivez-nous. Le poisson, la tente et les ciseaux viennent de demandes.",
      ),
    ],
    pictures: ["fieldnotes", "fieldnotes-dark"],
    options: [licence],
    variants: licences("fieldnotes", "INK-ICO", 1600, 4900, 5900),
  },
  {
    key: "handbook",
    slug: "small-press-handbook",
    title: ["The Small Press Handbook", "The Small Press Handbook (livre numérique)"],
    brand,
    productType: "E-book",
    tags: ["reading"],
    summary: [
      "Make a book at your kitchen table, and sell it. E-book, PDF.",
      "Fabriquer un livre sur la table de la cuisine, et le vendre. PDF, en anglais.",
    ],
    descriptionHtml: [
      prose(
        "Everything you need to make forty-eight pages that people keep: choosing the paper and finding its grain, a page that can be read, five holes and a thread, and what to ask for it at the end.",
        "# Inside",
        [
          "Begin with forty-eight pages",
          "Paper has a direction",
          "A page that can be read",
          "Five holes and a thread",
          "What to ask for it",
        ],
        "Short chapters, no jargon, no affiliate links. Reads well on a tablet and prints on A5.",
      ),
      prose(
        "Tout ce qu’il faut pour faire quarante-huit pages que l’on garde : choisir le papier et trouver son sens, composer une page lisible, cinq trous et un fil, et le prix à demander.",
        "# Dans le livre",
        ["Commencer par quarante-huit pages", "Le papier a un sens", "Une page qui se lit", "Cinq trous et un fil", "Le juste prix"],
        "Des chapitres courts, sans jargon. Le livre est en anglais ; il se lit sur tablette et s’imprime en A5.",
      ),
    ],
    pictures: ["handbook", "handbook-desk"],
    variants: [{ price: 1200, sku: "INK-HBK", files: ["handbook"] }],
  },
  {
    key: "notes",
    slug: "margin-and-measure",
    title: ["Margin & Measure course notes", "Margin & Measure, notes de cours"],
    brand,
    productType: "Course",
    tags: ["reading", "type"],
    summary: ["Six evenings of typography, with exercises. PDF.", "Six soirées de typographie, avec exercices. PDF, en anglais."],
    descriptionHtml: [
      prose(
        "The notes of an evening class that has run in a room above a bakery since 2014. Six evenings, each with one idea and one exercise that takes an hour and a pencil.",
        ["Black and white", "The measure", "Margins", "Two scripts on one page", "Numbers", "Finish"],
        "For people who make slides, menus, reports and websites, and feel that something is off but cannot say what.",
      ),
      prose(
        "Les notes d’un cours du soir donné depuis 2014 au-dessus d’une boulangerie. Six soirées, chacune avec une idée et un exercice d’une heure, crayon en main.",
        ["Le noir et le blanc", "La mesure", "Les marges", "Deux écritures sur une page", "Les chiffres", "Finir"],
        "Pour qui fait des présentations, des menus, des rapports et des sites, et sent que quelque chose cloche sans savoir quoi. Texte en anglais.",
      ),
    ],
    pictures: ["notes", "notes-open"],
    variants: [{ price: 1900, compareAtPrice: 2500, sku: "INK-MAM", files: ["notes"] }],
  },
  {
    key: "nocturne",
    slug: "three-nocturne-sketches",
    title: ["Three Nocturne Sketches (sheet music)", "Trois esquisses nocturnes (partition)"],
    brand,
    productType: "Sheet music",
    tags: ["paper", "music"],
    summary: ["Three short pieces for piano or any melody instrument.", "Trois courtes pièces pour piano ou instrument mélodique."],
    descriptionHtml: [
      prose(
        "Lamplight, Slow River, First Snow: three melodies in C for the end of the day. A pupil in the second year can play them; a teacher can make something of them.",
        [
          "One clean page, A4, in PDF",
          "A MIDI file of each piece, to listen or to play along",
          "Copy it for your own pupils as often as you like",
        ],
      ),
      prose(
        "Lamplight, Slow River, First Snow : trois mélodies en do pour la fin du jour. Un élève de deuxième année les joue ; un professeur en tirera davantage.",
        [
          "Une page claire, A4, en PDF",
          "Un fichier MIDI par pièce, pour écouter ou accompagner",
          "Photocopies permises pour vos propres élèves",
        ],
      ),
    ],
    pictures: ["nocturne", "nocturne-page"],
    variants: [{ price: 600, sku: "INK-NOC", files: ["nocturne"] }],
  },
  {
    key: "planner",
    slug: "the-quiet-year",
    title: ["The Quiet Year planner", "The Quiet Year, agenda à imprimer"],
    brand,
    productType: "Printable",
    tags: ["paper", "new"],
    summary: ["An undated planner to print at home.", "Un agenda sans dates, à imprimer chez soi."],
    descriptionHtml: [
      prose(
        "A planner that begins on the day you do. One page for the year, one for each month with a line for the one thing that matters, a week, and a day to copy as often as you need it.",
        ["Undated, so that no page is ever wasted", "Hairlines that printers can print and pens can ignore", "Both A4 and US Letter"],
        "Print it on 100-gram paper, punch two holes, and leave the habit trackers to others.",
      ),
      prose(
        "Un agenda qui commence le jour où vous commencez. Une page pour l’année, une par mois avec une ligne pour ce qui compte, une semaine, et un jour à copier autant qu’il le faut.",
        ["Sans dates : aucune page perdue", "Des filets fins, que l’imprimante respecte et que le stylo oublie", "En A4 et en US Letter"],
        "Imprimez sur du papier de 100 grammes, percez deux trous, et laissez à d’autres les compteurs d’habitudes.",
      ),
    ],
    pictures: ["planner", "planner-desk"],
    options: [
      {
        name: ["Paper", "Papier"],
        values: [
          ["A4", "A4"],
          ["US Letter", "US Letter"],
          ["Both", "Les deux"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 800, sku: "INK-QYR-A4", files: ["planner-a4"] },
      { values: [1], price: 800, sku: "INK-QYR-US", files: ["planner-letter"] },
      { values: [2], price: 1000, sku: "INK-QYR-2", files: ["planner-a4", "planner-letter"] },
    ],
  },
  {
    key: "presets",
    slug: "golden-hour-presets",
    title: ["Golden Hour photo presets", "Golden Hour, préréglages photo"],
    brand,
    productType: "Presets",
    tags: ["visual"],
    summary: ["Five looks as Lightroom presets and as .cube tables.", "Cinq rendus, en préréglages Lightroom et en tables .cube."],
    descriptionHtml: [
      prose(
        "Five looks that do one thing each and know when to stop: Golden Hour, Old Medina, Sea Haze, Quiet Film and Blue Dusk. Made on dull January pictures, because good light needs no help.",
        [
          "Presets (.xmp) for Lightroom and Camera Raw",
          "Tables (.cube) for film and photo programs",
          "Skin stays skin: tested on faces of every tone",
        ],
      ),
      prose(
        "Cinq rendus qui font chacun une seule chose et savent s’arrêter : Golden Hour, Old Medina, Sea Haze, Quiet Film et Blue Dusk. Réglés sur de ternes photos de janvier, car la belle lumière n’a besoin de rien.",
        [
          "Préréglages (.xmp) pour Lightroom et Camera Raw",
          "Tables (.cube) pour la vidéo et la photo",
          "La peau reste la peau : essayés sur tous les teints",
        ],
      ),
    ],
    pictures: ["presets", "presets-looks"],
    options: [licence],
    variants: licences("presets", "INK-GLD", 1400, 3900),
  },
  {
    key: "zellige",
    slug: "zellige-patterns",
    title: ["Zellige seamless patterns", "Zellige, motifs sans raccord"],
    brand,
    productType: "Patterns",
    tags: ["visual"],
    summary: ["Twelve tiles after Moroccan mosaics, as vectors.", "Douze carreaux d’après les mosaïques marocaines, en vectoriel."],
    descriptionHtml: [
      prose(
        "Three motifs drawn with a compass, in four palettes: sea, saffron, olive and night. Each tile meets itself on every side, so a page, a wall or a scarf has no seam.",
        [
          "Twelve SVG tiles, ready for print and for CSS",
          "Every shape is a separate path: recolour at will",
          "Drawn by us after tiles we have stood on in Fès",
        ],
      ),
      prose(
        "Trois motifs tracés au compas, en quatre palettes : mer, safran, olive et nuit. Chaque carreau se rejoint de tous côtés : une page, un mur ou un foulard n’a pas de couture.",
        [
          "Douze carreaux SVG, pour l’impression et le CSS",
          "Chaque forme est un tracé : recolorez à volonté",
          "Dessinés par nous, d’après des sols foulés à Fès",
        ],
      ),
    ],
    pictures: ["zellige", "zellige-night"],
    options: [licence],
    variants: licences("zellige", "INK-ZEL", 1500, 4500),
  },
  {
    key: "bells",
    slug: "brass-and-glass",
    title: ["Brass & Glass bell sounds", "Brass & Glass, sons de cloches"],
    brand,
    productType: "Sounds",
    tags: ["music"],
    summary: ["Six struck bells for apps, films and podcasts. WAV.", "Six cloches frappées pour applications, films et podcasts. WAV."],
    descriptionHtml: [
      prose(
        "Six bells, from a low C that fills a nave to a glass that says the tea is ready. They were built partial by partial, so they have no room in them: add your own.",
        [
          "Mono WAV, 16 bit, without clicks at either end",
          "Tuned, so that they go with music and with each other",
          "Small enough to ship in an app",
        ],
      ),
      prose(
        "Six cloches, d’un do grave qui emplit une nef au verre qui annonce le thé. Composées partiel par partiel, elles ne portent aucune salle : ajoutez la vôtre.",
        [
          "WAV mono, 16 bits, sans clic au début ni à la fin",
          "Accordées, entre elles et avec la musique",
          "Assez légères pour une application",
        ],
      ),
    ],
    pictures: ["bells", "bells-wave"],
    options: [licence],
    variants: licences("bells", "INK-BEL", 900, 2900),
  },
  {
    key: "botanica",
    slug: "botanica-prints",
    title: ["Botanica wall prints", "Botanica, affiches à imprimer"],
    brand,
    productType: "Printable",
    tags: ["paper", "visual"],
    summary: ["Olive, fig and lemon, ready to print at 50 × 70 cm.", "Olivier, figuier et citronnier, à imprimer en 50 × 70 cm."],
    descriptionHtml: [
      prose(
        "Three sprigs from a courtyard by the sea, flat and calm, with their Latin names below. Vectors, so they are as sharp on a postcard as on a wall.",
        ["Three PDF posters, 50 × 70 cm", "The same three as SVG", "Margins that fit frames you can buy anywhere"],
        "Print them on uncoated paper. They hang well in threes and better in kitchens.",
      ),
      prose(
        "Trois rameaux d’une cour au bord de la mer, plats et calmes, leur nom latin en dessous. En vectoriel : aussi nets sur une carte que sur un mur.",
        ["Trois affiches PDF, 50 × 70 cm", "Les mêmes en SVG", "Des marges aux formats de cadres courants"],
        "Imprimez sur papier non couché. Elles vont bien par trois, et mieux encore en cuisine.",
      ),
    ],
    pictures: ["botanica", "botanica-set"],
    options: [licence],
    variants: licences("botanica", "INK-BOT", 1200, 3900, 4500),
  },
];
