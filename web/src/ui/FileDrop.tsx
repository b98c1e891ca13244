/* biome-ignore-all lint/a11y/useSemanticElements: a fieldset cannot be styled as a drop area in every browser */
import { Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useFormat } from "../i18n/format.ts";
import { fill, useCommon } from "../i18n/words.tsx";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

interface FileDropProps {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** As of `<input accept>`: "image/*", ".csv,text/csv". */
  readonly accept?: string;
  readonly maxBytes?: number;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** 0 to 1 while a file goes up. */
  readonly progress?: number | undefined;
  /** Name of the file that is chosen or on its way. */
  readonly fileName?: string | undefined;
  readonly error?: string | undefined;
}

/** A place for files: drop them, or choose them by the button. Shows the progress of the upload. */
export function FileDrop({
  label,
  hint,
  optional = false,
  accept,
  maxBytes,
  multiple = false,
  onFiles,
  progress,
  fileName,
  error,
}: FileDropProps) {
  const common = useCommon();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string>();
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    const large = files.find((file) => maxBytes !== undefined && file.size > maxBytes);
    setTooLarge(large && fill(common.fileTooLarge, { name: large.name, max: format.bytes(maxBytes ?? 0) }));
    if (!large && files.length > 0) onFiles(files);
    if (input.current) input.current.value = "";
  };
  const wrong = tooLarge ?? error;
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
        {optional ? <span className="field-optional">{common.optional}</span> : null}
      </span>
      <div
        className="file-drop"
        role="group"
        aria-label={label}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <Icon of={Upload} size={24} />
        {fileName ? <bdi className="file-name">{fileName}</bdi> : <span className="soft file-drop-words">{common.dropHere}</span>}
        <Button onPress={() => input.current?.click()} isDisabled={progress !== undefined}>
          {fileName ? common.replaceFile : common.chooseFile}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          multiple={multiple}
          aria-label={label}
          onChange={(event) => take(event.target.files)}
        />
        {progress === undefined ? null : (
          <progress className="progress" value={progress} max={1} aria-label={fill(common.uploading, { name: fileName ?? "" })} />
        )}
        {hint && !wrong ? <span className="field-hint">{hint}</span> : null}
        {wrong ? (
          <span className="field-error" role="alert">
            {wrong}
          </span>
        ) : null}
      </div>
    </div>
  );
}
