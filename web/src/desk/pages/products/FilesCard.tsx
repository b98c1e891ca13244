import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { filesOf, removeFile, type SoldFile } from "../../../api/products.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Card } from "../../../ui/Card.tsx";
import { FileDrop } from "../../../ui/FileDrop.tsx";
import { ProblemMessage } from "../../../ui/ProblemMessage.tsx";
import { useDeed } from "../../deed.ts";
import { useStore } from "../../store.tsx";
import { FileRow } from "./FileRow.tsx";
import type { VariantForm } from "./form.ts";
import { LimitsForm } from "./LimitsForm.tsx";
import { filesKey, useFileUpload } from "./useFileUpload.ts";
import { VariantSelect } from "./VariantSelect.tsx";

/** The largest file that is sold, and how many a product may have (core/download/schema.ts). */
const maxBytes = 5 * 1024 ** 3;
const maxFiles = 20;

type Upload = ReturnType<typeof useFileUpload>;

/** Where the next file comes in, and for whom. */
const NewFile = ({ upload, variants }: { readonly upload: Upload; readonly variants: readonly VariantForm[] }) => {
  const { products: text } = useText();
  const [variantId, setVariantId] = useState<string>();
  return (
    <>
      {variants.length > 0 ? <VariantSelect variants={variants} value={variantId} onChange={setVariantId} /> : null}
      <FileDrop
        label={text.addFile}
        maxBytes={maxBytes}
        onFiles={([file]) => {
          if (file) void upload.send(file, { variantId });
        }}
        progress={upload.state?.progress}
        fileName={upload.state?.name}
        error={upload.error}
      />
    </>
  );
};

/** The files that come with a product or with one of its variants, and how long buyers have them. */
export function FilesCard({ productId, variants }: { readonly productId: string; readonly variants: readonly VariantForm[] }) {
  const { storeId } = useStore();
  const { products: text } = useText();
  const list = useQuery({ queryKey: filesKey(storeId, productId), queryFn: () => filesOf(storeId, productId) });
  const upload = useFileUpload(productId);
  const remove = useDeed<SoldFile>({ run: (file) => removeFile(storeId, file), refresh: [filesKey(storeId, productId)] });
  const rows = list.data?.items ?? [];
  return (
    <Card title={text.files} lead={text.filesLead}>
      <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />
      {rows.length > 0 ? (
        <ul>
          {rows.map((file) => (
            <FileRow
              key={file.id}
              file={file}
              variants={variants}
              onReplace={(by) => void upload.send(by, { replaces: file.id })}
              onRemove={() => remove.mutate(file)}
            />
          ))}
        </ul>
      ) : null}
      {upload.broken && !upload.state ? (
        <div className="notice" data-tone="attention" role="status">
          <p style={{ flex: 1 }}>{fill(text.fileBroken, { name: upload.broken.fileName })}</p>
          <Button onPress={() => void upload.giveUp()}>{text.giveUp}</Button>
        </div>
      ) : null}
      {rows.length < maxFiles || upload.state ? <NewFile upload={upload} variants={variants} /> : null}
      {rows.length > 0 ? <LimitsForm productId={productId} /> : null}
    </Card>
  );
}
