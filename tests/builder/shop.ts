import type { ThemeBundle } from "@matjar/builder";
import { plan } from "@matjar/builder";
import { seededWorld, sha256 } from "@matjar/core/kernel";
import type { Picture } from "@matjar/core/media/schema";
import type { Snapshot, SnapshotCollection, SnapshotProduct } from "@matjar/core/publish";
import type { ShippingRate } from "@matjar/core/shipping/schema";
import type { PageView, ShopView, ThemeLocals } from "@matjar/theme-kit";
import souk from "../../themes/souk/theme.ts";

const world = seededWorld(99);
export const ids = {
  product: Array.from({ length: 1200 }, () => world.id("product")),
  variant: Array.from({ length: 2400 }, () => world.id("variant")),
  collection: Array.from({ length: 20 }, () => world.id("collection")),
  media: Array.from({ length: 20 }, () => world.id("media")),
  page: Array.from({ length: 20 }, () => world.id("page")),
  store: world.id("store"),
  rate: world.id("rate"),
  zone: world.id("zone"),
};

const at = <T>(all: readonly T[], i: number): T => {
  const one = all[i];
  if (one === undefined) throw new RangeError(`The fixture has no entry ${i}`);
  return one;
};

export const somePicture = (i: number, change: Partial<Picture> = {}): Picture => ({
  id: at(ids.media, i),
  width: 1600,
  height: 1200,
  widths: [160, 320, 640, 960, 1440],
  alt: "",
  color: "#aabbcc",
  createdAt: "2026-01-01T00:00:00.000Z",
  ...change,
});

export const someProduct = (i: number, change: Partial<SnapshotProduct> = {}): SnapshotProduct => ({
  id: at(ids.product, i),
  title: `Linen shirt ${i}`,
  slug: `shirt-${i}`,
  descriptionHtml: `<p>Soft linen, number ${i}.</p>`,
  brand: "Noor",
  productType: "Shirts",
  tags: ["linen"],
  seo: {},
  options: [],
  variants: [{ id: at(ids.variant, i), options: [], price: 10_000 + i, weightGrams: 200, stockPolicy: "deny", requiresShipping: true }],
  pictureIds: [],
  translations: {},
  createdAt: new Date(Date.UTC(2026, 0, 1) + i * 1000).toISOString(),
  updatedAt: "2026-01-10T00:00:00.000Z",
  downloadVariantIds: [],
  ...change,
});

export const someCollection = (
  i: number,
  productIds: SnapshotCollection["productIds"],
  change: Partial<SnapshotCollection> = {},
): SnapshotCollection => ({
  id: at(ids.collection, i),
  title: `Collection ${i}`,
  slug: `collection-${i}`,
  descriptionHtml: "",
  seo: {},
  translations: {},
  updatedAt: "2026-01-10T00:00:00.000Z",
  productIds,
  ...change,
});

export const flatRate: Extract<ShippingRate, { kind: "flat" }> = {
  id: ids.rate,
  kind: "flat",
  name: "Courier",
  price: 1500,
  minDays: 2,
  maxDays: 4,
};

export const someSnapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  version: 1,
  store: {
    id: ids.store,
    name: "Dar Al Noor",
    slug: "dar-al-noor",
    locales: ["en", "ar"],
    currency: "SAR",
    country: "SA",
    digits: "latn",
    timeZone: "Asia/Riyadh",
    email: "noor@example.com",
    tax: { inclusive: true, rates: [{ country: "SA", basisPoints: 1500 }] },
  },
  origin: "https://dar-al-noor.example",
  theme: {
    theme: "plain",
    colors: { background: "#ffffff", text: "#111111", accent: "#006655", accentText: "#ffffff", surface: "#eeeeee" },
    font: "system",
    radius: 8,
    settings: {},
    zones: {
      header: [],
      home: [
        { id: "hero", type: "hero", visible: true, settings: { heading: { text: "Welcome", translations: { ar: "أهلاً" } } }, blocks: [] },
        { id: "new", type: "featured-products", visible: true, settings: {}, blocks: [] },
      ],
      product: [],
      collection: [],
      footer: [],
    },
  },
  menus: { main: [{ label: "Everything", translations: { ar: "الكل" }, href: "/collections/all/" }], footer: [] },
  pages: [],
  posts: [],
  products: [],
  collections: [],
  media: {},
  shipping: { zones: [] },
  redirects: [],
  ...change,
});

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export interface PlainTheme extends ThemeBundle {
  /** Paths in the order they were rendered. */
  readonly rendered: string[];
}

interface PlainOptions {
  readonly sha?: string;
  readonly broken?: (locals: ThemeLocals) => string | undefined;
  /** HTML below the text. */
  readonly below?: (locals: ThemeLocals) => string;
}

/** A theme that shows its views as text: every fact of a view is in the page, so a page differs when its view does. */
export const plainTheme = (options: PlainOptions = {}): PlainTheme => {
  const rendered: string[] = [];
  const css = Buffer.from("body{margin:0}");
  return {
    id: "plain",
    sha: options.sha ?? "1",
    definition: souk,
    rendered,
    assets: [{ path: "_a/plain.1.css", hash: sha256(css), type: "text/css; charset=utf-8", body: css }],
    renderer: {
      renderTemplate: async (template, path, locals, { site }) => {
        const reason = options.broken?.(locals);
        if (reason) throw new Error(`Template "${template}" answered 500 for ${path}`, { cause: new Error(reason) });
        rendered.push(path);
        return `<!doctype html><html lang="${locals.shop.locale}" dir="${locals.shop.dir}"><title>${escaped(locals.page.head.title)}</title><h1>${escaped(locals.shop.name)}</h1><pre>${escaped(JSON.stringify({ site, path, ...locals }))}</pre>${options.below?.(locals) ?? ""}</html>`;
      },
    },
  };
};

/** Every page's view by its file, as the theme would get it. */
export const viewsOf = async (snapshot: Snapshot): Promise<Map<string, { shop: ShopView; page: PageView }>> => {
  const views = new Map<string, { shop: ShopView; page: PageView }>();
  const theme = plainTheme();
  let path = "";
  const recording: ThemeBundle = {
    ...theme,
    renderer: {
      renderTemplate: async (_template, _path, locals) => {
        views.set(path, locals);
        return "x";
      },
    },
  };
  for (const file of plan(snapshot, recording)) {
    path = file.path;
    if (file.page) await file.recipe().make();
  }
  return views;
};
