import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { Icon } from "./Icon.tsx";

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Heard when typing rests for a moment. */
  readonly onChange: (value: string) => void;
}

const restMs = 300;

/** A field that narrows a list while one types. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const rest = setTimeout(() => onChange(typed), restMs);
    return () => clearTimeout(rest);
  });
  return (
    <div className="search-field">
      <Icon of={Search} />
      <input
        type="search"
        className="input"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
