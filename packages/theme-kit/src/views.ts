/**
 * The promise between builder and theme: what a template finds in `Astro.locals`.
 *
 * Everything is resolved before: text is in the page's language, links carry its prefix, amounts are written out in the
 * store's digits. A template lays out; it looks nothing up and formats nothing. Raw minor units come along for scripts.
 */
import type { Digits, Locale } from "@matjar/core/kernel";
import type { ThemeSettings } from "@matjar/core/site/schema";

/** A shop's page kinds. Each is a static route `/t/<template>` of the theme; the builder owns the addresses. */
export const templates = ["home", "product", "collection", "search", "cart", "content", "blog", "post", "closed", "not-found"] as const;
export type Template = (typeof templates)[number];

export interface LinkView {
  readonly label: string;
  /** Root-relative with the language's prefix, or https:, mailto:, tel:. */
  readonly href: string;
  /** It leads to the page it stands on. */
  readonly current?: boolean;
  /** Links below it, in menus; absent when there are none. They have none themselves. */
  readonly children?: readonly LinkView[];
}

export interface PictureView {
  readonly id: string;
  /** The best single file for browsers without `srcset` (about 960 wide). */
  readonly src: string;
  /** `/media/…/160.webp 160w, …` */
  readonly srcset: string;
  /** Of the largest file: they hold the place, so that nothing jumps. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** #rrggbb, shown while it loads. */
  readonly color: string;
  /** CSS `object-position` made from the focal point, such as `50% 30%`. */
  readonly position: string;
}

export interface MoneyView {
  /** As people read it; set it in a `<bdi>`. */
  readonly text: string;
  /** Minor units. */
  readonly amount: number;
}

export interface PriceView extends MoneyView {
  /** Variants differ and this is the lowest. */
  readonly from?: boolean;
  /** Only present when it is higher than the price. */
  readonly compareAt?: MoneyView;
  /** "-20 %", written in the store's digits; present with `compareAt`. */
  readonly saving?: string;
  /** What a kilogram costs, or 100 g of light goods: "12.00 / kg". Only where the weight is known. */
  readonly unit?: string;
}

/** A product in a grid. */
export interface CardView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Empty when the product has none. */
  readonly brand: string;
  readonly price: PriceView;
  readonly picture?: PictureView;
  /** Shown when pointing at the card. */
  readonly otherPicture?: PictureView;
  /** Every variant is a download. */
  readonly digital: boolean;
  /** Kinds of files that come with it, such as `PDF`, each once; absent without files. */
  readonly formats?: readonly string[];
  /** Id of the variant when there is just one and nothing to be written for it: it can go into the cart without a choice. */
  readonly only?: string;
  /** Id of the product, to ask whether it is sold out; absent when it can always be had, or has too many variants to ask. */
  readonly stockOf?: string;
}

export interface CollectionCardView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly picture?: PictureView;
  readonly products: number;
}

/** The same page in the shop's languages, for the language switch. */
export interface LanguageView {
  readonly locale: Locale;
  /** In its own language: العربية, English, Français, Italiano. */
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

/** A post of the blog in a list. */
export interface PostCardView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly excerpt: string;
  /** As people of the language write a day: "3 November 2026". */
  readonly date: string;
  /** `2026-11-03`, for `<time datetime>`. */
  readonly day: string;
  readonly author: string;
  readonly picture?: PictureView;
}

/** What every page of a shop in one language shares. */
export interface ShopView {
  readonly id: string;
  readonly name: string;
  readonly tagline?: string;
  readonly locale: Locale;
  readonly dir: "rtl" | "ltr";
  readonly currency: string;
  readonly digits: Digits;
  /** Of the currency: 0, 2 or 3. Scripts write amounts with it. */
  readonly decimals: 0 | 2 | 3;
  readonly look: Pick<ThemeSettings, "colors" | "font" | "radius">;
  /** The theme's own settings, resolved; `SettingsOf<typeof theme>` knows their types. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly logo?: PictureView;
  /** Sections above and below every page. */
  readonly header: readonly SectionView[];
  readonly footer: readonly SectionView[];
  readonly menus: { readonly main: readonly LinkView[]; readonly footer: readonly LinkView[] };
  readonly links: { readonly home: string; readonly search: string; readonly cart: string; readonly checkout: string };
  readonly contact: { readonly email?: string; readonly phone?: string };
  /** Shown in the footer where the law asks for it. */
  readonly taxNumber?: string;
  /** Base of the shop API, without a slash at the end: `/api/shop`. */
  readonly api: string;
  /** Where the search files of this language lie, with the slash at the end: `/search/ar/`. */
  readonly searchFiles: string;
}

