import { X } from "lucide-react";
import { useState } from "react";
import { IconButton } from "./Button.tsx";
import { TextField } from "./TextField.tsx";
import { readTags } from "./tags.ts";

interface TagsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: readonly string[];
  readonly onChange: (tags: string[]) => void;
  /** Label of the button that takes one out. */
  readonly removeLabel: (tag: string) => string;
  readonly maxLength?: number;
}

/** Words that are added by Enter or a comma and taken out one by one. */
export function TagsField({ label, hint, value, onChange, removeLabel, maxLength = 60 }: TagsFieldProps) {
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const fresh = readTags(text)
      .map((tag) => tag.slice(0, maxLength))
      .filter((tag) => !value.includes(tag));
    if (fresh.length > 0) onChange([...value, ...fresh]);
    setTyped("");
  };
  const type = (text: string) => (/[,،;\n]/.test(text) ? add(text) : setTyped(text));
  return (
    <div className="stack">
      <TextField
        label={label}
        hint={hint}
        optional
        value={typed}
        onChange={type}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            add(typed);
          }
        }}
      />
      <ul className="tags">
        {value.map((tag) => (
          <li key={tag} className="tag">
            <bdi>{tag}</bdi>
            <IconButton icon={X} label={removeLabel(tag)} onPress={() => onChange(value.filter((other) => other !== tag))} />
          </li>
        ))}
      </ul>
    </div>
  );
}
