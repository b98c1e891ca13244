import type { FindingFacts, FindingKind, PageFinding } from "@matjar/core/publish/schema";
import type { Template } from "@matjar/theme-kit";

/** A page as the theme made it. */
export interface MadePage {
  /** Its address: `/products/…/`. */
  readonly path: string;
  readonly template: Template;
  readonly locale: string;
  readonly dir: "rtl" | "ltr";
  /** Of the site, such as `https://shop.example`: what is loaded from here is no third party. */
  readonly origin: string;
  readonly html: string;
}

/** The bytes of a style sheet or script, by its address as the page asks for it; undefined for what the site does not have. */
export type FileAt = (address: string) => Uint8Array | undefined;

export const finding = (kind: FindingKind, facts: FindingFacts = {}): PageFinding => ({ kind, facts });
