import { noorFlats, noorShots } from "../pictures/scenes/noor.ts";
import { pictureMaker } from "../pictures/taking.ts";
import type { DemoStore } from "../store.ts";
import { alts } from "./alts.ts";
import { coffee } from "./coffee.ts";
import { fragrance } from "./fragrance.ts";
import { home as homeware } from "./home.ts";
import { hospitality } from "./hospitality.ts";
import { collections, home, menus, pages, shipping } from "./shop.ts";

/** An Arabic shop of things for the home, in Riyadh. */
export const darAlNoor: DemoStore = {
  slug: "dar-al-noor",
  name: "دار النور",
  locales: ["ar", "en"],
  currency: "SAR",
  country: "SA",
  digits: "latn",
  timeZone: "Asia/Riyadh",
  email: "salam@dar-al-noor.example",
  phone: "+966112345678",
  tax: { inclusive: true, rates: [{ country: "SA", basisPoints: 1500 }], registrationNumber: "300000000000003" },
  tagline: ["للبيت رائحة، وللضيف قهوة", "A scent for the home, coffee for the guest"],
  colors: { background: "#fbf7f0", text: "#2c241b", accent: "#8a4a2f", accentText: "#ffffff", surface: "#f1e7d8" },
  font: "alexandria",
  radius: 6,
  home,
  menus,
  pages,
  shipping,
  collections,
  alts,
  products: [...fragrance, ...coffee, ...homeware, ...hospitality],
  files: {},
  pictures: [...Object.keys(noorShots), ...Object.keys(noorFlats)],
  picture: pictureMaker("dar-al-noor"),
};
