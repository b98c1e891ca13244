import { latinDigits } from "@matjar/core/kernel";

/** "١٢", "#12" and "12" all name order #12. */
export const isNamed = (typed: string, name: string): boolean => {
  const bare = (text: string) => latinDigits(text).replace(/[#…\s]/g, "");
  return bare(typed) !== "" && bare(typed) === bare(name);
};
