import { z } from "zod";
import { maxAmount } from "./amounts.ts";

const known = new Set(Intl.supportedValuesOf("currency"));

export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .refine((code) => known.has(code), "Not a currency of ISO 4217")
  .meta({ description: "ISO 4217 currency code", example: "SAR" });
export type Currency = string;

export const Amount = z.int().min(0).max(maxAmount).meta({ description: "Integer minor units, such as halalas or cents" });

export const Money = z
  .strictObject({ amount: z.int().min(-maxAmount).max(maxAmount), currency: Currency })
  .meta({ description: "Integer minor units with their currency" });
export type Money = Readonly<z.infer<typeof Money>>;
