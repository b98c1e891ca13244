import { latinDigits } from "@matjar/core/kernel";

/** "١٬٢٠٠" → 1200; "" → undefined; anything but a whole number → NaN. */
export const readWhole = (text: string, signed = false): number | undefined => {
  const plain = latinDigits(text)
    .replace(/[\s,\u00a0\u202f\u061c\u200e\u200f]/g, "")
    .replace("−", "-");
  if (plain === "") return undefined;
  return (signed ? /^[+-]?\d{1,9}$/ : /^\d{1,9}$/).test(plain) ? Number(plain) : Number.NaN;
};
