/* biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */
import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { type DeadLetter, deadLetter } from "../../../api/deliver.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { ListSkeleton } from "../../../ui/states.tsx";
import { useStore } from "../../store.tsx";

interface LetterDialogProps {
  readonly letter: DeadLetter;
  readonly onClose: () => void;
  readonly onReplay: () => void;
}

/** The whole error and the whole event, for whoever must find out why. */
export function LetterDialog({ letter, onClose, onReplay }: LetterDialogProps) {
  const { storeId } = useStore();
  const { stopped: text } = useText().deliver;
  const common = useCommon();
  const format = useFormat();
  const found = useQuery({ queryKey: ["store", storeId, "dead-letter", letter.id], queryFn: () => deadLetter(storeId, letter.id) });
  return (
    <Dialog
      title={letter.deed}
      isOpen
      onClose={onClose}
      form="side"
      actions={
        <Button kind="primary" icon={RotateCcw} onPress={onReplay}>
          {text.replay}
        </Button>
      }
    >
      <div className="stack">
        <p className="soft small">{format.dateTime(letter.at)}</p>
        <ProblemMessage error={found.error} />
        {found.isPending ? <ListSkeleton rows={2} label={common.loading} /> : null}
        {found.data ? (
          <>
            <h3 className="field-label">{text.error}</h3>
            <pre className="code-block" dir="ltr" tabIndex={0}>
              {found.data.error}
            </pre>
            <h3 className="field-label">{text.content}</h3>
            <pre className="code-block" dir="ltr" tabIndex={0}>
              {JSON.stringify(found.data.event, null, 2)}
            </pre>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
