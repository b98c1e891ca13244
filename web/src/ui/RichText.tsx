import { lazy, Suspense, useId } from "react";
import { useCommon } from "../i18n/words.tsx";
import type { FieldProps } from "./TextField.tsx";

interface RichTextProps extends FieldProps {
  /** HTML of the few elements that the API keeps; it is cleaned there at every write. */
  readonly value: string;
  readonly onChange: (html: string) => void;
  readonly lang?: string;
}

/** The editor is as large as the rest of the desk together, so it comes when a page has a text to edit. */
const Editor = lazy(async () => ({ default: (await import("./RichTextEditor.tsx")).RichTextEditor }));

/** A text with headings, lists, quotes and links, under its label. */
export function RichText({ label, hint, error, optional, ...editor }: RichTextProps) {
  const common = useCommon();
  const id = useId();
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
        {optional ? <span className="field-optional">{common.optional}</span> : null}
      </span>
      <div className="rich-text" data-invalid={error ? true : undefined}>
        <Suspense fallback={<div className="rich-text-waiting" />}>
          <Editor {...editor} labelledBy={id} describedBy={hint || error ? `${id}-more` : undefined} invalid={Boolean(error)} />
        </Suspense>
      </div>
      {hint && !error ? (
        <span className="field-hint" id={`${id}-more`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="field-error" role="alert" id={`${id}-more`}>
          {error}
        </span>
      ) : null}
    </div>
  );
}
