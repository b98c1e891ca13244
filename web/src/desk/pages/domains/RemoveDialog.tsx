import { type DomainItem, removeDomain } from "../../../api/domains.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { isolated } from "./isolated.ts";
import { changedBy } from "./keys.ts";

interface RemoveDialogProps {
  readonly item: DomainItem;
  readonly ownHost: string;
  readonly onClose: () => void;
}

/** Links that people have kept stop working, so it is asked about. */
export function RemoveDialog({ item, ownHost, onClose }: RemoveDialogProps) {
  const { storeId } = useStore();
  const { domains: text } = useText();
  const remove = useDeed({
    run: () => removeDomain(storeId, item),
    done: fill(text.removed, { host: isolated(item.shown) }),
    refresh: changedBy(storeId),
    after: onClose,
    quiet: true,
  });
  const actions = (
    <>
      <Button onPress={onClose}>{text.keep}</Button>
      <Button kind="stop" isPending={remove.isPending} onPress={() => remove.mutate()}>
        {text.remove}
      </Button>
    </>
  );
  return (
    <Dialog title={fill(text.removeTitle, { host: isolated(item.shown) })} isOpen onClose={onClose} form="sheet" actions={actions}>
      <div className="stack">
        <p>{text.removeWhy}</p>
        {item.primary ? <p>{fill(text.removePrimary, { own: isolated(ownHost) })}</p> : null}
        <ProblemMessage error={remove.error} />
      </div>
    </Dialog>
  );
}
