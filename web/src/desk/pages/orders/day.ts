/** The end of a day as the merchant's clock has it; an empty field is no end. */
export const endOfDay = (day: string): string | null => (day === "" ? null : new Date(`${day}T23:59:59`).toISOString());

/** "2026-11-22" of an instant, by the merchant's clock. */
export const dayOf = (instant: string | null): string => {
  if (instant === null) return "";
  const date = new Date(instant);
  return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, "0"), String(date.getDate()).padStart(2, "0")].join("-");
};
