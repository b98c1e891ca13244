import type { ChainedCommands, Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Bold, Heading2, Heading3, Italic, Link2, List, ListOrdered, type LucideIcon, Quote, Redo2, Undo2 } from "lucide-react";
import { ToggleButton, Toolbar } from "react-aria-components";
import { useCommon } from "../i18n/words.tsx";
import { IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

interface ToolProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

/** A pressed tool says so to screen readers; the focus stays in the text for who points, and in the toolbar for who types. */
const Tool = ({ icon, label, isOn, onPress }: ToolProps) => (
  <ToggleButton preventFocusOnPress aria-label={label} className="icon-button" data-tip={label} isSelected={isOn} onPress={onPress}>
    <Icon of={icon} />
  </ToggleButton>
);

const stateOf = ({ editor }: { editor: Editor }) => ({
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  heading: editor.isActive("heading", { level: 2 }),
  subheading: editor.isActive("heading", { level: 3 }),
  bullets: editor.isActive("bulletList"),
  numbers: editor.isActive("orderedList"),
  quote: editor.isActive("blockquote"),
  link: editor.isActive("link"),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
});

export function RichTextTools({ editor, onLink }: { readonly editor: Editor; readonly onLink: () => void }) {
  const words = useCommon().richText;
  const is = useEditorState({ editor, selector: stateOf });
  const act = (deed: (chain: ChainedCommands) => ChainedCommands) => () => deed(editor.chain()).run();
  return (
    <Toolbar aria-label={words.tools} className="rich-text-tools">
      <Tool icon={Bold} label={words.bold} isOn={is.bold} onPress={act((chain) => chain.toggleBold())} />
      <Tool icon={Italic} label={words.italic} isOn={is.italic} onPress={act((chain) => chain.toggleItalic())} />
      <Tool icon={Heading2} label={words.heading} isOn={is.heading} onPress={act((chain) => chain.toggleHeading({ level: 2 }))} />
      <Tool icon={Heading3} label={words.subheading} isOn={is.subheading} onPress={act((chain) => chain.toggleHeading({ level: 3 }))} />
      <Tool icon={List} label={words.bullets} isOn={is.bullets} onPress={act((chain) => chain.toggleBulletList())} />
      <Tool icon={ListOrdered} label={words.numbers} isOn={is.numbers} onPress={act((chain) => chain.toggleOrderedList())} />
      <Tool icon={Quote} label={words.quote} isOn={is.quote} onPress={act((chain) => chain.toggleBlockquote())} />
      <Tool icon={Link2} label={words.link} isOn={is.link} onPress={onLink} />
      <IconButton
        preventFocusOnPress
        icon={Undo2}
        mirrors
        label={words.undo}
        isDisabled={!is.canUndo}
        onPress={act((chain) => chain.undo())}
      />
      <IconButton
        preventFocusOnPress
        icon={Redo2}
        mirrors
        label={words.redo}
        isDisabled={!is.canRedo}
        onPress={act((chain) => chain.redo())}
      />
    </Toolbar>
  );
}
