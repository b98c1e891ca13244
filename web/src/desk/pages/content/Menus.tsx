import type { Menus as MenusOf } from "@matjar/core/site/schema";
import { Problem } from "../../../api/problem.ts";
import { menus, saveMenus } from "../../../api/site.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { MenuCard } from "./MenuCard.tsx";

/** Most entries of each menu (core/site/schema.ts). */
const most = { main: 12, footer: 24 } as const;

export function Menus() {
  const { storeId } = useStore();
  const { content: text } = useText();
  const common = useCommon();
  const settings = useStoreSettings();
  const draft = useDraft<MenusOf>({
    key: ["store", storeId, "menus"],
    load: () => menus(storeId),
    save: (value, version) => saveMenus(storeId, value, version),
  });
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const { value } = draft;
  if (!value) return draft.error ? <ProblemMessage error={draft.error} /> : <FormSkeleton label={common.loading} />;
  const shownAt = problem?.errors.map(({ pointer }) => pointer) ?? [];
  return (
    <div className="stack">
      <ProblemMessage error={draft.error} shownAt={shownAt} />
      {(["main", "footer"] as const).map((menu) => (
        <MenuCard
          key={menu}
          title={text[menu]}
          entries={value[menu]}
          most={most[menu]}
          onChange={(entries) => draft.change({ [menu]: entries })}
          locales={settings?.locales ?? []}
          at={(pointer) => problem?.at(`/${menu}${pointer}`)}
        />
      ))}
      <SaveBar {...draft} />
    </div>
  );
}
