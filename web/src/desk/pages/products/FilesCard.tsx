import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { abortUpload, addProductFile } from "../../../api/files.ts";
import { filesOf, removeFile } from "../../../api/products.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useCommon, useText } from "../../../i18n/words.tsx";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { ProblemMessage, sentenceOf } from "../../../ui/ProblemMessage.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { LimitsForm } from "./LimitsForm.tsx";
import { brokenUpload, forgetBroken, isSame, keepBroken } from "./uploads.ts";

/** The largest file that is sold, and how many a product may have (core/download/schema.ts). */
const maxBytes = 5 * 1024 ** 3;
const maxFiles = 20;

const filesKey = (storeId: string, productId: string) => ["store", storeId, "product", productId, "files"];

/** Uploads one file; what broke off is remembered, and choosing the same file again sends only what is missing. */
const useFileUpload = (productId: string) => {
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
  const send = async (file: File) => {
    setError(undefined);
    setState({ name: file.name, progress: 0 });
    try {
      await addProductFile(storeId, productId, file, {
        onProgress: (progress) => setState({ name: file.name, progress }),
        onBegun: (upload) => keepBroken(productId, { upload, fileName: file.name, bytes: file.size }),
        ...(isSame(broken, file) ? { resume: broken.upload } : {}),
      });
      forget();
      toasts.done(fill(text.fileAdded, { name: file.name }));
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

/** The files that come with a product, and how long buyers have them. */
export function FilesCard({ productId }: { readonly productId: string }) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const format = useFormat();
  const list = useQuery({ queryKey: filesKey(storeId, productId), queryFn: () => filesOf(storeId, productId) });
  const upload = useFileUpload(productId);
  const remove = useDeed<{ id: string; fileName: string }>({
    run: ({ id }) => removeFile(storeId, productId, id),
    refresh: [filesKey(storeId, productId)],
  });
  const rows = list.data?.items ?? [];
  return (
    <Card title={text.files} lead={text.filesLead}>
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {rows.length > 0 ? (
        <ul>
          {rows.map((file) => (
            <li key={file.id} className="file-row">
              <span className="two-lines">
                <bdi className="file-name">{file.fileName}</bdi>
                <span className="soft small">
                  {format.bytes(file.bytes)} · {format.date(file.createdAt)}
                </span>
              </span>
              <IconButton icon={Trash2} label={fill(text.removeFile, { name: file.fileName })} onPress={() => remove.mutate(file)} />
            </li>
          ))}
        </ul>
      ) : null}
      {upload.broken && !upload.state ? (
        <div className="notice" data-tone="attention" role="status">
          <p style={{ flex: 1 }}>{fill(text.fileBroken, { name: upload.broken.fileName })}</p>
          <Button onPress={() => void upload.giveUp()}>{text.giveUp}</Button>
        </div>
      ) : null}
      {rows.length < maxFiles ? (
        <FileDrop
          label={text.addFile}
          maxBytes={maxBytes}
          onFiles={([file]) => {
            if (file) void upload.send(file);
          }}
          progress={upload.state?.progress}
          fileName={upload.state?.name}
          error={upload.error}
        />
      ) : null}
      {rows.length > 0 ? <LimitsForm productId={productId} /> : null}
    </Card>
  );
}
