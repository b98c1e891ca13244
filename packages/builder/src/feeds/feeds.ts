import { say } from "@matjar/theme-kit";
import { routes } from "../links.ts";
import type { Scene } from "../scene.ts";
import { newProducts } from "../words.ts";

/** A feed of what is new: its name, and its address inside the language. */
export interface NamedFeed {
  readonly title: string;
  readonly route: string;
}

export const blogFeed = ({ locale }: Scene): NamedFeed => ({ title: say(locale, "blog"), route: routes.blogFeed });
export const productFeed = ({ locale }: Scene): NamedFeed => ({ title: newProducts[locale], route: routes.productFeed });
