/** The store that sign-up has just opened; kept for the tab until its first product is public. */
export interface Opened {
  readonly storeId: string;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
}

const key = "matjar:opened";

export const rememberOpened = (store: Opened): void => sessionStorage.setItem(key, JSON.stringify(store));
export const forgetOpened = (): void => sessionStorage.removeItem(key);
export const opened = (): Opened | undefined => {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? "null") as Opened | null) ?? undefined;
  } catch {
    return undefined;
  }
};
