import type { ThemeSettings } from "@matjar/core/site/schema";
import { Problem } from "../../../api/problem.ts";
import { saveTheme, theme } from "../../../api/site.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { ColorCard } from "./ColorCard.tsx";
import { LookCard } from "./LookCard.tsx";
import { Preview } from "./Preview.tsx";
import { SectionCard } from "./SectionCard.tsx";
import { useThemeDefinition } from "./themes.ts";

/** How the store looks: the draft that publishing takes. */
export default function Theme() {
  const { storeId, name } = useStore();
  const { theme: text } = useText();
  const common = useCommon();
  const settings = useStoreSettings();
  const draft = useDraft<ThemeSettings>({
    key: ["store", storeId, "theme"],
    load: () => theme(storeId),
    save: (value, version) => saveTheme(storeId, value, version),
  });
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const { value, change } = draft;
  const definition = useThemeDefinition(storeId, value?.theme);
  return (
    <div className="desk-page">
      <PageHeader title={text.title} lead={text.lead} />
      <ProblemMessage error={draft.error} />
      {value && settings && definition ? (
        <div className="theme-split">
          <div className="stack">
            <ColorCard colors={value.colors} onChange={(colors) => change({ colors })} />
            <LookCard
              value={value}
              fonts={definition.fonts}
              change={change}
              storeId={storeId}
              locales={settings.locales}
              storeName={name}
            />
            <SectionCard
              value={value.zones.home}
              onChange={(home) => change({ zones: { ...value.zones, home } })}
              theme={definition}
              locales={settings.locales}
              storeId={storeId}
              problem={problem}
            />
          </div>
          <Preview value={value} name={name} />
        </div>
      ) : draft.error ? null : (
        <FormSkeleton label={common.loading} fields={6} />
      )}
      <SaveBar {...draft} />
    </div>
  );
}
