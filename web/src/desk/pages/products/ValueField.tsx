import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { fill, useText } from "../../../i18n/words.tsx";
import { IconButton } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";

interface ValueFieldProps {
  readonly label: string;
  readonly value: string;
  /** The option's other values: each stands once. */
  readonly others: readonly string[];
  readonly onRename: (value: string) => void;
  readonly onRemove: () => void;
  /** Stands before the word. */
  readonly before?: ReactNode;
}

/** One value of an option. A new word counts on leaving the field, so that half a word never melts two variants. */
export function ValueField({ label, value, others, onRename, onRemove, before }: ValueFieldProps) {
  const { products: text } = useText();
  const [typed, setTyped] = useState<string>();
  const wanted = typed?.trim() ?? value;
  const twice = others.includes(wanted);
  const commit = () => {
    if (wanted !== "" && !twice && wanted !== value) onRename(wanted);
    if (!twice) setTyped(undefined);
  };
  return (
    <div className="value quiet-label">
      <TextField
        label={label}
        value={typed ?? value}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            commit();
          }
        }}
        maxLength={80}
        before={before}
        error={twice ? text.valueTwice : undefined}
      />
      <IconButton icon={X} label={fill(text.removeValue, { name: value })} onPress={onRemove} />
    </div>
  );
}
