import { useState } from "react";
import { Problem } from "../../../api/problem.ts";
import { changeFile, type SoldFile } from "../../../api/products.ts";
import { useCommon, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import type { VariantForm } from "./form.ts";
import { filesKey } from "./useFileUpload.ts";
import { VariantSelect } from "./VariantSelect.tsx";

interface FileDialogProps {
  readonly file: SoldFile;
  /** None when the product has no options: then there is nothing to choose. */
  readonly variants: readonly VariantForm[];
  readonly onClose: () => void;
}

/** The name of a file, and whom it is for. */
export function FileDialog({ file, variants, onClose }: FileDialogProps) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const common = useCommon();
  const [fileName, setFileName] = useState(file.fileName);
  const [variantId, setVariantId] = useState<string | undefined>(file.variantId);
  const save = useDeed({
    run: () => changeFile(storeId, file, { fileName, variantId: variantId ?? null }),
    done: text.fileChanged,
    refresh: [filesKey(storeId, file.productId)],
    quiet: true,
    after: onClose,
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  const actions = (
    <>
      <Button onPress={onClose}>{common.cancel}</Button>
      <Button kind="primary" isPending={save.isPending} onPress={() => save.mutate()}>
        {common.save}
      </Button>
    </>
  );
  return (
    <Dialog title={text.changeFileTitle} isOpen onClose={onClose} form="sheet" actions={actions}>
      <div className="stack">
        <ProblemMessage error={save.error} shownAt={["/fileName", "/variantId"]} />
        <TextField
          label={text.fileName}
          dir="auto"
          maxLength={255}
          value={fileName}
          onChange={setFileName}
          error={problem?.at("/fileName")}
        />
        {variants.length > 0 ? (
          <VariantSelect variants={variants} value={variantId} onChange={setVariantId} error={problem?.at("/variantId")} />
        ) : null}
        <p className="soft small">{text.limitsHint}</p>
      </div>
    </Dialog>
  );
}
