import { inkwellFlats, inkwellShots } from "../pictures/scenes/inkwell.ts";
import { pictureMaker } from "../pictures/taking.ts";
import type { DemoStore } from "../store.ts";
import { alts } from "./alts.ts";
import { files } from "./files.ts";
import { products } from "./products.ts";
import { collections, home, menus, pages } from "./shop.ts";

/** An English shop of downloads, in Bristol. */
export const inkwell: DemoStore = {
  slug: "inkwell",
  name: "Inkwell",
  locales: ["en", "fr"],
  currency: "USD",
  country: "GB",
  digits: "latn",
  timeZone: "Europe/London",
  email: "hello@inkwell.example",
  phone: "+441174960123",
  tax: {
    inclusive: true,
    rates: [
      { country: "GB", basisPoints: 2000 },
      { country: "FR", basisPoints: 2000 },
    ],
  },
  tagline: ["Small files for people who make things", "De petits fichiers pour ceux qui fabriquent"],
  colors: { background: "#fbfaf7", text: "#1c2433", accent: "#20304f", accentText: "#ffffff", surface: "#eceff0" },
  font: "readex",
  radius: 10,
  home,
  menus,
  pages,
  collections,
  alts,
  products,
  files,
  shipping: [],
  pictures: [...Object.keys(inkwellShots), ...Object.keys(inkwellFlats)],
  picture: pictureMaker("inkwell"),
};