export interface HeadView {
  /** Whole: "Linen shirt — Dar Al Noor". */
  readonly title: string;
  readonly description: string;
  /** Absolute. Absent on pages that search engines shall not list. */
  readonly canonical?: string;
  readonly noindex?: boolean;
  /** Absolute; with `x-default`. Empty when the shop has one language. */
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  readonly og: {
    readonly type: "website" | "product" | "article";
    readonly title: string;
    readonly description: string;
    readonly url?: string;
    readonly siteName: string;
    /** `ar_SA` */
    readonly locale: string;
    readonly image?: { readonly url: string; readonly width: number; readonly height: number; readonly alt: string };
    /** Of a product's page. */
    readonly product?: {
      /** The lowest price as a decimal, such as "12.500". */
      readonly amount: string;
      readonly currency: string;
      readonly condition: "new";
      /** Its id in the catalogue feeds. */
      readonly item: string;
      readonly brand?: string;
      /** Only of what can always be had. */
      readonly availability?: "in stock";
    };
  };
  /** Absolute: the page in Markdown. */
  readonly markdown?: string;
  /** Absolute: Atom feeds of what is new. */
  readonly feeds?: readonly { readonly title: string; readonly href: string }[];
  /** Absolute or root-relative addresses of the neighbours of a list. */
  readonly prev?: string;
  readonly next?: string;
  /** schema.org objects; the layout escapes them. */
  readonly jsonLd: readonly object[];
}

interface AnyPage {
  readonly head: HeadView;
  readonly languages: readonly LanguageView[];
  /** From the shop's home to this page; empty on the home page. The last one is this page. */
  readonly breadcrumbs: readonly LinkView[];
}

/**
 * One section with its settings resolved by the theme's own fields, and its blocks. A template gives it to the component of its
 * type, which knows the settings: `SectionOf<typeof hero>`.
 */
export interface SectionView {
  readonly id: string;
  readonly type: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly blocks: readonly { readonly id: string; readonly type: string; readonly settings: Readonly<Record<string, unknown>> }[];
}

export const trustIcons = ["truck", "return", "card", "shield", "download", "clock", "chat", "gift"] as const;
export type TrustIcon = (typeof trustIcons)[number];

export interface HomeView extends AnyPage {
  readonly template: "home";
  readonly sections: readonly SectionView[];
}

export interface OptionView {
  readonly name: string;
  /** In order; `VariantView.options` points into it. */
  readonly values: readonly string[];
  /** #rrggbb for each value that is a colour, at the same places; absent when none is. */
  readonly swatches?: readonly (string | undefined)[];
}

export interface VariantView {
  readonly id: string;
  /** "Red / Large"; empty when the product has no options. */
  readonly title: string;
  /** For each option the index of its value. */
  readonly options: readonly number[];
  readonly price: PriceView;
  readonly sku?: string;
  /** Index into the product's pictures. */
  readonly picture?: number;
  /** Comes as a download. */
  readonly digital: boolean;
  /** `untracked` and `continue` are always to be had. */
  readonly stockPolicy: "deny" | "continue" | "untracked";
}

/** A line of text that a buyer gives with the product: a name to engrave. */
export interface PersonalisationView {
  /** What is asked for. */
  readonly label: string;
  readonly maxLength: number;
  readonly required: boolean;
}

/** A file that a buyer gets. */
export interface DownloadView {
  /** `PDF`, from the end of its name. */
  readonly format: string;
  /** "1.2 MB" as people of the language write it. */
  readonly size: string;
  /** Title of the only variant that it comes with; absent when it comes with every one. */
  readonly variant?: string;
}

