import { Pencil, RefreshCw, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import type { SoldFile } from "../../../api/products.ts";
import { useFormat } from "../../../i18n/format.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { Badge } from "../../../ui/states.tsx";
import { FileDialog } from "./FileDialog.tsx";
import type { VariantForm } from "./form.ts";
import { nameOf } from "./variants.ts";

interface FileRowProps {
  readonly file: SoldFile;
  /** None when the product has no options. */
  readonly variants: readonly VariantForm[];
  readonly onReplace: (by: File) => void;
  readonly onRemove: () => void;
}

/** Who gets the file. */
const Serves = ({ file, variants }: Pick<FileRowProps, "file" | "variants">) => {
  const { products: text } = useText();
  if (file.variantId === undefined) return variants.length > 0 ? <Badge>{text.fileOfAll}</Badge> : null;
  const variant = variants.find(({ id }) => id === file.variantId);
  if (!variant) return <Badge tone="attention">{text.fileOfNone}</Badge>;
  return <Badge tone="accent">{fill(text.fileOfOne, { name: `\u2068${nameOf(variant)}\u2069` })}</Badge>;
};

/** One file that is sold: what it is, who gets it, and the ways to change it. */
export function FileRow({ file, variants, onReplace, onRemove }: FileRowProps) {
  const { products: text } = useText();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState(false);
  const name = file.fileName;
  const replaceLabel = fill(text.replaceFile, { name });
  return (
    <li className="file-row">
      <span className="two-lines">
        <bdi className="file-name">{name}</bdi>
        <span className="soft small">
          {format.bytes(file.bytes)} · {format.date(file.createdAt)}
        </span>
        <Serves file={file} variants={variants} />
      </span>
      <span className="file-actions">
        <IconButton icon={Pencil} label={fill(text.changeFile, { name })} onPress={() => setEditing(true)} />
        <IconButton icon={RefreshCw} label={replaceLabel} onPress={() => input.current?.click()} />
        <IconButton icon={Trash2} label={fill(text.removeFile, { name })} onPress={onRemove} />
      </span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={replaceLabel}
        onChange={({ target }) => {
          const [by] = target.files ?? [];
          target.value = "";
          if (by) onReplace(by);
        }}
      />
      {editing ? <FileDialog file={file} variants={variants} onClose={() => setEditing(false)} /> : null}
    </li>
  );
}
