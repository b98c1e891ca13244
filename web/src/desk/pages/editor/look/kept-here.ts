import type { ThemeSettings } from "@matjar/core/site/schema";

/** What was changed on this device and did not arrive yet, with the version that it began from. */
interface Unsent {
  readonly value: ThemeSettings;
  readonly version: string;
}

const keyOf = (storeId: string): string => `matjar:look:${storeId}`;

export const readUnsent = (storeId: string): Unsent | undefined => {
  try {
    const found = JSON.parse(localStorage.getItem(keyOf(storeId)) ?? "") as Partial<Unsent>;
    return found.value && found.version !== undefined ? { value: found.value, version: found.version } : undefined;
  } catch {
    return undefined;
  }
};

export const keepUnsent = (storeId: string, unsent: Unsent | undefined): void => {
  try {
    if (unsent) localStorage.setItem(keyOf(storeId), JSON.stringify(unsent));
    else localStorage.removeItem(keyOf(storeId));
  } catch {
    // No room, or storage is switched off: the draft lives in this tab alone then.
  }
};
