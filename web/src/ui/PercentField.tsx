import { latinDigits } from "@matjar/core/kernel";
import { useState } from "react";
import { type FieldProps, TextField } from "./TextField.tsx";

interface PercentFieldProps extends FieldProps {
  /** Hundredths of a percent: 1500 is 15 %. */
  readonly value: number;
  readonly onChange: (basisPoints: number) => void;
}

/** "5.5" or "٥٫٥" → 550; undefined when it is no percentage from 0 to 100. */
export const readPercent = (text: string): number | undefined => {
  const plain = latinDigits(text).trim().replace(",", ".");
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const points = Math.round(Number(plain) * 100);
  return points <= 10_000 ? points : undefined;
};

export function PercentField({ value, onChange, ...rest }: PercentFieldProps) {
  const [typed, setTyped] = useState<string>();
  const type = (text: string) => {
    setTyped(text);
    const points = readPercent(text);
    if (points !== undefined) onChange(points);
  };
  return (
    <TextField
      {...rest}
      value={typed ?? String(value / 100)}
      onChange={type}
      onBlur={() => setTyped(undefined)}
      inputMode="decimal"
      dir="ltr"
      autoComplete="off"
      after={<span className="input-unit">%</span>}
    />
  );
}
