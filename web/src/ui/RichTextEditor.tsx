import { createDocument, type Editor } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { LinkDialog } from "./LinkDialog.tsx";
import { RichTextTools } from "./RichTextTools.tsx";
import { extensions } from "./richTextParts.ts";

interface EditorProps {
  readonly value: string;
  readonly onChange: (html: string) => void;
  readonly lang?: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** Without the empty paragraph that the editor keeps at the end to type in. */
const htmlOf = (editor: Editor): string => editor.getHTML().replace(/(<p><\/p>)+$/, "");

const attributesOf = ({ lang, labelledBy, describedBy, invalid }: EditorProps): Record<string, string> => ({
  class: "rich-text-box",
  role: "textbox",
  dir: "auto",
  "aria-multiline": "true",
  "aria-labelledby": labelledBy,
  ...(describedBy ? { "aria-describedby": describedBy } : {}),
  ...(invalid ? { "aria-invalid": "true" } : {}),
  ...(lang ? { lang } : {}),
});

/** Headings, lists, quotes, bold, links, and the tables that a text brings along. What is pasted keeps no more than these. */
export function RichTextEditor(props: EditorProps) {
  const { value, onChange } = props;
  const [linking, setLinking] = useState(false);
  /** What was told last: the same coming back is no news. Parsed again it may be another text, as HTML drops blanks at line ends. */
  const told = useRef(value);
  const tell = useEffectEvent((editor: Editor) => {
    told.current = htmlOf(editor);
    onChange(told.current);
  });
  const editor = useEditor({
    extensions,
    content: value,
    editorProps: { attributes: () => attributesOf(props) },
    onUpdate: (update) => tell(update.editor),
  });

  // What comes from outside (a reload, a save that cleaned the text) replaces what is there only when it says something else.
  useEffect(() => {
    if (editor.isDestroyed || value === told.current) return;
    told.current = value;
    if (!createDocument(value, editor.schema).eq(editor.state.doc)) editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);

  const link = (href: string | undefined) => {
    setLinking(false);
    // The dialog gives the focus back first; then it goes where the text was marked.
    requestAnimationFrame(() => {
      const marked = editor.chain().focus().extendMarkRange("link");
      if (href === undefined) marked.unsetLink().run();
      else if (editor.state.selection.empty && !editor.isActive("link"))
        marked.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
      else marked.setLink({ href }).run();
    });
  };
  return (
    <>
      <RichTextTools editor={editor} onLink={() => setLinking(true)} />
      <EditorContent editor={editor} />
      {linking ? (
        <LinkDialog href={editor.getAttributes("link")["href"] as string | undefined} onClose={() => setLinking(false)} onLink={link} />
      ) : null}
    </>
  );
}
