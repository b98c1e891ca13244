import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useCommon } from "../i18n/words.tsx";
import { IconButton } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Heard when typing rests for a moment, and at once by Enter and by emptying the field. */
  readonly onChange: (value: string) => void;
}

const restMs = 300;

/** A field that narrows a list while one types. Escape empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const common = useCommon();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onChange(typed), restMs);
    return () => clearTimeout(rest);
  });
  const clear = () => {
    setTyped("");
    onChange("");
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key === "Enter") onChange(typed);
    if (event.key === "Escape" && typed !== "") clear();
  };
  return (
    <search className="search-field">
      <Icon of={Search} />
      <input
        type="search"
        className="input"
        dir="auto"
        maxLength={100}
        enterKeyHint="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={steer}
      />
      {typed === "" ? null : <IconButton icon={X} label={common.search.clear} onPress={clear} />}
    </search>
  );
}
