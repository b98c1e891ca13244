import { useState } from "react";
import { useCommon } from "../i18n/words.tsx";
import { type FieldProps, TextField } from "./TextField.tsx";
import { readWhole } from "./whole.ts";

interface WholeFieldProps extends FieldProps {
  readonly value: number | undefined;
  /** Undefined once it is emptied. */
  readonly onChange: (value: number | undefined) => void;
  /** A negative number may be typed. */
  readonly signed?: boolean;
  /** What is counted: "g", a word. */
  readonly unit?: string;
  readonly autoFocus?: boolean;
}

/** A whole number as people type it. */
export function WholeField({ value, onChange, signed = false, unit, error, ...rest }: WholeFieldProps) {
  const common = useCommon();
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (value === undefined ? "" : String(value));
  const wrong = typed !== undefined && typed !== "-" && Number.isNaN(readWhole(typed, signed));
  const type = (next: string) => {
    setTyped(next);
    const number = readWhole(next, signed);
    onChange(Number.isNaN(number) ? undefined : number);
  };
  return (
    <TextField
      {...rest}
      value={text}
      onChange={type}
      onBlur={() => wrong || setTyped(undefined)}
      inputMode={signed ? "text" : "numeric"}
      dir="ltr"
      autoComplete="off"
      error={error ?? (wrong ? common.notWhole : undefined)}
      {...(unit ? { after: <span className="input-unit">{unit}</span> } : {})}
    />
  );
}
