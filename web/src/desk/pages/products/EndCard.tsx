import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { deleteProduct, product as readProduct, setStatus } from "../../../api/products.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useDeed } from "../../deed.ts";
import { navigate } from "../../router.tsx";
import { useStore } from "../../store.tsx";

interface EndProps {
  readonly id: string;
  readonly title: string;
}

/** What is deleted is gone with its history, so its name is typed for it. */
function DeleteDialog({ id, title, onClose }: EndProps & { readonly onClose: () => void }) {
  const store = useStore();
  const { products: text } = useText();
  const [typed, setTyped] = useState("");
  const remove = useDeed({
    run: async () => deleteProduct(store.storeId, id, (await readProduct(store.storeId, id)).version),
    done: fill(text.removed, { name: title }),
    refresh: [["store", store.storeId, "products"]],
    quiet: true,
    after: () => navigate(store.to("/products"), { replace: true }),
  });
  return (
    <Dialog
      title={text.remove}
      isOpen
      onClose={onClose}
      form="sheet"
      actions={
        <Button kind="stop" isDisabled={typed.trim() !== title.trim()} isPending={remove.isPending} onPress={() => remove.mutate()}>
          {text.remove}
        </Button>
      }
    >
      <div className="stack">
        <p>{text.removeWhy}</p>
        <ProblemMessage error={remove.error} />
        <TextField label={fill(text.removeType, { name: `\u2068${title}\u2069` })} autoComplete="off" value={typed} onChange={setTyped} />
      </div>
    </Dialog>
  );
}

/** Archive, which can be undone, and deletion, which cannot. */
export function EndCard({ id, title, archived }: EndProps & { readonly archived: boolean }) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const queries = useQueryClient();
  const [deleting, setDeleting] = useState(false);
  const refresh = [
    ["store", storeId, "products"],
    ["store", storeId, "product", id],
  ];
  const back = () =>
    void setStatus(storeId, [id], "active").then(() => Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey }))));
  const archive = useDeed({
    run: () => setStatus(storeId, [id], "archived"),
    done: fill(text.archived, { name: title }),
    undo: back,
    refresh,
  });
  return (
    <Card title={text.end} lead={text.archiveWhy}>
      <div className="row">
        {archived ? null : (
          <Button isPending={archive.isPending} onPress={() => archive.mutate()}>
            {text.archive}
          </Button>
        )}
        <Button kind="stop" onPress={() => setDeleting(true)}>
          {text.remove}
        </Button>
      </div>
      {deleting ? <DeleteDialog id={id} title={title} onClose={() => setDeleting(false)} /> : null}
    </Card>
  );
}
