import type { Locale } from "@matjar/core/kernel";
import type { Section } from "@matjar/core/site/schema";
import { useQuery } from "@tanstack/react-query";
import type { Problem } from "../../../api/problem.ts";
import { theme, type Unshown } from "../../../api/site.ts";
import { useText } from "../../../i18n/words.tsx";
import { useStore } from "../../store.tsx";
import { SectionCard } from "../theme/SectionCard.tsx";
import { useThemeDefinition } from "../theme/themes.ts";

interface PageSectionsProps {
  readonly value: readonly Section[];
  readonly onChange: (sections: Section[]) => void;
  readonly locales: readonly Locale[];
  readonly problem: Problem | undefined;
  readonly unshown: readonly Unshown[];
}

/** Sections below the text of a page, of the theme that the shop wears. */
export function PageSections({ value, onChange, locales, problem, unshown }: PageSectionsProps) {
  const { storeId } = useStore();
  const { content: text } = useText();
  const look = useQuery({ queryKey: ["store", storeId, "theme"], queryFn: () => theme(storeId) });
  const definition = useThemeDefinition(storeId, look.data?.value.theme);
  if (!definition) return null;
  return (
    <SectionCard
      title={text.sections}
      lead={text.sectionsLead}
      pointer="/sections"
      value={value}
      onChange={onChange}
      theme={definition}
      locales={locales}
      storeId={storeId}
      problem={problem}
      unshown={unshown}
    />
  );
}
