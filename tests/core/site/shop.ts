import { seededWorld } from "../../../packages/core/src/kernel/index.ts";
import type { Store } from "../../../packages/core/src/store/schema.ts";

/** A store's own row, as creation writes it. */
export const someStore = (change: Partial<Store> = {}): Store => ({
  id: seededWorld(7).id("store"),
  name: "دار النور",
  slug: "dar-al-noor",
  locales: ["ar", "en"],
  currency: "SAR",
  country: "SA",
  digits: "latn",
  timeZone: "Asia/Riyadh",
  email: "noor@example.com",
  tax: { inclusive: true, rates: [{ country: "SA", basisPoints: 1500 }] },
  createdAt: "2026-01-15T09:00:00.000Z",
  ...change,
});
