import type { LinkView } from "@matjar/theme-kit/views.ts";

/** Entries below an entry of the menu. */
export const below = (link: LinkView): readonly LinkView[] => (link as { readonly children?: readonly LinkView[] }).children ?? [];
