import type { LinkView } from "@matjar/theme-kit/views.ts";

/** Entries below an entry of the menu. */
export const below = ({ children }: LinkView): readonly LinkView[] => children ?? [];
