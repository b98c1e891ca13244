import type { Locale } from "@matjar/core/kernel";
import type { DemoCollection, DemoPage, DemoProduct, DemoZone, Two } from "./content.ts";

export interface DemoColors {
  readonly background: string;
  readonly text: string;
  readonly accent: string;
  readonly accentText: string;
  readonly surface: string;
}

/** A block of the home page. Pictures, products and collections are named by their keys until the loader knows their ids. */
export type DemoSection =
  | { readonly type: "announcement"; readonly text: Two; readonly link: string }
  | {
      readonly type: "hero";
      readonly heading: Two;
      readonly text: Two;
      readonly button: { readonly label: Two; readonly href: string };
      readonly picture: string;
      readonly layout: "split" | "cover";
    }
  | { readonly type: "featured-collection"; readonly heading: Two; readonly collection: string; readonly limit: number }
  | { readonly type: "featured-products"; readonly heading: Two; readonly products: readonly string[] }
  | { readonly type: "collection-list"; readonly heading: Two; readonly collections: readonly string[] }
  | { readonly type: "rich-text"; readonly heading: Two; readonly text: Two; readonly align: "start" | "center" }
  | {
      readonly type: "image-with-text";
      readonly heading: Two;
      readonly text: Two;
      readonly button: { readonly label: Two; readonly href: string };
      readonly picture: string;
      readonly side: "start" | "end";
    }
  | {
      readonly type: "trust-bar";
      readonly blocks: readonly {
        readonly type: "promise";
        readonly icon: "truck" | "return" | "shield" | "chat" | "gift" | "download";
        readonly title: Two;
        readonly text: Two;
      }[];
    };

export interface DemoMenuEntry {
  readonly label: Two;
  readonly href: string;
}

/** A file that is sold, made when it is asked for. */
export interface DemoFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: () => Buffer;
}

/** A shop as plain content. Nothing in it has an id: those come when it is written through the deeds. */
export interface DemoStore {
  readonly slug: string;
  readonly name: string;
  /** Main language first. */
  readonly locales: readonly [main: Locale, second: Locale];
  readonly currency: string;
  readonly country: string;
  readonly digits: "latn" | "arab";
  readonly timeZone: string;
  readonly email: string;
  readonly phone: string;
  readonly tax: {
    readonly inclusive: boolean;
    readonly rates: readonly { readonly country: string; readonly basisPoints: number }[];
    readonly registrationNumber?: string;
  };
  readonly tagline: Two;
  readonly colors: DemoColors;
  readonly font: "alexandria" | "readex" | "naskh" | "system";
  readonly radius: number;
  readonly home: readonly DemoSection[];
  readonly menus: { readonly main: readonly DemoMenuEntry[]; readonly footer: readonly DemoMenuEntry[] };
  readonly pages: readonly DemoPage[];
  readonly shipping: readonly DemoZone[];
  readonly products: readonly DemoProduct[];
  readonly collections: readonly DemoCollection[];
  /** Alternative text of every picture, by name. */
  readonly alts: Readonly<Record<string, Two>>;
  readonly files: Readonly<Record<string, DemoFile>>;
  /** Picture names; `picture` makes one (JPEG, a logo as PNG). */
  readonly pictures: readonly string[];
  readonly picture: (name: string) => Promise<Buffer>;
}
