import { disconnectStripe } from "../../../api/deliver.ts";
import { useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { stripeKey } from "./keys.ts";

/** Connecting again makes another account, so it is asked about. */
export function DisconnectDialog({ onClose }: { readonly onClose: () => void }) {
  const { storeId } = useStore();
  const { payments: text } = useText().deliver;
  const leave = useDeed({
    run: () => disconnectStripe(storeId),
    done: text.stripeDisconnected,
    refresh: [stripeKey(storeId)],
    after: onClose,
    quiet: true,
  });
  return (
    <Dialog
      title={text.stripeDisconnectTitle}
      isOpen
      onClose={onClose}
      form="sheet"
      actions={
        <>
          <Button onPress={onClose}>{text.stripeKeep}</Button>
          <Button kind="stop" isPending={leave.isPending} onPress={() => leave.mutate()}>
            {text.stripeDisconnect}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{text.stripeDisconnectWhy}</p>
        <ProblemMessage error={leave.error} />
      </div>
    </Dialog>
  );
}
