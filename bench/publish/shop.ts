import { plan } from "@matjar/builder";
import type { ThemeBundle } from "@matjar/builder/theme";
import { type Id, seededWorld } from "@matjar/core/kernel";
import type { Snapshot } from "@matjar/core/publish";
import type { Template, ThemeLocals } from "@matjar/theme-kit";
import souk from "../../themes/souk/theme.ts";

const perCollection = 50;
const text =
  "<p>Thrown by hand from grey clay and fired twice. The glaze pools a little at the foot, so no two are quite alike.</p><ul><li>Holds 350 ml</li><li>Safe in the dishwasher</li></ul>";

/** A shop of so many products in collections of fifty; the same every time. */
export const shopOf = (count: number): Snapshot => {
  const world = seededWorld(count);
  const products = Array.from({ length: count }, (_, i) => ({
    id: world.id("product"),
    title: `Stoneware cup ${i + 1}`,
    slug: `cup-${i + 1}`,
    descriptionHtml: text,
    brand: "Noor",
    productType: "Cups",
    tags: ["clay"],
    seo: {},
    options: [],
    variants: [
      { id: world.id("variant"), options: [], price: 4500 + i, weightGrams: 400, stockPolicy: "deny" as const, requiresShipping: true },
    ],
    pictureIds: [],
    translations: {},
    createdAt: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString(),
    updatedAt: "2026-01-10T00:00:00.000Z",
    downloadVariantIds: [],
  }));
  const collections = Array.from({ length: Math.ceil(count / perCollection) }, (_, i) => ({
    id: world.id("collection"),
    title: `Shelf ${i + 1}`,
    slug: `shelf-${i + 1}`,
    descriptionHtml: "",
    seo: {},
    translations: {},
    updatedAt: "2026-01-10T00:00:00.000Z",
    productIds: products.slice(i * perCollection, (i + 1) * perCollection).map(({ id }) => id as Id<"product">),
  }));
  return {
    version: 1,
    store: {
      id: world.id("store"),
      name: "Bench",
      slug: "bench",
      locales: ["en"],
      currency: "SAR",
      country: "SA",
      digits: "latn",
      timeZone: "Asia/Riyadh",
      email: "bench@example.com",
      tax: { inclusive: true, rates: [{ country: "SA", basisPoints: 1500 }] },
    },
    origin: "https://bench.example",
    theme: {
      theme: "souk",
      colors: { background: "#ffffff", text: "#111111", accent: "#006655", accentText: "#ffffff", surface: "#eeeeee" },
      font: "system",
      radius: 8,
      settings: {},
      zones: {
        header: [],
        home: [{ id: "new", type: "featured-products", visible: true, settings: {}, blocks: [] }],
        product: [],
        collection: [],
        footer: [],
      },
    },
    menus: { main: [{ label: "Everything", translations: {}, href: "/collections/all/" }], footer: [] },
    pages: [],
    posts: [],
    products,
    collections,
    media: {},
    shipping: { zones: [] },
    redirects: [],
  } as unknown as Snapshot;
};

/** A page as a theme gets it. */
interface PageToMake {
  readonly file: string;
  readonly template: Template;
  readonly locals: ThemeLocals;
}

/** All pages of a shop with what their templates are given: the very same input for another builder. */
export const pagesOf = async (snapshot: Snapshot): Promise<PageToMake[]> => {
  const pages: PageToMake[] = [];
  let file = "";
  const recording: ThemeBundle = {
    id: "souk",
    sha: "1",
    definition: souk,
    assets: [],
    renderer: {
      renderTemplate: async (template, _path, locals) => {
        pages.push({ file, template, locals });
        return "x";
      },
    },
  };
  for (const planned of plan(snapshot, recording)) {
    file = planned.path;
    if (planned.page) await planned.recipe().make();
  }
  return pages;
};