/** A way of delivery within the shop's own country. */
export interface DeliveryView {
  readonly name: string;
  /** "2–4 days" */
  readonly days: string;
  /** What it costs, in words: "15.00", "From 15.00", "Free delivery". */
  readonly price: string;
}

/** A calm line beside the buy button. */
export interface PromiseView {
  readonly icon: TrustIcon;
  readonly text: string;
  readonly href?: string;
}

export interface ProductView extends AnyPage {
  readonly template: "product";
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  /** Sanitised again at build. */
  readonly descriptionHtml: string;
  /** Pictures of the product, then those of variants that are not among them. */
  readonly pictures: readonly PictureView[];
  readonly options: readonly OptionView[];
  readonly variants: readonly VariantView[];
  /** Every variant is a download: no word of delivery then. */
  readonly digital: boolean;
  readonly personalisation?: PersonalisationView;
  /** What a buyer downloads; absent without files. */
  readonly downloads?: readonly DownloadView[];
  /** "Tax included", or "Tax is added at checkout"; absent when the store has no tax. */
  readonly taxNote?: string;
  /** Delivery days and cost, free delivery, returns page, immediate download. */
  readonly promises: readonly PromiseView[];
  /** Ways of delivery, for goods that are sent; absent when there are none. */
  readonly delivery?: readonly DeliveryView[];
  readonly related: readonly CardView[];
  /** Below the product. */
  readonly sections: readonly SectionView[];
}

export interface CollectionView extends AnyPage {
  readonly template: "collection";
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** Shown on the first page only; empty otherwise. */
  readonly descriptionHtml: string;
  readonly picture?: PictureView;
  readonly products: readonly CardView[];
  /** Products of the whole collection. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  /** Addresses of all pages, in order. */
  readonly pages: readonly string[];
  /** Below the products. */
  readonly sections: readonly SectionView[];
}

/** Search and cart are filled by scripts; their pages hold the frame and the words. */
export interface SearchView extends AnyPage {
  readonly template: "search";
  /** Ways on for who reads without scripts. */
  readonly collections: readonly LinkView[];
}

export interface CartView extends AnyPage {
  readonly template: "cart";
}

export interface ContentView extends AnyPage {
  readonly template: "content";
  readonly title: string;
  /** Sanitised again at build; may be empty when the page is made of sections. */
  readonly bodyHtml: string;
  /** Below the body; where there is no body they are the page. */
  readonly sections: readonly SectionView[];
}

/** The posts of the blog, newest first. */
export interface BlogView extends AnyPage {
  readonly template: "blog";
  readonly title: string;
  readonly posts: readonly PostCardView[];
  /** From 1. */
  readonly page: number;
  /** Addresses of all pages, in order. */
  readonly pages: readonly string[];
}

export interface PostView extends AnyPage {
  readonly template: "post";
  readonly title: string;
  /** Sanitised again at build. */
  readonly bodyHtml: string;
  readonly picture?: PictureView;
  /** Empty when the post names nobody. */
  readonly author: string;
  /** As people of the language write a day. */
  readonly date: string;
  /** `2026-11-03`, for `<time datetime>`. */
  readonly day: string;
  readonly tags: readonly string[];
  readonly related: readonly PostCardView[];
}

/** Stands for the whole shop while it is not open to everybody. Header, menus and search lead nowhere then and are left out. */
export interface ClosedView extends AnyPage {
  readonly template: "closed";
  readonly title: string;
  readonly text: string;
  /** Who knows the word may come in: a form to `<api>/unlock` with `password`. */
  readonly password: boolean;
  /** Who wants to hear of the opening leaves an address: a form to `<api>/notify` with `email`. */
  readonly emailCapture: boolean;
}

export interface NotFoundView extends AnyPage {
  readonly template: "not-found";
  readonly products: readonly CardView[];
}

export type PageView =
  | HomeView
  | ProductView
  | CollectionView
  | SearchView
  | CartView
  | ContentView
  | BlogView
  | PostView
  | ClosedView
  | NotFoundView;

/** What `renderTemplate` is given; the renderer adds `assetsPrefix`. */
export interface ThemeLocals {
  readonly shop: ShopView;
  readonly page: PageView;
}
