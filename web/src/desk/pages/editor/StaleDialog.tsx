import { useQuery } from "@tanstack/react-query";
import { unpublished } from "../../../api/site.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useStore } from "../../store.tsx";
import { useEditing } from "./context.ts";
import { lookChanges } from "./look/changes.ts";
import { useChangeWords } from "./panels/useChangeWords.ts";

const mostLines = 8;

/** Who saved the look last, and when. */
const useSaver = (storeId: string): string | undefined => {
  const { editor: text } = useText();
  const { me } = useStore();
  const format = useFormat();
  const found = useQuery({ queryKey: ["store", storeId, "unpublished"], queryFn: () => unpublished(storeId), staleTime: 0 });
  const saved = found.data?.changes.find(({ kind }) => kind === "theme");
  if (!saved) return undefined;
  const when = format.ago(saved.at);
  if (saved.by === undefined || saved.by === me.account.email) return fill(text.staleYou, { when });
  return fill(text.staleBy, { who: `\u2068${saved.by}\u2069`, when });
};

/** After somebody else saved: what each changed, and the choice. Nothing is lost either way. */
export function StaleDialog() {
  const { editor: text } = useText();
  const { draft, themes, storeId } = useEditing();
  const wordsOf = useChangeWords(themes);
  const saver = useSaver(storeId);
  const { theirs, base, look } = draft;
  if (!theirs) return null;
  const list = (title: string, after: typeof look) => (
    <section>
      <h3>{title}</h3>
      <ul className="release-lines small">
        {[...new Set(lookChanges(base, after).map((change) => wordsOf(change, after.theme)))].slice(0, mostLines).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <Dialog
      title={text.staleTitle}
      isOpen
      onClose={() => undefined}
      actions={
        <>
          <Button onPress={draft.takeTheirs}>{text.takeTheirs}</Button>
          <Button kind="primary" onPress={draft.keepMine}>
            {text.keepMine}
          </Button>
        </>
      }
    >
      <div className="stack">
        {saver ? <p>{saver}</p> : null}
        <p className="soft">{text.staleWhy}</p>
        <div className="stale-sides">
          {list(text.mineChanged, look)}
          {list(text.theirsChanged, theirs)}
        </div>
      </div>
    </Dialog>
  );
}
