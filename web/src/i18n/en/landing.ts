/** The landing page, and the little shop in its picture. */
export const landing = {
  metaTitle: "Matjar: your shop, open in sixty seconds",
  metaDescription:
    "An open-source online store for physical goods and downloads, in Arabic, English, French and Italian. No card, no password.",
  nav: { how: "How it works", does: "What it does", open: "Open source", signIn: "Sign in", language: "Language", menu: "Main" },
  hero: {
    title: "Your shop, open in sixty seconds",
    lead: "Sell what you make, by parcel or by download, in every language your buyers read. Two fields, one code, one product, and the address is yours to share.",
    email: "Your e-mail",
    storeName: "Name of your store",
    storeExample: "Dar al-Noor",
    submit: "Open my store",
    small: "No card. No password. We send a six-digit code.",
    missing: "Please fill this in.",
    wrongEmail: "This does not look like an e-mail address.",
    picture: "A store made with Matjar: four products on a wide screen, and one of them on a phone in a second language.",
  },
  how: {
    title: "Three screens from here to a public address",
    steps: [
      {
        title: "Give it a name",
        body: "Your e-mail and the name of the store. Currency, country and language are guessed, and easy to change.",
      },
      { title: "Type the code", body: "Six digits from your mail. There is no password to invent, and none to lose." },
      { title: "Show one thing", body: "A name and a price, or a file. The store is built and public before you have put the phone down." },
    ],
  },
  does: {
    title: "Everything a small shop needs, and nothing it has to set up",
    parcels: {
      title: "Goods that travel",
      body: "Zones, weights and free-over rates, labels, and a page where the buyer follows the parcel.",
      steps: ["Paid", "Packed", "On its way", "Delivered"],
    },
    files: {
      title: "Files that arrive at once",
      body: "Books, music, software. The link comes with the payment, with a limit you choose.",
      file: "garden-patterns.pdf",
      state: "2 of 5 downloads used",
    },
    scripts: {
      title: "Both directions, properly",
      body: "Right-to-left is a first language here: layout, search, prices and phone numbers included.",
      price: "Price",
    },
    stock: {
      title: "Never sold twice",
      body: "Fifty people reach for the last ten. Ten get one, and the others are told before they pay.",
      left: "10 in stock",
      sold: "10 sold",
    },
    window: {
      title: "The window stays lit",
      body: "A store is plain files. Its pages, search and cart work even while our servers are down.",
      online: "Online",
    },
    pay: {
      title: "Paid the way people pay",
      body: "Card through Stripe, cash on delivery, bank transfer. Each order says what to do next.",
      ways: ["Card", "Cash on delivery", "Bank transfer"],
    },
  },
  languages: {
    title: "Four languages, one store",
    body: "Write a product once, translate what you like. Each visitor gets their own language, direction, digits and currency format.",
  },
  open: {
    title: "Open source, all of it",
    body: "The desk, the checkout, the builder and the cloud are one repository under the MIT licence. Run it on a laptop with two commands, or in your own account, where an idle store costs nothing.",
    points: [
      "No lock: your storefront is plain files",
      "A documented API with a typed client",
      "Money in whole minor units, never in fractions",
    ],
    terminal: "The two commands",
  },
  end: { title: "What will you sell first?", submit: "Open my store" },
  foot: { made: "Made in the open, for shops everywhere.", api: "API", licence: "MIT licence", desk: "Your desk" },
  shop: {
    name: "Dar al-Noor",
    tagline: "Slow things for the house",
    menu: ["New", "Kitchen", "Reading"],
    products: [
      { name: "Olive oil soap", price: "SAR 28" },
      { name: "Clay water jug", price: "SAR 145" },
      { name: "Brass coffee pot", price: "SAR 320" },
      { name: "Garden patterns, e-book", price: "SAR 39" },
    ],
    inStock: "In stock",
    promise: "At your door in 2 to 4 days",
    add: "Add to cart",
    about: "Pressed by hand in Jericho, dried for nine months.",
  },
};
