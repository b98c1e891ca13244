import { latinDigits } from "@matjar/core/kernel";
import type { OrderItem } from "../../../api/orders.ts";

const folded = (text: string): string => latinDigits(text).toLocaleLowerCase().trim();

/** Whether an order is meant by words: its number ("12", "#12"), or a part of a name or an e-mail address. */
export const isMeant = ({ number, name = "", email }: Pick<OrderItem, "number" | "name" | "email">, words: string): boolean => {
  const wanted = folded(words).replace(/^#/, "");
  if (wanted === "") return true;
  return String(number ?? "") === wanted || folded(name).includes(wanted) || folded(email).includes(wanted);
};
