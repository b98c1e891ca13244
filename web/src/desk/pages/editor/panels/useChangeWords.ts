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
    switch (change.kind) {
      case "theme":
        return fill(words.theme, { name: themes.find(({ id }) => id === change.to)?.name[locale] ?? change.to });
      case "setting":
        return fill(words.setting, { name: labels[0] ?? change.name });
      case "added":
      case "removed":
      case "moved":
      case "shown":
      case "hidden":
      case "changed": {
        const section = theme?.sections[change.section.type]?.name[locale] ?? change.section.type;
        const parts = change.kind === "changed" && change.names.includes("blocks") ? [words.parts] : [];
        const what = fill(words[change.kind], { section, names: [...labels, ...parts].join(", ") });
        return fill(words.inZone, { change: what, zone: text.zones[change.zone] });
      }
      default:
        return words[change.kind];
    }
  };
};
