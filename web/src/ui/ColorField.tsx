import { useState } from "react";
import { useText } from "../i18n/words.tsx";
import { TextField } from "./TextField.tsx";

interface ColorFieldProps {
  readonly label: string;
  /** #rrggbb */
  readonly value: string;
  readonly onChange: (color: string) => void;
}

/** "#ABC", "abc", "#aabbcc" → "#aabbcc"; undefined for anything else. */
export const readColor = (text: string): string | undefined => {
  const plain = text.trim().replace(/^#/, "").toLowerCase();
  if (/^[0-9a-f]{3}$/.test(plain)) return `#${[...plain].map((digit) => digit + digit).join("")}`;
  return /^[0-9a-f]{6}$/.test(plain) ? `#${plain}` : undefined;
};

/** A colour by the system's picker or by its code. */
export function ColorField({ label, value, onChange }: ColorFieldProps) {
  const { theme: text } = useText();
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && readColor(typed) === undefined;
  const type = (next: string) => {
    setTyped(next);
    const color = readColor(next);
    if (color) onChange(color);
  };
  return (
    <TextField
      label={label}
      dir="ltr"
      value={typed ?? value}
      onChange={type}
      onBlur={() => !wrong && setTyped(undefined)}
      error={wrong ? text.colorWrong : undefined}
      autoComplete="off"
      before={
        <input
          type="color"
          className="color-well"
          aria-label={label}
          value={value}
          onChange={(event) => {
            setTyped(undefined);
            onChange(event.target.value);
          }}
        />
      }
    />
  );
}
