import { latinDigits } from "@matjar/core/kernel";
import { useState } from "react";
import { useCommon } from "../i18n/words.tsx";
import { type FieldProps, TextField } from "./TextField.tsx";

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

/** "١٬٢٠٠" → 1200; "" → undefined; anything but a whole number → NaN. */
const readWhole = (text: string, signed = false): number | undefined => {
  const plain = latinDigits(text)
    .replace(/[\s,\u00a0\u202f\u061c\u200e\u200f]/g, "")
    .replace("−", "-");
  if (plain === "") return undefined;
  return (signed ? /^[+-]?\d{1,9}$/ : /^\d{1,9}$/).test(plain) ? Number(plain) : Number.NaN;
};

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
