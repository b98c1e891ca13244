import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { abortUpload, addProductFile } from "../../../api/files.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { sentenceOf } from "../../../ui/ProblemMessage.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useStore } from "../../store.tsx";
import { brokenUpload, forgetBroken, isSame, keepBroken } from "./uploads.ts";

export const filesKey = (storeId: string, productId: string) => ["store", storeId, "product", productId, "files"];

/** Which variant a file is for (absent: every one), and which file it takes the place of. */
interface Place {
  readonly variantId?: string | undefined;
  readonly replaces?: string | undefined;
}

/** Uploads one file; what broke off is remembered, and choosing the same file again sends only what is missing. */
export const useFileUpload = (productId: string) => {
  const { storeId } = useStore();
  const { products: text } = useText();
  const common = useCommon();
  const toasts = useToasts();
  const queries = useQueryClient();
  const [state, setState] = useState<{ readonly name: string; readonly progress: number }>();
  const [error, setError] = useState<string>();
  const [broken, setBroken] = useState(() => brokenUpload(productId));
  const forget = () => {
    forgetBroken(productId);
    setBroken(undefined);
  };
  const send = async (file: File, place: Place) => {
    setError(undefined);
    setState({ name: file.name, progress: 0 });
    try {
      await addProductFile(storeId, productId, file, {
        ...place,
        onProgress: (progress) => setState({ name: file.name, progress }),
        onBegun: (upload) => keepBroken(productId, { upload, fileName: file.name, bytes: file.size }),
        ...(isSame(broken, file) ? { resume: broken.upload } : {}),
      });
      forget();
      toasts.done(fill(place.replaces ? text.fileReplaced : text.fileAdded, { name: file.name }));
      await queries.invalidateQueries({ queryKey: filesKey(storeId, productId) });
    } catch (problem) {
      setBroken(brokenUpload(productId));
      setError(`${fill(text.fileBroken, { name: file.name })} ${sentenceOf(problem, common)}`);
    }
    setState(undefined);
  };
  const giveUp = async () => {
    if (broken) await abortUpload(storeId, productId, broken.upload).catch(() => undefined);
    setError(undefined);
    forget();
  };
  return { state, error, broken, send, giveUp };
};
