import type { Section } from "@matjar/core/site/schema";
import { useMemo } from "react";
import { fill, useText } from "../../../../i18n/words.tsx";
import type { Scene } from "./stage.ts";
import type { Shown } from "./usePreview.ts";

const orderIn = (sections: readonly Pick<Section, "id" | "visible" | "blocks">[]): unknown[] =>
  sections.map(({ id, visible, blocks }) => [id, visible, blocks.map((block) => [block.id, block.visible])]);

/** Sections in their order: when it changes the page is loaded anew, so that each section's scripts begin afresh. */
const orderOf = ({ look, draft }: Shown): unknown[] => [
  ...Object.values(look.zones).map(orderIn),
  (draft?.sections ?? []).map(({ id, visible, blocks }) => [id, visible, (blocks ?? []).length]),
];

/** What was made, as the frame takes it. */
export const useScene = (shown: Shown | undefined): Scene | undefined => {
  const { editor: text } = useText();
  return useMemo(() => {
    if (!shown) return undefined;
    const page = `${shown.look.theme} ${shown.locale} ${shown.page}`;
    return {
      html: shown.html,
      page,
      same: `${page} ${JSON.stringify(orderOf(shown))}`,
      title: fill(text.previewOf, { page: shown.page }),
    };
  }, [shown, text]);
};
