import type { Brand } from "./letter.ts";

/** The sender when Matjar itself writes; stores write in their own colours. */
export const platformBrand = (href: string): Brand => ({ name: "Matjar · متجر", href, color: "#1b1f2a", onColor: "#fbfaf7" });
