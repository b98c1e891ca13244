import type { Section } from "@matjar/core/site/schema";
import type { ThemeDefinition } from "@matjar/theme-kit/contract/definition.ts";
import { fill, useLocale, useText } from "../../../../i18n/words.tsx";
import { fieldsOf, type LookChange } from "../look/changes.ts";

/** A difference between two looks, in a few words of the reader's language. */
export const useChangeWords = (themes: readonly ThemeDefinition[]) => {
  const { editor: text } = useText();
  const { locale } = useLocale();
  const words = text.changes;
  return (change: LookChange, themeId: string): string => {
    const theme = themes.find(({ id }) => id === themeId);
    const labels = fieldsOf(theme, change).map((field) => field.label[locale]);
    const sectionName = ({ type }: Section): string => theme?.sections[type]?.name[locale] ?? type;
    switch (change.kind) {
      case "theme":
        return fill(words.theme, { name: themes.find(({ id }) => id === change.to)?.name[locale] ?? change.to });
      case "setting":
        return labels[0] ?? change.name;
      case "changed": {
        const parts = change.names.includes("blocks") ? [words.parts] : [];
        return [sectionName(change.section), [...labels, ...parts].join(", "), text.zones[change.zone]].join(" · ");
      }
      case "added":
      case "removed":
      case "moved":
      case "shown":
      case "hidden":
        return [fill(words[change.kind], { section: sectionName(change.section) }), text.zones[change.zone]].join(" · ");
      default:
        return words[change.kind];
    }
  };
};
