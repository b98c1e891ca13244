import { latinDigits } from "@matjar/core/kernel";
import { useEffect, useRef } from "react";
import { useGateText } from "../i18n/words.tsx";
import { TextField } from "../ui/TextField.tsx";

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Heard once six digits are there, by typing, pasting or the phone's suggestion. */
  readonly onComplete: (code: string) => void;
  readonly error?: string | undefined;
  readonly isDisabled: boolean;
}

/** Six digits in one field, so that pasting, correcting and screen readers work. Arabic digits become Latin ones. */
export function CodeField({ value, onChange, onComplete, error, isDisabled }: CodeFieldProps) {
  const text = useGateText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isDisabled) box.current?.querySelector("input")?.focus();
  }, [isDisabled]);
  const type = (typed: string) => {
    const code = latinDigits(typed).replace(/\D/g, "").slice(0, 6);
    onChange(code);
    if (code.length === 6 && code !== value) onComplete(code);
  };
  return (
    <div ref={box} className="code-field">
      <TextField
        label={text.code.label}
        value={value}
        onChange={type}
        error={error}
        autoComplete="one-time-code"
        inputMode="numeric"
        dir="ltr"
        isDisabled={isDisabled}
        name="code"
      />
    </div>
  );
}
