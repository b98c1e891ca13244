import type { MenuEntry, Menus as MenusOf } from "@matjar/core/site/schema";
import { useMemo } from "react";
import { Problem } from "../../../api/problem.ts";
import { menus, saveMenus } from "../../../api/site.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { useDraft } from "../../../ui/draft.ts";
import { fixedPages, isLink } from "../../../ui/link.ts";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { SaveBar } from "../../../ui/SaveBar.tsx";
import { FormSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";
import { useStoreSettings } from "../../storeSettings.ts";
import { Beside } from "./Beside.tsx";
import { MenuCard } from "./MenuCard.tsx";

/** Most entries of each menu (core/site/schema.ts). */
const most = { main: 12, footer: 24 } as const;

const isFinished = ({ label, href }: Pick<MenuEntry, "label" | "href">): boolean => label.trim() !== "" && isLink(href);
const finishedIn = (entries: readonly MenuEntry[]): MenuEntry[] =>
  entries.filter(isFinished).map((entry) => ({ ...entry, children: entry.children?.filter(isFinished) }));

/** Menus without the entries that are just being written: those would be refused. */
const finished = ({ main, footer }: MenusOf): MenusOf => ({ main: finishedIn(main), footer: finishedIn(footer) });

export function Menus() {
  const { storeId } = useStore();
  const { content: text, editor } = useText();
  const common = useCommon();
  const settings = useStoreSettings();
  const draft = useDraft<MenusOf>({
    key: ["store", storeId, "menus"],
    load: () => menus(storeId),
    save: (value, version) => saveMenus(storeId, value, version),
  });
  const problem = draft.error instanceof Problem ? draft.error : undefined;
  const { value } = draft;
  const seen = useMemo(() => value && finished(value), [value]);
  if (!value) return draft.error ? <ProblemMessage error={draft.error} /> : <FormSkeleton label={common.loading} />;
  const shownAt = problem?.errors.map(({ pointer }) => pointer) ?? [];
  return (
    <div className="stack">
      <ProblemMessage error={draft.error} shownAt={shownAt} />
      <Beside page={fixedPages.home} name={editor.pages.home} locales={settings?.locales ?? []} menus={seen}>
        {() =>
          (["main", "footer"] as const).map((menu) => (
            <MenuCard
              key={menu}
              title={text[menu]}
              entries={value[menu]}
              most={most[menu]}
              onChange={(entries) => draft.change({ [menu]: entries })}
              locales={settings?.locales ?? []}
              at={(pointer) => problem?.at(`/${menu}${pointer}`)}
            />
          ))
        }
      </Beside>
      <SaveBar {...draft} />
    </div>
  );
}
