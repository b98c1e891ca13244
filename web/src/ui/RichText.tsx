/* biome-ignore-all lint/a11y/useSemanticElements: a text area holds no headings and links */
import { Bold, Heading2, Link2, List, ListOrdered } from "lucide-react";
import { type ClipboardEvent, useEffect, useId, useRef, useState } from "react";
import { Toolbar } from "react-aria-components";
import { useCommon } from "../i18n/words.tsx";
import { IconButton } from "./Button.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import type { FieldProps } from "./TextField.tsx";

interface RichTextProps extends FieldProps {
  /** HTML of the few elements that the API keeps; it is cleaned there at every write. */
  readonly value: string;
  readonly onChange: (html: string) => void;
  readonly lang?: string;
}

/** `execCommand` is old but the only editing that every browser has built in, with undo, input methods and spelling. */
const run = (command: string, value?: string) => document.execCommand(command, false, value);

const toggleHeading = () => run("formatBlock", document.queryCommandValue("formatBlock").toLowerCase() === "h2" ? "p" : "h2");
const isEmpty = (html: string): boolean => html.replace(/<(?!img)[^>]*>|&nbsp;|\s/g, "") === "";

/** Other people's styles stay outside: what is pasted comes in as plain text. */
const pastePlain = (event: ClipboardEvent) => {
  event.preventDefault();
  run("insertText", event.clipboardData.getData("text/plain"));
};

const selection = (): Range | undefined => {
  const found = getSelection();
  return found && found.rangeCount > 0 ? found.getRangeAt(0).cloneRange() : undefined;
};

const select = (range: Range): void => {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
};

/** Paragraphs, headings, lists, bold and links. */
export function RichText({ label, hint, error, optional, value, onChange, lang }: RichTextProps) {
  const common = useCommon();
  const words = common.richText;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const range = useRef<Range>(undefined);
  const [linking, setLinking] = useState(false);

  useEffect(() => {
    if (box.current && box.current.innerHTML !== value) box.current.innerHTML = value;
  }, [value]);

  const tell = () => {
    const html = box.current?.innerHTML ?? "";
    onChange(isEmpty(html) ? "" : html);
  };
  const act = (deed: () => void) => {
    box.current?.focus();
    run("defaultParagraphSeparator", "p");
    deed();
    tell();
  };
  const askLink = () => {
    range.current = selection();
    setLinking(true);
  };
  const link = (href: string | undefined) => {
    setLinking(false);
    requestAnimationFrame(() =>
      act(() => {
        if (range.current) select(range.current);
        run(href ? "createLink" : "unlink", href);
      }),
    );
  };
  const tool = (icon: typeof Bold, name: string, deed: () => void) => (
    <IconButton preventFocusOnPress icon={icon} label={name} onPress={() => act(deed)} />
  );
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
        {optional ? <span className="field-optional">{common.optional}</span> : null}
      </span>
      <div className="rich-text" data-invalid={error ? true : undefined}>
        <Toolbar aria-label={words.tools} className="rich-text-tools">
          {tool(Bold, words.bold, () => run("bold"))}
          {tool(Heading2, words.heading, toggleHeading)}
          {tool(List, words.bullets, () => run("insertUnorderedList"))}
          {tool(ListOrdered, words.numbers, () => run("insertOrderedList"))}
          <IconButton preventFocusOnPress icon={Link2} label={words.link} onPress={askLink} />
        </Toolbar>
        <div
          ref={box}
          className="rich-text-box"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          aria-multiline
          aria-labelledby={id}
          aria-invalid={error ? true : undefined}
          dir="auto"
          lang={lang}
          tabIndex={0}
          onFocus={() => run("defaultParagraphSeparator", "p")}
          onInput={tell}
          onPaste={pastePlain}
        />
      </div>
      {hint && !error ? <span className="field-hint">{hint}</span> : null}
      {error ? (
        <span className="field-error" role="alert">
          {error}
        </span>
      ) : null}
      {linking ? <LinkDialog onClose={() => setLinking(false)} onLink={link} /> : null}
    </div>
  );
}
