import { exponentOf, parseDecimal, toDecimal } from "@matjar/core/kernel";
import { useState } from "react";
import { useFormat } from "../i18n/format.ts";
import { fill, useCommon } from "../i18n/words.tsx";
import { type FieldProps, TextField } from "./TextField.tsx";

interface MoneyFieldProps extends FieldProps {
  /** Minor units (halalas, cents); undefined is an empty field. */
  readonly value: number | undefined;
  readonly currency: string;
  readonly onChange: (amount: number | undefined) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly name?: string;
}

const textOf = (amount: number | undefined, currency: string): string => (amount === undefined ? "" : toDecimal({ amount, currency }));

/** What is typed as minor units: "١٢٫٥" SAR → 1250, "" → undefined, "abc" or too many decimals → NaN. */
export const readAmount = (text: string, currency: string): number | undefined => {
  if (text.trim() === "") return undefined;
  const money = parseDecimal(text.trim(), currency);
  return money && money.amount >= 0 ? money.amount : Number.NaN;
};

/** An amount as people type it, Arabic digits and decimal comma included; told onwards as integer minor units. */
export function MoneyField({ value, currency, onChange, error, ...rest }: MoneyFieldProps) {
  const common = useCommon();
  const format = useFormat();
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const text = typed ?? textOf(value, currency);
  const wrong = left && Number.isNaN(readAmount(text, currency));
  const change = (next: string) => {
    setTyped(next);
    const amount = readAmount(next, currency);
    onChange(Number.isNaN(amount) ? undefined : amount);
  };
  const leave = () => {
    setLeft(true);
    if (!Number.isNaN(readAmount(text, currency))) setTyped(undefined);
  };
  return (
    <TextField
      {...rest}
      value={text}
      onChange={change}
      onFocus={() => setLeft(false)}
      onBlur={leave}
      inputMode={exponentOf(currency) === 0 ? "numeric" : "decimal"}
      dir="ltr"
      autoComplete="off"
      error={
        error ?? (wrong ? fill(common.notAmount, { example: toDecimal({ amount: 10 ** exponentOf(currency) * 25, currency }) }) : undefined)
      }
      after={
        <abbr className="input-unit" title={format.currency(currency)}>
          {currency}
        </abbr>
      }
    />
  );
}
