import { announceOpening } from "../../../api/opening.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";

/** Asks before mails go out: they cannot be taken back. */
export function AnnounceDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { storeId } = useStore();
  const { opening: text } = useText();
  const common = useCommon();
  const announce = useDeed({
    run: () => announceOpening(storeId),
    done: text.announced,
    after: onClose,
    refresh: [["store", storeId, "waitlist"]],
  });
  const actions = (
    <>
      <Button onPress={onClose}>{common.cancel}</Button>
      <Button kind="primary" isPending={announce.isPending} onPress={() => announce.mutate()}>
        {text.announceNow}
      </Button>
    </>
  );
  return (
    <Dialog title={text.announce} isOpen={isOpen} onClose={onClose} actions={actions}>
      <p>{text.announceAsk}</p>
    </Dialog>
  );
}
